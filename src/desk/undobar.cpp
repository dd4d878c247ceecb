// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undobar.h"

#include "actionbutton.h"
#include "badgelabel.h"
#include "codepainting.h"
#include "counterstyle.h"
#include "elidedlabel.h"
#include "iconpainting.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int undoTicks = 100;
}

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_waiting(new BadgeLabel(this))
    , m_printing(new ElidedLabel(this))
    , m_undo(new ActionButton(tr("Undo"), u"undo"_s, ActionButton::Normal, this))
    , m_reprint(new ActionButton(tr("Print again"), u"printer"_s, ActionButton::Normal, this))
    , m_seconds(new QLabel(this))
{
    m_undo->setKeyCap(u"Ctrl+Z"_s);
    m_reprint->setKeyCap(u"Ctrl+P"_s);
    m_undo->setObjectName(u"undoButton"_s);
    m_reprint->setObjectName(u"reprintButton"_s);
    m_head->setTextFormat(Qt::RichText);
    for (QLabel *label : {m_head, m_printing, m_seconds})
        setTextRole(label, "ready");
    m_seconds->setMinimumWidth(56);
    m_seconds->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(48, 7, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_head);
    row->addWidget(m_waiting);
    row->addWidget(m_printing, 1);
    row->addWidget(m_undo);
    row->addWidget(m_reprint);
    row->addWidget(m_seconds);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::tick);
    connect(m_undo, &ActionButton::clicked, this, [this] { emit undoAsked(m_dossier); });
    connect(m_reprint, &ActionButton::clicked, this, [this] { emit reprintAsked(m_dossier); });
    hide();
}

void UndoBar::show(const QUuid &id, const QString &code, const QString &name, const QString &printing)
{
    m_dossier = id;
    m_waiting->show();
    m_what = u"%1 · %2"_s.arg(richCode(code), name.toHtmlEscaped());
    m_head->setText(u"<b>%1</b> %2"_s.arg(tr("Saved"), m_what));
    m_waiting->setBadge(badgeOf(OutboxState::Ready));
    m_printing->setText(printing);
    setAccessibleName(tr("Saved") + u' ' + code);
    m_undo->show();
    m_reprint->show();
    begin();
}

void UndoBar::showNote(const QString &text)
{
    m_dossier = {};
    m_head->setText(u"<b>%1</b> %2"_s.arg(tr("Saved"), text.toHtmlEscaped()));
    m_printing->clear();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_waiting, m_undo, m_reprint})
        widget->hide();
    setAccessibleName(tr("Saved") + u' ' + text);
    begin();
}

void UndoBar::begin()
{
    m_ticksLeft = undoTicks;
    m_seconds->setText(tr("%n second(s)", nullptr, undoTicks / 10));
    setVisible(true);
    m_timer.start();
}

void UndoBar::setPrinting(const QString &text)
{
    if (m_undo->isHidden())
        return; // Cancelled meanwhile, or no dossier.
    m_printing->setText(text);
}

void UndoBar::setUndone()
{
    m_head->setText(u"<b>%1</b> %2"_s.arg(tr("Cancelled"), m_what));
    setAccessibleName(tr("Cancelled"));
    m_printing->setText(tr("The number stays accounted for."));
    m_waiting->hide();
    m_undo->hide();
    m_reprint->hide();
}

void UndoBar::setSynced()
{
    m_waiting->setBadge(badgeOf(OutboxState::Acknowledged));
}

void UndoBar::dismiss()
{
    m_timer.stop();
    m_dossier = {};
    hide();
    emit dismissed();
}

void UndoBar::tick()
{
    if (underMouse() || m_undo->hasFocus() || m_reprint->hasFocus())
        return; // Nobody loses the bar while reaching for it.
    if (--m_ticksLeft <= 0)
        return dismiss();
    if (m_ticksLeft % 10 == 0)
        m_seconds->setText(tr("%n second(s)", nullptr, m_ticksLeft / 10));
    if (!m_isMotionReduced)
        update();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const TonePair tone = theme.tone(Tone::Ready);
    QPainter painter(this);
    painter.fillRect(rect(), tone.tint);
    paintIcon(&painter, u"check-circle"_s, QRect(16, 0, 20, height() - 2), 18, tone.text);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Success));
    if (!m_isMotionReduced)
        painter.fillRect(QRect(0, height() - 3, width() * m_ticksLeft / undoTicks, 3), theme.colour(Token::Success));
}
