// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingtally.h"
#include "listreviewjson.h"
#include "outwardtrial.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// How units stand with online services: what the offices above see of them, and nobody else.
class TestGatewayAdoption : public QObject
{
    Q_OBJECT

    OutwardTrial m_trial;
    const Period m_days{QDate(2026, 11, 9), QDate(2026, 11, 30)};

    ListReview review(const TrialDevice &device, const QDateTime &at, int version = 3) const
    {
        ListReview made;
        made.id = makeUuidV7(at.toMSecsSinceEpoch());
        made.at = at;
        made.officerId = u"lan"_s;
        made.officerName = u"Lê Thị Lan"_s;
        made.unitCode = device.enrolled->office.code;
        made.unitName = device.enrolled->office.name;
        made.period = {QDate(2026, 11, 1), QDate(2026, 11, 30)};
        made.offered = 20;
        made.used = 3;
        made.unused = {{u"1.001776"_s, u"Người cao tuổi"_s}};
        made.note = u"đã rà soát"_s;
        made.list = {version, 20, u"digest-%1"_s.arg(version)};
        return made;
    }
    Outcome declare(TrialDevice &device, const ListReview &made)
    {
        return device.put(
            device.signedAs(device.operation(OperationKind::listReviewed, made.id, {{u"listReview"_s, toJson(made)}})));
    }
    std::optional<QList<UnitAdoption>> seenBy(TrialDevice &device)
    {
        QList<UnitAdoption> units;
        QString after;
        do {
            const auto page = awaited(device.client.unitAdoption(m_days, after));
            if (!page)
                return std::nullopt;
            units += page->units;
            after = page->next;
        } while (!after.isEmpty());
        return units;
    }
    static QStringList codes(const std::optional<QList<UnitAdoption>> &units)
    {
        QStringList found;
        for (const UnitAdoption &unit : units.value_or(QList<UnitAdoption>()))
            found.append(unit.unit);
        return found;
    }
    bool place(const QString &child, const QString &parent)
    {
        return administer(m_trial.address, {u"office"_s, u"parent"_s, child, parent}).status == 0;
    }

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup() { m_trial.stopOutward(); }

    void leadersSeeWhoHasReviewedInTheirTreeAlone_data() { GatewayTrial::databases(); }
    void leadersSeeWhoHasReviewedInTheirTreeAlone()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice commune(m_trial.url, m_trial.newOffice(u"xa-mot"_s, u"H61.91"_s));
        TrialDevice sister(m_trial.url, m_trial.newOffice(u"xa-hai"_s, u"H61.92"_s));
        TrialDevice area(m_trial.url, m_trial.newOffice(u"khu-vuc"_s, u"H61.90"_s));
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        TrialDevice other(m_trial.url, m_trial.newOffice(u"tinh-khac"_s, u"H62"_s));
        QVERIFY(commune.enrolled && sister.enrolled && area.enrolled && province.enrolled && other.enrolled);
        QVERIFY(declare(commune, review(commune, m_trial.now())).isApplied());
        QCOMPARE(codes(seenBy(province)), QStringList{u"tinh"_s}); // Nobody is below it yet.
        QVERIFY(place(u"xa-mot"_s, u"khu-vuc"_s) && place(u"khu-vuc"_s, u"tinh"_s) && place(u"xa-hai"_s, u"tinh"_s));
        QCOMPARE(codes(seenBy(province)), (QStringList{u"khu-vuc"_s, u"tinh"_s, u"xa-hai"_s, u"xa-mot"_s}));
        QCOMPARE(codes(seenBy(area)), (QStringList{u"khu-vuc"_s, u"xa-mot"_s}));
        QCOMPARE(codes(seenBy(sister)), QStringList{u"xa-hai"_s});
        QCOMPARE(codes(seenBy(other)), QStringList{u"tinh-khac"_s});
        const QList<UnitAdoption> seen = *seenBy(province);
        QVERIFY(!seen.at(0).review && !seen.at(1).review && !seen.at(2).review);
        const UnitAdoption &first = seen.at(3);
        QCOMPARE(first.name, u"Trung tâm xa-mot"_s);
        QVERIFY(first.review);
        QCOMPARE(first.review->at, m_trial.now());
        QCOMPARE(first.review->officer, u"ha"_s); // Who signed the operation.
        QCOMPARE(first.review->offered, 20);
        QCOMPARE(first.review->list.version, 3);
        QCOMPARE(first.review->list.digest, u"digest-3"_s);
        // What is of the unit alone stays there.
        const QByteArray told = writtenUnitAdoption({seen, {}});
        for (const QString &own : {u"Lê Thị Lan"_s, u"Nguyễn Thị Hà"_s, u"Người cao tuổi"_s, u"đã rà soát"_s})
            QVERIFY2(!told.contains(own.toUtf8()), qPrintable(own));
        QVERIFY(place(u"xa-mot"_s, {})); // It left the tree.
        QCOMPARE(codes(seenBy(area)), QStringList{u"khu-vuc"_s});
    }

    void theLastReviewHolds_data() { GatewayTrial::databases(); }
    void theLastReviewHolds()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice &device = *m_trial.device;
        TrialDevice beside(m_trial.url);
        const QDateTime noon = m_trial.now();
        QVERIFY(declare(device, review(device, noon, 4)).isApplied());
        QVERIFY(declare(beside, review(beside, noon.addSecs(-3600), 3)).isApplied()); // Sent late.
        QCOMPARE(seenBy(device)->first().review->list.version, 4);
        // A clock ahead: it counts from when it came, and the next one holds all the same.
        QVERIFY(declare(beside, review(beside, noon.addYears(5), 5)).isApplied());
        QCOMPARE(seenBy(device)->first().review->at, noon);
        m_trial.goOn(60);
        QVERIFY(declare(device, review(device, m_trial.now(), 6)).isApplied());
        QCOMPARE(seenBy(device)->first().review->list.version, 6);
        QCOMPARE(seenBy(device)->first().review->at, noon.addSecs(60));
    }

    void whatAnotherUnitIsSaidToHaveDeclaredIsOnesOwn_data() { GatewayTrial::databases(); }
    void whatAnotherUnitIsSaidToHaveDeclaredIsOnesOwn()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice commune(m_trial.url, m_trial.newOffice(u"xa-mot"_s, u"H61.91"_s));
        ListReview forged = review(*m_trial.device, m_trial.now());
        forged.unitCode = u"xa-mot"_s;
        QVERIFY(declare(*m_trial.device, forged).isApplied());
        QVERIFY(!seenBy(commune)->first().review);
        QJsonObject broken = toJson(review(commune, m_trial.now()));
        broken.insert(u"at"_s, u"yesterday"_s);
        const Outcome outcome = commune.put(commune.signedAs(
            commune.operation(OperationKind::listReviewed, QUuid::createUuid(), {{u"listReview"_s, broken}})));
        QVERIFY(!outcome.isApplied());
        QCOMPARE(outcome.pointers, QStringList{u"/payload/listReview/at"_s});
    }

    void theThreeSharesOfEachWeekAreCounted_data() { GatewayTrial::databases(); }
    void theThreeSharesOfEachWeekAreCounted()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QVERIFY(place(m_trial.device->enrolled->office.code, u"tinh"_s));
        const auto receive = [this](const QString &day, Channel channel, bool isHelped) {
            return m_trial.received([&](Dossier &dossier) {
                dossier.receivedAt = fromIsoOfficeTime(QString(day + u"T08:00"_s));
                dossier.channel = channel;
                if (isHelped)
                    dossier.assistance = Assistance{};
                Component paper;
                paper.number = 1;
                paper.state = ComponentState::Original;
                Component shown = paper;
                shown.number = 2;
                shown.state = ComponentState::Shown;
                dossier.components = {paper, shown};
            });
        };
        receive(u"2026-11-08"_s, Channel::Online, false); // The Sunday before.
        const Dossier paper = receive(u"2026-11-16"_s, Channel::Counter, false);
        const Dossier post = receive(u"2026-11-22"_s, Channel::Post, false);
        receive(u"2026-11-17"_s, Channel::Online, false);
        receive(u"2026-11-18"_s, Channel::Online, true);
        const Dossier undone = receive(u"2026-11-18"_s, Channel::Online, false);
        receive(u"2026-11-30"_s, Channel::Online, false);
        QVERIFY(m_trial.device
                    ->put(m_trial.device->signedAs(
                        m_trial.device->operation(OperationKind::voiding, undone.id, {{u"reason"_s, u"nhầm"_s}})))
                    .isApplied());
        const auto weeks = [&] {
            const QList<UnitAdoption> units = *seenBy(province);
            for (const UnitAdoption &unit : units) {
                if (unit.unit == m_trial.device->enrolled->office.code)
                    return unit.weeks;
            }
            return QList<AdoptionWeek>();
        };
        QCOMPARE(weeks().size(), 2);
        const AdoptionWeek week = weeks().first();
        QCOMPARE(week.days, (Period{QDate(2026, 11, 16), QDate(2026, 11, 22)}));
        QCOMPARE(week.selfFiled.part, 1);
        QCOMPARE(week.selfFiled.whole, 4);
        QCOMPARE(week.assisted.part, 1);
        QCOMPARE(week.assisted.whole, 4);
        QCOMPARE(week.digitised.part, 0);
        QCOMPARE(week.digitised.whole, 4);
        QCOMPARE(weeks().last().days, (Period{QDate(2026, 11, 30), QDate(2026, 11, 30)}));
        // A correction at the counter: it was filed online with help, and its paper only shown.
        const QJsonObject document = toJson(post);
        QJsonArray components = document.value("components"_L1).toArray();
        QJsonObject first = components.first().toObject();
        first.insert(u"state"_s, u"shown"_s);
        components[0] = first;
        const Outcome changed = m_trial.act(
            post.id, u"corrected"_s, DossierState::Received, DossierState::Received,
            {{u"channel"_s, u"online"_s}, {u"assistance"_s, QJsonObject()}, {u"components"_s, components}},
            {{u"channel"_s, document.value("channel"_L1)}, {u"components"_s, document.value("components"_L1)}});
        QVERIFY2(changed.isApplied(), qPrintable(changed.type + changed.pointers.join(u' ')));
        QCOMPARE(weeks().first().assisted.part, 2);
        QCOMPARE(weeks().first().digitised.whole, 3);
        // A file that came.
        m_trial.database->write([&](GatewayConnection &connection) {
            connection.run(
                "INSERT INTO attachment (dossier, component, sha256, seq, document) VALUES (?, 1, ?, 2, '{}')",
                {paper.id.toString(QUuid::WithoutBraces), QByteArray(32, 'h')});
            tallyFiling(connection, paper.id);
        });
        QCOMPARE(weeks().first().digitised.part, 1);

        // Those of before this version, and what one beside it takes, are counted later: the same.
        UnitAdoption before;
        before.weeks = weeks();
        m_trial.database->write([](GatewayConnection &connection) { connection.run("DELETE FROM filing_tally", {}); });
        QVERIFY(weeks().isEmpty());
        QString after;
        QCOMPARE(tallyEarlier(*m_trial.database, after, 4), 4);
        QCOMPARE(tallyEarlier(*m_trial.database, after, 4), 3);
        QCOMPARE(tallyEarlier(*m_trial.database, after, 4), 0);
        UnitAdoption anew;
        anew.weeks = weeks();
        QCOMPARE(toJson(anew), toJson(before));
        QCOMPARE(tallyEarlier(*m_trial.database, after, 4), 0);
    }

    void helpAndWhatCameOfItAreCountedOnce_data() { GatewayTrial::databases(); }
    void helpAndWhatCameOfItAreCountedOnce()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QVERIFY(place(m_trial.device->enrolled->office.code, u"tinh"_s));
        const auto receive = [this](bool isHelped, const QString &code, const QString &person) {
            return m_trial.received([&](Dossier &dossier) {
                dossier.receivedAt = fromIsoOfficeTime(u"2026-11-17T08:00"_s);
                dossier.channel = Channel::Online;
                if (isHelped)
                    dossier.assistance = Assistance{};
                dossier.applicant.paper.number = person;
                dossier.codes = {{CodeKind::OtherSystem, code, u"Cổng"_s}};
            });
        };
        /// "alone/helped of all" in the week.
        const auto shares = [&] {
            const QList<UnitAdoption> units = *seenBy(province);
            for (const UnitAdoption &unit : units) {
                if (unit.unit == m_trial.device->enrolled->office.code && !unit.weeks.isEmpty())
                    return u"%1/%2 of %3"_s.arg(unit.weeks.first().selfFiled.part)
                        .arg(unit.weeks.first().assisted.part)
                        .arg(unit.weeks.first().assisted.whole);
            }
            return QString();
        };
        const QString mother = u"083190004567"_s;
        const Dossier help = receive(true, u"H61.33-261117-150001"_s, mother);
        QCOMPARE(shares(), u"0/1 of 1"_s);
        const Dossier sent = receive(false, u"H61.33-261117-150001"_s, mother);
        QCOMPARE(shares(), u"0/1 of 1"_s);
        receive(false, u"H61.33-261117-150002"_s, mother); // Of another code: filed alone.
        QCOMPARE(shares(), u"1/1 of 2"_s);
        // The same code at two persons is no one matter; somebody typed it wrong.
        receive(true, u"H61.33-261117-150003"_s, mother);
        receive(false, u"H61.33-261117-150003"_s, u"083190009999"_s);
        QCOMPARE(shares(), u"2/2 of 4"_s);
        const auto count = [&] {
            m_trial.database->write([](GatewayConnection &connection) {
                connection.run("DELETE FROM filing_tally", {});
                connection.run("DELETE FROM filing_code", {});
            });
            QString after;
            tallyEarlier(*m_trial.database, after, 100);
        };
        // Those of before this version are counted the same.
        count();
        QCOMPARE(shares(), u"2/2 of 4"_s);
        // What the portal sent is cancelled: the help stands for itself again; and the other way round.
        const auto cancel = [&](const Dossier &dossier) {
            return m_trial.device
                ->put(m_trial.device->signedAs(
                    m_trial.device->operation(OperationKind::voiding, dossier.id, {{u"reason"_s, u"nhầm"_s}})))
                .isApplied();
        };
        QVERIFY(cancel(sent));
        QCOMPARE(shares(), u"2/2 of 4"_s);
        QVERIFY(cancel(help));
        QCOMPARE(shares(), u"2/1 of 3"_s);
    }

    void manyUnitsComeInPages_data() { GatewayTrial::databases(); }
    void manyUnitsComeInPages()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QStringList all{u"tinh"_s};
        for (int i = 0; i < 120; ++i) {
            // Letters that a database's language would put elsewhere.
            const QString code = (i % 2 ? u"Xa-%1"_s : u"xa_%1"_s).arg(i, 3, 10, QChar(u'0'));
            QVERIFY(!m_trial.newOffice(code, u"H61.%1"_s.arg(1000 + i)).isEmpty());
            QVERIFY(place(code, u"tinh"_s));
            all.append(code);
        }
        QStringList seen = codes(seenBy(province));
        QCOMPARE(seen.size(), all.size());
        std::sort(all.begin(), all.end());
        QCOMPARE(seen, all);
    }
};

QTEST_GUILESS_MAIN(TestGatewayAdoption)
#include "tst_gatewayadoption.moc"
