// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportspage.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "counterstyle.h"
#include "fieldguard.h"
#include "hairline.h"
#include "linemodel.h"
#include "pageaction.h"
#include "panel.h"
#include "periodbar.h"
#include "reportchoicedelegate.h"
#include "reportpane.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QFocusEvent>
#include <QListView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(QWidget *parent)
    : QWidget(parent)
    , m_lines(new LineModel(this))
    , m_list(new QListView)
    , m_periods(new PeriodBar)
    , m_adoption(new ActionButton(tr("Online services"), u"report"_s, ActionButton::Normal))
    , m_compare(new ActionButton({}, u"equal"_s, ActionButton::Normal))
    , m_export(new ActionButton(tr("Export"), u"export"_s, ActionButton::Normal))
    , m_paper(new ActionButton(tr("Print"), u"printer"_s, ActionButton::Normal))
    , m_scope(new QComboBox)
    , m_tasks(new ActionButton(tr("Tasks of the meeting"), u"note"_s, ActionButton::Normal))
    , m_pane(new ReportPane)
{
    setProperty("ground", "window"_ba);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Reports"));
    makeLayout();
    makeActions();
    new FieldGuard(this);
    const QWidgetList order = QWidgetList{m_list, m_scope, m_adoption, m_tasks} + m_periods->focusOrder() +
                              QWidgetList{m_compare, m_export, m_paper} + m_pane->focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    fit();
    updateActions();
}

void ReportsPage::makeLayout()
{
    const auto name = [](QWidget *part, const char *object, const QString &words) {
        part->setObjectName(QLatin1StringView(object));
        part->setAccessibleName(words);
        if (part->toolTip().isEmpty())
            part->setToolTip(words);
    };
    name(m_list, "reportList", tr("Reports of this office"));
    m_list->setToolTip({});
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new ReportChoiceDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    name(m_scope, "reportScope", tr("Whose figures"));
    m_scope->addItems({tr("This office"), tr("All units below, added up"), tr("All units below, one by one")});
    name(m_compare, "reportCompare", tr("Beside the period before"));
    m_compare->setCheckable(true);
    m_export->setObjectName("reportExport");
    m_export->setKeyCap(u"Ctrl+S"_s);
    m_paper->setObjectName("reportPaper");
    m_paper->setKeyCap(u"Ctrl+P"_s);
    auto *choices = new Panel;
    auto *left = new QVBoxLayout(choices);
    left->setContentsMargins(1, 8, 1, 1);
    left->addWidget(m_list, 1);
    auto *scope = new QVBoxLayout;
    scope->setContentsMargins(8, 8, 8, 8);
    scope->setSpacing(8);
    scope->addWidget(m_scope);
    m_adoption->setObjectName("reportsAdoption");
    m_adoption->setKeyCap(u"Ctrl+Alt+T"_s);
    m_tasks->setObjectName("reportTasks");
    m_tasks->setKeyCap(u"Ctrl+Alt+W"_s);
    for (ActionButton *button : {m_adoption, m_tasks}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        scope->addWidget(button);
    }
    left->addLayout(scope);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_periods);
    bar->addStretch(1);
    for (QWidget *part : QWidgetList{m_compare, m_export, m_paper})
        bar->addWidget(part);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addLayout(bar);
    right->addWidget(m_pane, 1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 16);
    all->setSpacing(16);
    all->addWidget(choices);
    all->addLayout(right, 1);
}

void ReportsPage::makeActions()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { chooseRow(index.row()); });
    connect(m_periods, &PeriodBar::chosen, this, &ReportsPage::reportAsked);
    connect(m_compare, &ActionButton::toggled, this, &ReportsPage::reportAsked);
    connect(m_scope, &QComboBox::activated, this, &ReportsPage::reportAsked);
    connect(m_tasks, &ActionButton::clicked, this, &ReportsPage::tasksAsked);
    connect(m_export, &ActionButton::clicked, this, &ReportsPage::exportAsked);
    connect(m_paper, &ActionButton::clicked, this, &ReportsPage::paperAsked);
    connect(m_adoption, &ActionButton::clicked, this, &ReportsPage::adoptionAsked);
    connect(m_pane, &ReportPane::changed, this, &ReportsPage::updateActions);
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, keys, hasButton, std::forward<decltype(act)>(act));
    };
    m_nextAction = make(tr("Go on with the report"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)}, false,
                        [this] { m_pane->goOn(); });
    m_leaveAction =
        make(tr("Leave the report as it is signed"), {QKeySequence(Qt::Key_Escape)}, true, [this] { m_pane->leave(); });
    m_openAction =
        make(tr("Dossiers behind the figure"), {QKeySequence(u"Ctrl+D"_s)}, false, [this] { m_pane->openDossiers(); });
    m_exportAction =
        make(tr("Export as XLSX, ODS or PDF"), {QKeySequence(u"Ctrl+S"_s)}, true, [this] { emit exportAsked(); });
    m_paperAction = make(tr("Print the report"), {QKeySequence(u"Ctrl+P"_s)}, true, [this] { emit paperAsked(); });
    make(tr("A unit's report from a file"), {QKeySequence(u"Ctrl+O"_s)}, false, [this] { emit unitFileAsked(); });
    make(tr("Beside the report made the old way"), {QKeySequence(u"Ctrl+Shift+O"_s)}, false,
         [this] { emit otherWayAsked(); });
    make(tr("Period before"), {QKeySequence(u"Alt+Left"_s)}, false, [this] { m_periods->step(-1); });
    make(tr("Period after"), {QKeySequence(u"Alt+Right"_s)}, true, [this] { m_periods->step(1); });
    make(tr("Between list and figures"), {QKeySequence(u"F6"_s)}, false, [this] {
        QWidget *table = m_pane->table();
        QWidget *next = table->hasFocus() || !table->isVisible() ? static_cast<QWidget *>(m_list) : table;
        next->setFocus(Qt::ShortcutFocusReason);
    });
}

QString ReportsPage::report() const
{
    return m_row >= 0 && m_row < m_choices.size() ? m_choices.at(m_row).report : QString();
}

Period ReportsPage::period() const
{
    return m_periods->period();
}

bool ReportsPage::isCompared() const
{
    return m_compare->isChecked();
}

ReportScope ReportsPage::scope() const
{
    return static_cast<ReportScope>(std::max(0, m_scope->currentIndex()));
}

void ReportsPage::setToday(QDate today)
{
    m_periods->setToday(today);
}

void ReportsPage::setChoices(const QList<ReportChoice> &choices)
{
    const QString chosen = report();
    m_choices = choices;
    QList<LineModel::Line> lines;
    for (const ReportChoice &choice : choices)
        lines.append({choice.report, u"report"_s, choice.name, choice.number, {}});
    m_lines->setLines(lines);
    const auto at = std::find_if(choices.begin(), choices.end(),
                                 [&chosen](const ReportChoice &choice) { return choice.report == chosen; });
    m_row = -1;
    if (!choices.isEmpty())
        m_list->setCurrentIndex(m_lines->index(at == choices.end() ? 0 : int(at - choices.begin())));
}

void ReportsPage::chooseRow(int row)
{
    if (row < 0 || row == m_row)
        return;
    m_row = row;
    m_periods->setCutOff(m_choices.at(row).isCutOff);
    emit reportAsked();
}

void ReportsPage::updateActions()
{
    const ReportView &view = m_pane->view();
    m_nextAction->setText(m_pane->nextText());
    const QString none = tr("Choose a report first.");
    m_leaveAction->setVisible(view.next == ReportView::Step::Load);
    m_leaveAction->setEnabled(view.next == ReportView::Step::Load);
    setObstacle(m_nextAction, view.next == ReportView::Step::None ? none : view.obstacle);
    for (QAction *action : {m_exportAction, m_paperAction, m_openAction})
        setObstacle(action, view.tables.isEmpty() ? none : QString());
    for (QWidget *part : QWidgetList{m_export, m_paper})
        part->setEnabled(!view.tables.isEmpty());
}

void ReportsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void ReportsPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_list->setFocus(event->reason());
}

void ReportsPage::fit()
{
    const Theme &theme = themeOf(this);
    m_list->parentWidget()->setFixedWidth(theme.scaled(296));
    m_compare->setText(theme.scale > 100 ? QString() : tr("Compare")); // Its icon and hint say it, too.
}
