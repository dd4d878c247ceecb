// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listreviewpane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "reportperiods.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

ListReviewPane::ListReviewPane(QWidget *parent)
    : QWidget(parent)
    , m_last(new QLabel)
    , m_note(new QLineEdit)
    , m_signer(new QLabel)
    , m_password(new QLineEdit)
    , m_fault(new FaultLine)
    , m_sign(new ActionButton(tr("Sign the review"), u"signature"_s, ActionButton::Primary))
{
    m_last->setObjectName("listReviewLast");
    m_last->setWordWrap(true);
    m_last->setProperty("textRole", "muted"_ba);
    m_note->setObjectName("listReviewNote");
    m_note->setAccessibleName(tr("Note to the review"));
    m_note->setPlaceholderText(tr("Note: what was gone over, what is to change"));
    m_note->setMaxLength(500);
    m_signer->setProperty("textRole", "muted"_ba);
    m_password->setObjectName("listReviewPassword");
    m_password->setAccessibleName(tr("Password of the one who signs"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setProperty("takesEnter", true);
    m_sign->setObjectName("listReviewSign");
    m_sign->setKeyCap(u"F9"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_last);
    auto *password = new QHBoxLayout;
    password->setSpacing(12);
    password->addWidget(m_signer);
    password->addWidget(m_password, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_sign);
    column->addLayout(password);
    column->addWidget(m_fault);
    column->addLayout(foot);
    connect(m_sign, &ActionButton::clicked, this, &ListReviewPane::goOn);
    connect(m_password, &QLineEdit::returnPressed, this, &ListReviewPane::goOn);
    leavePassword();
    showLast({});
}

QWidgetList ListReviewPane::focusOrder() const
{
    return {m_password, m_note, m_sign};
}

void ListReviewPane::showLast(const std::optional<ListReview> &last)
{
    if (!last)
        return m_last->setText(tr("The list has not been reviewed yet."));
    QString text = tr("List reviewed last: %1, %2, figures of %3")
                       .arg(last->at.toString(u"HH:mm dd/MM/yyyy"_s), last->officerName, shortPeriodText(last->period));
    if (!last->note.isEmpty())
        text += u" · "_s + last->note;
    m_last->setText(text);
}

void ListReviewPane::setObstacle(const QString &obstacle)
{
    m_obstacle = obstacle;
    m_sign->setEnabled(obstacle.isEmpty());
    m_sign->setToolTip(obstacle);
    m_note->setEnabled(obstacle.isEmpty());
    if (!obstacle.isEmpty())
        leavePassword();
}

void ListReviewPane::askPassword(const QString &officer)
{
    m_signer->setText(tr("%1 signs, password:").arg(officer));
    m_signer->show();
    m_password->show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void ListReviewPane::leavePassword()
{
    const bool hadFocus = m_password->hasFocus();
    m_fault->setFault({});
    m_password->clear();
    m_password->hide();
    m_signer->hide();
    if (hadFocus)
        m_note->setFocus(Qt::OtherFocusReason);
}

void ListReviewPane::showFault(const Error &error)
{
    m_fault->setField(error.field == u"password" ? m_password : nullptr);
    m_fault->setFault(error.message);
    if (!m_password->isHidden())
        m_password->setFocus(Qt::OtherFocusReason);
}

void ListReviewPane::goOn()
{
    if (!m_obstacle.isEmpty())
        return;
    m_fault->setFault({});
    emit signAsked(m_note->text(), m_password->isHidden() ? QString() : m_password->text());
}
