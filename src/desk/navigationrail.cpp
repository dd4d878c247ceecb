// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigationrail.h"

#include "iconpainting.h"
#include "railitem.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(72);
}

int NavigationRail::addItem(const QString &text, const QString &icon, const QString &toolTip, bool isLow)
{
    auto *item = new RailItem(text, icon, this);
    item->setToolTip(toolTip);
    item->setAccessibleName(text);
    const int index = static_cast<int>(m_items.size());
    m_items.append(item);
    m_isLow.append(isLow);
    connect(item, &RailItem::clicked, this, [this, index] { emit chosen(index); });
    return index;
}

void NavigationRail::setCurrent(int index)
{
    for (int i = 0; i < m_items.size(); ++i)
        m_items.at(i)->setChecked(i == index);
}

void NavigationRail::setCount(int index, int count)
{
    m_items.at(index)->setCount(count);
}

void NavigationRail::setClosed(int index, const QString &reason)
{
    m_items.at(index)->setEnabled(false);
    m_items.at(index)->setToolTip(reason);
}

void NavigationRail::setOffered(int index, bool isOffered)
{
    m_items.at(index)->setVisible(isOffered);
    place();
}

void NavigationRail::setText(int index, const QString &text)
{
    m_items.at(index)->setText(text);
    m_items.at(index)->setAccessibleName(text);
}

void NavigationRail::resizeEvent(QResizeEvent *)
{
    place();
}

void NavigationRail::place()
{
    // On a low screen the items stand closer.
    const auto isOffered = [](const RailItem *item) { return !item->isHidden(); };
    const auto count = static_cast<int>(std::count_if(m_items.begin(), m_items.end(), isOffered));
    const int each = count > 0 ? qMin(56, (height() - 52) / count) : 56;
    int y = 48;
    int low = height() - 4;
    for (int i = 0; i < m_items.size(); ++i) {
        if (!isOffered(m_items.at(i)))
            continue;
        if (m_isLow.at(i)) {
            low -= each;
            m_items.at(i)->setGeometry(0, low, width(), each);
        } else {
            m_items.at(i)->setGeometry(0, y, width(), each);
            y += each;
        }
    }
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.colour(Token::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.colour(Token::Line));
    // The product's mark: a house with an open door.
    painter.setPen(QPen(theme.colour(Token::Primary), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{QPointF(25, 35), QPointF(25, 20), QPointF(36, 13), QPointF(47, 20), QPointF(47, 35)});
    painter.drawPolyline(QPolygonF{QPointF(31, 35), QPointF(31, 26), QPointF(41, 26), QPointF(41, 35)});
    painter.drawLine(QPointF(25, 35), QPointF(47, 35));
}
