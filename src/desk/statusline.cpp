// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "iconpainting.h"
#include "theme.h"

#include <QAccessible>
#include <QPainter>

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(24);
}

void StatusLine::setItems(const QList<Item> &items)
{
    m_items = items;
    update();
}

void StatusLine::setFacts(const QList<Item> &facts)
{
    m_facts = facts;
    update();
}

void StatusLine::setLastSync(const QString &text)
{
    m_lastSync = text;
    update();
}

void StatusLine::setOffice(const QString &name)
{
    m_office = name;
    update();
}

void StatusLine::announce(const QString &text)
{
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme.colour(Token::Line));
    const QFont font = theme.font(TextRole::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const QStringList right{m_lastSync, m_office};
    int limit = width() - 16;
    for (qsizetype i = right.size() - 1; i >= 0; --i) {
        if (right.at(i).isEmpty())
            continue;
        const int wide = metrics.horizontalAdvance(right.at(i));
        limit -= wide;
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRect(limit, 0, wide + 2, height()), Qt::AlignVCenter, right.at(i));
        limit -= 16;
    }
    int x = 16;
    for (const Item &item : m_items + m_facts) {
        const int wide = 14 + 6 + metrics.horizontalAdvance(item.text);
        if (x + wide > limit)
            break;
        paintIcon(&painter, item.icon, QRect(x, 0, 14, height()), 14,
                  theme.colour(item.isGood ? Token::Success : Token::Error));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRect(x + 20, 0, wide, height()), Qt::AlignVCenter, item.text);
        x += wide + 16;
    }
}
