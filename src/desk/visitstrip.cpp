// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitstrip.h"

#include "iconpainting.h"
#include "keycap.h"
#include "theme.h"

#include <QCoreApplication>
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
constexpr int typingPauseMs = 700; ///< Within it a person who types a number types its next digit.
} // namespace

VisitStrip::VisitStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName("visitStrip");
    hide();
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(typingPauseMs);
    connect(&m_waiting, &QTimer::timeout, this, [this] { take(m_pending); });
}

void VisitStrip::watch(QWidget *place)
{
    m_place = place;
    place->installEventFilter(this);
}

void VisitStrip::ask(const QList<VisitReason> &reasons)
{
    leave();
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
    if (m_pending >= 0) // Answered, though the pause is not over.
        take(m_pending);
    m_reasons.clear();
    m_said.clear();
    hide();
}

void VisitStrip::withdraw()
{
    m_pending = -1;
    m_waiting.stop();
    leave();
}

void VisitStrip::take(qsizetype reason)
{
    if (reason < 0 || reason >= m_reasons.size())
        return;
    const VisitReason taken = m_reasons.at(reason);
    m_pending = -1;
    m_waiting.stop();
    m_reasons.clear();
    m_said = tr("Noted: %1").arg(taken.name);
    setAccessibleName(m_said);
    setAccessibleDescription({});
    place();
    emit answered(taken.code);
}

void VisitStrip::takeKey(const QKeyEvent *key)
{
    if (key->key() == Qt::Key_Escape) {
        withdraw();
    } else {
        m_pending = key->key() - Qt::Key_1;
        m_waiting.start();
        update();
    }
}

/// The digit was the first of a number: it goes where it was typed, before what comes after it.
void VisitStrip::giveBack()
{
    const int digit = int(m_pending) + 1;
    withdraw();
    QKeyEvent first(QEvent::KeyPress, Qt::Key_0 + digit, Qt::NoModifier, QString::number(digit));
    QCoreApplication::sendEvent(m_place, &first);
}

bool VisitStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_place || !isKey || !isVisible())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int digit = key->key() - Qt::Key_0;
    const bool isAnswer = m_pending < 0 && isPlain && digit >= 1 && digit <= m_reasons.size();
    const bool isSkip = isPlain && key->key() == Qt::Key_Escape;
    if (!isAnswer && !isSkip) {
        if (isPress && m_pending >= 0 && !key->text().isEmpty() && key->text().front().isPrint())
            giveBack();
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    if (isPress) // It follows a shortcut's override.
        takeKey(key);
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
        const bool isPending = i == m_pending;
        if (isPending)
            painter.fillRect(cell.adjusted(-capGap, 2, capGap, -2), theme.colour(Token::Selection));
        paintKeyCap(&painter, theme, cell, cap, theme.colour(isPending ? Token::OnSelection : Token::Muted),
                    theme.colour(Token::Border));
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(isPending ? Token::OnSelection : isEscape ? Token::Muted : Token::Text));
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
