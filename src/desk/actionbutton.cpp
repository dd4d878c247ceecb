// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionbutton.h"

#include "iconpainting.h"
#include "keycap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace {

bool isBorderless(ActionButton::Look look)
{
    return look == ActionButton::Link || look == ActionButton::Tool;
}

} // namespace

ActionButton::ActionButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // A click leaves the field in which the officer types as it is.
}

ActionButton::ActionButton(const QString &text, const QString &iconName, Look look, QWidget *parent)
    : ActionButton(parent)
{
    setText(text);
    m_iconName = iconName;
    m_look = look;
}

void ActionButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void ActionButton::setKeyCap(const QString &keys)
{
    m_keyCap = keys;
    updateGeometry();
    update();
}

void ActionButton::setLook(Look look)
{
    m_look = look;
    updateGeometry();
    update();
}

QFont ActionButton::textFont() const
{
    QFont font = themeOf(this).font(m_look == Primary ? TextRole::Strong : TextRole::Body);
    if (m_letterPixels > 0)
        font.setPixelSize(m_letterPixels);
    return font;
}

void ActionButton::setLetterPixels(int pixels)
{
    m_letterPixels = pixels;
    updateGeometry();
    update();
}

int ActionButton::iconSize() const
{
    return m_look == Primary ? 18 : 16;
}

int ActionButton::contentWidth() const
{
    int width = 0;
    if (!m_iconName.isEmpty())
        width += iconSize() + (text().isEmpty() ? 0 : 8);
    width += QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    if (!m_keyCap.isEmpty())
        width += 8 + keyCapSize(themeOf(this), m_keyCap).width();
    return width;
}

QSize ActionButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int padding = isBorderless(m_look) ? 4 : (text().isEmpty() ? 7 : 12);
    return {contentWidth() + 2 * padding, m_look == Primary ? theme.primaryHeight() : theme.fieldHeight()};
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool isOpen = isEnabled();
    const bool isOver = option.state.testFlag(QStyle::State_MouseOver);

    QColor ground = theme.colour(Token::Surface);
    QColor words = theme.colour(m_look == Link && !text().isEmpty() ? Token::Primary : Token::Text);
    QColor border = theme.colour(Token::Border);
    if (m_look == Primary) {
        ground = theme.colour(isDown() ? Token::PrimaryDown : isOver ? Token::PrimaryHover : Token::Primary);
        words = theme.colour(Token::OnPrimary);
        border = ground;
    } else if (isDown() || isChecked()) {
        ground = theme.colour(Token::Selection);
        words = theme.colour(Token::OnSelection);
    } else if (isOver) {
        ground = theme.colour(Token::Hover);
    } else if (isBorderless(m_look)) {
        ground = Qt::transparent;
    }
    if (!isOpen) {
        ground = isBorderless(m_look) ? QColor(Qt::transparent) : theme.colour(Token::DisabledFill);
        words = theme.colour(Token::DisabledText);
        border = theme.colour(Token::StrongLine);
    }
    const qreal inset = theme.lineWidth() / 2.0;
    const QRectF box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(isBorderless(m_look) ? QPen(Qt::NoPen) : QPen(border, theme.lineWidth()));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        if (m_look == Primary) {
            painter.setPen(QPen(theme.colour(Token::Surface), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 2, 2);
        } else {
            painter.setPen(QPen(theme.colour(Token::Focus), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
        }
    }

    int x = (width() - contentWidth()) / 2;
    if (!m_iconName.isEmpty()) {
        paintIcon(&painter, m_iconName, QRect(x, 0, iconSize(), height()), iconSize(), words);
        x += iconSize() + 8;
    }
    const int flags = Qt::AlignVCenter | Qt::AlignLeft |
                      (style()->styleHint(QStyle::SH_UnderlineShortcut) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int textWidth = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    painter.setFont(textFont());
    painter.setPen(words);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), flags, text());
    if (!m_keyCap.isEmpty()) {
        const QColor line = m_look == Primary && isOpen ? words : theme.colour(Token::StrongLine);
        paintKeyCap(&painter, theme, QRect(x + textWidth + 8, 0, 0, height()), m_keyCap,
                    m_look == Primary || !isOpen ? words : theme.colour(Token::Text), line);
    }
}
