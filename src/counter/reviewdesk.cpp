// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "counterwindow.h"
#include "dayminutes.h"
#include "lookingdesk.h"
#include "officertable.h"
#include "printdesk.h"
#include "reviewpage.h"
#include "reviewpaper.h"
#include "reviewsheet.h"
#include "searchpage.h"
#include "signingin.h"
#include "targetsetting.h"
#include "waitingreading.h"
#include "wording.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReviewList = 1000;
constexpr int refreshMs = 60'000;
constexpr double soonDays = 2; ///< Working days.

struct ReviewBeginning
{
    QString obstacle; ///< Why this officer may not review.
    QList<QDate> unclosed;
    QList<QDate> awaitingLeader; ///< Only if this officer may sign them.
    ReviewTargets targets;
};

Result<ReviewBeginning> readBeginning(Connection &connection, const Officer &officer, QDate today)
{
    ReviewBeginning beginning;
    const auto may = maySignDay(connection, officer);
    if (!may)
        beginning.obstacle = may.error().message;
    const auto unclosed = unclosedDays(connection, today);
    if (!unclosed)
        return unclosed.error();
    beginning.unclosed = *unclosed;
    const auto awaiting = may && !*may ? daysAwaitingLeader(connection, today) : Result<QList<QDate>>(QList<QDate>());
    if (!awaiting)
        return awaiting.error();
    beginning.awaitingLeader = *awaiting;
    const auto targets = reviewTargets(connection);
    if (!targets)
        return targets.error();
    beginning.targets = *targets;
    return beginning;
}

} // namespace

ReviewDesk::ReviewDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.reviewPage())
    , m_printing(printing)
    , m_looking(new LookingDesk(context, window, this))
{
    connect(m_looking, &LookingDesk::looked, this, [this] { show(m_day); });
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] { show(m_day); });
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page != CounterWindow::Page::Review)
            return m_refresh.stop();
        show(m_day.isValid() ? m_day : m_context.clock.now().date());
        m_refresh.start();
    });
    connect(&m_page, &ReviewPage::dayAsked, this, &ReviewDesk::show);
    connect(&m_page, &ReviewPage::filterChosen, this, [this](const DayFilter &filter) {
        m_filter = filter;
        show(m_day);
    });
    connect(&m_page, &ReviewPage::linkOpened, this, &ReviewDesk::open);
    connect(&m_page, &ReviewPage::printAsked, this, &ReviewDesk::print);
    connect(&m_page, &ReviewPage::minutesAsked, this, &ReviewDesk::printMinutes);
    connect(&m_page, &ReviewPage::exportAsked, this, &ReviewDesk::exportSheet);
    connect(&m_page, &ReviewPage::closeAsked, this, &ReviewDesk::close);
    m_page.setTargetPresets(targetPresets());
    connect(&m_page, &ReviewPage::targetsChosen, this, &ReviewDesk::setTargets);
    connect(&printing, &PrintDesk::reportDone, this, &ReviewDesk::say);
    connect(&printing, &PrintDesk::progressed, this, &ReviewDesk::say);
}

ReviewDesk::~ReviewDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void ReviewDesk::begin()
{
    m_day = {};
    m_filter = {};
    m_shown.reset();
    m_looking->forget();
    m_context.store
        .read<ReviewBeginning>([officer = m_context.officer, today = m_context.clock.now().date()](Connection &c) {
            return readBeginning(c, officer, today);
        })
        .then(this, [this, id = m_context.officer.id](const Result<ReviewBeginning> &beginning) {
            if (!beginning || id != m_context.officer.id)
                return;
            m_targets = beginning->targets;
            m_window.setReviewObstacle(beginning->obstacle);
            if (beginning->obstacle.isEmpty() && !beginning->unclosed.isEmpty())
                m_window.showNotice(tr("%n day(s) are not closed, the oldest is %1: Ctrl+Alt+R opens the review.",
                                       nullptr, static_cast<int>(beginning->unclosed.size()))
                                        .arg(weekdayAndDate(beginning->unclosed.first())));
            else if (beginning->obstacle.isEmpty() && !beginning->awaitingLeader.isEmpty())
                m_window.showNotice(tr("%n day(s) wait for your confirmation, the oldest is %1: Ctrl+Alt+R opens the "
                                       "review.",
                                       nullptr, static_cast<int>(beginning->awaitingLeader.size()))
                                        .arg(weekdayAndDate(beginning->awaitingLeader.first())));
        });
}

void ReviewDesk::beginOnline(const PortalAddress &portal)
{
    m_waiting = new WaitingReading(m_context, portal, this);
    connect(m_waiting, &WaitingReading::told, this, [this](QDate day) {
        if (day == m_day)
            show(day);
    });
}

DayPlace ReviewDesk::place() const
{
    return {m_day, m_context.clock.now(), m_context.identity.office.number, m_context.identity.device.counter};
}

void ReviewDesk::show(QDate day)
{
    const QDateTime now = m_context.clock.now();
    const QDate asked = day.isValid() && day <= now.date() ? day : now.date();
    if (asked != m_day || !m_shown) {
        m_day = asked;
        m_shown.reset();
        DayView loading;
        loading.date = m_day;
        loading.today = now.date();
        m_page.setView(loading);
    }
    if (m_waiting)
        m_waiting->ask(m_day);
    const auto due = m_context.calendar.dueAfterWorkingDays(QDateTime(m_day, QTime(12, 0)), soonDays).at;
    const QDate soon = due ? due->date() : m_day;
    m_context.store
        .read<ReviewedDay>([place = place(), soon, filter = m_filter, officer = m_context.officer](Connection &c) {
            return readReviewedDay(c, place, soon, filter, officer);
        })
        .then(this, [this, ask = ++m_asks](const Result<ReviewedDay> &read) {
            if (ask == m_asks)
                take(read);
        });
}

void ReviewDesk::take(const Result<ReviewedDay> &day)
{
    if (!day) {
        m_shown.reset();
        DayView failed;
        failed.state = DayView::State::Failed;
        failed.trouble = day.error().message;
        failed.date = m_day;
        failed.today = m_context.clock.now().date();
        return m_page.setView(failed);
    }
    // Weeks hardly change within a day: their hours are read once.
    const bool hasHours = m_view.date == m_day && m_view.filter == m_filter && !m_view.busyHours.isEmpty();
    const QList<DayBusyHour> hours = hasHours ? m_view.busyHours : QList<DayBusyHour>();
    m_shown = *day;
    DayView view = reviewView(*day, m_filter, m_context.calendar, m_targets);
    keepChoices(view);
    view.busyHours = hours;
    m_view = view;
    m_looking->setDay(*day);
    m_page.setView(m_view);
    emit shown();
    if (!hasHours)
        readHours();
}

void ReviewDesk::readHours()
{
    m_context.store
        .read<QList<DayBusyHour>>(
            [day = m_day, filter = m_filter](Connection &c) { return readBusyHours(c, day, filter); })
        .then(this, [this, ask = m_asks](const Result<QList<DayBusyHour>> &hours) {
            if (!hours || ask != m_asks || !m_shown)
                return;
            m_view.busyHours = *hours;
            m_page.setView(m_view);
        });
}

void ReviewDesk::keepChoices(DayView &view)
{
    for (const OfficerDay &officer : m_shown->everybody) {
        const QString counter = QString::number(officer.counter);
        const auto hasKey = [](const QString &key) {
            return [key](const DayChoice &choice) { return choice.key == key; };
        };
        if (officer.counter > 0 && std::none_of(view.counters.begin(), view.counters.end(), hasKey(counter)))
            view.counters.append({counter, tr("Counter %1").arg(officer.counter)});
        if (std::none_of(view.officers.begin(), view.officers.end(), hasKey(officer.officerId)))
            view.officers.append({officer.officerId, officer.officerName});
    }
    if (!m_filter.procedure.isEmpty() && m_view.date == view.date) {
        view.procedures = m_view.procedures; // The figures are of one procedure; the choice stays.
        return;
    }
    for (const NamedCount &procedure : m_shown->review.procedures)
        view.procedures.append({procedure.key, procedure.name});
}

QString ReviewDesk::titleOf(const DayLink &link) const
{
    namespace Of = ReviewedFigure;
    const std::initializer_list<std::pair<QLatin1StringView, QString>> titles{
        {Of::received, tr("Received")},
        {Of::returned, tr("Returned")},
        {Of::open, tr("In hand")},
        {Of::finished, tr("Finished on this day")},
        {Of::overdue, tr("Overdue")},
        {Of::selfFiled, tr("Filed online by themselves")},
        {Of::assisted, tr("Filed online with help at the counter")},
        {Of::digitised, tr("Paper digitised")},
        {Of::otherProcedures, tr("Other procedures")},
        {Of::corrected, tr("Corrected dossiers")},
        {Of::voided, tr("Cancelled dossiers")},
        {Of::voidedAfterPrint, tr("Cancelled after printing")},
        {Of::exceptions, tr("Paper by exception")},
        {Of::officerReceived, tr("Received")},
        {Of::officerReturned, tr("Returned")},
        {Of::officerCorrected, tr("Corrected dossiers")},
    };
    if (link.figure == Of::procedure) {
        for (const DayProcedure &procedure : m_view.byProcedure) {
            if (procedure.received.link == link)
                return procedure.name;
        }
    }
    if (link.figure == Of::quarter)
        return tr("Received from %1 on").arg(QTime(0, 0).addSecs(link.key.toInt() * 60).toString(u"HH:mm"_s));
    if (link.figure == Of::busyHour)
        return tr("Received at %1 o'clock in four weeks").arg(link.key.section(u'/', 1));
    for (const auto &[figure, title] : titles) {
        if (figure == link.figure)
            return figure.startsWith("officer-"_L1)
                       ? u"%1, %2"_s.arg(title, tr("counter %1").arg(link.key.section(u'/', 0, 0)))
                       : title;
    }
    return {};
}

void ReviewDesk::open(const DayLink &link)
{
    if (link.figure == ReviewedFigure::unsent)
        return m_window.showPage(CounterWindow::Page::Sync);
    if (link.figure == ReviewedFigure::fees)
        return m_window.showPage(CounterWindow::Page::Fees);
    if (link.figure == ReviewedFigure::looks)
        return m_page.showLooks();
    if (link.figure == ReviewedFigure::awaitingLeader)
        return show(QDate::fromString(link.key, Qt::ISODate));
    if (link.figure == ReviewedFigure::look)
        return m_looking->open(QUuid::fromString(link.key));
    m_context.store
        .read<QList<DossierRow>>([link, day = m_day, filter = m_filter](Connection &c) {
            return readReviewList(c, link, day, filter, longestReviewList);
        })
        .then(this, [this, link](const Result<QList<DossierRow>> &rows) {
            if (!rows)
                return say(rows.error().message);
            showList(link, *rows);
        });
}

void ReviewDesk::showList(const DayLink &link, const QList<DossierRow> &rows)
{
    if (m_window.page() != CounterWindow::Page::Review)
        return; // Gone on meanwhile.
    m_window.showPage(CounterWindow::Page::Search);
    m_window.searchPage()->showGiven(tr("Review of the day, %1").arg(m_day.toString(u"dd/MM/yyyy"_s)), titleOf(link),
                                     rows, rows.size() == longestReviewList);
}

void ReviewDesk::print()
{
    if (!m_shown)
        return;
    say(tr("Printing the report…"));
    m_printing.printReport(
        reviewPaper(m_view, m_context.identity.office, m_context.clock.now(), m_context.officer.displayName),
        u"ra-soat-"_s + m_day.toString(u"yyyyMMdd"_s));
}

void ReviewDesk::printMinutes()
{
    if (!m_shown)
        return;
    say(tr("Printing the minutes…"));
    FormOccasion occasion = dayMinutes(m_shown->review, m_shown->checks, m_shown->standing, m_context.clock.now());
    m_printing.printList(u"day-close"_s, {}, occasion);
}

void ReviewDesk::exportSheet()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    writeSheet(folder.filePath(
        u"ra-soat-%1-%2.xlsx"_s.arg(m_day.toString(u"yyyyMMdd"_s), m_context.clock.now().toString(u"HHmmss"_s))));
}

void ReviewDesk::writeSheet(const QString &path)
{
    if (!m_shown)
        return;
    say(tr("Writing the sheet…"));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, path, sheet = reviewSheet(m_view)] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const Result<void> written = ::writeSheet(sheet, path);
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                say(written ? tr("Written to %1.").arg(path) : written.error().message);
                if (written)
                    emit sheetWritten(path);
            },
            Qt::QueuedConnection);
    }));
}

void ReviewDesk::close(const QHash<QString, QString> &explanations, const QString &password)
{
    if (!m_shown)
        return;
    CloseOrder order;
    order.seen = m_shown->standing.now.sha256;
    for (const DayCheck &check : std::as_const(m_shown->checks)) {
        if (check.state == DayCheck::State::Open) // What needs no words is acknowledged by signing it.
            order.explanations.insert(check.what, explanations.value(toText(check.what)));
    }
    const DayPlace place = this->place();
    m_context.store
        .write<SignInTry>(WritePriority::OfficersAct, [name = m_context.officer.id, password, now = place.now](
                                                          Connection &c) { return trySignIn(c, name, password, now); })
        .then(this, [this, order, place](const Result<SignInTry> &tried) {
            if (!tried)
                return m_page.showCloseFault(tried.error());
            if (!tried->officer)
                return m_page.showCloseFault(tried->refusal);
            sign(order, place);
        });
}

void ReviewDesk::sign(const CloseOrder &order, const DayPlace &place)
{
    m_context.store
        .write<DayClose>(WritePriority::OfficersAct, [order, place, act = m_context.act()](
                                                         Connection &c) { return closeDay(c, place, order, act); })
        .then(this, [this](const Result<DayClose> &signedDay) {
            if (!signedDay) {
                m_page.showCloseFault(signedDay.error());
                if (signedDay.error().code == u"day-changed")
                    show(m_day);
                return;
            }
            m_page.showClosed();
            m_window.announce(tr("The day is signed."));
            show(m_day);
            emit closed();
        });
}

void ReviewDesk::setTargets(const ReviewTargets &targets)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [targets, act = m_context.act()](Connection &c) { return setReviewTargets(c, targets, act); })
        .then(this, [this, targets](const Result<void> &set) {
            if (!set)
                return m_page.showTargetFault(set.error());
            m_targets = targets;
            m_page.leavePane();
            m_window.announce(tr("The targets are set."));
            show(m_day);
        });
}

void ReviewDesk::say(const QString &text)
{
    if (m_window.page() == CounterWindow::Page::Review)
        m_window.showNotice(text);
}
