// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A counter after a week without a line, and on a slow one (issue 7; sync.md T35).
//   bench_slowline week [DOSSIERS]     the window beside so many unsent dossiers, each with a paper
//   bench_slowline drain [DOSSIERS]    so many with eight pages each through 1 Mbit/s and 50 ms, against their bytes'
//                                      time; the window beside it
//   bench_slowline urgent [RECEIPTS]   a receipt made while files are on their way, at 32 and at 128 kbit/s

#include "counteratwork.h"
#include "gatewayprogram.h"
#include "officewithpapers.h"
#include "quantiles.h"
#include "slowline.h"
#include "syncworker.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageBytes = 56 * 1024; // A layered page of 200 dpi (bench_digitise: 53 to 56 KB).
constexpr int pagesOfADossier = 8;

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        qFatal("%s", what);
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Until it is so, with the window alive; answers the milliseconds.
double waitFor(const std::function<bool()> &isDone, int most = 120'000)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        require(timer.elapsed() < most, "waited in vain");
        if (isDone())
            loop.quit();
    });
    look.start(5);
    loop.exec();
    return millisecondsOf(timer);
}

qint64 residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    require(status.open(QIODevice::ReadOnly), "/proc/self/status");
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("RssAnon:") + 8, 20).trimmed().split(' ').first().toLongLong() / 1024;
}

/// A person of its own for each dossier.
ReceiveOrder orderOf(const DemoOffice &office, int person)
{
    return office.order(u"Nguyễn Thị Mẫu %1"_s.arg(QChar(char16_t(u'A' + person % 26))),
                        u"083190%1"_s.arg(person, 6, 10, QChar(u'0')));
}

/// So many dossiers as an officer left them, each with a paper of so many bytes.
void fill(OfficeWithPapers &office, int dossiers, qsizetype bytes)
{
    PortalClient client(office.account().portal);
    const auto lease = awaited(client.leaseNumbers(
        {QUuid::createUuid(), office.identity.office.agencyCode, office.now.date(), dossiers + 100}));
    require(bool(lease), "lease");
    require(office.write<void>([&](Connection &c) { return keepLeases(c, {*lease}); }).has_value(), "keep lease");
    for (int i = 0; i < dossiers; ++i) {
        const QUuid dossier = office.receive(orderOf(office, i))->dossier.id;
        const QByteArray hash = *office.files().put(someBytes(bytes, quint32(i + 1)));
        const auto filed = office.write<void>([&](Connection &c) {
            return filePapers(c, dossier, {{1, hash, bytes, pagesOfADossier, {}, u"digitised"_s, {}, {}}},
                              office.act());
        });
        require(filed.has_value(), "paper");
    }
}

/// A window on the office, its officer signed in.
std::unique_ptr<CounterAtWork> openedWindow(OfficeWithPapers &office)
{
    auto counter = std::make_unique<CounterAtWork>(office);
    counter->settle();
    counter->signIn();
    counter->settle();
    return counter;
}

double saved(CounterAtWork &counter)
{
    counter.enter(orderOf(counter.office, int(counter.dossiers())));
    counter.settle();
    const qint64 before = counter.dossiers();
    QElapsedTimer timer;
    timer.start();
    counter.press(Qt::Key_F9);
    while (counter.dossiers() == before) {
        QCoreApplication::processEvents();
        require(timer.elapsed() < 10'000, "not saved");
    }
    const double ms = millisecondsOf(timer);
    counter.settle();
    return ms;
}

/// How long the window's thread was away from its events.
class Stalls
{
public:
    Stalls()
    {
        m_since.start();
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6 - m_interval);
            m_since.start();
        });
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.start(m_interval);
    }
    double longest() const { return m_longest; }

private:
    static constexpr int m_interval = 5;
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_longest = 0;
};

void week(int dossiers)
{
    GatewayProgram gateway;
    require(gateway.start(), "gateway");
    OfficeWithPapers office;
    require(office.enrol(gateway.url()), "enrolment");
    fill(office, dossiers, 2048);
    gateway.stop();
    std::printf("\n%d dossiers, each with a paper, made without a line; goal: 100 ms\n", dossiers);
    Quantiles::printHead("the window");
    Quantiles opened;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto counter = openedWindow(office);
        counter->window.grab();
        opened.add(millisecondsOf(timer));
    }
    opened.print("the whole window built, signed in, painted");
    const auto counter = openedWindow(office);
    const std::pair<const char *, CounterWindow::Page> pages[] = {{"Trang chính", CounterWindow::Page::Home},
                                                                  {"Tra cứu", CounterWindow::Page::Search},
                                                                  {"Đồng bộ", CounterWindow::Page::Sync},
                                                                  {"Tiếp nhận", CounterWindow::Page::Receive}};
    for (const auto &[name, page] : pages) {
        Quantiles shown;
        for (int i = 0; i < 20; ++i) {
            counter->window.showPage(CounterWindow::Page::Settings);
            counter->settle();
            QElapsedTimer timer;
            timer.start();
            counter->window.showPage(page);
            counter->settle();
            counter->window.grab();
            shown.add(millisecondsOf(timer));
        }
        shown.print(name);
    }
    Quantiles saves;
    for (int i = 0; i < 20; ++i)
        saves.add(saved(*counter));
    saves.print("F9 -> durable");
    const OutboxFigures figures = office.figures();
    std::printf("waiting: %lld operations of %lld dossiers, made: %d dossiers, conserved: %s\n",
                static_cast<long long>(figures.waiting), static_cast<long long>(figures.dossiersWaiting), dossiers + 20,
                office.isConserved() ? "yes" : "NO");
}

void drain(int dossiers)
{
    constexpr double bits = 1e6;
    GatewayProgram gateway;
    require(gateway.start(), "gateway");
    OfficeWithPapers office;
    require(office.enrol(gateway.url()), "enrolment");
    fill(office, dossiers, pageBytes * pagesOfADossier);
    SlowLine line(gateway.url(), bits, 50);
    const auto counter = openedWindow(office);
    SyncAccount account = office.account(line.url());
    account.clock = Clock();
    account.timeoutMs = SyncAccount().timeoutMs;
    const qint64 before = residentMiB();
    qint64 most = before;
    SyncWorker worker(*office.store, account);
    Stalls stalls;
    OutboxFigures figures = office.figures();
    QElapsedTimer timer;
    timer.start();
    QObject::connect(&worker, &SyncWorker::figuresChanged, &worker, [&](const OutboxFigures &now) {
        figures = now;
        most = std::max(most, residentMiB());
    });
    worker.start();
    waitFor([&] { return figures.waiting == 0; }, 3'600'000);
    const double seconds = millisecondsOf(timer) / 1000;
    const double files = double(dossiers) * double(pageBytes * pagesOfADossier);
    const double ideal = files * 8 / bits;
    std::printf(
        "\n%d dossiers of %d pages through 1 Mbit/s, 50 ms; goal: 1.15 of the bytes' time, memory flat, the window "
        "within 100 ms\n",
        dossiers, pagesOfADossier);
    std::printf("%12s %12s %12s %8s %12s %12s %14s\n", "files MB", "sent MB", "seconds", "ratio", "MiB before",
                "MiB most", "longest stall");
    std::printf("%12.1f %12.1f %12.1f %8.3f %12lld %12lld %11.1f ms\n", files / 1e6, double(line.bytesUp()) / 1e6,
                seconds, seconds / ideal, static_cast<long long>(before), static_cast<long long>(most),
                stalls.longest());
    require(office.isConserved(), "conserved");
}

void urgent(int receipts)
{
    std::printf("\nA receipt made while files are on their way: until the portal shows it\n");
    Quantiles::printHead("line");
    const std::pair<double, const char *> lines[] = {{32e3, "32 kbit/s, 200 ms (goal 15 s)"},
                                                     {128e3, "128 kbit/s, 100 ms (goal 5 s)"}};
    for (const auto &[bits, name] : lines) {
        GatewayProgram gateway;
        require(gateway.start(), "gateway");
        OfficeWithPapers office;
        require(office.enrol(gateway.url()), "enrolment");
        fill(office, 6, pageBytes * pagesOfADossier);
        SlowLine line(gateway.url(), bits, bits > 1e5 ? 100 : 200);
        SyncAccount account = office.account(line.url());
        account.clock = Clock();
        account.timeoutMs = SyncAccount().timeoutMs;
        PortalClient beside(office.account().portal);
        SyncWorker worker(*office.store, account);
        worker.start();
        Quantiles visible;
        QRandomGenerator random(7);
        for (int i = 0; i < receipts; ++i) {
            // Wherever in a piece of a file it comes.
            const qint64 sent = line.bytesUp();
            waitFor([&] { return line.bytesUp() > sent + 12'000; });
            QElapsedTimer pause;
            pause.start();
            const int rest = int(random.bounded(4'000));
            waitFor([&] { return pause.elapsed() > rest; });
            QElapsedTimer timer;
            timer.start();
            const QUuid dossier = office.receiveOne();
            waitFor([&] { return bool(awaited(beside.dossier(dossier))); });
            visible.add(millisecondsOf(timer));
        }
        visible.print(name);
        require(office.figures().waiting > 0, "files still wait");
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QByteArray part = argc > 1 ? argv[1] : "";
    const auto asked = [&](int otherwise) { return argc > 2 ? atoi(argv[2]) : otherwise; };
    if (part.isEmpty() || part == "week")
        week(asked(2800));
    if (part.isEmpty() || part == "urgent")
        urgent(asked(10));
    if (part.isEmpty() || part == "drain")
        drain(asked(140));
    return 0;
}
