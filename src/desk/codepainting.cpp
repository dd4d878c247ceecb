// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codepainting.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

int codeWidth(const QFont &font, const QString &code)
{
    QFont bold(font);
    bold.setBold(true);
    return QFontMetrics(font).horizontalAdvance(code.chopped(qMin<qsizetype>(4, code.size()))) +
           QFontMetrics(bold).horizontalAdvance(code.right(4)) + 2;
}

void paintCode(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &code)
{
    QFont bold(font);
    bold.setBold(true);
    const QString tail = code.right(4);
    const int tailWidth = QFontMetrics(bold).horizontalAdvance(tail);
    const QFontMetrics metrics(font);
    const QString head = metrics.elidedText(code.chopped(tail.size()), Qt::ElideLeft, rect.width() - tailWidth + 1);
    const int headWidth = metrics.horizontalAdvance(head);
    painter->setPen(colour);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, head);
    painter->setFont(bold);
    painter->drawText(rect.adjusted(headWidth, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, tail);
}

QString richCode(const QString &code)
{
    return code.chopped(qMin<qsizetype>(4, code.size())).toHtmlEscaped() + u"<b>"_s + code.right(4).toHtmlEscaped() +
           u"</b>"_s;
}
