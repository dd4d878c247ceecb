// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratingrow.h"

#include "theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace {
constexpr int mostScore = 5;
} // namespace

RatingRow::RatingRow(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(180);
    setAccessibleName(tr("How satisfied are you?"));
}

QString RatingRow::wordOf(int score)
{
    static const char *const words[] = {QT_TR_NOOP("Very dissatisfied"), QT_TR_NOOP("Dissatisfied"),
                                        QT_TR_NOOP("Neutral"), QT_TR_NOOP("Satisfied"), QT_TR_NOOP("Very satisfied")};
    return score >= 1 && score <= mostScore ? tr(words[score - 1]) : QString();
}

QRect RatingRow::cell(int score) const
{
    const int wide = width() / mostScore;
    return {(score - 1) * wide, 0, wide, height()};
}

void RatingRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme.font(TextRole::Body);
    font.setPixelSize(qBound(16, width() / mostScore / 8, 40));
    painter.setFont(font);
    for (int score = 1; score <= mostScore; ++score) {
        const QRect place = cell(score);
        const int side = qMin(place.width() - 24, height() - 72);
        const QRectF face(place.center().x() - side / 2.0, 4, side, side);
        const double third = side / 3.0;
        painter.setPen(QPen(theme.colour(Token::Primary), qMax(3.0, side / 24.0), Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(theme.colour(Token::Surface));
        painter.drawEllipse(face.adjusted(2, 2, -2, -2));
        painter.setBrush(theme.colour(Token::Primary));
        for (const double x : {third, 2 * third})
            painter.drawEllipse(QPointF(face.left() + x, face.top() + third * 1.1), side / 32.0, side / 32.0);
        // The mouth: from a frown to a smile.
        const double bend = (score - 3) * side * 0.09;
        QPainterPath mouth(QPointF(face.left() + third * 0.95, face.top() + third * 2.05 - bend / 2));
        mouth.quadTo(QPointF(face.center().x(), face.top() + third * 2.05 + bend * 1.5),
                     QPointF(face.left() + third * 2.05, face.top() + third * 2.05 - bend / 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(mouth);
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(QRect(place.left() + 4, side + 10, place.width() - 8, height() - side - 10),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, wordOf(score));
    }
}

void RatingRow::mouseReleaseEvent(QMouseEvent *event)
{
    for (int score = 1; score <= mostScore; ++score) {
        if (cell(score).contains(event->position().toPoint()))
            emit rated(score);
    }
}
