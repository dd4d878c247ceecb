// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "balancer.h"
#include "filestrial.h"
#include "gatewayprogram.h"
#include "queuejson.h"
#include "syncedoffice.h"

#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

/// Two gateway processes on one database and one folder behind a balancer, while one or the other is killed: nothing is
/// in a process that another does not know.
class TestGatewayProcesses : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_postgres;
    QTemporaryDir m_files;
    std::unique_ptr<GatewayProgram> m_gateways[2];
    std::unique_ptr<Balancer> m_balancer;
    int m_kills = 0;

    bool startBoth()
    {
        const QString database = m_postgres->freshDatabase();
        for (auto &gateway : m_gateways) {
            gateway = std::make_unique<GatewayProgram>();
            if (!gateway->start(database, 0, m_files.path()))
                return false;
        }
        m_balancer = std::make_unique<Balancer>(QList<QUrl>{m_gateways[0]->url(), m_gateways[1]->url()});
        m_kills = 0;
        return m_balancer->isListening();
    }
    /// Kills the two in turn, each up again before the other goes, until `isOver`.
    void killInTurn(const std::function<bool()> &isOver)
    {
        while (!isOver()) {
            QEventLoop loop;
            QTimer::singleShot(250, &loop, &QEventLoop::quit);
            loop.exec();
            if (isOver())
                return;
            GatewayProgram &gateway = *m_gateways[m_kills++ % 2];
            gateway.killHard();
            QVERIFY(gateway.startAgain());
        }
    }

private slots:
    void initTestCase()
    {
        m_postgres = PrivatePostgres::start();
        QVERIFY2(m_postgres, "PostgreSQL is not installed or did not start");
    }
    void cleanup()
    {
        m_balancer.reset();
        for (auto &gateway : m_gateways)
            gateway.reset();
    }

    void everyOperationOnceWhileOneIsKilled();
    void uploadGoesOnAtTheOther();
    void sameOperationAtBothAtOnce();
    void countersAtBothCallEachNumberOnce();
    void bothGiveOutDifferentNumbers();
};

namespace {

/// Acts that go on at the same time, each on a thread of its own with Qt's timers.
class AtOnce
{
public:
    ~AtOnce() { wait(); }
    void add(const std::function<void()> &act)
    {
        m_threads.emplace_back(QThread::create(act));
        m_threads.back()->start();
    }
    void wait()
    {
        for (const auto &thread : m_threads)
            thread->wait();
        m_threads.clear();
    }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

constexpr int dossiersEach = 300;

/// A counter that sends what waits until nothing does; on a thread of its own.
void sendAll(const QUrl &gateway, std::atomic<bool> &isRight)
{
    SyncedOffice office;
    bool isEnrolled = false;
    for (int tries = 0; tries < 20 && !isEnrolled; ++tries)
        isEnrolled = office.enrol(gateway);
    office.receiveSome(dossiersEach);
    int passes = 0;
    while (isEnrolled && office.figures().waiting > 0 && ++passes < 1000)
        office.laterPass(gateway);
    const OutboxFigures figures = office.figures();
    isRight = isEnrolled && figures.waiting == 0 && figures.quarantined == 0 && office.isConserved();
}

/// Follows the feed until `isOver` and it has no more; whether no number was skipped or came twice.
bool readAll(PortalClient &client, const std::function<bool()> &isOver, QHash<QUuid, int> &seen)
{
    QString cursor;
    qint64 last = 0;
    while (true) {
        const bool wasOver = isOver();
        const auto page = awaited(client.changes(cursor, 50));
        if (!page)
            continue;
        for (const ChangeItem &item : page->items) {
            if (item.seq != ++last)
                return false;
            ++seen[item.opId];
        }
        cursor = page->cursor;
        if (wasOver && page->items.isEmpty())
            return true;
    }
}

} // namespace

void TestGatewayProcesses::everyOperationOnceWhileOneIsKilled()
{
    QVERIFY(startBoth());
    const QUrl url = m_balancer->url();
    TrialDevice reader(m_gateways[0]->url());
    std::atomic<bool> areRight[2] = {false, false};
    std::atomic<int> running = 2;
    AtOnce counters;
    for (auto &isRight : areRight)
        counters.add([&isRight, &running, url] {
            sendAll(url, isRight);
            --running;
        });
    QHash<QUuid, int> seen;
    std::atomic<bool> isGapFree = false;
    std::atomic<bool> hasRead = false;
    counters.add([&, token = reader.enrolled->token] {
        PortalClient client({url, token, {}});
        client.setTimeout(2000);
        isGapFree = readAll(
            client, [&] { return running == 0; }, seen);
        hasRead = true;
    });
    killInTurn([&] { return running == 0 && hasRead; });
    counters.wait();
    QVERIFY(areRight[0]);
    QVERIFY(areRight[1]);
    QVERIFY(isGapFree);
    QCOMPARE(seen.size(), 2 * dossiersEach);
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    qInfo("%d kills, %d connections", m_kills, m_balancer->connections());
    QVERIFY(m_kills > 2);
}

void TestGatewayProcesses::uploadGoesOnAtTheOther()
{
    QVERIFY(startBoth());
    TrialDevice device(m_gateways[0]->url());
    const QByteArray bytes = someBytes(8'000'000, 3);
    const Blob blob = blobOf(bytes);
    PortalClient client({m_balancer->url(), device.enrolled->token, {}});
    client.setTimeout(3000);
    QString id;
    while (id.isEmpty()) {
        if (const auto created = awaited(client.createUpload(blob)))
            id = created->id;
    }
    qint64 offset = 0;
    int pieces = 0;
    while (offset < bytes.size()) {
        if (++pieces % 10 == 0) {
            GatewayProgram &gateway = *m_gateways[m_kills++ % 2];
            gateway.killHard();
            QVERIFY(gateway.startAgain());
        }
        const auto sent = awaited(client.sendChunk(id, offset, bytes.mid(offset, 200'000)));
        if (sent) {
            offset = *sent;
        } else if (const auto stands = awaited(client.uploadOffset(id))) {
            QVERIFY(*stands >= offset); // What was acknowledged is there, at whichever process.
            offset = *stands;
        }
        QVERIFY(pieces < 1000);
    }
    QVERIFY(m_kills > 2);
    for (const auto &gateway : m_gateways) {
        PortalClient direct({gateway->url(), device.enrolled->token, {}});
        QVERIFY(*awaited(direct.holdsBlob(blob.sha256)));
    }
}

void TestGatewayProcesses::sameOperationAtBothAtOnce()
{
    QVERIFY(startBoth());
    TrialDevice device(m_gateways[0]->url());
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    DossierState at = DossierState::Received;
    for (int round = 0; round < 25; ++round) {
        // In turn a new dossier, a step of the same, a kind that is only passed on.
        const DossierState to =
            at == DossierState::InProgress ? DossierState::AwaitingSupplement : DossierState::InProgress;
        const SignedOperation sent =
            round % 3 == 0   ? device.receipt(device.dossier())
            : round % 3 == 1 ? device.transition(dossier.id, at, to)
                             : device.signedAs(device.operation("dossier.note"_L1, dossier.id, {{u"text"_s, u"x"_s}}));
        at = round % 3 == 1 ? to : at;
        Outcome outcomes[2];
        AtOnce sending;
        for (int i = 0; i < 2; ++i)
            sending.add([&, i] {
                PortalClient client({m_gateways[i]->url(), device.enrolled->token, {}});
                for (int tries = 0; tries < 5 && !outcomes[i].isApplied(); ++tries) {
                    if (const auto answer = awaited(client.putOperation(sent)))
                        outcomes[i] = *answer;
                }
            });
        sending.wait();
        QVERIFY2(outcomes[0].isApplied() && outcomes[1].isApplied(),
                 qPrintable(outcomes[0].type + u' ' + outcomes[1].type));
        QCOMPARE(outcomes[0].dossierVersion, outcomes[1].dossierVersion);
        QCOMPARE(outcomes[0].officialCode, outcomes[1].officialCode);
    }
    QSet<QUuid> ids;
    const auto items = device.changes();
    for (const ChangeItem &item : items)
        ids.insert(item.opId);
    QCOMPARE(items.size(), 26);
    QCOMPARE(ids.size(), 26);
}

void TestGatewayProcesses::countersAtBothCallEachNumberOnce()
{
    QVERIFY(startBoth());
    TrialDevice kiosk(m_gateways[0]->url());
    constexpr int people = 40;
    for (int i = 0; i < people; ++i) {
        QueueAct take;
        take.kind = QueueAct::Kind::Take;
        take.service = u"A"_s;
        PortalClient client({m_gateways[i % 2]->url(), kiosk.enrolled->token, {}});
        QVERIFY(awaited(client.putQueueAct(QUuid::createUuid(), take)));
    }
    QStringList called[2];
    AtOnce calling;
    for (int i = 0; i < 2; ++i)
        calling.add([&, i] {
            TrialDevice counter(m_gateways[i]->url());
            QueueAct next;
            next.kind = QueueAct::Kind::Next;
            while (true) {
                const auto answer = awaited(counter.client.putQueueAct(QUuid::createUuid(), next));
                if (!answer || answer->isNobody)
                    return;
                called[i].append(answer->ticket->number);
            }
        });
    calling.wait();
    const QStringList all = called[0] + called[1];
    QCOMPARE(all.size(), people);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), people);
    QVERIFY(!called[0].isEmpty() && !called[1].isEmpty());
}

void TestGatewayProcesses::bothGiveOutDifferentNumbers()
{
    QVERIFY(startBoth());
    TrialDevice device(m_gateways[0]->url());
    QList<NumberLease> leases[2];
    AtOnce asking;
    for (int i = 0; i < 2; ++i)
        asking.add([&, i] {
            PortalClient client({m_gateways[i]->url(), device.enrolled->token, {}});
            for (int n = 0; n < 20; ++n)
                leases[i].append(
                    *awaited(client.leaseNumbers({QUuid::createUuid(), u"H61.33"_s, QDate(2027, 3, 1), 7})));
        });
    asking.wait();
    QSet<int> serials;
    const QList<NumberLease> all = leases[0] + leases[1];
    for (const NumberLease &lease : all) {
        for (int serial = lease.from; serial <= lease.to; ++serial)
            serials.insert(serial);
    }
    QCOMPARE(serials.size(), 2 * 20 * 7);
}

QTEST_GUILESS_MAIN(TestGatewayProcesses)
#include "tst_gatewayprocesses.moc"
