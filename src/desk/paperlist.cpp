// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperlist.h"

#include "iconpainting.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

enum PaperRole { NumberRole = Qt::UserRole + 1, CaptionRole, DiffersRole, PagesRole, IconRole, ToneRole };
enum class Sign { None, Good, Warning, Missing };

constexpr int numberColumn = 40;
constexpr int pagesColumn = 60;
constexpr int signColumn = 42;

class PaperDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, themeOf(option.widget).scaled(48)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const auto sign = static_cast<Sign>(index.data(ToneRole).toInt());
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (isSelected) {
            painter->fillRect(option.rect, theme.colour(Token::Selection));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme.colour(Token::Primary));
        }
        const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
        const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
        const QFont body = theme.font(TextRole::Body);
        const QFont small = theme.font(TextRole::Caption);
        const QFontMetrics metrics(body);
        const QFontMetrics smallMetrics(small);
        const QRect &rect = option.rect;
        const int first = rect.top() + (rect.height() - metrics.height() - smallMetrics.height()) / 2;
        painter->setFont(body);
        painter->setPen(soft);
        painter->drawText(QRect(rect.left() + 16, rect.top(), numberColumn - 16, rect.height()), Qt::AlignVCenter,
                          index.data(NumberRole).toString());
        const QRect name(rect.left() + numberColumn, first, rect.width() - numberColumn - pagesColumn - signColumn - 4,
                         metrics.height());
        painter->setPen(ink);
        painter->drawText(name, Qt::AlignVCenter,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->setFont(small);
        painter->setPen(index.data(DiffersRole).toBool() ? theme.colour(Token::Warning) : soft);
        painter->drawText(QRect(name.left(), first + metrics.height(), name.width(), smallMetrics.height()),
                          Qt::AlignVCenter,
                          smallMetrics.elidedText(index.data(CaptionRole).toString(), Qt::ElideRight, name.width()));
        painter->setFont(body);
        painter->setPen(sign == Sign::Missing ? theme.colour(Token::Warning) : ink);
        painter->drawText(QRect(rect.right() - signColumn - pagesColumn, rect.top(), pagesColumn, rect.height()),
                          Qt::AlignVCenter,
                          metrics.elidedText(index.data(PagesRole).toString(), Qt::ElideRight, pagesColumn));
        paintIcon(painter, index.data(IconRole).toString(),
                  QRect(rect.right() - signColumn, rect.top(), signColumn - 10, rect.height()), 16,
                  sign == Sign::Good   ? theme.colour(Token::Success)
                  : sign == Sign::None ? soft
                                       : theme.colour(Token::Warning));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour(Token::Line));
        painter->restore();
    }
};

/// The time first: a long name may be cut.
QString signedWords(const PaperSignature &signature, const QString &format)
{
    constexpr int officeOffset = 7 * 3600;
    return signature.at.toOffsetFromUtc(officeOffset).toString(format) + u", "_s + signature.signer;
}

} // namespace

QString pageRanges(const QList<int> &places)
{
    QStringList ranges;
    for (qsizetype i = 0; i < places.size();) {
        qsizetype end = i;
        while (end + 1 < places.size() && places[end + 1] == places[end] + 1)
            ++end;
        ranges.append(end == i ? QString::number(places[i]) : u"%1–%2"_s.arg(places[i]).arg(places[end]));
        i = end + 1;
    }
    return ranges.join(u", "_s);
}

PaperList::PaperList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(0, 1, this))
{
    setModel(m_model);
    setItemDelegate(new PaperDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit chosen(index.data(NumberRole).toInt()); });
}

void PaperList::setPapers(const QList<PaperEntry> &papers, const QList<ScannedPage> &pages)
{
    const int current = currentIndex().row();
    m_model->setRowCount(static_cast<int>(papers.size()));
    for (int i = 0; i < papers.size(); ++i) {
        const PaperEntry &paper = papers[i];
        QList<int> places;
        bool hasWarning = !paper.differences.isEmpty();
        for (int place = 0; place < pages.size(); ++place) {
            const ScannedPage &page = pages[place];
            if (page.component != paper.number || page.isDropped)
                continue;
            places.append(place + 1);
            hasWarning = hasWarning || page.hasWarning();
        }
        const bool hasPages = !places.isEmpty();
        QString caption = displayName(paper.state);
        const QString form = caption;
        if (paper.isScanned() || paper.digital != DigitalState::None)
            caption = tr("%1 · %2").arg(form, displayName(paper.digital, paper.source));
        QString pagesText = hasPages ? pageRanges(places) : u"–"_s;
        QString icon = u"minus"_s;
        Sign sign = Sign::None;
        if (hasPages || paper.filedPages > 0) {
            sign = hasWarning ? Sign::Warning : Sign::Good;
            icon = hasWarning ? u"alert"_s : u"check-circle"_s;
            if (!hasPages)
                pagesText = tr("kept");
            if (!hasPages && paper.signature.isThere()) {
                icon = hasWarning ? icon : u"signature"_s;
                pagesText = tr("signed");
                caption = signedWords(paper.signature, u"HH:mm dd/MM"_s);
            }
        } else if (paper.isScanned()) {
            sign = Sign::Missing;
            icon = u"file-plus"_s;
            pagesText = tr("missing");
        } else {
            caption = paper.state == ComponentState::Missing ? tr("not handed in") : tr("%1, not scanned").arg(form);
        }
        const QString whole =
            paper.signature.isThere() && !hasPages ? signedWords(paper.signature, u"HH:mm dd/MM/yyyy"_s) : QString();
        if (sign == Sign::Missing && !paper.reusable.isEmpty())
            caption = tr("digitised with %1").arg(paper.reusable);
        if (!paper.differences.isEmpty())
            caption = paper.differences;
        const QModelIndex index = m_model->index(i, 0);
        m_model->setData(index, paper.name, Qt::DisplayRole);
        m_model->setData(index, paper.number, NumberRole);
        m_model->setData(index, caption, CaptionRole);
        m_model->setData(index, !paper.differences.isEmpty(), DiffersRole);
        m_model->setData(index, pagesText, PagesRole);
        m_model->setData(index, icon, IconRole);
        m_model->setData(index, static_cast<int>(sign), ToneRole);
        m_model->setData(index, QString(paper.name + u'\n' + (whole.isEmpty() ? caption : tr("signed: %1").arg(whole))),
                         Qt::ToolTipRole);
        m_model->setData(index, u"%1, %2, %3, %4"_s.arg(QString::number(paper.number), paper.name, caption, pagesText),
                         Qt::AccessibleTextRole);
    }
    if (current >= 0 && current < m_model->rowCount())
        setCurrentIndex(m_model->index(current, 0));
}

void PaperList::setCurrentNumber(int number)
{
    QModelIndex found;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->index(i, 0).data(NumberRole).toInt() == number)
            found = m_model->index(i, 0);
    }
    setCurrentIndex(found);
}

void PaperList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        emit chosen(currentIndex().data(NumberRole).toInt());
        return;
    }
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        return event->ignore();
    QListView::keyPressEvent(event);
}
