// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitstrip.h"

#include "iconpainting.h"
#include "keycap.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int stripLeft = 48;
constexpr int stripRight = 16;
constexpr int rowAbout = 32;
constexpr int capGap = 6;
constexpr int cellGap = 20;
} // namespace

VisitStrip::VisitStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName("visitStrip");
    hide();
}

void VisitStrip::watch(QWidget *place)
{
    m_place = place;
    place->installEventFilter(this);
}

void VisitStrip::ask(const QList<VisitReason> &reasons)
{
    m_reasons = reasons;
    m_said.clear();
    setVisible(!reasons.isEmpty());
    QStringList words;
    for (qsizetype i = 0; i < reasons.size(); ++i)
        words.append(u"%1 %2"_s.arg(QString::number(i + 1), reasons.at(i).name));
    setAccessibleName(tr("Why do they file in person?"));
    setAccessibleDescription(words.join(u", "_s));
    place();
}

void VisitStrip::leave()
{
    m_reasons.clear();
    m_said.clear();
    hide();
}

void VisitStrip::take(qsizetype reason)
{
    if (reason < 0 || reason >= m_reasons.size())
        return;
    const VisitReason taken = m_reasons.at(reason);
    m_reasons.clear();
    m_said = tr("Noted: %1").arg(taken.name);
    setAccessibleName(m_said);
    setAccessibleDescription({});
    place();
    emit answered(taken.code);
}

bool VisitStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_place || !isKey || !isVisible())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int digit = key->key() - Qt::Key_0;
    const bool isAnswer = isPlain && digit >= 1 && digit <= m_reasons.size();
    const bool isSkip = isPlain && key->key() == Qt::Key_Escape;
    if (!isAnswer && !isSkip)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride) // The press follows.
        return true;
    if (isAnswer)
        take(digit - 1);
    else
        leave();
    return true;
}

/// Question and answers side by side, in as many rows as the width needs.
void VisitStrip::place()
{
    const Theme &theme = themeOf(this);
    const int row = theme.scaled(rowAbout);
    const QFontMetrics strong(theme.font(TextRole::Strong));
    const QFontMetrics body(theme.font(TextRole::Body));
    const QString head = m_said.isEmpty() ? tr("Why do they file in person?") : m_said;
    m_question = QRect(stripLeft, 2, strong.horizontalAdvance(head) + 4, row);
    m_cells.clear();
    int x = m_question.right() + cellGap;
    int y = 2;
    for (qsizetype i = 0; i <= m_reasons.size() && !m_reasons.isEmpty(); ++i) {
        const bool isEscape = i == m_reasons.size();
        const QString cap = isEscape ? u"Esc"_s : QString::number(i + 1);
        const QString words = isEscape ? tr("Skip") : m_reasons.at(i).name;
        const int width = keyCapSize(theme, cap).width() + capGap + body.horizontalAdvance(words) + 2;
        if (x + width > this->width() - stripRight && x > stripLeft) {
            x = stripLeft;
            y += row;
        }
        m_cells.append(QRect(x, y, width, row));
        x += width + cellGap;
    }
    setFixedHeight(y + row + 3);
    update();
}

void VisitStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Line));
    paintIcon(&painter, m_said.isEmpty() ? u"help"_s : u"check"_s, QRect(16, m_question.y(), 20, m_question.height()),
              18, theme.colour(m_said.isEmpty() ? Token::Muted : Token::Success));
    painter.setFont(theme.font(TextRole::Strong));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(m_question, Qt::AlignLeft | Qt::AlignVCenter,
                     m_said.isEmpty() ? tr("Why do they file in person?") : m_said);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const bool isEscape = i == m_reasons.size();
        const QString cap = isEscape ? u"Esc"_s : QString::number(i + 1);
        const QRect cell = m_cells.at(i);
        paintKeyCap(&painter, theme, cell, cap, theme.colour(Token::Muted), theme.colour(Token::Border));
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(isEscape ? Token::Muted : Token::Text));
        painter.drawText(cell.adjusted(keyCapSize(theme, cap).width() + capGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, isEscape ? tr("Skip") : m_reasons.at(i).name);
    }
}

void VisitStrip::mouseReleaseEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        if (!m_cells.at(i).contains(event->position().toPoint()))
            continue;
        if (i == m_reasons.size())
            leave();
        else
            take(i);
        return;
    }
}

void VisitStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible() && event->size().width() != event->oldSize().width())
        place();
}

void VisitStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible())
        place();
}
