// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleddelegate.h"

#include "theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace {

/// As many words as fit on the first line; of the second what does not fit is elided.
QString inTwoLines(const QString &text, const QFontMetrics &metrics, int width)
{
    qsizetype end = 0;
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1)) {
        if (metrics.horizontalAdvance(text.first(space)) > width)
            break;
        end = space;
    }
    if (end == 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    return text.first(end) + u'\n' + metrics.elidedText(text.sliced(end + 1), Qt::ElideRight, width);
}

} // namespace

void RuledDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    if (isSelected && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    const bool isMuted = index.data(Qt::UserRole).toBool();
    QFont font = theme.font(TextRole::Body);
    if (const QVariant own = index.data(Qt::FontRole); own.isValid())
        font.setBold(own.value<QFont>().bold());
    painter->setFont(font);
    painter->setPen(theme.colour(isSelected ? Token::OnSelection : isMuted ? Token::Muted : Token::Text));
    if (const QVariant own = index.data(Qt::ForegroundRole); own.isValid() && !isSelected)
        painter->setPen(own.value<QBrush>().color());
    QRect cell = option.rect.adjusted(index.column() == 0 ? 16 : 4, 0, -8, 0);
    if (const QVariant mark = index.data(Qt::CheckStateRole); mark.isValid() && view) {
        QStyleOptionButton box;
        box.initFrom(view);
        const int size = view->style()->pixelMetric(QStyle::PM_IndicatorWidth, &box, view);
        box.rect = QRect(cell.left(), cell.center().y() - size / 2, size, size);
        box.state = QStyle::State_Enabled | (mark.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        view->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, view);
        cell.setLeft(cell.left() + size + 8);
    }
    const QVariant align = index.data(Qt::TextAlignmentRole);
    const int alignment = align.isValid() ? align.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    const QString text = index.data().toString();
    const QFontMetrics metrics(font);
    const bool mayWrap = view && view->property("wrapsWords").toBool() && cell.height() >= 2 * metrics.lineSpacing();
    const bool wraps = mayWrap && metrics.horizontalAdvance(text) > cell.width();
    painter->drawText(cell, alignment,
                      wraps ? inTwoLines(text, metrics, cell.width())
                            : metrics.elidedText(text, Qt::ElideRight, cell.width()));
    painter->restore();
}

QWidget *RuledDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setFrame(true); // Else the cell below shows through.
        if (const QVariant align = index.data(Qt::TextAlignmentRole); align.isValid())
            field->setAlignment(Qt::Alignment(align.toInt()));
    }
    return editor;
}

void RuledDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex & /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -2)); // The line below the row stays.
}
