// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurefield.h"

#include "iconpainting.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

ProcedureField::ProcedureField(QWidget *parent) : QLineEdit(parent)
{
    setTextMargins(24, 0, 20, 0);
    setProperty("takesEnter", true);
}

void ProcedureField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        emit moved(1);
        return;
    case Qt::Key_Up:
        emit moved(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit taken();
        return;
    case Qt::Key_Escape:
        emit abandoned();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void ProcedureField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
    emit entered();
}

void ProcedureField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit abandoned();
}

void ProcedureField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paintIcon(&painter, u"search"_s, QRect(8, 0, 18, height()), 16, theme.colour(Token::Text));
    paintIcon(&painter, u"chevron-down"_s, QRect(width() - 28, 0, 24, height()), 16, theme.colour(Token::Muted));
}
