// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxdetail.h"

#include "actionbutton.h"
#include "clock.h"
#include "counterstyle.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

OutboxDetail::OutboxDetail(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_promise(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_retry(new ActionButton(tr("Sync again"), u"sync"_s, ActionButton::Normal, this))
{
    setAutoFillBackground(true);
    setProperty("ground", "surface"_ba);
    setTextRole(m_reason, "strong");
    m_reason->setWordWrap(true);
    m_promise->setWordWrap(true);
    setTextRole(m_facts, "mutedCaption");
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setFocusPolicy(Qt::NoFocus);
    auto *open = new ActionButton(tr("Open the dossier"), u"folder"_s, ActionButton::Link, this);
    auto *copy = new ActionButton(tr("Copy"), u"copy"_s, ActionButton::Link, this);
    copy->setAccessibleDescription(tr("Copies the technical facts"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_retry);
    buttons->addWidget(open);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_reason);
    words->addWidget(m_promise);
    words->addStretch(1);
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 10);
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(m_facts, 0, Qt::AlignTop);
    connect(m_retry, &ActionButton::clicked, this, &OutboxDetail::retryAsked);
    connect(open, &ActionButton::clicked, this, &OutboxDetail::dossierAsked);
    connect(copy, &ActionButton::clicked, this, [this] { QApplication::clipboard()->setText(m_facts->text()); });
}

void OutboxDetail::setOperation(const OutboxRow &row)
{
    m_row = row;
    const bool isTrouble = row.state == OutboxState::Conflict || row.state == OutboxState::Quarantined;
    m_reason->setText(!row.problemText.isEmpty()               ? row.problemText
                      : row.state == OutboxState::Acknowledged ? tr("Synced to the province's system.")
                                                               : tr("Waits to be synced."));
    setTextRole(m_reason, isTrouble ? "strongError" : "strong");
    m_promise->setText(isTrouble ? tr("The dossier is saved here and the printed receipt stays valid.") : QString());
    const QString answer = row.problem.isEmpty() ? u"–"_s : row.problem;
    const QString made = inOfficeTime(row.madeAt).toString(u"HH:mm:ss"_s);
    m_facts->setText(tr("Answer: %1\nTried: %2 times, made %3\nOperation: %4\nBy: %5")
                         .arg(answer)
                         .arg(row.attempts)
                         .arg(made, row.opId.toString(QUuid::WithoutBraces), row.author));
    const bool isDone = row.state == OutboxState::Acknowledged || row.state == OutboxState::Void;
    m_retry->setVisible(!isDone);
}

void OutboxDetail::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Surface));
    painter.fillRect(QRect(0, 0, 3, height()), theme.colour(Token::Primary));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Line));
}
