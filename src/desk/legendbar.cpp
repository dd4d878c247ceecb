// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legendbar.h"

#include "iconpainting.h"
#include "keycap.h"

#include <QAction>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

QString plainText(const QAction *action)
{
    return action->iconText(); // Without the mnemonic's ampersand.
}

/// An action may stand for several keys (“1–9”); then its property "keyText" says which.
QString keyText(const QAction *action)
{
    const QString text = action->property("keyText").toString();
    return text.isEmpty() ? keyCapText(action->shortcut()) : text;
}

} // namespace

LegendBar::LegendBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(28);
}

void LegendBar::setActions(const QList<QAction *> &left, const QList<QAction *> &right)
{
    for (QAction *action : m_left + m_right)
        disconnect(action, nullptr, this, nullptr);
    m_left = left;
    m_right = right;
    for (QAction *action : m_left + m_right) {
        connect(action, &QAction::changed, this, qOverload<>(&LegendBar::update));
        connect(action, &QObject::destroyed, this, [this, action] {
            m_left.removeAll(action);
            m_right.removeAll(action);
        });
    }
    update();
}

void LegendBar::setWarning(const QString &text)
{
    m_warning = text;
    setAccessibleName(text);
    update();
}

int LegendBar::entryWidth(const QAction *action) const
{
    const Theme &theme = themeOf(this);
    return keyCapSize(theme, keyText(action)).width() + 6 +
           QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(plainText(action));
}

QList<LegendBar::Entry> LegendBar::entries() const
{
    QList<Entry> found;
    if (!m_warning.isEmpty())
        return found;
    int right = width() - 16;
    for (qsizetype i = m_right.size() - 1; i >= 0; --i) {
        const int wide = entryWidth(m_right.at(i));
        right -= wide;
        found.append({m_right.at(i), QRect(right, 0, wide, height())});
        right -= 16;
    }
    QList<QAction *> shown;
    for (QAction *action : m_left) {
        const bool isSaid = !action->property("isSaidByAnother").toBool(); // "← →" for two of them.
        if (isSaid && action->isVisible() && !plainText(action).isEmpty() && !keyText(action).isEmpty())
            shown.append(action);
    }
    const auto total = [&] {
        int sum = 16;
        for (const QAction *action : shown)
            sum += entryWidth(action) + 16;
        return sum;
    };
    for (qsizetype i = shown.size() - 1; i >= 0 && total() > right; --i) {
        if (shown.at(i)->property("hasButton").toBool())
            shown.removeAt(i);
    }
    for (qsizetype i = shown.size() - 1; i >= 0 && total() > right; --i)
        shown.removeAt(i);
    int x = 16;
    for (QAction *action : shown) {
        const int wide = entryWidth(action);
        found.append({action, QRect(x, 0, wide, height())});
        x += wide + 16;
    }
    return found;
}

void LegendBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme.colour(Token::Line));
    if (!m_warning.isEmpty()) {
        const TonePair tone = theme.tone(Tone::DueSoon);
        painter.fillRect(rect(), tone.tint);
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(tone.text);
        paintIcon(&painter, u"alert"_s, QRect(16, 0, 16, height()), 16, tone.text);
        painter.drawText(rect().adjusted(40, 0, -16, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_warning, Qt::ElideRight, width() - 56));
        return;
    }
    for (const Entry &entry : entries()) {
        const QColor ink = theme.colour(entry.action->isEnabled() ? Token::Text : Token::DisabledText);
        const QString keys = keyText(entry.action);
        paintKeyCap(&painter, theme, entry.rect, keys, ink, theme.colour(Token::StrongLine));
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(ink);
        painter.drawText(entry.rect.adjusted(keyCapSize(theme, keys).width() + 6, 0, 4, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, plainText(entry.action));
    }
}

void LegendBar::mouseReleaseEvent(QMouseEvent *event)
{
    for (const Entry &entry : entries()) {
        if (entry.rect.contains(event->position().toPoint()) && entry.action->isEnabled())
            return entry.action->trigger();
    }
}

bool LegendBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        for (const Entry &entry : entries()) {
            if (!entry.rect.contains(help->pos()))
                continue;
            QStringList keys;
            for (const QKeySequence &sequence : entry.action->shortcuts())
                keys.append(keyCapText(sequence));
            QToolTip::showText(help->globalPos(), plainText(entry.action) + u" ("_s + keys.join(u", "_s) + u')', this);
            return true;
        }
    }
    return QWidget::event(event);
}
