// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closecard.h"

#include "actionbutton.h"
#include "closelines.h"
#include "noticebox.h"
#include "reviewlist.h"
#include "wording.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

CloseCard::CloseCard(QWidget *parent)
    : Panel(parent)
    , m_count(new QLabel)
    , m_lines(new ReviewList)
    , m_seal(new NoticeBox)
    , m_sign(new ActionButton(tr("Sign the day"), u"lock"_s, ActionButton::Primary))
    , m_minutes(new ActionButton(tr("Print the minutes"), u"printer"_s, ActionButton::Normal))
{
    m_count->setProperty("textRole", "muted"_ba);
    m_count->setObjectName("closeCount");
    m_lines->setObjectName("closeLines");
    m_lines->setAccessibleName(tr("Close of the day"));
    m_lines->setPitch(20, 28);
    m_seal->setObjectName("closeSeal");
    m_sign->setObjectName("closeSign");
    m_sign->setKeyCap(u"F9"_s);
    m_sign->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_minutes->setObjectName("closeMinutes");
    m_minutes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *title = new QLabel(tr("Close of the day"));
    title->setProperty("textRole", "heading"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->setSpacing(6);
    foot->addWidget(m_seal);
    foot->addWidget(m_sign);
    foot->addWidget(m_minutes);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_lines, 1);
    column->addLayout(foot);
    connect(m_lines, &ReviewList::linkOpened, this, &CloseCard::linkOpened);
    connect(m_sign, &ActionButton::clicked, this, &CloseCard::signAsked);
    connect(m_minutes, &ActionButton::clicked, this, &CloseCard::minutesAsked);
    setClosing({}, {});
}

void CloseCard::setClosing(const DayClosing &closing, QDate day)
{
    m_count->setText(closeCount(closing));
    m_lines->setLines(closeLines(closing));
    if (!m_lines->hasFocus())
        m_lines->scrollToBottom();
    const bool isSigned = closing.isSigned();
    if (!closing.signature) {
        m_seal->setNotice({}, Tone::Ready, {});
    } else {
        const QString when = shortTime(closing.signature->at, day);
        const bool isVoid = !closing.signature->voidBecause.isEmpty();
        QString words = isVoid ? tr("The signature of %1, %2, is void: %3")
                                     .arg(closing.signature->signedBy, when, closing.signature->voidBecause)
                               : tr("%1 signed at %2.").arg(closing.signature->signedBy, when);
        if (!closing.signature->awaits.isEmpty())
            words += u' ' + closing.signature->awaits;
        m_seal->setNotice(words,
                          isVoid     ? Tone::DueSoon
                          : isSigned ? Tone::Ready
                                     : Tone::Supplement,
                          isVoid ? u"alert"_s : u"check-circle"_s);
    }
    m_sign->setVisible(!isSigned);
    m_minutes->setVisible(isSigned);
    m_sign->setText(closing.signature && !closing.signature->isConfirmable ? tr("Sign anew") : tr("Sign the day"));
    m_sign->setIconName(closing.obstacle.isEmpty() ? u"signature"_s : u"lock"_s);
    m_sign->setEnabled(closing.obstacle.isEmpty());
    m_sign->setToolTip(closing.obstacle);
    m_sign->setAccessibleDescription(closing.obstacle);
}

QWidgetList CloseCard::focusOrder() const
{
    return {m_lines, m_sign, m_minutes};
}
