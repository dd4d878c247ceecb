// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterstyle.h"

#include "iconpainting.h"

#include <QAbstractItemView>
#include <QDateTimeEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

void strokeBox(QPainter *painter, const QRect &rect, const QColor &colour, int width, const QBrush &fill)
{
    const qreal inset = width / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 4 - inset / 2, 4 - inset / 2);
    painter->restore();
}

bool hasFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
}

} // namespace

void CounterStyle::drawField(QPainter *painter, const QRect &rect, const QStyleOption *option,
                             const QWidget *widget) const
{
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const QString fault = widget ? widget->property("fault").toString() : QString();
    QColor border = m_theme.colour(isEnabled ? Token::Border : Token::StrongLine);
    int width = m_theme.lineWidth();
    if (fault == u"error") {
        border = m_theme.colour(Token::Error);
        width = 2;
    } else if (fault == u"warning") {
        border = m_theme.colour(Token::WarningLine);
        width = 2;
    }
    if (hasFocus(option)) {
        border = m_theme.colour(Token::Focus);
        width = 2;
    }
    strokeBox(painter, rect, border, width, m_theme.colour(isEnabled ? Token::Surface : Token::DisabledFill));
}

void CounterStyle::drawIndicator(QPainter *painter, const QStyleOption *option, bool isRound) const
{
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const bool isOn = option->state.testFlag(State_On);
    QRectF box(option->rect.x(), option->rect.y(), 18, 18);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (hasFocus(option)) {
        painter->setPen(QPen(m_theme.colour(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        const QRectF ring = box.adjusted(-3, -3, 3, 3);
        isRound ? painter->drawEllipse(ring) : painter->drawRoundedRect(ring, 5, 5);
    }
    const QColor strong = m_theme.colour(isEnabled ? Token::Primary : Token::DisabledText);
    const QColor ground = m_theme.colour(isEnabled ? Token::Surface : Token::DisabledFill);
    painter->setPen(isOn ? QPen(strong, m_theme.lineWidth())
                         : QPen(m_theme.colour(isEnabled ? Token::Border : Token::StrongLine), m_theme.lineWidth()));
    box.adjust(0.5, 0.5, -0.5, -0.5);
    if (isRound) {
        painter->setBrush(isOn ? strong : ground);
        painter->drawEllipse(box);
        if (isOn) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.colour(Token::OnPrimary));
            painter->drawEllipse(box.center(), 3.5, 3.5);
        }
    } else {
        painter->setBrush(isOn ? strong : ground);
        painter->drawRoundedRect(box, 3, 3);
        if (isOn) {
            painter->setPen(QPen(m_theme.colour(Token::OnPrimary), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF corner = box.topLeft();
            painter->drawPolyline(
                QPolygonF{corner + QPointF(4, 8.8), corner + QPointF(7.2, 12), corner + QPointF(13, 5.6)});
        }
    }
    painter->restore();
}

void CounterStyle::drawItemPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool isSelected = option->state.testFlag(State_Selected);
    const bool isActive = view && view->hasFocus();
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (isSelected)
        painter->fillRect(option->rect, m_theme.colour(isActive ? Token::Selection : Token::Hover));
    else if (option->state.testFlag(State_MouseOver))
        painter->fillRect(option->rect, m_theme.colour(Token::Hover));
    const bool isFirst = item && (item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                                  item->viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                                  item->viewItemPosition == QStyleOptionViewItem::Invalid);
    if (isSelected && isActive && isFirst)
        painter->fillRect(QRect(option->rect.topLeft(), QSize(3, option->rect.height())),
                          m_theme.colour(Token::Primary));
}

void CounterStyle::drawComboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    drawField(painter, option->rect, option, widget);
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool isDate = qobject_cast<const QDateTimeEdit *>(widget);
    paintIcon(painter, isDate ? u"calendar"_s : u"chevron-down"_s, arrow, 16,
              m_theme.colour(isEnabled ? Token::Muted : Token::DisabledText));
    if (widget && widget->property("fault").toString() == u"error" && !isDate)
        paintIcon(painter, u"error"_s, arrow.translated(-20, 0), 16, m_theme.colour(Token::Error));
}

void CounterStyle::drawSpinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    drawField(painter, option->rect, option, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!box || box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto paintStep = [&](SubControl part, const QString &icon, QAbstractSpinBox::StepEnabledFlag flag) {
        const bool isOpen = option->state.testFlag(State_Enabled) && box->stepEnabled.testFlag(flag);
        paintIcon(painter, icon, subControlRect(CC_SpinBox, option, part, widget), 16,
                  m_theme.colour(isOpen ? Token::Muted : Token::StrongLine));
    };
    paintStep(SC_SpinBoxDown, u"minus"_s, QAbstractSpinBox::StepDownEnabled);
    paintStep(SC_SpinBoxUp, u"plus"_s, QAbstractSpinBox::StepUpEnabled);
}

QRect CounterStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                   const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxArrow)
            return QRect(rect.right() - 28, rect.top(), 24, rect.height());
        if (subControl == SC_ComboBoxEditField)
            return rect.adjusted(8, 2, -30, -2);
        if (subControl == SC_ComboBoxFrame)
            return rect;
    } else if (control == CC_SpinBox && qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        const bool hasButtons =
            qstyleoption_cast<const QStyleOptionSpinBox *>(option)->buttonSymbols != QAbstractSpinBox::NoButtons;
        if (subControl == SC_SpinBoxEditField)
            return rect.adjusted(8, 2, hasButtons ? -44 : -8, -2);
        if (subControl == SC_SpinBoxDown)
            return hasButtons ? QRect(rect.right() - 40, rect.top(), 18, rect.height()) : QRect();
        if (subControl == SC_SpinBoxUp)
            return hasButtons ? QRect(rect.right() - 22, rect.top(), 18, rect.height()) : QRect();
    } else if (control == CC_ScrollBar) {
        return scrollBarRect(option, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect CounterStyle::scrollBarRect(const QStyleOptionComplex *option, SubControl subControl) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const bool isUpright = bar->orientation == Qt::Vertical;
    const int length = isUpright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = qMax<int>(32, int(qint64(length) * bar->pageStep / qMax<qint64>(1, range + bar->pageStep)));
    slider = qMin(slider, length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto part = [&](int from, int to) {
        return isUpright ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from)
                         : QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height());
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return part(start, start + slider);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + slider, length);
    default:
        return {};
    }
}

void CounterStyle::drawScrollBar(QPainter *painter, const QStyleOptionComplex *option) const
{
    const QRect slider = scrollBarRect(option, SC_ScrollBarSlider);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool isHeld = option->state.testFlag(State_MouseOver) || option->activeSubControls == SC_ScrollBarSlider;
    painter->setBrush(m_theme.colour(isHeld ? Token::Border : Token::StrongLine));
    painter->drawRoundedRect(QRectF(slider).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

void CounterStyle::drawTab(QPainter *painter, const QStyleOption *option) const
{
    const bool isCurrent = option->state.testFlag(State_Selected);
    if (option->state.testFlag(State_MouseOver) && !isCurrent)
        painter->fillRect(option->rect.adjusted(4, 4, -4, -4), m_theme.colour(Token::Hover));
    if (isCurrent)
        painter->fillRect(QRect(option->rect.left() + 12, option->rect.bottom() - 2, option->rect.width() - 24, 3),
                          m_theme.colour(Token::Primary));
    if (hasFocus(option))
        strokeBox(painter, option->rect.adjusted(4, 4, -4, -5), m_theme.colour(Token::Focus), 2, Qt::NoBrush);
}
