// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officerdaysview.h"

#include "badge.h"
#include "officerdaydelegate.h"
#include "rowtable.h"
#include "theme.h"
#include "wording.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

struct OfficerColumn
{
    const char *head;
    int width; ///< At 100 %; 0: what is left.
    Qt::Alignment alignment;
};

/// In the order of Column.
constexpr OfficerColumn officerColumns[] = {
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Officer"), 0, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Counter"), 90, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Received"), 84, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Returned"), 76, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Corrections"), 92, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Cash by the ledger"), 116, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Cash counted"), 116, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("OfficerDaysView", "Counter's close"), 176, Qt::AlignLeft},
};
static_assert(std::size(officerColumns) == OfficerDaysView::ColumnCount);

} // namespace

OfficerDaysView::OfficerDaysView(QWidget *parent) : QTableView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new OfficerDayDelegate(this));
    makeRowTable(this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, &OfficerDaysView::open);
    setOfficers({}, {});
}

void OfficerDaysView::setOfficers(const QList<DayOfficer> &officers, QDate day)
{
    const int row = currentIndex().row();
    const int column = qMax(0, currentIndex().column());
    m_officers = officers;
    m_model->clear();
    for (int i = 0; i < ColumnCount; ++i) {
        auto *head = new QStandardItem(tr(officerColumns[i].head));
        head->setTextAlignment(officerColumns[i].alignment | Qt::AlignVCenter);
        m_model->setHorizontalHeaderItem(i, head);
    }
    for (const DayOfficer &officer : officers) {
        const bool isCounted = officer.counted.has_value();
        const bool differs = isCounted && *officer.counted != officer.ledger;
        const bool isConfirmed = officer.confirmedAt.isValid();
        const QStringList words{officer.officer,
                                officer.counter,
                                groupedNumber(officer.received.number),
                                groupedNumber(officer.returned.number),
                                groupedNumber(officer.corrections.number),
                                formattedDong(officer.ledger),
                                !isCounted ? u"–"_s
                                : differs  ? u"≠ "_s + formattedDong(*officer.counted)
                                           : formattedDong(*officer.counted),
                                isConfirmed ? tr("Confirmed %1").arg(shortTime(officer.confirmedAt, day))
                                            : tr("Not confirmed")};
        QList<QStandardItem *> items;
        for (int i = 0; i < ColumnCount; ++i) {
            auto *item = new QStandardItem(words.at(i));
            item->setTextAlignment(officerColumns[i].alignment | Qt::AlignVCenter);
            item->setToolTip(words.at(i));
            item->setData(u"%1: %2"_s.arg(tr(officerColumns[i].head), words.at(i)), Qt::AccessibleTextRole);
            items.append(item);
        }
        items[Counted]->setData(differs, DifferenceRole);
        items[Confirmed]->setData(isConfirmed ? 1 : 2, BadgeRole);
        m_model->appendRow(items);
    }
    fit();
    if (!officers.isEmpty())
        setCurrentIndex(m_model->index(qBound(0, row, static_cast<int>(officers.size()) - 1), column));
}

DayLink OfficerDaysView::linkAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const DayOfficer &officer = m_officers.at(index.row());
    switch (index.column()) {
    case Received:
        return officer.received.link;
    case Returned:
        return officer.returned.link;
    case Corrections:
        return officer.corrections.link;
    case Ledger:
    case Counted:
        return officer.ledgerLink;
    default:
        return officer.link;
    }
}

void OfficerDaysView::open(const QModelIndex &index)
{
    if (const DayLink link = linkAt(index); !link.isEmpty())
        emit linkOpened(link);
}

bool OfficerDaysView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Here the arrows walk the cells, whatever they do on the page.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier &&
            (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) && !m_officers.isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void OfficerDaysView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void OfficerDaysView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

int OfficerDaysView::neededWidth(int column) const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics head(theme.font(TextRole::Caption));
    const QFontMetrics cell(theme.font(column == Counted ? TextRole::Strong : TextRole::Body));
    const bool isBadge = column == Confirmed;
    int widest = head.horizontalAdvance(tr(officerColumns[column].head));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString words = m_model->item(row, column)->text();
        widest = qMax(widest, isBadge ? badgeSize(theme, {u"clock"_s, words}).width() : cell.horizontalAdvance(words));
    }
    return widest + (isBadge ? 20 : 16);
}

void OfficerDaysView::fit()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(theme.fieldHeight() + 1);
    horizontalHeader()->setFixedHeight(theme.scaled(28));
    // As wide as drawn where there is room for the names, too; else what the cells need.
    int needed = neededWidth(Name) + 16;
    int wanted = needed;
    for (int i = Counter; i < ColumnCount; ++i) {
        needed += neededWidth(i);
        wanted += qMax(neededWidth(i), theme.scaled(officerColumns[i].width));
    }
    const double share = wanted > needed ? double(viewport()->width() - needed) / (wanted - needed) : 0;
    for (int i = Counter; i < ColumnCount; ++i) {
        const int least = neededWidth(i);
        const int most = qMax(least, theme.scaled(officerColumns[i].width));
        setColumnWidth(i, least + int((most - least) * qBound(0.0, share, 1.0)));
    }
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
}

void OfficerDaysView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}
