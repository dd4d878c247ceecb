// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast waiting operations drain over loopback, beside the gateway's same statements without HTTP, in one run on
// SQLite and on PostgreSQL (fsync on for all); and what it costs the client in memory.
//   bench_sync [COUNT]

#include "awaiting.h"
#include "enrolleddevice.h"
#include "gatewaylog.h"
#include "gatewayprogram.h"
#include "gatewayserver.h"
#include "operationledger.h"
#include "privatepostgres.h"
#include "registering.h"
#include "syncedoffice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int batchOps = 50;

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        qFatal("%s", what);
}

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    require(status.open(QIODevice::ReadOnly), "/proc/self/status");
    const QByteArray text = status.readAll();
    // Without the mapped database file, which is the kernel's cache.
    const qsizetype at = text.indexOf("RssAnon:");
    return text.mid(at + 8, 20).trimmed().split(' ').first().toLongLong();
}

/// An office with so many dossiers waiting to be sent, under leased numbers.
std::unique_ptr<SyncedOffice> waitingOffice(const QUrl &gateway, int count)
{
    auto office = std::make_unique<SyncedOffice>();
    require(office->enrol(gateway), "enrolment");
    PortalClient client(office->account().portal);
    for (int left = count; left > 0; left -= 10000) {
        const auto lease = awaited(client.leaseNumbers(
            {QUuid::createUuid(), office->identity.office.agencyCode, office->now.date(), std::min(left, 10000)}));
        require(bool(lease), "lease");
        require(office->write<void>([&](Connection &c) { return keepLeases(c, {*lease}); }).has_value(), "keep lease");
    }
    const ReceiveOrder order = office->order();
    const Dossier composed = composedDossier(order, office->place(), office->catalogue, office->calendar, office->now);
    for (int done = 0; done < count; done += 500) {
        const auto received = office->write<int>([&](Connection &c) -> Result<int> {
            for (int i = done; i < std::min(done + 500, count); ++i) {
                const auto one = receiveDossier(c, composed, office->identity.office.number, office->act());
                if (!one)
                    return one.error();
            }
            return 0;
        });
        require(received.has_value(), "receive");
    }
    return office;
}

/// Operations a second that the gateway's statements take on their own connection: read and verified before.
double withoutHttp(const QString &database, int count)
{
    const DatabaseAddress address = *DatabaseAddress::parse(database);
    std::unique_ptr<SyncedOffice> office;
    {
        const auto server = GatewayServer::start({.database = address, .isDemonstration = true});
        require(bool(server), "gateway");
        office = waitingOffice(QUrl((*server)->url()), count);
    }
    const auto connection = GatewayConnection::open(address, u"bench"_s);
    require(bool(connection), "database");
    const auto device = deviceOfToken(**connection, hashOfSecret(office->identity.token));
    require(device.has_value(), "device");
    const auto waiting = *office->read<QList<StoredOperation>>(
        [&](Connection &c) { return OutboxTable(c).sendable(office->now, count); });
    QList<CheckedOperation> checked;
    for (const StoredOperation &operation : waiting)
        checked.append(
            checkedOperation({operation.opId, operation.sha256, operation.signature, operation.body}, *device));
    require(checked.size() == count, "all wait");
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < count; done += batchOps) {
        const auto settled = settleOperations(**connection, *device, checked.mid(done, batchOps), u"now"_s);
        for (const SettledOperation &one : settled)
            require(one.status == 201, "applied");
    }
    return count / (double(timer.nsecsElapsed()) / 1e9);
}

struct Drain
{
    double perSecond = 0;
    qint64 memoryBefore = 0;
    qint64 memoryMost = 0;
};

Drain overHttp(const QString &database, int count)
{
    GatewayProgram gateway;
    require(gateway.start(database), "gateway program");
    const auto office = waitingOffice(gateway.url(), count);
    const SyncAccount account = office->account();
    PortalClient client(account.portal);
    Drain drain{.memoryBefore = residentKiB()};
    int batches = 0;
    QElapsedTimer timer;
    timer.start();
    // The feed is another matter: the time is taken when the last acknowledgement is durable.
    double seconds = 0;
    const SyncObserver observer{.progressed = [&] {
        if (++batches % 20 == 0)
            drain.memoryMost = std::max(drain.memoryMost, residentKiB());
        seconds = double(timer.nsecsElapsed()) / 1e9;
    }};
    const SyncReport report = runSyncPass(*office->store, client, account, observer);
    if (report.error)
        std::fprintf(stderr, "%s %s sent %d waiting %lld\n", qPrintable(report.error->code),
                     qPrintable(report.error->detail), report.sent, report.figures.waiting);
    require(report.sent == count && report.figures.waiting == 0, "all sent");
    drain.perSecond = count / seconds;
    drain.memoryMost = std::max(drain.memoryMost, residentKiB());
    return drain;
}

void compare(const char *name, const QString &first, const QString &second, int count)
{
    const double plain = withoutHttp(first, count);
    const Drain drain = overHttp(second, count);
    std::printf("%-12s %14.0f %14.0f %8.2f %16.1f %16.1f\n", name, plain, drain.perSecond, drain.perSecond / plain,
                double(drain.memoryBefore) / 1024, double(drain.memoryMost) / 1024);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    setRequestLogging(false);
    const int count = argc > 1 ? atoi(argv[1]) : 10000;
    std::printf("Draining %d waiting operations over loopback (batches of %d); goal: ratio >= 0.5, memory flat\n\n",
                count, batchOps);
    std::printf("%-12s %14s %14s %8s %16s %16s\n", "gateway on", "no HTTP ops/s", "drain ops/s", "ratio",
                "client MiB before", "client MiB most");
    QTemporaryDir folder;
    compare("SQLite", u"sqlite:"_s + folder.filePath(u"a.sqlite"_s), u"sqlite:"_s + folder.filePath(u"b.sqlite"_s),
            count);
    if (argc > 2)
        return 0;
    const auto postgres = PrivatePostgres::start(true);
    require(postgres != nullptr, "PostgreSQL is not installed or did not start");
    compare("PostgreSQL", postgres->freshDatabase(), postgres->freshDatabase(), count);
    return 0;
}
