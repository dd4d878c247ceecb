// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checking.h"
#include "failingrun.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

OfficeSetup neighbourSetup()
{
    OfficeSetup setup = DemoOffice::demonstration();
    setup.office.code = u"mau-moi"_s;
    setup.office.name = u"Trung tâm Phục vụ hành chính công phường Mẫu Mới"_s;
    setup.office.parentName = u"Ủy ban nhân dân phường Mẫu Mới"_s;
    setup.office.agencyCode = u"H61.34"_s;
    return setup;
}

} // namespace

/// Phi địa giới: the program of the office that decides is killed while it hands over, takes the result, returns it,
/// and while it sends that: each act is done or not, never between, and both offices hear the same of it, once.
class TestKilledSharing : public QObject
{
    Q_OBJECT
    GatewayTrial m_gateway;
    std::unique_ptr<SyncedOffice> m_here;  ///< Receives; in this process.
    std::unique_ptr<SyncedOffice> m_there; ///< Decides; its store is worked on by the killed programs.
    QUuid m_dossier;
    QString m_code;
    QDateTime m_now = fromIsoOfficeTime(u"2026-11-24T08:00:00");

    struct Standing
    {
        DossierState state = DossierState::Received;
        QStringList events;
        int operations = 0;
        bool isSound = false;
        friend bool operator==(const Standing &, const Standing &) = default;
    };
    QString data() const { return m_there->folder.path(); }
    static Result<Standing> standing(Connection &connection, const QUuid &dossier)
    {
        DossierTable dossiers(connection);
        const auto key = dossiers.keyOf(dossier);
        if (!key || !key->has_value())
            return Error{};
        const auto stored = dossiers.find(**key);
        Standing found;
        found.state = (*stored)->dossier.state;
        for (const DossierEvent &event : (*stored)->events)
            found.events.append(event.kind);
        found.operations = connection.single("SELECT count(*) FROM outbox")->toInt();
        return found;
    }
    /// At the office that decides, its program being gone.
    Standing there()
    {
        SecretKeeping secrets(data());
        auto store = Store::open(data(), Store::Access::ReadWrite);
        if (!store)
            return {};
        return (*store)
            ->write<Standing>(WritePriority::OfficersAct,
                              [&](Connection &c) -> Result<Standing> {
                                  const auto identity = loadIdentity(c, secrets);
                                  if (!identity)
                                      return identity.error();
                                  FileStore files(data(), identity->fileKey());
                                  const auto findings = checkedData(c, files, identity->device.key.publicKey);
                                  auto found = standing(c, m_dossier);
                                  if (found)
                                      found->isSound = findings && findings->isEmpty();
                                  return found;
                              })
            .result()
            .value_or({});
    }
    FailingRun run(const QStringList &arguments, int killedAt)
    {
        m_now = m_now.addSecs(16 * 60); // Beyond every waiting time of what was sent before.
        qputenv("MOCUA_NOW", m_now.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1());
        return failingRun(data(), arguments, killedAt > 0 ? u"kill"_s : QString(), killedAt);
    }
    /// What an office's feed tells of the dossier.
    static QStringList heard(SyncedOffice &office, const QUuid &dossier)
    {
        QStringList told;
        const QList<ChangeItem> feed = office.feed();
        for (const ChangeItem &item : feed) {
            if (item.id == dossier)
                told.append(item.kind + u' ' + item.opId.toString());
        }
        return told;
    }

private slots:
    void initTestCase()
    {
        qputenv("MOCUA_NO_KEYRING", "1");
        QVERIFY(m_gateway.startOnFile(u"gateway.sqlite"_s));
        m_gateway.address = *DatabaseAddress::parse(u"sqlite:%1/gateway.sqlite"_s.arg(m_gateway.folder.path()));
        m_here = std::make_unique<SyncedOffice>();
        m_there = std::make_unique<SyncedOffice>(neighbourSetup());
        QVERIFY(m_here->enrol(m_gateway.url));
        QVERIFY(m_there->enrol(m_gateway.url, m_gateway.newOffice(u"mau-moi"_s, u"H61.34"_s)));
        ReceiveOrder order = m_here->order();
        order.procedureCode = u"2.000635"_s;
        order.components = initialComponents(*m_here->catalogue.find(order.procedureCode, m_here->now.date()), true);
        order.competentAgency = u"H61.34"_s;
        m_dossier = m_here->receive(order)->dossier.id;
        QVERIFY(!m_here->pass().error && !m_there->pass().error);
        QVERIFY(m_there->has(m_dossier));
        m_code = m_there->stored(m_dossier).dossier.code();
        m_there->store.reset();
    }

    void isKilled_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<DossierState>("state");
        QTest::newRow("hand over") << QStringList{u"handover"_s, m_code, u"--to"_s, u"Phòng Tư pháp"_s}
                                   << DossierState::InProgress;
        QTest::newRow("receive the result")
            << QStringList{u"result"_s, m_code, u"--shelf"_s, u"A1"_s} << DossierState::Finished;
        QTest::newRow("return") << QStringList{u"return"_s, m_code, u"--authority"_s, u"Giấy ủy quyền"_s}
                                << DossierState::Returned;
    }
    void isKilled()
    {
        QFETCH(QStringList, arguments);
        QFETCH(DossierState, state);
        constexpr int mostChanges = 200;
        auto *random = QRandomGenerator::global();
        const Standing before = there();
        QVERIFY(before.isSound);
        int killed = 0;
        Standing now = before;
        for (int at = 1; now == before && at < mostChanges; at += random->bounded(2, 9)) {
            const FailingRun act = run(arguments, at);
            now = there();
            const QByteArray where = "at change " + QByteArray::number(at) + ": " + act.message.toUtf8();
            QVERIFY2(now.isSound, where.constData());
            QVERIFY2(now == before || (now.state == state && now.events.size() == before.events.size() + 1 &&
                                       now.operations == before.operations + 1),
                     where.constData());
            QVERIFY2(now != before || act.objects.isEmpty(), where.constData()); // What was said is kept.
            if (act.isFinished)
                QVERIFY2(act.status == 0 && now != before, where.constData());
            killed += act.isFinished ? 0 : 1;
        }
        QVERIFY(now != before);
        QVERIFY2(killed >= 3, "the kills did not come before the end of the act");

        // The portal hears of it in a program that is killed as well.
        const QStringList heardBefore = heard(*m_here, m_dossier);
        int killedSending = 0;
        int killedUnanswered = 0; // The portal had it, the counter did not know.
        bool isThrough = false;
        for (int at = 1; !isThrough && at < mostChanges; at += random->bounded(2, 8)) {
            const FailingRun sync = run({u"sync"_s}, at);
            isThrough = sync.isFinished && sync.status == 0;
            const QByteArray where = "sending at change " + QByteArray::number(at) + ": " + sync.message.toUtf8();
            QVERIFY2(isThrough || !sync.isFinished, where.constData());
            QVERIFY2(there() == now, where.constData());
            const qsizetype more = heard(*m_here, m_dossier).size() - heardBefore.size();
            QVERIFY2(more == 0 || more == 1, where.constData());
            killedSending += isThrough ? 0 : 1;
            killedUnanswered += !isThrough && more == 1 ? 1 : 0;
        }
        QVERIFY(isThrough && killedSending >= 3);
        const QStringList told = heard(*m_here, m_dossier);
        QCOMPARE(told.size(), heardBefore.size() + 1);
        QCOMPARE(heard(*m_there, m_dossier), told);
        QVERIFY(!m_here->laterPass().error);
        const auto here = m_here->read<Standing>([&](Connection &c) { return standing(c, m_dossier); });
        QCOMPARE(here->state, state);
        QCOMPARE(here->events, now.events);
        qInfo("killed %d times in the act, %d times in sending it, %d of them before the answer was kept", killed,
              killedSending, killedUnanswered);
    }
};

QTEST_GUILESS_MAIN(TestKilledSharing)
#include "tst_killedsharing.moc"
