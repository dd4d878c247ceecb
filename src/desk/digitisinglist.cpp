// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisinglist.h"

#include "codepainting.h"
#include "iconpainting.h"
#include "theme.h"

#include "wording.h"
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

enum DigitisingRole { NameRole = Qt::UserRole + 1, TallyRole, DoneRole, LooseRole };

/// Code over name at the left, how many papers are there at the right.
class DigitisingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).scaled(44)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (isSelected) {
            painter->fillRect(option.rect, theme.colour(Token::Selection));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme.colour(Token::Primary));
        }
        const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
        const QFont body = theme.font(TextRole::Body);
        const QFont small = theme.font(TextRole::Caption);
        const QFontMetrics metrics(body);
        const QFontMetrics smallMetrics(small);
        QRect room = option.rect.adjusted(16, 0, -16, 0);
        const QString tally = index.data(TallyRole).toString();
        painter->setFont(body);
        painter->setPen(ink);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, tally);
        room.setRight(room.right() - metrics.horizontalAdvance(tally) - 8);
        if (index.data(DoneRole).toBool()) {
            paintIcon(painter, u"check-circle"_s, QRect(room.right() - 16, room.top(), 16, room.height()), 16,
                      theme.colour(Token::Success));
            room.setRight(room.right() - 24);
        }
        const int top = room.top() + (room.height() - metrics.height() - smallMetrics.height()) / 2;
        const QRect first(room.left(), top, room.width(), metrics.height());
        if (index.data(LooseRole).toBool())
            painter->drawText(first, Qt::AlignVCenter, index.data().toString());
        else
            paintCode(painter, first, body, ink, index.data().toString());
        painter->setFont(small);
        painter->setPen(theme.colour(isSelected ? Token::OnSelection : Token::Muted));
        painter->drawText(QRect(room.left(), top + metrics.height(), room.width(), smallMetrics.height()),
                          Qt::AlignVCenter,
                          smallMetrics.elidedText(index.data(NameRole).toString(), Qt::ElideRight, room.width()));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Token::Line));
        painter->restore();
    }
};

} // namespace

DigitisingList::DigitisingList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(0, 1, this))
{
    setModel(m_model);
    setItemDelegate(new DigitisingDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setUniformItemSizes(true);
}

void DigitisingList::setRows(const QList<DigitisingRow> &rows)
{
    const qint64 current = currentIndex().isValid() ? m_rows.value(currentIndex().row()).key : -1;
    m_isFilling = true;
    m_rows = rows;
    m_model->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const DigitisingRow &row = rows[i];
        const QModelIndex index = m_model->index(i, 0);
        const bool isLoose = row.key == 0;
        const QString code = isLoose ? tr("Whose pages?") : shownCode(row.code);
        const QString name = isLoose ? tr("Scan the dossier's code to give them") : row.applicantName;
        const QString tally =
            isLoose ? tr("%n page(s)", nullptr, row.waiting) : u"%1/%2"_s.arg(row.filed).arg(row.wanted);
        m_model->setData(index, code, Qt::DisplayRole);
        m_model->setData(index, name, NameRole);
        m_model->setData(index, tally, TallyRole);
        m_model->setData(index, row.isDone(), DoneRole);
        m_model->setData(index, isLoose, LooseRole);
        m_model->setData(index, u"%1, %2, %3"_s.arg(code, name, tally), Qt::AccessibleTextRole);
    }
    m_isFilling = false;
    setCurrent(current);
}

void DigitisingList::setCurrent(qint64 key)
{
    m_isFilling = true;
    int found = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key == key)
            found = i;
    }
    setCurrentIndex(found < 0 ? QModelIndex() : m_model->index(found, 0));
    m_isFilling = false;
}

std::optional<qint64> DigitisingList::nextOpen(qint64 after) const
{
    qsizetype place = 0;
    while (place < m_rows.size() && m_rows[place].key != after)
        ++place;
    for (qsizetype step = 1; step <= m_rows.size(); ++step) {
        const DigitisingRow &row = m_rows[(place + step) % m_rows.size()];
        if (row.key != after && !row.isDone())
            return row.key;
    }
    return {};
}

void DigitisingList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid())
        emit chosen(m_rows[current.row()].key);
}
