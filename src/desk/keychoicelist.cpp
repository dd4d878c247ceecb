// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychoicelist.h"

#include "keycap.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

/// Key cap, words, a word more at the right; the current line stays marked without the focus.
class KeyChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *line = static_cast<const LineModel::Line *>(index.data(LineModel::LineRole).value<const void *>());
        if (!line)
            return;
        const Theme &theme = themeOf(option.widget);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isCurrent)
            painter->fillRect(option.rect, theme.colour(Token::Selection));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.colour(Token::Hover));
        if (isCurrent)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme.colour(Token::Primary));
        const QColor ink = theme.colour(isCurrent ? Token::OnSelection : Token::Text);
        const QColor soft = theme.colour(isCurrent ? Token::OnSelection : Token::Muted);
        QRect rest = option.rect.adjusted(16, 0, -16, 0);
        paintKeyCap(painter, theme, rest, line->key, soft, theme.colour(Token::StrongLine));
        rest.setLeft(rest.left() + qMax(theme.scaled(32), keyCapSize(theme, line->key).width() + 8));
        const QFont font = theme.font(TextRole::Body);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(soft);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, line->end);
        if (!line->end.isEmpty())
            rest.setRight(rest.right() - metrics.horizontalAdvance(line->end) - 12);
        painter->setPen(ink);
        painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(line->lead, Qt::ElideRight, rest.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).scaled(32)};
    }
};

} // namespace

KeyChoiceList::KeyChoiceList(QWidget *parent) : QListView(parent), m_model(new LineModel(this))
{
    setModel(m_model);
    setItemDelegate(new KeyChoiceDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
}

int KeyChoiceList::rowHeight() const
{
    return themeOf(this).scaled(32);
}

QSize KeyChoiceList::sizeHint() const
{
    return {200, qMax(1, m_model->rowCount()) * rowHeight()};
}

void KeyChoiceList::setLines(const QList<LineModel::Line> &lines)
{
    const QString key = current() >= 0 ? m_model->line(current()).key : QString();
    m_model->setLines(lines);
    if (!chooseByKey(key) && !lines.isEmpty())
        setCurrent(0);
    updateGeometry();
}

void KeyChoiceList::setCurrent(int row)
{
    setCurrentIndex(m_model->index(row));
}

bool KeyChoiceList::chooseByKey(const QString &key)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->line(row).key.compare(key, Qt::CaseInsensitive) == 0) {
            setCurrent(row);
            return true;
        }
    }
    return false;
}

void KeyChoiceList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (current() >= 0)
            emit entered(current());
        else
            event->ignore();
        return;
    }
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber())
        return event->ignore(); // The group's, not a search in this list.
    QListView::keyPressEvent(event);
}

void KeyChoiceList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}
