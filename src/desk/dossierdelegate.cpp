// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierdelegate.h"

#include "badge.h"
#include "codepainting.h"
#include "dossierlistmodel.h"
#include "iconpainting.h"
#include "wording.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

DossierDelegate::DossierDelegate(Manner manner, QObject *parent) : QStyledItemDelegate(parent), m_manner(manner) {}

QSize DossierDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    if (m_manner == TwoLines)
        return {100, twoLinesHeight(theme)};
    return {100, m_manner == Full ? theme.scaled(48) : m_manner == Finished ? theme.scaled(34) : theme.scaled(28)};
}

void DossierDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *row = static_cast<const DossierRow *>(index.data(DossierListModel::RowRole).value<const void *>());
    if (!row)
        return;
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    painter->save();
    if (m_manner != Brief || isSelected)
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (m_manner == Full || m_manner == TwoLines) {
        if (m_manner == Full)
            paintFull(painter, option, *row, index.data(DossierListModel::RemarkRole).toString(), isSelected);
        else
            paintTwoLines(painter, option, *row, isSelected);
        painter->restore();
        return;
    }
    const QFont font = theme.font(TextRole::Body);
    const QFontMetrics metrics(font);
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    const int codeColumn = codeWidth(font, row->code);
    QRect rest = option.rect.adjusted(m_manner == Brief ? 4 : 16, 0, m_manner == Brief ? -4 : -16, 0);
    paintCode(painter, QRect(rest.left(), rest.top(), codeColumn, rest.height()), font, ink, row->code);
    rest.setLeft(rest.left() + codeColumn + (m_manner == Brief ? 8 : 16));
    if (m_manner == Brief) {
        const Badge badge = badgeOf(row->state, row->isVoid);
        const int wide = badgeSize(theme, badge).width();
        paintBadge(painter, theme, QRect(rest.right() - wide + 1, rest.top(), wide, rest.height()), badge);
        rest.setRight(rest.right() - wide - 8);
    } else {
        paintIcon(painter, u"printer"_s, QRect(rest.right() - 18, rest.top(), 18, rest.height()), 16, ink);
        // A cancelled one says so in place of its time.
        const Badge badge = badgeOf(row->state, true);
        const QString time = row->receivedAt.toString(u"HH:mm"_s);
        const int wide = row->isVoid ? badgeSize(theme, badge).width() : metrics.horizontalAdvance(time);
        const QRect place(rest.right() - 28 - wide - 4, rest.top(), wide + 4, rest.height());
        painter->setFont(font);
        painter->setPen(soft);
        if (row->isVoid)
            paintBadge(painter, theme, place, badge);
        else
            painter->drawText(place, Qt::AlignVCenter, time);
        rest.setRight(rest.right() - 28 - wide - 16);
    }
    painter->setFont(font);
    painter->setPen(m_manner == Brief ? soft : ink);
    painter->drawText(
        rest, Qt::AlignVCenter,
        metrics.elidedText(m_manner == Brief ? row->procedureName : row->applicantName, Qt::ElideRight, rest.width()));
    if (m_manner == Finished)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Token::Line));
    painter->restore();
}

int DossierDelegate::twoLinesHeight(const Theme &theme)
{
    return theme.scaled(48);
}

void DossierDelegate::paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const DossierRow &row,
                                    bool isSelected) const
{
    const Theme &theme = themeOf(option.widget);
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    const QFont body = theme.font(TextRole::Body);
    const QFont small = theme.font(TextRole::Caption);
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics smallMetrics(small);
    const QRect line = option.rect.adjusted(16, 0, -16, 0);
    const int top = line.top() + (line.height() - bodyMetrics.height() - smallMetrics.height()) / 2;
    const QRect first(line.left(), top, line.width(), bodyMetrics.height());
    const Badge badge = badgeOf(row.state, row.isVoid);
    const int wide = badgeSize(theme, badge).width();
    paintCode(painter, first, body, ink, shownCode(row.code));
    paintBadge(painter, theme, QRect(line.right() - wide + 1, line.top(), wide, line.height()), badge);
    QStringList facts{inOfficeTime(row.receivedAt).toString(u"dd/MM/yyyy"_s)};
    if (row.papers > 0)
        facts.append(tr("%n paper(s) digitised", nullptr, row.papers));
    if (!row.receivingUnit.isEmpty())
        facts.append(row.receivingUnit);
    const QString words = facts.join(u" · "_s) + u" · "_s + row.procedureName;
    painter->setFont(small);
    painter->setPen(soft);
    const QRect second(line.left(), first.bottom() + 1, line.width() - wide - 12, smallMetrics.height());
    painter->drawText(second, Qt::AlignVCenter, smallMetrics.elidedText(words, Qt::ElideRight, second.width()));
    painter->fillRect(QRect(option.rect.left() + 16, option.rect.bottom(), option.rect.width() - 32, 1),
                      theme.colour(Token::Line));
}

void DossierDelegate::paintFull(QPainter *painter, const QStyleOptionViewItem &option, const DossierRow &row,
                                const QString &remark, bool isSelected) const
{
    const Theme &theme = themeOf(option.widget);
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    const QFont body = theme.font(TextRole::Body);
    const QFont small = theme.font(TextRole::Caption);
    const QRect line = option.rect.adjusted(16, 0, -16, 0);
    const int codeColumn = qMax(theme.scaled(theme.scale > 115 ? 160 : 200), codeWidth(body, shownCode(row.code)) + 16);
    const int stateColumn = theme.scaled(150);
    const int dueColumn = theme.scaled(280);
    paintCode(painter, QRect(line.left(), line.top(), codeColumn - 8, line.height()), body, ink, shownCode(row.code));

    const QRect words(line.left() + codeColumn, line.top(), line.width() - codeColumn - stateColumn - dueColumn - 8,
                      line.height());
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics smallMetrics(small);
    const int top = line.top() + (line.height() - bodyMetrics.height() - smallMetrics.height()) / 2;
    painter->setFont(body);
    painter->setPen(ink);
    painter->drawText(QRect(words.left(), top, words.width(), bodyMetrics.height()), Qt::AlignVCenter,
                      bodyMetrics.elidedText(row.applicantName, Qt::ElideRight, words.width()));
    painter->setFont(small);
    painter->setPen(soft);
    const QRect below(words.left(), top + bodyMetrics.height(), words.width(), smallMetrics.height());
    if (remark.isEmpty()) {
        painter->drawText(below, Qt::AlignVCenter,
                          smallMetrics.elidedText(row.procedureName, Qt::ElideRight, below.width()));
    } else {
        // Where, why and by whom goes before the whole name of the procedure.
        const QString why = u" · "_s + remark;
        const int room = qMax(below.width() / 3, below.width() - smallMetrics.horizontalAdvance(why));
        const QString name = smallMetrics.elidedText(row.procedureName, Qt::ElideRight, room);
        // Names of units differ at their end.
        const auto cut = row.receivingUnit.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle;
        painter->drawText(below, Qt::AlignVCenter,
                          name +
                              smallMetrics.elidedText(why, cut, below.width() - smallMetrics.horizontalAdvance(name)));
    }

    int x = words.right() + 8;
    paintBadge(painter, theme, QRect(x, line.top(), stateColumn - 8, line.height()), badgeOf(row.state, row.isVoid));
    x += stateColumn;
    const bool isOpen = !isTerminal(row.state) && row.state != DossierState::Finished && !row.isVoid;
    // What ended without a result has no day any more.
    const bool hasDay = row.dueAt && !row.isVoid &&
                        (isOpen || row.state == DossierState::Finished || row.state == DossierState::Returned);
    const auto due = isOpen ? dueBadge(row.dueAt, m_clock.now()) : std::nullopt;
    if (due) {
        x = paintBadge(painter, theme, QRect(x, line.top(), theme.scaled(130), line.height()), *due).right() + 8;
    } else if (hasDay) {
        painter->setFont(body);
        painter->setPen(soft);
        const QString text = row.dueAt->toString(u"HH:mm dd/MM/yyyy"_s);
        painter->drawText(QRect(x, line.top(), line.right() - x, line.height()), Qt::AlignVCenter, text);
        x += bodyMetrics.horizontalAdvance(text) + 12;
    }
    if (!row.isAtPortal && !row.isVoid)
        paintBadge(painter, theme, QRect(x, line.top(), line.right() - x + 1, line.height()),
                   badgeOf(OutboxState::Ready));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
}
