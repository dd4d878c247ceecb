// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a gateway stands: readings beside nginx serving a file of the same size, 500 counters through nginx, a
// province's day. Draining is bench_sync's.
//   bench_gateway reads [SECONDS] | clients [SECONDS] | province [SECONDS] | sizes

#include "checkedoperation.h"
#include "gatewayconnection.h"
#include "gatewayprogram.h"
#include "httpload.h"
#include "lightdevice.h"
#include "privatenginx.h"
#include "privatepostgres.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        qFatal("%s", what);
}

QByteArray loadNow()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first() : QByteArray("?");
}

qint64 mostMemoryKiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

void printHead()
{
    std::printf("%-46s %10s %8s %8s %8s %8s %7s %6s\n", "", "answers/s", "p50 ms", "p95 ms", "p99 ms", "max ms",
                "failed", "load");
}

void printRow(const QByteArray &name, const LoadResult &result)
{
    std::printf("%-46s %10.0f %8.2f %8.2f %8.2f %8.2f %7lld %6s\n", name.constData(), result.perSecond(),
                result.quantile(0.5), result.quantile(0.95), result.quantile(0.99), result.quantile(1), result.failed,
                loadNow().constData());
    std::fflush(stdout);
}

/// Some gateways on one database, and devices of offices there.
struct Province
{
    std::unique_ptr<PrivatePostgres> postgres; ///< Null: SQLite.
    QTemporaryDir files;
    std::vector<std::unique_ptr<GatewayProgram>> gateways;
    std::vector<LightDevice> devices;

    Province(bool isPostgresql, int processes, int offices, int countersEach)
    {
        QString database;
        if (isPostgresql) {
            postgres = PrivatePostgres::start(true);
            require(postgres != nullptr, "PostgreSQL is not installed or did not start");
            database = postgres->freshDatabase();
        } else {
            database = u"sqlite:"_s + files.filePath(u"gateway.sqlite"_s);
        }
        // A few devices ask here for a whole province.
        const QString limits = files.filePath(u"limits.json"_s);
        QFile file(limits);
        require(file.open(QIODevice::WriteOnly), "limits");
        file.write(R"({"device": {"requestsPerMinute": 100000000, "operationsPerMinute": 100000000},
                       "office": {"requestsPerMinute": 100000000, "operationsPerMinute": 100000000}})");
        file.close();
        for (int i = 0; i < processes; ++i) {
            gateways.push_back(std::make_unique<GatewayProgram>());
            require(gateways.back()->start(database, 0, files.path(), {u"--limits"_s, limits}), "gateway program");
        }
        address = *DatabaseAddress::parse(database);
        const auto connection = GatewayConnection::open(address, u"bench"_s);
        require(bool(connection), "database");
        for (int office = 0; office < offices; ++office)
            require(LightDevice::enrolOffice(**connection, office, countersEach, devices), "enrolment");
    }
    QList<int> ports() const
    {
        QList<int> found;
        for (const auto &gateway : gateways)
            found.append(gateway->url().port());
        return found;
    }
    void printMemory() const
    {
        for (const auto &gateway : gateways)
            std::printf("gateway process: at most %.0f MiB\n", double(mostMemoryKiB(gateway->processId())) / 1024);
        std::fflush(stdout);
    }
    DatabaseAddress address;
};

void reads(double seconds)
{
    std::printf(
        "Readings at 32 connections, beside nginx serving a file as long as the answer (one worker each core);\n"
        "goal: 8,000/s for the gateway\n\n");
    for (const bool isPostgresql : {false, true}) {
        Province province(isPostgresql, 1, 1, 32);
        const int port = province.ports().first();
        HttpLoad once("127.0.0.1", port, 1);
        const QUuid dossier = QUuid::createUuid();
        require(!once.answerTo(0, province.devices.front().received(dossier)).isEmpty(), "a dossier");
        const auto page = [&](int i) { return province.devices[size_t(i)].get("/v1/changes?limit=1"); };
        for (LightDevice &device : province.devices)
            device.hear(HttpLoad("127.0.0.1", port, 1).answerTo(0, device.get("/v1/changes")));
        const auto poll = [&](int i) { return province.devices[size_t(i)].pollFeed(); };
        const auto read = [&](int i) {
            return province.devices[size_t(i)].get("/v1/dossiers/" + dossier.toByteArray(QUuid::WithoutBraces));
        };
        const auto limits = [&](int i) { return province.devices[size_t(i)].get("/v1/limits"); };
        const char *name = isPostgresql ? "PostgreSQL" : "SQLite";
        std::printf("gateway on %s\n", name);
        printHead();
        struct Row
        {
            const char *what;
            std::function<QByteArray(int)> request;
        };
        for (const Row &row : {Row{"limits (no database)", limits}, Row{"feed, nothing new", poll},
                               Row{"feed, a page of one item", page}, Row{"a dossier", read}}) {
            HttpLoad load("127.0.0.1", port, 32);
            printRow(row.what, load.closed(seconds, row.request));
            const QByteArray answer = HttpLoad("127.0.0.1", port, 1).answerTo(0, row.request(0));
            const qsizetype bytes = answer.size() - answer.indexOf("\r\n\r\n") - 4;
            const auto nginx = PrivateNginx::serving(QByteArray(bytes, 'x'));
            require(nginx != nullptr, "nginx is not installed or did not start");
            HttpLoad peer("127.0.0.1", nginx->port(), 32);
            printRow("  nginx, a file of " + QByteArray::number(bytes) + " bytes",
                     peer.closed(seconds, [](int) { return QByteArray("GET /file HTTP/1.1\r\nHost: x\r\n\r\n"); }));
        }
        province.printMemory();
        std::printf("\n");
    }
}

/// What counters ask for in turn: mostly whether there is something new.
QByteArray someRequest(LightDevice &device, quint32 dice)
{
    if (dice < 60)
        return device.pollFeed();
    if (dice < 80)
        return device.pollQueue();
    if (dice < 90)
        return device.readDossier();
    return device.received(QUuid::createUuid());
}

void clients(double seconds)
{
    constexpr int count = 500;
    std::printf(
        "%d counters of 100 offices offer 2,000 requests a second together through nginx:\n"
        "60 %% looks at the feed, 20 %% at the waiting numbers, 10 %% dossiers, 10 %% operations; goal: p99 <= 50 "
        "ms\n\n",
        count);
    printHead();
    for (const bool isPostgresql : {true, false}) {
        // SQLite has one writer: a second process would only wait for it.
        Province province(isPostgresql, isPostgresql ? 2 : 1, 100, count / 100);
        const auto nginx = PrivateNginx::before(province.ports());
        require(nginx != nullptr, "nginx is not installed or did not start");
        HttpLoad load("127.0.0.1", nginx->port(), count);
        load.heard = [&](int i, const QByteArray &answer) { province.devices[size_t(i)].hear(answer); };
        QRandomGenerator random(7);
        const auto next = [&](int i) { return someRequest(province.devices[size_t(i)], random.bounded(100)); };
        load.open(
            2, [](double) { return 500; }, next); // Statements are prepared, connections made.
        for (const double rate : {500.0, 1000.0, 2000.0})
            printRow((isPostgresql ? "PostgreSQL, offered " : "SQLite, offered ") + QByteArray::number(int(rate)),
                     load.open(
                         seconds, [rate](double) { return rate; }, next));
        province.printMemory();
    }
}

/// A working day from 7:30 to 16:30 with its two peaks: requests in an hour as a share of the mean.
double dayShape(double hour)
{
    const double peaks = std::exp(-std::pow((hour - 9) / 1.1, 2)) + 0.8 * std::exp(-std::pow((hour - 14.5) / 1.1, 2));
    return 0.15 + 1.9 * peaks;
}

void province(double seconds)
{
    constexpr int offices = 181;
    constexpr int countersEach = 5;
    constexpr double hours = 9;
    constexpr double opsEachCounterADay = 200; // 40 dossiers with five operations each.
    const double squeezed = hours * 3600 / seconds;
    std::printf(
        "A province: %d units with %d counters, %g operations a counter and day, %g hours in %g seconds (time runs "
        "%.0f-fold,\nso many times as often an operation comes); each counter looks at the feed every 15 s of "
        "real time. From 10 to 11\nthe gateway is away, then all come back. Two processes behind nginx, "
        "PostgreSQL with fsync; goal: p99 <= 250 ms,\n1 GiB a process\n\n",
        offices, countersEach, opsEachCounterADay, hours, seconds, squeezed);
    Province all(true, 2, offices, countersEach);
    const auto nginx = PrivateNginx::before(all.ports());
    require(nginx != nullptr, "nginx is not installed or did not start");
    const int count = int(all.devices.size());
    HttpLoad load("127.0.0.1", nginx->port(), count);
    load.heard = [&](int i, const QByteArray &answer) { all.devices[size_t(i)].hear(answer); };
    QRandomGenerator random(7);
    const double meanOps = count * opsEachCounterADay / (hours * 3600) * squeezed;
    const double polls = count / 15.0;
    const auto hourAt = [&](double first, double at) { return first + at * squeezed / 3600; };
    printHead();
    // What one request is: operations come by ones while the line is up.
    double first = 7.5;
    double opsShare = 0;
    const auto rate = [&](double at) {
        const double ops = meanOps * dayShape(hourAt(first, at));
        opsShare = ops / (ops + polls);
        return ops + polls;
    };
    const auto next = [&](int i) {
        return random.bounded(1.0) < opsShare ? all.devices[size_t(i)].received(QUuid::createUuid())
                                              : all.devices[size_t(i)].pollFeed();
    };
    const auto phase = [&](const char *name, double from, double to) {
        first = from;
        printRow(name, load.open((to - from) * 3600 / squeezed, rate, next));
    };
    phase("7:30 to 10:00", 7.5, 10);
    // The outage: what would have been sent waits at the counters, an hour's work.
    const double missed = meanOps * 3600 / squeezed * dayShape(10.5);
    const int batchesEach = int(std::ceil(missed / count / 50));
    const int opsEach = std::max(1, int(missed / count / batchesEach));
    for (const auto &gateway : all.gateways)
        gateway->stop();
    for (const auto &gateway : all.gateways)
        require(gateway->startAgain(), "gateway program again");
    std::printf("10:00 to 11:00 away: %.0f operations wait at %d counters\n", missed, count);
    std::fflush(stdout);
    int left = count * batchesEach;
    const double spread = 600 / squeezed; // The first try is spread over ten minutes (sync.md 10).
    const double returning = std::max(spread, 5.0);
    const LoadResult back = load.open(
        returning, [&](double) { return count * batchesEach / returning; },
        [&](int i) { return left-- > 0 ? all.devices[size_t(i)].batch(opsEach) : QByteArray(); });
    printRow("11:00 return: batches of " + QByteArray::number(opsEach), back);
    phase("11:00 to 16:30", 11, 16.5);
    all.printMemory();
}

/// Bytes of the database for what an office does, for the table of sizes.
void sizes()
{
    std::printf("Database bytes (after VACUUM)\n\n%-12s %28s\n", "", "a dossier with 5 operations");
    for (const bool isPostgresql : {false, true}) {
        Province province(isPostgresql, 1, 1, 4);
        const auto connection = GatewayConnection::open(province.address, u"sizes"_s);
        const auto bytes = [&] {
            (*connection)->runScript(u"VACUUM;\n"_s);
            const QVariantList row =
                isPostgresql
                    ? (*connection)->row("SELECT pg_database_size(current_database())", {})
                    : (*connection)
                          ->row("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", {});
            return row.first().toLongLong();
        };
        const qint64 before = bytes();
        constexpr int dossiers = 2000;
        HttpLoad load("127.0.0.1", province.ports().first(), 1);
        for (int i = 0; i < dossiers; ++i)
            require(!load.answerTo(0, province.devices.front().wholeLife(QUuid::createUuid())).isEmpty(), "batch");
        std::printf("%-12s %28.0f\n", isPostgresql ? "PostgreSQL" : "SQLite", double(bytes() - before) / dossiers);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString what = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const double seconds = argc > 2 ? atof(argv[2]) : 0;
    const bool isAll = what.isEmpty();
    if (isAll || what == "reads"_L1)
        reads(seconds > 0 ? seconds : 5);
    if (isAll || what == "clients"_L1)
        clients(seconds > 0 ? seconds : 15);
    if (isAll || what == "province"_L1)
        province(seconds > 0 ? seconds : 1200);
    if (isAll || what == "sizes"_L1)
        sizes();
    return 0;
}
