// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daylooking.h"
#include "doing.h"
#include "gatewayprogram.h"
#include "olderstore.h"
#include "syncedoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is looked at of a day at one counter is looked at for the office.
class TestDayLooks : public QObject
{
    Q_OBJECT
    const QDate m_day{2026, 11, 23};
    const Officer m_first{u"lam"_s, u"Phan Văn Lâm"_s, Role::Supervisor, {}};
    const Officer m_second{u"son"_s, u"Trần Văn Sơn"_s, Role::Supervisor, {}};
    std::unique_ptr<GatewayProgram> m_gateway;
    std::unique_ptr<SyncedOffice> m_here;
    std::unique_ptr<SyncedOffice> m_there;

    DayLooks looks(SyncedOffice &office) const
    {
        return *office.read<DayLooks>([&](Connection &c) { return dayLooks(c, m_day); });
    }
    int open(SyncedOffice &office, const QUuid &dossier, const Officer &officer) const
    {
        return *office.write<int>([&](Connection &c) {
            return noteOpened(c, m_day, dossier, {officer, office.identity.device, office.now});
        });
    }
    Result<void> tick(SyncedOffice &office, const QUuid &dossier, const QString &note, const Officer &officer) const
    {
        return office.write<void>([&](Connection &c) {
            return tickSample(c, m_day, dossier, note, {officer, office.identity.device, office.now});
        });
    }
    static int kept(SyncedOffice &office)
    {
        return office.read<QVariant>([](Connection &c) { return c.single("SELECT count(*) FROM day_look"); })->toInt();
    }
    bool passAll(const QList<SyncedOffice *> &offices) const
    {
        for (int round = 0; round < 2; ++round) { // What was told comes back to its own counter, too.
            for (SyncedOffice *office : offices) {
                if (office->pass().error)
                    return false;
            }
        }
        return true;
    }
    bool passAll() const { return passAll({m_here.get(), m_there.get()}); }

    /// A risky act of the officer: the dossier that it was done to.
    QUuid correctedOwner()
    {
        const auto received = m_here->receive(m_here->order());
        ActOrder order;
        order.act = DossierAct::Correct;
        order.reason = u"sai"_s;
        order.corrected = received->dossier;
        order.corrected.applicant.name = u"Nguyễn Thị Mẫu Thư"_s;
        const auto done = m_here->write<DoneAct>([&](Connection &c) {
            return doAct(c, received->dossier.id, order, m_here->act(), m_here->calendar, m_here->catalogue);
        });
        return done ? received->dossier.id : QUuid();
    }

private slots:
    void init()
    {
        m_gateway = std::make_unique<GatewayProgram>();
        QVERIFY(m_gateway->start());
        m_here = std::make_unique<SyncedOffice>();
        m_there = std::make_unique<SyncedOffice>();
        QVERIFY(m_here->enrol(m_gateway->url()) && m_there->enrol(m_gateway->url()));
    }

    void whatIsOpenedThereIsOpenedHere()
    {
        const QUuid corrected = correctedOwner();
        QVERIFY(!corrected.isNull());
        QVERIFY(passAll());
        QCOMPARE(looks(*m_there).openActs(), 1);
        QCOMPARE(open(*m_here, corrected, m_here->officer), 1); // Who did it: not a second pair of eyes, anywhere.
        QCOMPARE(open(*m_here, corrected, m_here->officer), 0); // Told once.
        QVERIFY(passAll());
        QCOMPARE(looks(*m_there).openActs(), 1);
        QCOMPARE(open(*m_there, corrected, m_here->officer), 0);

        QCOMPARE(open(*m_there, corrected, m_first), 1);
        QCOMPARE(looks(*m_here).openActs(), 1);
        const OutboxFigures figures = m_there->figures();
        QCOMPARE(figures.waiting, 1);
        QCOMPARE(figures.dossiersWaiting, 0); // Of no dossier: it keeps no day from being signed.
        QVERIFY(passAll());
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            QCOMPARE(looks(*office).openActs(), 0);
            QCOMPARE(looks(*office).acts.first().by, m_first.displayName);
            QCOMPARE(kept(*office), 2);
        }
        QCOMPARE(open(*m_here, corrected, m_second), 0);
    }

    void twoWhoLookApartAreBothKept()
    {
        const QUuid corrected = correctedOwner();
        const QUuid sampled = m_here->receiveSome(1).first();
        QVERIFY(passAll());
        // Both without a line.
        const QDateTime noon = m_here->now;
        m_here->now = noon.addSecs(60);
        m_there->now = noon.addSecs(120);
        QCOMPARE(open(*m_here, corrected, m_first), 1);
        QCOMPARE(open(*m_there, corrected, m_second), 1);
        QVERIFY(tick(*m_here, sampled, u"thiếu chữ ký"_s, m_first));
        QVERIFY(tick(*m_there, sampled, u"đã bổ sung"_s, m_second));
        QVERIFY(passAll({m_there.get(), m_here.get()})); // The later ones arrive first.
        QVERIFY(passAll());
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            const DayLooks found = looks(*office);
            QCOMPARE(found.acts.first().by, m_first.displayName); // The first by another than who did it.
            QCOMPARE(found.samples.first().by, m_second.displayName);
            QCOMPARE(found.samples.first().note, u"đã bổ sung"_s);
            QCOMPARE(kept(*office), 4);
            QCOMPARE(office->figures().quarantined, 0);
            QVERIFY(office->isConserved());
        }
        QVERIFY(!m_here->write<int>([](Connection &c) { return c.change("DELETE FROM day_look"); }));
    }

    void aCounterEnrolledLaterKnowsIt()
    {
        const QUuid corrected = correctedOwner();
        QCOMPARE(open(*m_here, corrected, m_first), 1);
        QVERIFY(passAll());
        SyncedOffice late;
        QVERIFY(late.enrol(m_gateway->url()));
        QVERIFY(passAll({&late}));
        QCOMPARE(looks(late).acts.size(), 1);
        QCOMPARE(looks(late).openActs(), 0);
        QCOMPARE(looks(late).acts.first().by, m_first.displayName);
    }

    void looksOfBeforeTheyTravelledAreStillThere()
    {
        const QUuid sampled = m_here->receiveSome(1).first();
        QVERIFY(m_here->write<int>([&](Connection &c) {
            return c.change("INSERT INTO looked_at (day, what, subject, at, officer, note) VALUES ('2026-11-23', "
                            "'sample', ?, '2026-11-23T11:00:00+07:00', 'lam', 'đủ')",
                            {sampled.toRfc4122()});
        }));
        QVERIFY(openAsOlderStore(*m_here, 27));
        QCOMPARE(looks(*m_here).samples.first().by, u"lam"_s);
        QCOMPARE(looks(*m_here).samples.first().note, u"đủ"_s);
    }
};

QTEST_GUILESS_MAIN(TestDayLooks)
#include "tst_daylooks.moc"
