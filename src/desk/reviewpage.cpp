// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewpage.h"

#include "actionbutton.h"
#include "chartview.h"
#include "closecard.h"
#include "closepane.h"
#include "figurecell.h"
#include "headedpanel.h"
#include "lookspane.h"
#include "officerdaysview.h"
#include "panel.h"
#include "reviewbar.h"
#include "reviewcharts.h"
#include "reviewfigures.h"
#include "reviewlist.h"
#include "reviewmatters.h"
#include "segments.h"
#include "targetpane.h"
#include "wording.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 250;
constexpr int upperHeight = 232; // px at 100 %; the charts' row and, below it, the officers'.
constexpr int lowerHeight = 196;
constexpr int largestChart = 320;
constexpr int headHeight = 40;
constexpr int rightWidth = 350;

} // namespace

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ReviewBar)
    , m_stack(new QStackedWidget)
    , m_message(new QLabel)
    , m_retry(new ActionButton(tr("Try again"), u"sync"_s, ActionButton::Normal))
    , m_figures(new FigureStrip)
    , m_procedures(new ChartView)
    , m_span(new Segments)
    , m_arrivals(new ChartView)
    , m_busy(new ChartView)
    , m_hall(new QStackedWidget)
    , m_matters(new ReviewList)
    , m_officers(new OfficerDaysView)
    , m_noOfficers(new QLabel(tr("Nobody has worked at a counter on this day.")))
    , m_card(new CloseCard)
    , m_pane(new ClosePane)
    , m_looks(new LooksPane)
    , m_targets(new TargetPane)
{
    setProperty("ground", "window"_ba);
    setFocusPolicy(Qt::ClickFocus); // Tab goes from part to part and never stops here.
    setAccessibleName(tr("Review of the day"));
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(makeMessage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    makeActions();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &ReviewPage::showMessage);
    connect(m_bar, &ReviewBar::dayAsked, this, &ReviewPage::dayAsked);
    connect(m_bar, &ReviewBar::filterChosen, this, &ReviewPage::filterChosen);
    connect(m_bar, &ReviewBar::exportAsked, this, &ReviewPage::exportAsked);
    connect(m_bar, &ReviewBar::printAsked, this, &ReviewPage::printAsked);
    connect(m_retry, &ActionButton::clicked, this, [this] { emit dayAsked(m_view.date); });
    connect(m_figures, &FigureStrip::opened, this, [this](int index) {
        if (const DayLink &link = m_figureLinks.at(index); !link.isEmpty())
            emit linkOpened(link);
    });
    for (ChartView *chart : {m_procedures, m_arrivals, m_busy})
        connect(chart, &ChartView::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_span, &Segments::chosen, m_hall, &QStackedWidget::setCurrentIndex);
    connect(m_matters, &ReviewList::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_officers, &OfficerDaysView::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_card, &CloseCard::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_card, &CloseCard::signAsked, this, &ReviewPage::sign);
    connect(m_card, &CloseCard::minutesAsked, this, &ReviewPage::minutesAsked);
    connect(m_pane, &ClosePane::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_pane, &ClosePane::closeAsked, this, &ReviewPage::closeAsked);
    connect(m_pane, &ClosePane::left, this, &ReviewPage::leavePane);
    connect(m_looks, &LooksPane::linkOpened, this, &ReviewPage::linkOpened);
    connect(m_looks, &LooksPane::sampleTicked, this, &ReviewPage::sampleTicked);
    connect(m_looks, &LooksPane::left, this, &ReviewPage::leavePane);
    connect(m_targets, &TargetPane::targetsChosen, this, &ReviewPage::targetsChosen);
    connect(m_targets, &TargetPane::left, this, &ReviewPage::leavePane);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now != this && isAncestorOf(now))
            m_lastFocus = now;
    });
    fit();
    setView({});
    orderFocus();
}

QWidget *ReviewPage::makeOverview()
{
    m_figures->setObjectName("dayFigures");
    const auto name = [](ChartView *chart, const char *object, const QString &title) {
        chart->setObjectName(QLatin1StringView(object));
        chart->setTitle(title);
    };
    name(m_procedures, "dayByProcedure", tr("By procedure"));
    name(m_arrivals, "dayArrivals", tr("Arrivals in 15 minutes"));
    name(m_busy, "dayBusyHours", tr("Arrivals by weekday and hour"));
    m_span->setObjectName("daySpan");
    m_span->setChoices({tr("In 15 minutes"), tr("4 weeks by hour")});
    m_span->setAccessibleName(tr("Span of the arrivals"));
    m_hall->addWidget(m_arrivals);
    m_hall->addWidget(m_busy);
    m_matters->setObjectName("dayMatters");
    m_matters->setAccessibleName(tr("To be looked at"));
    m_matters->setPitch(23, 32);
    m_matters->setRules(true);
    m_officers->setObjectName("dayOfficersTable");
    m_officers->setAccessibleName(tr("Officers and counters"));
    m_noOfficers->setProperty("textRole", "muted"_ba);
    m_noOfficers->setAlignment(Qt::AlignCenter);
    m_card->setObjectName("closeCard");
    m_pane->setObjectName("closePane");
    m_looks->setObjectName("looksPane");
    m_targets->setObjectName("targetPane");

    auto *figures = new Panel;
    auto *strip = new QVBoxLayout(figures);
    strip->setContentsMargins(1, 0, 1, 0);
    strip->addWidget(m_figures);
    auto *officers = new QWidget;
    auto *rows = new QVBoxLayout(officers);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_officers);
    rows->addWidget(m_noOfficers);
    Panel *procedures = headedPanel(tr("By procedure"), m_procedures, nullptr, 13);
    Panel *hall = headedPanel(tr("Arrivals"), m_hall, m_span, 13);
    Panel *byOfficer = headedPanel(tr("Officers and counters"), officers);
    Panel *matters = headedPanel(tr("To be looked at"), m_matters);
    m_upper = {procedures, hall, matters};
    m_lower = {byOfficer, m_card};

    auto *charts = new QWidget;
    auto *pair = new QHBoxLayout(charts);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(16);
    pair->addWidget(procedures, 1);
    pair->addWidget(hall, 1);
    m_grid = new QGridLayout; // Its rows end at one height on both sides.
    m_grid->setSpacing(16);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(charts, 0, 0);
    m_grid->addWidget(byOfficer, 1, 0);
    m_grid->addWidget(matters, 0, 1);
    m_grid->addWidget(m_card, 1, 1);
    m_right = {matters, m_card};
    for (QWidget *pane : panes()) {
        m_grid->addWidget(pane, 0, 1, 2, 1);
        pane->hide();
    }
    auto *overview = new QWidget;
    auto *whole = new QVBoxLayout(overview);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(16);
    whole->addWidget(figures);
    whole->addLayout(m_grid, 1);
    return overview;
}

QWidget *ReviewPage::makeMessage()
{
    m_message->setObjectName("dayMessage");
    m_message->setProperty("textRole", "muted"_ba);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_retry->setObjectName("dayRetry");
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_message);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return place;
}

void ReviewPage::orderFocus()
{
    QWidgetList order;
    for (int i = 0; i < m_figureLinks.size(); ++i)
        order.append(m_figures->cell(i));
    order += QWidgetList{m_procedures, m_span, m_arrivals, m_busy, m_matters, m_officers};
    order += m_card->focusOrder();
    order += m_pane->focusOrder();
    order += m_looks->focusOrder();
    order += m_targets->focusOrder();
    order += m_bar->focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ReviewPage::setView(const DayView &view)
{
    const bool isOtherDay = view.date != m_view.date;
    m_view = view;
    m_bar->setView(view);
    if (isOtherDay)
        leavePane();
    if (view.state == DayView::State::Shown) {
        m_patience.stop();
        showFigures();
        showCharts();
        m_matters->setLines(matterLines(view.matters));
        m_officers->setOfficers(view.byOfficer, view.date);
        m_officers->setVisible(!view.byOfficer.isEmpty());
        m_noOfficers->setVisible(view.byOfficer.isEmpty());
        m_card->setClosing(view.closing, view.date);
        if (isOtherDay)
            m_pane->forget();
        m_pane->setClosing(view.closing, view.date);
        if (isSigning() && (view.closing.isSigned() || !view.closing.obstacle.isEmpty()))
            leavePane();
        m_looks->setLooking(view.looking, view.date);
        m_stack->setCurrentIndex(0);
    } else if (view.state == DayView::State::Failed) {
        m_patience.stop();
        showMessage();
    } else if (view.date.isValid()) {
        m_patience.start();
    } else {
        showFigures();
        showCharts();
    }
    updateActions();
}

void ReviewPage::showMessage()
{
    const bool hasFailed = m_view.state == DayView::State::Failed;
    m_message->setText(hasFailed ? m_view.trouble : tr("Reading the figures of %1…").arg(weekdayAndDate(m_view.date)));
    m_message->setAccessibleName(m_message->text());
    m_retry->setVisible(hasFailed);
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentIndex(1);
    if (hadFocus)
        (hasFailed ? static_cast<QWidget *>(m_retry) : m_bar->focusOrder().at(1))->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showFigures()
{
    QList<FigureStrip::Figure> figures;
    m_figureLinks.clear();
    for (const ReviewFigure &figure : reviewFigures(m_view)) {
        figures.append(figure.figure);
        m_figureLinks.append(figure.link);
    }
    m_figures->setFigures(figures);
}

void ReviewPage::showCharts()
{
    m_procedures->setChart(proceduresChart(m_view), tr("No dossier was received on this day."));
    m_arrivals->setChart(arrivalsChart(m_view), tr("No arrival is known of this day."));
    m_busy->setChart(busyHoursChart(m_view), tr("No arrival is known of these weeks."));
    const bool hasWeeks = !m_view.busyHours.isEmpty();
    m_span->setVisible(hasWeeks);
    if (!hasWeeks) {
        m_span->setCurrent(0);
        m_hall->setCurrentIndex(0);
    }
}

void ReviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ReviewPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_lastFocus && m_lastFocus->isVisible() && m_lastFocus->isEnabled())
        m_lastFocus->setFocus(Qt::OtherFocusReason);
    else
        m_figures->cell(0)->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::fit()
{
    const Theme &theme = themeOf(this);
    for (QWidget *part : m_right + panes())
        part->setFixedWidth(rightWidth + (theme.scaled(rightWidth) - rightWidth) / 2);
    // Charts grow to a height at which they still are charts; more room goes to the table.
    const int largest = theme.scaled(largestChart + headHeight);
    const int around = 72 + m_bar->sizeHint().height() + m_figures->sizeHint().height(); // With margins and gaps.
    const bool isHigh = (height() - around) * upperHeight > largest * (upperHeight + lowerHeight);
    m_grid->setRowStretch(0, isHigh ? 0 : upperHeight);
    m_grid->setRowStretch(1, isHigh ? 1 : lowerHeight);
    const auto share = [&theme](const QList<QWidget *> &panels, int least) {
        for (QWidget *panel : panels) {
            panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
            panel->setMinimumHeight(theme.scale > 115 ? theme.scaled(least) : least - 24);
        }
    };
    share(m_upper, upperHeight);
    share(m_lower, lowerHeight);
    m_grid->setRowMinimumHeight(0, isHigh ? largest : 0);
    for (QWidget *pane : panes())
        pane->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    setHeadHeight(m_lower.first(), 31);
    for (QWidget *panel : std::as_const(m_upper)) // One line below all heads, also where a choice stands in one.
        setHeadHeight(panel, qMax(headHeight - 3, theme.fieldHeight()));
}
