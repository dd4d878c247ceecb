// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestrip.h"

#include "iconpainting.h"
#include "pagestripmodel.h"
#include "theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageStep = 92;
constexpr int foldedStep = 28;
constexpr int stripWidth = 144;
constexpr QSize pictureRoom(54, 76);

/// A page: its small picture, number, what it belongs to, a sign if it should be looked at.
class PageStripDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static const ScannedPage &pageOf(const QModelIndex &index)
    {
        return *static_cast<const ScannedPage *>(index.data(PageStripModel::PageRole).value<const void *>());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isFolded = PageStripModel::isFolded(pageOf(index));
        return {100, isFolded ? themeOf(option.widget).scaled(foldedStep) : pageStep};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const ScannedPage &page = pageOf(index);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (isSelected) {
            painter->fillRect(option.rect, theme.colour(Token::Selection));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme.colour(Token::Primary));
        }
        if (PageStripModel::isFolded(page))
            paintFolded(painter, option, index, isSelected);
        else
            paintPage(painter, option, index, isSelected);
        painter->restore();
    }

private:
    static void paintFolded(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            bool isSelected)
    {
        const Theme &theme = themeOf(option.widget);
        const ScannedPage &page = pageOf(index);
        const QFont font = theme.font(TextRole::Caption);
        painter->setFont(font);
        painter->setPen(theme.colour(isSelected ? Token::OnSelection : Token::Muted));
        const QString what = page.isDropped ? belongingText(page) : PageStrip::tr("blank");
        const QRect room = option.rect.adjusted(16, 0, -8, 0);
        painter->drawText(
            room, Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString() + u" · "_s + what, Qt::ElideRight, room.width()));
    }

    static void paintPage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                          bool isSelected)
    {
        const Theme &theme = themeOf(option.widget);
        const ScannedPage &page = pageOf(index);
        const int inset = option.rect.width() < stripWidth ? 10 : 16; // A scroll bar takes its part.
        const QRect frame(option.rect.left() + inset, option.rect.top() + 8, pictureRoom.width(), pictureRoom.height());
        const QImage picture = index.data(PageStripModel::PictureRole).value<QImage>();
        painter->fillRect(frame, theme.colour(Token::Paper));
        if (!picture.isNull()) {
            QRect place(QPoint(), picture.size().scaled(frame.size(), Qt::KeepAspectRatio));
            place.moveCenter(frame.center());
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(place, picture);
        }
        painter->setPen(QPen(theme.colour(isSelected ? Token::Primary : Token::StrongLine), isSelected ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(isSelected ? QRectF(frame).adjusted(1, 1, -1, -1)
                                     : QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5));

        const QFont body = theme.font(isSelected ? TextRole::Strong : TextRole::Body);
        const QFont small = theme.font(TextRole::Caption);
        const int left = frame.right() + (inset < 16 ? 7 : 9);
        const QRect words(left, frame.top(), option.rect.right() - left, frame.height());
        painter->setFont(body);
        painter->setPen(theme.colour(isSelected ? Token::OnSelection : Token::Text));
        painter->drawText(words, Qt::AlignTop, index.data().toString());
        const bool isLoose = page.component == 0;
        painter->setFont(small);
        painter->setPen(theme.colour(isLoose ? Token::Warning : isSelected ? Token::OnSelection : Token::Muted));
        const int line = QFontMetrics(body).height();
        const QFontMetrics metrics(small);
        painter->drawText(QRect(left, words.top() + line, words.width(), metrics.height()), Qt::AlignVCenter,
                          metrics.elidedText(belongingText(page), Qt::ElideRight, words.width()));
        if (page.hasWarning())
            paintIcon(painter, u"alert"_s, QRect(left, words.top() + line + metrics.height() + 4, 16, 16), 16,
                      theme.colour(Token::Warning));
    }
};

} // namespace

PageStrip::PageStrip(QWidget *parent) : QListView(parent), m_model(new PageStripModel(this))
{
    setModel(m_model);
    setItemDelegate(new PageStripDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
}

void PageStrip::setPages(const QList<ScannedPage> &pages)
{
    const QUuid before = current();
    m_isFilling = true;
    m_model->setPages(pages);
    scheduleDelayedItemsLayout();
    m_isFilling = false;
    setCurrent(before);
}

void PageStrip::setThumbnail(const QUuid &page, const QImage &picture)
{
    m_model->setThumbnail(page, picture);
}

QUuid PageStrip::current() const
{
    return currentIndex().isValid() ? m_model->pages().at(currentIndex().row()).id : QUuid();
}

void PageStrip::setCurrent(const QUuid &page)
{
    const int row = m_model->rowOf(page);
    m_isFilling = true;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_isFilling = false;
}

void PageStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid())
        emit chosen(m_model->pages().at(current.row()).id);
}

void PageStrip::keyPressEvent(QKeyEvent *event)
{
    // Letters and digits act on the page; they do not look for one by its number.
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        return event->ignore();
    QListView::keyPressEvent(event);
}

void PageStrip::dropEvent(QDropEvent *event)
{
    const QUuid page = current();
    const int from = currentIndex().row();
    const QModelIndex over = indexAt(event->position().toPoint());
    int to = over.isValid() ? over.row() : m_model->rowCount() - 1;
    if (over.isValid() && from < to && event->position().y() < visualRect(over).center().y())
        --to;
    else if (over.isValid() && from > to && event->position().y() > visualRect(over).center().y())
        ++to;
    event->setDropAction(Qt::CopyAction); // The owner moves it; the view shall not remove anything.
    event->accept();
    if (event->source() == this && from >= 0 && to != from)
        emit moved(page, to);
}
