// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministrypane.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "faultline.h"
#include "hairline.h"
#include "linedelegate.h"
#include "linemodel.h"
#include "reportperiods.h"
#include "rowtable.h"
#include "ruleddelegate.h"
#include "wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

const QList<int> ministryWidths{116, 76, 84}; ///< In pixels, of the columns behind the name.

QStandardItem *countCell(const std::optional<qint64> &count)
{
    auto *item = new QStandardItem(count ? groupedNumber(*count) : u"–"_s);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

MinistryPane::MinistryPane(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QStandardItemModel(this))
    , m_table(new QTableView)
    , m_faultLines(new LineModel(this))
    , m_faults(new QListView)
    , m_origin(new QLabel)
    , m_system(new QComboBox)
    , m_fault(new FaultLine)
    , m_load(new ActionButton(tr("Load a file"), u"folder"_s, ActionButton::Normal))
    , m_withdraw(new ActionButton(tr("Withdraw"), u"undo"_s, ActionButton::Normal))
{
    m_table->setObjectName("ministryLists");
    m_table->setAccessibleName(tr("Figures of ministries' systems that are loaded"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new RuledDelegate(this));
    makeRowTable(m_table);
    m_table->setWordWrap(false);
    m_faults->setObjectName("ministryFaults");
    m_faults->setAccessibleName(tr("What is wrong in the file"));
    m_faults->setModel(m_faultLines);
    m_faults->setItemDelegate(new LineDelegate(this));
    m_faults->setFrameShape(QFrame::NoFrame);
    m_faults->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_origin->setObjectName("ministryOrigin");
    m_origin->setProperty("textRole", "mutedCaption"_ba);
    m_origin->setWordWrap(true);
    m_system->setObjectName("ministrySystem");
    m_system->setAccessibleName(tr("Ministry's system"));
    m_system->setEditable(true);
    m_system->setInsertPolicy(QComboBox::NoInsert);
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->lineEdit()->setAccessibleName(m_system->accessibleName());
    m_system->lineEdit()->setMaxLength(80);
    m_system->lineEdit()->setPlaceholderText(tr("The ministry's system: hộ tịch, đất đai…"));
    for (QWidget *part : QWidgetList{m_system, m_system->lineEdit()})
        part->setProperty("takesEnter", true);
    m_load->setObjectName("ministryLoad");
    m_load->setKeyCap(u"Ctrl+O"_s);
    m_withdraw->setObjectName("ministryWithdraw");
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_system, 1);
    choice->addWidget(m_load);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(16, 8, 16, 8);
    below->setSpacing(6);
    auto *origin = new QHBoxLayout;
    origin->setSpacing(8);
    origin->addWidget(m_origin, 1);
    origin->addWidget(m_withdraw, 0, Qt::AlignTop);
    below->addLayout(origin);
    below->addLayout(choice);
    below->addWidget(m_fault);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_faults, 1);
    column->addWidget(new Hairline);
    column->addLayout(below);
    connect(m_load, &ActionButton::clicked, this, &MinistryPane::load);
    connect(m_withdraw, &ActionButton::clicked, this, &MinistryPane::withdraw);
    connect(m_system->lineEdit(), &QLineEdit::textEdited, m_fault, [this] { m_fault->setFault({}); });
    connect(m_system->lineEdit(), &QLineEdit::returnPressed, this, &MinistryPane::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MinistryPane::showOrigin);
    showFaults({});
    showLists({});
}

QWidgetList MinistryPane::focusOrder() const
{
    return {m_table, m_faults, m_withdraw, m_system, m_load};
}

void MinistryPane::setSystems(const QStringList &systems)
{
    const QString typed = m_system->currentText();
    m_system->clear();
    m_system->addItems(systems);
    m_system->setCurrentIndex(-1);
    m_system->setEditText(typed);
}

void MinistryPane::showLists(const QList<MinistryList> &lists)
{
    m_lists = lists;
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Ministry's system"), tr("Period"), tr("Received"), tr("Online")});
    for (int column = 2; column < m_rows->columnCount(); ++column)
        m_rows->setHeaderData(column, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter),
                              Qt::TextAlignmentRole);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const MinistryList &list : lists) {
        auto *name = new QStandardItem(list.system);
        name->setToolTip(list.system);
        const MinistryCount total = list.total();
        m_rows->appendRow({name, new QStandardItem(shortPeriodText(list.period)), countCell(total.received),
                           countCell(total.online)});
    }
    if (!lists.isEmpty())
        m_table->setCurrentIndex(m_rows->index(0, 0));
    showOrigin();
    fit();
}

void MinistryPane::showOrigin()
{
    const int row = m_table->currentIndex().row();
    const bool hasList = row >= 0 && row < m_lists.size();
    m_withdraw->setVisible(hasList && m_obstacle.isEmpty());
    if (!hasList)
        return m_origin->setText(tr("No figures of ministries' systems are loaded for this period."));
    const MinistryList &list = m_lists.at(row);
    m_origin->setText(
        tr("%n procedure(s), loading %1 at %2 by %3. The system counted them itself: they are in no sum "
           "of the unit.",
           nullptr, int(list.figures.size()))
            .arg(QString::number(list.revision), list.at.toString(u"HH:mm dd/MM/yyyy"_s), list.officerName));
}

void MinistryPane::showFaults(const QStringList &faults)
{
    QList<LineModel::Line> lines;
    for (const QString &fault : faults)
        lines.append({{}, u"not-equal"_s, fault, {}, {}});
    m_faultLines->setLines(lines);
    m_faults->setVisible(!lines.isEmpty());
    m_table->setVisible(lines.isEmpty());
    m_fault->setFault({}); // Of the field that it stood under.
    m_fault->setField(nullptr);
    m_fault->setFault(faults.isEmpty() ? QString()
                                       : tr("Nothing was kept: %n cell(s) of the file are wrong. Have them put right, "
                                            "then load it again.",
                                            nullptr, int(faults.size())));
    if (!lines.isEmpty())
        m_faults->setFocus(Qt::OtherFocusReason);
}

void MinistryPane::showFault(const Error &error)
{
    m_fault->setField(error.field == u"system" ? m_system : nullptr);
    m_fault->setFault(error.message);
    if (error.field == u"system")
        m_system->setFocus(Qt::OtherFocusReason);
}

void MinistryPane::setObstacle(const QString &obstacle)
{
    m_obstacle = obstacle;
    for (QWidget *part : QWidgetList{m_system, m_load}) {
        part->setEnabled(obstacle.isEmpty());
        part->setToolTip(obstacle);
    }
    showOrigin();
}

void MinistryPane::load()
{
    if (!m_obstacle.isEmpty())
        return m_fault->setFault(m_obstacle);
    m_fault->setFault({});
    const QString system = m_system->currentText().simplified();
    if (!system.isEmpty())
        return emit fileAsked(system);
    m_system->setFocus(Qt::ShortcutFocusReason);
    m_fault->setField(m_system);
    m_fault->setFault(tr("Name the ministry's system first, then Enter."));
}

void MinistryPane::withdraw()
{
    const int row = m_table->currentIndex().row();
    if (m_obstacle.isEmpty() && row >= 0 && row < m_lists.size())
        emit withdrawAsked(m_lists.at(row).system, m_lists.at(row).period);
}

void MinistryPane::fit()
{
    const Theme &theme = themeOf(this);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    int taken = 0;
    for (qsizetype i = 0; i < ministryWidths.size(); ++i) {
        const int pixels = theme.scaled(ministryWidths.at(i));
        m_table->setColumnWidth(int(i) + 1, pixels);
        taken += pixels;
    }
    m_table->setColumnWidth(0, std::max(theme.scaled(120), m_table->viewport()->width() - taken));
}
