// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverykeypane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "fieldguard.h"
#include "theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int groupsOfRow = 5;
constexpr int paneMargin = 16;
} // namespace

RecoveryKeyPane::RecoveryKeyPane(QWidget *parent)
    : QWidget(parent)
    , m_hint(new QLabel)
    , m_grid(new QGridLayout)
    , m_last(new QLineEdit)
    , m_fault(new FaultLine)
    , m_commit(new ActionButton(tr("I have written it down"), u"check"_s, ActionButton::Primary))
    , m_leave(new ActionButton(tr("Not now"), {}, ActionButton::Normal))
{
    setAccessibleName(tr("Recovery key"));
    auto *title = new QLabel(tr("Recovery key"));
    title->setProperty("textRole", "heading"_ba);
    m_hint->setProperty("textRole", "body"_ba);
    m_hint->setWordWrap(true);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(groupsOfRow, 1);
    auto *caption = new QLabel(tr("Type the last group again from your paper:"));
    caption->setBuddy(m_last);
    m_last->setObjectName("recoveryLastGroup");
    m_last->setAccessibleName(caption->text());
    m_last->setMaxLength(8);
    m_fault->setField(m_last);
    m_commit->setObjectName("recoveryCommit");
    m_commit->setKeyCap(u"F9"_s);
    m_leave->setObjectName("recoveryLeave");
    m_leave->setKeyCap(u"Esc"_s);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(8);
    answer->addWidget(m_last);
    answer->addWidget(m_commit);
    answer->addWidget(m_leave);
    answer->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addLayout(m_grid);
    column->addSpacing(8);
    column->addWidget(caption);
    column->addLayout(answer);
    column->addWidget(m_fault);
    column->addStretch(1);
    connect(m_last, &QLineEdit::textEdited, m_fault, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &RecoveryKeyPane::commit);
    connect(m_leave, &ActionButton::clicked, this, &RecoveryKeyPane::left);
    new FieldGuard(this);
}

void RecoveryKeyPane::begin(const QString &words, bool replaces)
{
    clear();
    m_groups = words.split(u'-');
    const QString hint =
        tr("With this key the counter's copies are read on another computer, if this one is lost. Write "
           "it on paper now and keep it in a sealed envelope away from the counter: mocua keeps it "
           "nowhere and shows it only once.");
    m_hint->setText(replaces ? hint + u' ' + tr("Copies made until now need the former key: keep its envelope, too.")
                             : hint);
    QFont digits = themeOf(this).font(TextRole::Title);
    digits.setStyleHint(QFont::Monospace);
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        auto *group = new QLabel(m_groups.at(i));
        group->setFont(digits);
        group->setAccessibleName(
            tr("Group %1: %2").arg(i + 1).arg(QStringList(m_groups.at(i).split(QString())).join(u' ')));
        m_grid->addWidget(group, int(i) / groupsOfRow, int(i) % groupsOfRow);
    }
    m_last->setFixedWidth(themeOf(this).scaled(96));
    m_last->setFocus(Qt::OtherFocusReason);
}

void RecoveryKeyPane::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_groups.clear();
    m_last->clear();
    m_fault->setFault({});
}

void RecoveryKeyPane::commit()
{
    if (m_groups.isEmpty() || m_last->text().simplified().compare(m_groups.last(), Qt::CaseInsensitive) != 0) {
        m_last->selectAll();
        m_last->setFocus(Qt::OtherFocusReason);
        return showFault(tr("That is not the last group: look at your paper again."));
    }
    emit copied();
}

void RecoveryKeyPane::showFault(const QString &message)
{
    m_fault->setFault(message);
}
