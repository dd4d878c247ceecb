// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitspane.h"

#include "adoptionwords.h"
#include "counterstyle.h"
#include "hairline.h"
#include "heatdelegate.h"
#include "noticebox.h"
#include "panel.h"
#include "rowtable.h"
#include "segments.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Widths in pixels of the columns behind the name, which takes the rest.
const QList<int> unitWidths{116, 92, 68};
constexpr int weekWidth = 46;
constexpr int sumWidth = 60;
constexpr int leastName = 190;
constexpr int leastWeeks = 8; ///< So many stay where the width is short.

} // namespace

UnitsPane::UnitsPane(QWidget *parent)
    : QWidget(parent)
    , m_missing(new NoticeBox)
    , m_rows(new QStandardItemModel(this))
    , m_table(new QTableView)
    , m_shares(new Segments)
    , m_line(new QLabel)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The units"));
    m_missing->setObjectName("unitsMissing");
    m_table->setObjectName("units");
    m_table->setAccessibleName(tr("Units, the review of their lists and their shares by week"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new HeatDelegate(this));
    makeRowTable(m_table);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_line->setObjectName("unitsLine");
    m_line->setWordWrap(true);
    m_line->setContentsMargins(16, 8, 16, 8);
    m_shares->setObjectName("unitsShares");
    m_shares->setAccessibleName(tr("Share of each week, per cent"));
    QStringList shares;
    for (const UnitShare share : {UnitShare::SelfFiled, UnitShare::Assisted, UnitShare::Digitised})
        shares.append(shareName(share));
    m_shares->setChoices(shares);
    auto *shareWords = new QLabel(tr("Per cent of each week, by its Monday"));
    shareWords->setProperty("textRole", "mutedCaption"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 8, 15, 8);
    head->setSpacing(12);
    head->addWidget(m_shares);
    head->addWidget(shareWords);
    head->addStretch(1);
    auto *panel = new Panel;
    auto *rows = new QVBoxLayout(panel);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(new Hairline);
    rows->addWidget(m_table, 1);
    rows->addWidget(new Hairline);
    rows->addWidget(m_line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_missing);
    column->addWidget(panel, 1);
    connect(m_shares, &Segments::chosen, this, &UnitsPane::chooseShare);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &UnitsPane::describe);
    showUnits({});
}

QWidgetList UnitsPane::focusOrder() const
{
    return {m_shares, m_table};
}

void UnitsPane::showNextShare()
{
    const int next = (m_shares->current() + 1) % int(m_shares->choices().size());
    m_shares->setCurrent(next);
    chooseShare(next);
}

void UnitsPane::chooseShare(int share)
{
    UnitsView view = m_view;
    view.share = UnitShare(share);
    showUnits(view);
}

void UnitsPane::showUnits(const UnitsView &view)
{
    const QModelIndex before = m_table->currentIndex();
    const QString unit = before.siblingAtColumn(0).data(AdoptionRole::code).toString();
    m_view = view;
    m_view.share = UnitShare(m_shares->current());
    fillUnits(*m_rows, m_view);
    const bool isAllDone =
        std::all_of(view.known.units.begin(), view.known.units.end(), [&view](const UnitAdoption &one) {
            return reviewStanding(one, view.current) == ReviewStanding::Current;
        });
    m_missing->setNotice(missingWords(view), isAllDone ? Tone::Ready : Tone::Supplement,
                         isAllDone ? u"check"_s : u"info"_s);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (row == 0 || index.data(AdoptionRole::code).toString() == unit)
            m_table->setCurrentIndex(index.siblingAtColumn(std::max(0, before.column())));
    }
    describe();
    fit();
}

void UnitsPane::describe()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.row() < 0 || index.row() >= m_view.known.units.size())
        return m_line->clear();
    const UnitAdoption &unit = m_view.known.units.at(index.row());
    const bool isOfWeeks = index.column() >= firstWeekColumn;
    m_line->setText(isOfWeeks ? index.data(Qt::AccessibleTextRole).toString() : reviewLine(unit, m_view));
}

void UnitsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void UnitsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void UnitsPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_table->setFocus(event->reason());
}

void UnitsPane::fit()
{
    const Theme &theme = themeOf(this);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    int taken = 0;
    for (qsizetype i = 0; i < unitWidths.size(); ++i) {
        const int pixels = theme.scaled(unitWidths.at(i));
        m_table->setColumnWidth(int(i) + 1, pixels);
        taken += pixels;
    }
    const int weeks = std::max(0, m_rows->columnCount() - firstWeekColumn - 1);
    const int room = m_table->viewport()->width() - taken - theme.scaled(sumWidth) - theme.scaled(leastName);
    const int shown = std::clamp(room / theme.scaled(weekWidth), std::min(leastWeeks, weeks), weeks);
    for (int week = 0; week < weeks; ++week) {
        m_table->setColumnHidden(firstWeekColumn + week, week < weeks - shown); // The latest stay.
        m_table->setColumnWidth(firstWeekColumn + week, theme.scaled(weekWidth));
    }
    taken += shown * theme.scaled(weekWidth) + theme.scaled(sumWidth);
    m_table->setColumnWidth(firstWeekColumn + weeks, theme.scaled(sumWidth));
    m_table->setColumnWidth(0, std::max(theme.scaled(leastName), m_table->viewport()->width() - taken));
}
