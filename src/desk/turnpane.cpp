// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "turnpane.h"

#include "actionbutton.h"
#include "digitisevalues.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace {

constexpr QRect drawing(16, 16, 92, 64);

/// A stack lying on the table.
void paintStack(QPainter &painter, QPointF at, bool isTurned, const Theme &theme)
{
    for (int sheet = 2; sheet >= 0; --sheet) {
        const QRectF paper(at.x() + 2 * sheet, at.y() - 2 * sheet, 30, 40);
        painter.setPen(QPen(theme.colour(Token::Muted), 1.2));
        painter.setBrush(theme.colour(Token::Paper));
        painter.drawRect(paper);
        if (sheet > 0 || isTurned)
            continue;
        painter.setPen(QPen(QColor(120, 120, 120), 1.5)); // Writing on paper, which is light in every theme.
        for (int line = 0; line < 4; ++line)
            painter.drawLine(QPointF(paper.left() + 6, paper.top() + 10 + 7 * line),
                             QPointF(paper.right() - (line == 3 ? 14 : 6), paper.top() + 10 + 7 * line));
    }
}

} // namespace

TurnPane::TurnPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_goOn(new ActionButton(tr("Scan the backs"), u"scanner"_s, ActionButton::Normal, this))
    , m_giveUp(new ActionButton(tr("Keep the fronts only"), QString(), ActionButton::Normal, this))
{
    setObjectName(u"turnPane"_s);
    m_title->setProperty("textRole", u"strong"_s);
    m_text->setProperty("textRole", u"body"_s);
    m_text->setObjectName(u"turnText"_s);
    m_text->setWordWrap(true);
    m_goOn->setKeyCap(u"F6"_s);
    m_goOn->setObjectName(u"turnButton"_s);
    m_giveUp->setKeyCap(u"Esc"_s);
    m_giveUp->setObjectName(u"keepFrontsButton"_s);
    auto *words = new QVBoxLayout(this);
    words->setContentsMargins(drawing.right() + 20, 14, 16, 14);
    words->setSpacing(6);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_giveUp);
    buttons->addStretch();
    words->addSpacing(4);
    words->addLayout(buttons);
    setMinimumHeight(drawing.bottom() + 16);
    connect(m_goOn, &ActionButton::clicked, this, &TurnPane::goOnAsked);
    connect(m_giveUp, &ActionButton::clicked, this, &TurnPane::giveUpAsked);
    hide();
}

void TurnPane::show(const StackTurn &turn)
{
    using Step = StackTurn::Step;
    switch (turn.step) {
    case Step::None:
        break;
    case Step::Turn:
        m_title->setText(tr("%n front(s) scanned. Turn the stack over for the backs", nullptr, turn.fronts));
        m_text->setText(tr("Take the whole stack out as it lies, do not sort it. Turn it over like the leaf of a book, "
                           "with the head of the pages staying where it was, and put it back into the feeder."));
        break;
    case Step::FrontsBroken:
        m_title->setText(tr("%n front(s) kept; the rest is missing", nullptr, turn.fronts));
        m_text->setText(turn.trouble + u' ' + tr("Put in the sheets that are left, fronts first as before."));
        break;
    case Step::BacksBroken:
        m_title->setText(tr("%1 of %2 backs kept; the rest is missing").arg(turn.backs).arg(turn.fronts));
        m_text->setText(turn.trouble + u' ' + tr("Put in the sheets that are left, turned over as before."));
        break;
    case Step::CountsDiffer:
        m_title->setText(tr("%1 fronts, but %2 backs").arg(turn.fronts).arg(turn.backs));
        m_text->setText(tr("A sheet went through twice, or two went through at once. Put the whole stack in again, "
                           "turned over as before: these backs are thrown away and scanned anew."));
        break;
    }
    m_goOn->setText(turn.step == Step::FrontsBroken   ? tr("Scan the other fronts")
                    : turn.step == Step::BacksBroken  ? tr("Scan the other backs")
                    : turn.step == Step::CountsDiffer ? tr("Scan the backs again")
                                                      : tr("Scan the backs"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    setVisible(turn.step != Step::None);
}

void TurnPane::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.tone(Tone::Received).tint);
    painter.setPen(theme.colour(Token::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const double top = drawing.top() + 20;
    paintStack(painter, QPointF(drawing.left(), top), false, theme);
    paintStack(painter, QPointF(drawing.right() - 34, top), true, theme);
    QPainterPath arc(QPointF(drawing.left() + 16, drawing.top() + 10));
    const QPointF tip(drawing.right() - 18, drawing.top() + 11);
    arc.quadTo(QPointF(drawing.center().x(), drawing.top() - 12), tip);
    painter.setPen(QPen(theme.tone(Tone::Received).text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arc);
    painter.drawLine(tip, tip + QPointF(-8, -1));
    painter.drawLine(tip, tip + QPointF(-1, -8));
}
