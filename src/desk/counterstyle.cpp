// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterstyle.h"

#include "iconpainting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct RoleRow
{
    const char *word;
    TextRole role;
    Token token;
};

constexpr std::array roleRows{
    RoleRow{"caption", TextRole::Caption, Token::Text},
    RoleRow{"mutedCaption", TextRole::Caption, Token::Muted},
    RoleRow{"muted", TextRole::Body, Token::Muted},
    RoleRow{"body", TextRole::Body, Token::Text},
    RoleRow{"strong", TextRole::Strong, Token::Text},
    RoleRow{"heading", TextRole::Heading, Token::Text},
    RoleRow{"headingNumber", TextRole::HeadingPlain, Token::Muted},
    RoleRow{"headingPlain", TextRole::HeadingPlain, Token::Text},
    RoleRow{"title", TextRole::Title, Token::Text},
    RoleRow{"name", TextRole::Name, Token::Text},
    RoleRow{"strongError", TextRole::Strong, Token::Error},
    RoleRow{"headingSuccess", TextRole::Heading, Token::Success},
    RoleRow{"ready", TextRole::Body, Token::Text}, // On the ground of Tone::Ready.
    RoleRow{"error", TextRole::Caption, Token::Error},
    RoleRow{"warning", TextRole::Caption, Token::Warning},
    RoleRow{"success", TextRole::Caption, Token::Success},
};

void polishText(QWidget *widget, const Theme &theme)
{
    const QByteArray word = widget->property("textRole").toByteArray();
    for (const RoleRow &row : roleRows) {
        if (word != row.word)
            continue;
        widget->setFont(theme.font(row.role));
        QPalette palette = theme.palette();
        const QColor ink = word == "ready" ? theme.tone(Tone::Ready).text : theme.colour(row.token);
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            palette.setColor(role, ink);
        palette.setColor(QPalette::Disabled, QPalette::WindowText, theme.colour(Token::DisabledText));
        widget->setPalette(palette);
    }
}

void polishGround(QWidget *widget, const Theme &theme)
{
    const QByteArray word = widget->property("ground").toByteArray();
    if (word.isEmpty())
        return;
    QPalette palette = theme.palette();
    if (word == "surface")
        palette.setColor(QPalette::Window, theme.colour(Token::Surface));
    else if (word == "desk")
        palette.setColor(QPalette::Window, theme.colour(Token::Desk));
    widget->setPalette(palette);
    widget->setAutoFillBackground(true);
}

} // namespace

CounterStyle::CounterStyle(const Theme &theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme) {}

void CounterStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    polishText(widget, m_theme);
    polishGround(widget, m_theme);
    // Ễ and its like reach one pixel above the font's own ascent at 14 px.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->contentsMargins().isNull())
        label->setContentsMargins(0, 1, 0, 0);
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int CounterStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 0 : 1;
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_TabBarTabHSpace:
        return 32;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CounterStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut: // Shown while Alt is down, as the pictures have no underlines.
        return QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize CounterStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 14, m_theme.fieldHeight()};
    case CT_ComboBox:
        return {size.width() + 8 + 32, m_theme.fieldHeight()};
    case CT_SpinBox:
        return {size.width() + 16 + (qobject_cast<const QDateTimeEdit *>(widget) ? 24 : 44), m_theme.fieldHeight()};
    case CT_CheckBox:
    case CT_RadioButton:
        return {found.width() + 8, qMax(found.height(), 32)};
    case CT_ItemViewItem:
        return {found.width() + 8, qMax(found.height(), m_theme.scaled(28))};
    case CT_TabBarTab:
        return {found.width(), 40};
    case CT_HeaderSection:
        return {found.width(), m_theme.scaled(28)};
    default:
        return found;
    }
}

QRect CounterStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth == 0)
            return option->rect;
        return option->rect.adjusted(6, 1, -6, -1);
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: // Room for the focus ring of 2 px behind a gap of 2 px.
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.x() + 4, option->rect.y() + (option->rect.height() - 18) / 2, 18, 18));
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, option->rect, option->rect.adjusted(30, 0, 0, 0));
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return {};
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

void CounterStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option->rect, option, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(painter, option, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(painter, option, true);
    case PE_FrameFocusRect: // Each control draws its own ring.
        return;
    case PE_PanelItemViewItem:
        return drawItemPanel(painter, option, widget);
    case PE_PanelItemViewRow:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.colour(Token::Line));
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return drawField(painter, option->rect, option, widget);
        break;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.colour(Token::Surface));
        painter->setPen(m_theme.colour(Token::Border));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.colour(Token::Surface));
        painter->setPen(m_theme.colour(Token::Border));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CounterStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.colour(Token::Line));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.colour(Token::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.colour(Token::Line));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setFont(m_theme.font(TextRole::Caption));
            painter->setPen(m_theme.colour(Token::Muted));
            const bool isFirst = header->position == QStyleOptionHeader::Beginning;
            const bool isLast = header->position == QStyleOptionHeader::End;
            painter->drawText(header->rect.adjusted(isFirst ? 16 : 4, 0, isLast ? -16 : -8, 0),
                              static_cast<int>(header->textAlignment), header->text);
        }
        return;
    case CE_TabBarTabShape:
        return drawTab(painter, option);
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            if (combo->editable) // Its field paints the text.
                return;
            const auto *box = qobject_cast<const QComboBox *>(widget);
            const bool isEmpty = box && box->currentIndex() < 0;
            painter->setPen(m_theme.colour(!option->state.testFlag(State_Enabled) ? Token::DisabledText
                                           : isEmpty                              ? Token::Placeholder
                                                                                  : Token::Text));
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                              combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()));
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CounterStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawComboBox(painter, option, widget);
    case CC_SpinBox:
        return drawSpinBox(painter, option, widget);
    case CC_ScrollBar:
        return drawScrollBar(painter, option);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void applyTheme(QApplication &application, const Theme &theme)
{
    application.setStyle(new CounterStyle(theme)); // The application owns it.
    application.setPalette(theme.palette());
    application.setFont(theme.font(TextRole::Body));
}

void setTextRole(QWidget *label, const char *role)
{
    if (label->property("textRole").toByteArray() == role)
        return;
    label->setProperty("textRole", QByteArray(role));
    polishText(label, themeOf(label));
    label->update();
}

void setFieldFault(QWidget *field, const QString &fault)
{
    field->setProperty("fault", fault);
    field->update();
}
