// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "componentdelegate.h"

#include "badge.h"
#include "componentmodel.h"
#include "iconpainting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array offeredStates{ComponentState::Original, ComponentState::Certified, ComponentState::Copy,
                                   ComponentState::Shown,    ComponentState::Database,  ComponentState::Reused,
                                   ComponentState::Missing};

constexpr int popupRoom = 28; // px beside the widest word of the list.

QRect chooserRect(const QRect &cell)
{
    return cell.adjusted(4, 6, -8, -6);
}

} // namespace

ComponentDelegate::ComponentDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

int ComponentDelegate::rowHeight(const Theme &theme)
{
    return qMax(44, theme.scaled(40)); // Two lines of a name.
}

QSize ComponentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void ComponentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrentRow = view && view->currentIndex().row() == index.row();
    const bool isActive =
        view && (view->hasFocus() || view->viewport()->hasFocus() || view->isAncestorOf(QApplication::focusWidget()));
    const bool isSelected = isCurrentRow && isActive;
    painter->save();
    if (isCurrentRow)
        painter->fillRect(option.rect, theme.colour(isActive ? Token::Selection : Token::Hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    if (isSelected && index.column() == ComponentModel::Tick)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    const Cell cell{painter, theme, option.rect, isSelected};
    switch (index.column()) {
    case ComponentModel::Tick:
        paintTick(cell, option, index);
        break;
    case ComponentModel::Number:
    case ComponentModel::Quantity: {
        const bool isNumber = index.column() == ComponentModel::Number;
        painter->setFont(theme.font(TextRole::Body));
        painter->setPen(theme.colour(isSelected ? Token::OnSelection : isNumber ? Token::Muted : Token::Text));
        painter->drawText(isNumber ? option.rect : option.rect.adjusted(0, 0, -16, 0),
                          Qt::AlignVCenter | (isNumber ? Qt::AlignHCenter : Qt::AlignRight), index.data().toString());
        break;
    }
    case ComponentModel::Name:
        paintName(cell, index);
        break;
    default:
        paintForm(cell, index, isCurrentRow && isActive);
    }
    painter->restore();
}

void ComponentDelegate::paintTick(const Cell &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (!tick.isValid())
        return;
    QStyleOptionViewItem box(option);
    box.rect = QRect(cell.rect.left() + 16, cell.rect.center().y() - 8, 18, 18);
    box.state = QStyle::State_Enabled | (tick.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, cell.painter, option.widget);
}

void ComponentDelegate::paintName(const Cell &cell, const QModelIndex &index) const
{
    const bool isForbidden = index.data(ComponentModel::ForbiddenRole).toBool();
    QFont font = cell.theme.font(TextRole::Body);
    font.setStrikeOut(isForbidden);
    const QFont small = cell.theme.font(TextRole::Caption);
    const QFontMetrics body(font);
    const QFontMetrics caption(small);
    const QString name = index.data().toString();
    const QString more = index.data(ComponentModel::CaptionRole).toString();
    const QRect room = cell.rect.adjusted(4, 0, -8, 0);
    const bool isLong = body.horizontalAdvance(name) > room.width();
    // A long name takes both lines; what it pushes out stands in the hint below the table.
    const bool hasCaption = !more.isEmpty() && (!isLong || isForbidden);
    cell.painter->setFont(font);
    cell.painter->setPen(cell.theme.colour(cell.isSelected ? Token::OnSelection
                                           : isForbidden   ? Token::Muted
                                                           : Token::Text));
    if (!hasCaption && isLong) {
        const int line = qMin(body.height(), room.height() / 2);
        QString first = name;
        qsizetype cut = name.size();
        while (cut > 0 && body.horizontalAdvance(name.first(cut)) > room.width())
            cut = name.lastIndexOf(u' ', cut - 1);
        if (cut > 0)
            first = name.first(cut);
        const QString rest = cut > 0 ? name.sliced(cut).trimmed() : QString();
        const int top = room.center().y() - line + 1;
        cell.painter->drawText(QRect(room.left(), top, room.width() + 4, line), Qt::AlignVCenter,
                               cut > 0 ? first : body.elidedText(name, Qt::ElideRight, room.width()));
        cell.painter->drawText(QRect(room.left(), top + line, room.width() + 4, line), Qt::AlignVCenter,
                               body.elidedText(rest, Qt::ElideRight, room.width()));
        return;
    }
    if (!hasCaption) {
        cell.painter->drawText(room, Qt::AlignVCenter, name);
        return;
    }
    const int top = room.top() + (room.height() - body.height() - caption.height()) / 2;
    cell.painter->drawText(QRect(room.left(), top, room.width(), body.height()), Qt::AlignVCenter,
                           body.elidedText(name, Qt::ElideRight, room.width()));
    cell.painter->setFont(small);
    const bool isMatch = index.data(ComponentModel::StateRole).toInt() == static_cast<int>(ComponentState::Database);
    cell.painter->setPen(cell.theme.colour(cell.isSelected           ? Token::OnSelection
                                           : isMatch && !isForbidden ? Token::Success
                                                                     : Token::Muted));
    cell.painter->drawText(QRect(room.left(), top + body.height(), room.width(), caption.height()), Qt::AlignVCenter,
                           caption.elidedText(more, Qt::ElideRight, room.width()));
}

void ComponentDelegate::paintForm(const Cell &cell, const QModelIndex &index, bool isCurrentRow) const
{
    const bool isForbidden = index.data(ComponentModel::ForbiddenRole).toBool();
    const bool isFaulty = index.row() == m_faultyRow;
    QRect words = cell.rect;
    cell.painter->setRenderHint(QPainter::Antialiasing);
    if ((isCurrentRow || isFaulty) && !isForbidden) {
        const QRect box = chooserRect(cell.rect);
        cell.painter->setPen(isFaulty ? QPen(cell.theme.colour(Token::Error), 2)
                                      : QPen(cell.theme.colour(Token::Focus), 1));
        cell.painter->setBrush(cell.theme.colour(Token::Surface));
        const qreal inset = isFaulty ? 1 : 0.5;
        cell.painter->drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 4, 4);
        paintIcon(cell.painter, u"chevron-down"_s, QRect(box.right() - 26, box.top(), 22, box.height()), 16,
                  cell.theme.colour(Token::Muted));
        words = box.adjusted(8, 0, -28, 0);
    } else {
        words = cell.rect.adjusted(4, 0, -8, 0);
    }
    const QString text = index.data().toString();
    const bool isMissing = index.data(ComponentModel::StateRole).toInt() == static_cast<int>(ComponentState::Missing);
    if (isMissing && !isForbidden && index.data(ComponentModel::RequiredRole).toBool()) {
        paintBadge(cell.painter, cell.theme, words, {u"minus"_s, text, Tone::Supplement});
        return;
    }
    const QFont font = cell.theme.font(TextRole::Body);
    cell.painter->setFont(font);
    cell.painter->setPen(cell.theme.colour(isForbidden || isMissing ? Token::Muted : Token::Text));
    if (cell.isSelected && !isCurrentRow)
        cell.painter->setPen(cell.theme.colour(Token::OnSelection));
    cell.painter->drawText(words, Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
}

QWidget *ComponentDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *self = const_cast<ComponentDelegate *>(this);
    if (index.column() == ComponentModel::Quantity) {
        auto *box = new QSpinBox(parent);
        box->setRange(0, 999);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setAccessibleName(tr("Quantity"));
        return box;
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("Form of the paper"));
    for (const ComponentState state : offeredStates)
        box->addItem(displayName(state), static_cast<int>(state));
    int widest = 0;
    for (int i = 0; i < box->count(); ++i)
        widest = std::max(widest, box->fontMetrics().horizontalAdvance(box->itemText(i)));
    box->view()->setMinimumWidth(widest + popupRoom);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
}

void ComponentDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(ComponentModel::StateRole)));
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(index.data(Qt::EditRole).toInt());
}

void ComponentDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *components = qobject_cast<ComponentModel *>(model);
    if (auto *box = qobject_cast<QComboBox *>(editor); box && components)
        components->setState(index.row(), static_cast<ComponentState>(box->currentData().toInt()));
    else if (auto *spin = qobject_cast<QSpinBox *>(editor); spin && components)
        components->setQuantity(index.row(), spin->value());
}

void ComponentDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    editor->setGeometry(index.column() == ComponentModel::Form ? chooserRect(option.rect)
                                                               : option.rect.adjusted(-8, 6, -4, -6));
}
