// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionpage.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "adoptionfigures.h"
#include "adoptionwords.h"
#include "counterstyle.h"
#include "fieldguard.h"
#include "hairline.h"
#include "listreviewpane.h"
#include "ministrypane.h"
#include "panel.h"
#include "periodbar.h"
#include "rowtable.h"
#include "ruleddelegate.h"
#include "segments.h"
#include "unitspane.h"
#include "wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualTarget = 70; // Of a commune, by the scale of one province (domain.md 8.3).

/// Widths in pixels of the columns behind the name, which takes the rest; with the obstacles, where there are some.
const QList<int> procedureWidths{84, 60, 62, 60, 52, 64, 60};
const QList<int> liftWidths{74, 84, 52};
const QList<int> unusedWidths{86, 52, 104};
const QList<int> reasonWidths{170, 56};

void selectCode(QTableView *table, const QString &code)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (row == 0 || index.data(AdoptionRole::code).toString() == code)
            table->setCurrentIndex(index);
    }
}

} // namespace

AdoptionPage::AdoptionPage(QWidget *parent)
    : QWidget(parent)
    , m_views(new Segments)
    , m_whole(new QStackedWidget)
    , m_units(new UnitsPane)
    , m_periods(new PeriodBar)
    , m_export(new ActionButton(tr("Export"), u"export"_s, ActionButton::Normal))
    , m_paper(new ActionButton(tr("List for the meeting"), u"printer"_s, ActionButton::Normal))
    , m_message(new QLabel)
    , m_figures(new AdoptionFigures)
    , m_procedureRows(new QStandardItemModel(this))
    , m_liftRows(new QStandardItemModel(this))
    , m_unusedRows(new QStandardItemModel(this))
    , m_reasonRows(new QStandardItemModel(this))
    , m_procedures(makeTable(m_procedureRows, "adoptionProcedures", tr("Procedures and how they are filed")))
    , m_lifts(makeTable(m_liftRows, "adoptionLifts", tr("Procedures whose lift brings most")))
    , m_unused(makeTable(m_unusedRows, "adoptionUnused", tr("Procedures without an online dossier")))
    , m_reasons(makeTable(m_reasonRows, "adoptionReasons", tr("Why citizens came in person")))
    , m_parts(new Segments)
    , m_stack(new QStackedWidget)
    , m_target(new QSpinBox)
    , m_outcome(new QLabel)
    , m_remark(new QLineEdit)
    , m_ministries(new MinistryPane)
    , m_signing(new ListReviewPane)
{
    setProperty("ground", "window"_ba);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Online services"));
    makeLayout();
    makeActions();
    new FieldGuard(this);
    const QWidgetList order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    showReview({});
    fit();
}

QTableView *AdoptionPage::makeTable(QStandardItemModel *model, const char *name, const QString &words)
{
    auto *table = new QTableView;
    table->setObjectName(QLatin1StringView(name));
    table->setAccessibleName(words);
    table->setModel(model);
    table->setItemDelegate(new RuledDelegate(this));
    makeRowTable(table);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionsClickable(true);
    connect(table->horizontalHeader(), &QHeaderView::sectionClicked, this, [table](int column) {
        const QHeaderView *header = table->horizontalHeader();
        const bool isSame = header->isSortIndicatorShown() && header->sortIndicatorSection() == column;
        const bool isUp = isSame ? header->sortIndicatorOrder() != Qt::AscendingOrder : column == 0;
        table->horizontalHeader()->setSortIndicatorShown(true);
        table->sortByColumn(column, isUp ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    table->installEventFilter(this);
    connect(table, &QTableView::doubleClicked, this, [this, table] { openDossiers(table); });
    return table;
}

void AdoptionPage::makeLayout()
{
    m_export->setObjectName("adoptionExport");
    m_export->setKeyCap(u"Ctrl+S"_s);
    m_paper->setObjectName("adoptionPaper");
    m_paper->setKeyCap(u"Ctrl+P"_s);
    m_message->setObjectName("adoptionMessage");
    m_message->setProperty("textRole", "muted"_ba);
    m_message->setWordWrap(true);
    m_views->setObjectName("adoptionViews");
    m_views->setChoices({tr("This unit"), tr("The units")});
    m_views->setAccessibleName(tr("Whose use of online services"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_views);
    bar->addWidget(m_periods);
    bar->addWidget(m_message, 1);
    bar->addWidget(m_export);
    bar->addWidget(m_paper);
    auto *left = new Panel;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(1, 1, 1, 1);
    leftColumn->addWidget(m_procedures);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(left, 1);
    lower->addWidget(makeRight());
    auto *own = new QWidget;
    auto *column = new QVBoxLayout(own);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_figures);
    column->addLayout(lower, 1);
    m_whole->addWidget(own);
    m_whole->addWidget(m_units);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 16);
    all->setSpacing(12);
    all->addLayout(bar);
    all->addWidget(m_whole, 1);
}

QWidget *AdoptionPage::makeRight()
{
    m_parts->setObjectName("adoptionParts");
    m_parts->setAccessibleName(tr("What is looked at"));
    m_target->setObjectName("adoptionTarget");
    m_target->setAccessibleName(tr("Target share, per cent"));
    m_target->setRange(1, 100);
    m_target->setSuffix(u" %"_s);
    m_target->setValue(usualTarget);
    m_outcome->setObjectName("adoptionOutcome");
    m_outcome->setWordWrap(true);
    m_remark->setObjectName("adoptionRemark");
    m_remark->setAccessibleName(tr("Why nothing of it comes online"));
    m_remark->setPlaceholderText(tr("Why nothing of it comes online; Enter keeps it"));
    m_remark->setMaxLength(500);
    m_remark->setProperty("takesEnter", true);
    const auto part = [this](QTableView *table, QLayout *below) {
        auto *holder = new QWidget;
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(table, 1);
        if (below) {
            column->addWidget(new Hairline);
            column->addLayout(below);
        }
        m_stack->addWidget(holder);
    };
    auto *simulation = new QHBoxLayout;
    simulation->setContentsMargins(16, 8, 16, 8);
    simulation->setSpacing(12);
    simulation->addWidget(m_target, 0, Qt::AlignTop);
    simulation->addWidget(m_outcome, 1);
    auto *remark = new QHBoxLayout;
    remark->setContentsMargins(16, 8, 16, 8);
    remark->addWidget(m_remark);
    part(m_lifts, simulation);
    part(m_unused, remark);
    part(m_reasons, nullptr);
    m_stack->addWidget(m_ministries);
    auto *right = new Panel;
    right->setObjectName("adoptionRight");
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 8, 15, 8);
    head->addWidget(m_parts);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_stack, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_signing);
    return right;
}

QWidgetList AdoptionPage::focusOrder() const
{
    return QWidgetList{m_views} + m_periods->focusOrder() +
           QWidgetList{m_export, m_paper, m_procedures, m_parts, m_lifts, m_target, m_unused, m_remark, m_reasons} +
           m_ministries->focusOrder() + m_signing->focusOrder() + m_units->focusOrder();
}

Period AdoptionPage::period() const
{
    return m_periods->period();
}

double AdoptionPage::target() const
{
    return m_target->value();
}

void AdoptionPage::showObstacles()
{
    const bool isOfUnits = showsUnits();
    setObstacle(m_nextShare, isOfUnits ? QString() : tr("The shares by week are those of the units (Ctrl+B)."));
    setObstacle(m_openDossiers, isOfUnits ? tr("The dossiers of other units are not here.") : QString());
}

bool AdoptionPage::showsUnits() const
{
    return m_whole->currentWidget() == m_units;
}

void AdoptionPage::chooseView(bool isOfUnits)
{
    m_views->setCurrent(isOfUnits ? 1 : 0);
    m_whole->setCurrentIndex(isOfUnits ? 1 : 0);
    m_periods->setVisible(!isOfUnits);
    showObstacles();
    m_message->setText(isOfUnits ? m_unitsMessage : m_ownMessage);
    m_paper->setText(isOfUnits ? tr("Print the list") : tr("List for the meeting"));
    if (isOfUnits)
        emit unitsAsked();
    else
        emit reviewAsked();
}

void AdoptionPage::setToday(QDate today)
{
    m_periods->setToday(today);
}

void AdoptionPage::setTarget(int percent)
{
    m_target->setValue(percent);
}

void AdoptionPage::showReview(const AdoptionReview &review)
{
    const QString procedure = codeIn(m_procedures);
    const QString unused = codeIn(m_unused);
    const bool isSorted = m_procedures->horizontalHeader()->isSortIndicatorShown();
    m_review = review;
    fillProcedures(*m_procedureRows, review);
    fillUnused(*m_unusedRows, review);
    fillReasons(*m_reasonRows, review);
    if (isSorted)
        m_procedures->sortByColumn(m_procedures->horizontalHeader()->sortIndicatorSection(),
                                   m_procedures->horizontalHeader()->sortIndicatorOrder());
    selectCode(m_procedures, procedure);
    selectCode(m_unused, unused);
    m_parts->setChoices({tr("Best lifts"), tr("Without dossiers: %1").arg(m_unusedRows->rowCount()),
                         tr("Why in person"), tr("Ministry")});
    m_ministries->showLists(review.ministries);
    showRemark();
    simulate();
    fit();
}

void AdoptionPage::showMessage(const QString &text)
{
    m_ownMessage = text;
    if (!showsUnits())
        m_message->setText(text);
}

void AdoptionPage::showUnitsMessage(const QString &text)
{
    m_unitsMessage = text;
    if (showsUnits())
        m_message->setText(text);
}

void AdoptionPage::simulate()
{
    const QList<AdoptionLift> lifts = bestLifts(m_review, target());
    fillLifts(*m_liftRows, lifts);
    selectCode(m_lifts, {});
    const QString wanted = percentWords(target());
    const AdoptionShare &now = m_review.selfFiled;
    if (lifts.isEmpty())
        m_outcome->setText(tr("Every procedure that can be filed online has reached %1.").arg(wanted));
    else
        m_outcome->setText(tr("If these %1 procedures reach %2: the unit goes from %3 to %4; if all do, to %5.")
                               .arg(QString::number(lifts.size()), wanted, shareWords(now),
                                    shareWords(liftedShare(m_review, lifts)),
                                    shareWords(liftedShare(m_review, bestLifts(m_review, target(), -1)))));
    m_figures->show(m_review, target());
    fit();
}

void AdoptionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void AdoptionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AdoptionPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showsUnits() ? m_units->setFocus(event->reason()) : m_procedures->setFocus(event->reason());
}

void AdoptionPage::fit()
{
    const Theme &theme = themeOf(this);
    if (auto *right = findChild<QWidget *>(u"adoptionRight"_s))
        right->setFixedWidth(theme.scale > 100 ? 480 : 440);
    const std::initializer_list<std::pair<QTableView *, QList<int>>> tables{
        {m_procedures, procedureWidths}, {m_lifts, liftWidths}, {m_unused, unusedWidths}, {m_reasons, reasonWidths}};
    for (const auto &[table, widths] : tables) {
        table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
        int taken = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const int pixels = theme.scaled(widths.at(i));
            table->setColumnWidth(int(i) + 1, pixels);
            taken += pixels;
        }
        const int rest = std::max(theme.scaled(140), table->viewport()->width() - taken);
        const int obstacles = table == m_procedures ? rest * 2 / 5 : 0;
        table->setColumnWidth(0, rest - obstacles);
        if (obstacles > 0)
            table->setColumnWidth(int(widths.size()) + 1, obstacles);
    }
    m_ministries->fit();
}
