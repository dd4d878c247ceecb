// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanfield.h"

#include "iconpainting.h"
#include "keycap.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

ScanField::ScanField(QWidget *parent) : QLineEdit(parent)
{
    setTextMargins(28, 0, 8, 0);
    setProperty("takesEnter", true);
}

void ScanField::setKeyCap(const QString &keys)
{
    m_keyCap = keys;
    setTextMargins(28, 0, 8 + keyCapSize(themeOf(this), keys).width(), 0);
}

void ScanField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QString written = text().trimmed();
        clear();
        if (!written.isEmpty())
            emit entered(written);
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ScanField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    setKeyCap(m_keyCap);
}

void ScanField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paintIcon(&painter, u"scan-code"_s, QRect(8, 0, 20, height()), 18,
              theme.colour(hasFocus() ? Token::Primary : Token::Muted));
    if (!m_keyCap.isEmpty()) {
        const int wide = keyCapSize(theme, m_keyCap).width();
        paintKeyCap(&painter, theme, QRect(width() - 8 - wide, 0, wide, height()), m_keyCap, theme.colour(Token::Text),
                    theme.colour(Token::StrongLine));
    }
}
