// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"
#include "officetrial.h"

#include "movementwatching.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 20'000;

/// A dossier that the device's office receives for the unit of that agency.
Dossier receivedFor(TrialDevice &device, const QString &agency)
{
    Dossier made = device.dossier();
    made.competentAgency = agency;
    made.competence = Competence{.name = u"xã Long Hồ"_s, .parent = u"tỉnh Vĩnh Long"_s};
    return made;
}

QList<ChangeItem> snapshotOf(TrialDevice &device)
{
    const auto page = awaited(device.client.snapshot(device.enrolled->office.code, {}));
    return page ? page->items : QList<ChangeItem>();
}

QList<ChangeItem> about(const QList<ChangeItem> &items, const QUuid &dossier)
{
    QList<ChangeItem> found;
    for (const ChangeItem &item : items) {
        if (item.id == dossier)
            found.append(item);
    }
    return found;
}

QJsonObject cash(const QUuid &id, const QDateTime &at)
{
    return {{u"entry"_s, QJsonObject{{u"id"_s, id.toString(QUuid::WithoutBraces)},
                                     {u"kind"_s, u"taken"_s},
                                     {u"method"_s, u"cash"_s},
                                     {u"amount"_s, 8000},
                                     {u"at"_s, toIsoOfficeTime(at)}}}};
}

} // namespace

/// Phi địa giới: what one office receives and another decides is seen and handled by both, and by nobody else.
class TestSharedDossiers : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;
    OfficeTrial m_office;
    std::unique_ptr<TrialDevice> m_here;    ///< Of the office that receives.
    std::unique_ptr<TrialDevice> m_there;   ///< Of the office that decides.
    std::unique_ptr<TrialDevice> m_nowhere; ///< Of a third one.

    bool open()
    {
        if (!m_trial.startWithFiles())
            return false;
        m_here = std::make_unique<TrialDevice>(m_trial.url);
        m_there = std::make_unique<TrialDevice>(m_trial.url, m_trial.newOffice(u"long-ho"_s, u"H61.77"_s));
        m_nowhere = std::make_unique<TrialDevice>(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
        return m_here->enrolled && m_there->enrolled && m_nowhere->enrolled;
    }
    Dossier shared()
    {
        const Dossier made = receivedFor(*m_here, u"H61.77"_s);
        return m_here->put(m_here->receipt(made)).isApplied() ? made : Dossier();
    }
    QVariantList asked(const QByteArray &sql)
    {
        const auto connection = GatewayConnection::open(m_trial.address, u"asked"_s);
        return (*connection)->row(sql.constData(), {});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_trial.startPostgres());
        QVERIFY(m_office.startPostgres());
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
        m_nowhere.reset();
        m_trial.gateway.reset();
        m_office.stopBoth();
    }

    void bothSeeIt_data() { GatewayTrial::databases(); }
    void bothSeeIt()
    {
        QVERIFY(open());
        const Dossier dossier = shared();
        QVERIFY(!dossier.id.isNull());
        for (TrialDevice *device : {m_here.get(), m_there.get()}) {
            const auto shown = awaited(device->client.dossier(dossier.id));
            QVERIFY(shown);
            QCOMPARE(shown->dossier.officeCode, u"an-khanh"_s);
            const QList<ChangeItem> told = about(device->changes(), dossier.id);
            QCOMPARE(told.size(), 1);
            QCOMPARE(told.first().office, u"an-khanh"_s);
            QCOMPARE(about(snapshotOf(*device), dossier.id).size(), 1);
        }
        // What only one office has names none.
        QVERIFY(m_here->put(m_here->receipt(m_here->dossier())).isApplied());
        QCOMPARE(m_here->changes().last().office, QString());
        QCOMPARE(m_there->changes().size(), 1);
        // No other office, and nobody at all where the unit that decides has none here.
        QVERIFY(m_nowhere->changes().isEmpty());
        QVERIFY(snapshotOf(*m_nowhere).isEmpty());
        QVERIFY(!awaited(m_nowhere->client.dossier(dossier.id)));
        const Dossier unshared = receivedFor(*m_here, u"H61.99"_s);
        QVERIFY(m_here->put(m_here->receipt(unshared)).isApplied());
        QCOMPARE(m_there->changes().size(), 1);
        QCOMPARE(asked("SELECT COUNT(*) FROM shared_dossier").value(0).toInt(), 1);
    }

    void bothActOnIt_data() { GatewayTrial::databases(); }
    void bothActOnIt()
    {
        QVERIFY(open());
        const Dossier dossier = shared();
        const Outcome step =
            m_there->put(m_there->transition(dossier.id, DossierState::Received, DossierState::InProgress));
        QCOMPARE(step.type, u"applied"_s);
        QCOMPARE(step.dossierVersion, 2);
        for (TrialDevice *device : {m_here.get(), m_there.get()}) {
            const ChangeItem told = about(device->changes(), dossier.id).last();
            QCOMPARE(told.version, 2);
            QCOMPARE(told.office, u"long-ho"_s);
            QCOMPARE(told.deviceId, m_there->device.id);
        }
        const auto act = [&](TrialDevice &device, const QJsonObject &changes) {
            return device.put(device.signedAs(device.operation(OperationKind::act, dossier.id,
                                                               {{u"act"_s, u"handed-over"_s},
                                                                {u"from"_s, u"in-progress"_s},
                                                                {u"to"_s, u"in-progress"_s},
                                                                {u"changes"_s, changes}})));
        };
        const Outcome acted = act(*m_there, {{u"place"_s, u"Phòng Tư pháp"_s}});
        QCOMPARE(acted.type, u"applied"_s);
        QCOMPARE(awaited(m_here->client.dossier(dossier.id))->dossier.place, u"Phòng Tư pháp"_s);
        // A third office is told what it would be told of a dossier that is not there.
        QCOMPARE(act(*m_nowhere, {{u"place"_s, u"X"_s}}).type, QString(ProblemType::missingOp));
        QCOMPARE(
            m_nowhere->put(m_nowhere->transition(dossier.id, DossierState::InProgress, DossierState::Finished)).type,
            QString(ProblemType::missingOp));
        // Numbers and cancelling are of the office that received it.
        const auto cancel = [&](TrialDevice &device) {
            return device.put(
                device.signedAs(device.operation(OperationKind::voiding, dossier.id, {{u"reason"_s, u"nhầm"_s}})));
        };
        QCOMPARE(cancel(*m_nowhere).type, QString(ProblemType::missingOp));
        QCOMPARE(cancel(*m_there).type, QString(ProblemType::notPermitted));
        const QString number = DossierCode::make(u"H61.77"_s, m_there->now().date(), m_there->leasedSerial()).text();
        QCOMPARE(m_there
                     ->put(m_there->signedAs(m_there->operation(OperationKind::alias, dossier.id,
                                                                {{u"kind"_s, u"official"_s}, {u"code"_s, number}})))
                     .type,
                 QString(ProblemType::notPermitted));
        QCOMPARE(cancel(*m_here).type, u"applied"_s);
        QCOMPARE(about(m_there->changes(), dossier.id).last().kind, QString(OperationKind::voiding));
        QVERIFY(m_nowhere->changes().isEmpty());
        // The national portal is told once, by the office that received it; so is who watches that it moves.
        QCOMPARE(asked("SELECT COUNT(*), MIN(office) FROM national").value(0).toInt(), 1);
        QCOMPARE(asked("SELECT office FROM national").value(0).toString(), u"an-khanh"_s);
        QCOMPARE(asked("SELECT office FROM movement").value(0).toString(), u"an-khanh"_s);
        QCOMPARE(asked("SELECT office FROM filing_tally").value(0).toString(), u"an-khanh"_s);
    }

    void moneyIsOfWhoTookIt_data() { GatewayTrial::databases(); }
    void moneyIsOfWhoTookIt()
    {
        QVERIFY(open());
        const Dossier dossier = shared();
        const QUuid payment = QUuid::createUuid();
        const auto pay = [&](TrialDevice &device, const QUuid &id) {
            return device
                .put(device.signedAs(device.operation(OperationKind::feeEntry, dossier.id, cash(id, device.now()))))
                .type;
        };
        QCOMPARE(pay(*m_nowhere, QUuid::createUuid()), QString(ProblemType::missingOp));
        QCOMPARE(pay(*m_there, payment), u"applied"_s);
        QCOMPARE(pay(*m_here, QUuid::createUuid()), u"applied"_s);
        QCOMPARE(about(m_here->changes(), dossier.id).at(1).office, u"long-ho"_s);
        // A new counter of either office learns of both, and whose they are.
        for (TrialDevice *device : {m_here.get(), m_there.get()}) {
            QStringList makers;
            for (const ChangeItem &item : snapshotOf(*device)) {
                if (item.entity == "fee"_L1)
                    makers.append(item.office);
            }
            makers.sort();
            const bool isReceiver = device == m_here.get();
            QCOMPARE(makers, QStringList({QString(), isReceiver ? u"long-ho"_s : u"an-khanh"_s}));
        }
        QVERIFY(snapshotOf(*m_nowhere).isEmpty());
        // Its e-receipt is of the office that took it.
        QCOMPARE(
            asked("SELECT office FROM receipt WHERE payment = '" + payment.toByteArray(QUuid::WithoutBraces) + '\'')
                .value(0)
                .toString(),
            u"long-ho"_s);
    }

    void filesStayWhereTheyAre_data() { GatewayTrial::databases(); }
    void filesStayWhereTheyAre()
    {
        QVERIFY(open());
        const Dossier dossier = shared();
        const QByteArray file = someBytes(3000, 3);
        const Blob blob = blobOf(file);
        const auto attach = [&](TrialDevice &device, const QUuid &to) {
            return device.put(device.signedAs(device.operation(OperationKind::attach, to, payloadOf(blob)))).type;
        };
        QCOMPARE(attach(*m_there, dossier.id), QString(ProblemType::missingBlob));
        QVERIFY(awaited(m_there->client.createUpload(blob, file)));
        QCOMPARE(attach(*m_there, dossier.id), u"applied"_s);
        QCOMPARE(attach(*m_nowhere, dossier.id), QString(ProblemType::missingOp));
        // The office that received it does not hold the file, and cannot hang it elsewhere; a citizen at its counter
        // fetches it all the same.
        QCOMPARE(attach(*m_here, dossier.id), QString(ProblemType::missingBlob));
        QVERIFY(awaited(m_here->client.heldBlobs({blob.sha256}))->isEmpty());
        const auto link = awaited(m_here->client.makeFileLink(dossier.id));
        QVERIFY(link);
        const QUrl page(m_trial.url.resolved(QUrl(QUrl(link->url).path() + u"/1"_s)));
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.post(QNetworkRequest(page), QByteArray()));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), waitMs);
        QCOMPARE(sha256Of(reply->readAll()), blob.sha256);
    }

    void unmovedIsToldToBoth_data() { GatewayTrial::databases(); }
    void unmovedIsToldToBoth()
    {
        QVERIFY(open());
        const Dossier dossier = shared();
        const auto connections = DatabaseThreads::start(m_trial.address);
        QVERIFY(connections);
        QCOMPARE(raiseUnmoved(**connections, m_here->now().addDays(60), 10), 1);
        for (TrialDevice *device : {m_here.get(), m_there.get()}) {
            QCOMPARE(device->changes().last().entity, u"portal"_s);
            const QList<ChangeItem> whole = snapshotOf(*device);
            QCOMPARE(whole.last().entity, u"portal"_s);
        }
        QVERIFY(m_nowhere->changes().isEmpty());
    }

    void anOfficesGatewayKeepsIt_data() { GatewayTrial::databases(); }
    void anOfficesGatewayKeepsIt();
};

/// The office whose gateway stands in its house decides what another one received, and the other way round.
void TestSharedDossiers::anOfficesGatewayKeepsIt()
{
    QVERIFY(m_office.startBoth());
    OfficeCounter here(m_office);
    TrialDevice there(m_office.url, m_office.newOffice(u"tan-phu"_s, u"H61.34"_s));
    QVERIFY(there.enrolled);
    QTRY_VERIFY_WITH_TIMEOUT((m_office.later(), here.isKnownAtOffice()), waitMs);
    const QString office = here.device.enrolled->office.code;

    // Received there, decided here.
    const Dossier dossier = receivedFor(there, here.device.enrolled->office.agencyCode);
    QCOMPARE(there.put(there.receipt(dossier)).type, u"applied"_s);
    const QUuid payment = QUuid::createUuid();
    QVERIFY(there.put(there.signedAs(there.operation(OperationKind::feeEntry, dossier.id, cash(payment, there.now()))))
                .isApplied());
    const auto toldHere = [&] { return about(here.changes(), dossier.id); };
    QTRY_COMPARE_WITH_TIMEOUT(toldHere().size(), 2, waitMs);
    QCOMPARE(toldHere().first().kind, QString(OperationKind::receive));
    QCOMPARE(toldHere().last().office, u"tan-phu"_s);
    const auto shown = awaited(here.atOffice.dossier(dossier.id));
    QVERIFY(shown);
    QCOMPARE(shown->dossier.officeCode, u"tan-phu"_s);
    // A new counter of the office has it by the snapshot of the gateway in its house.
    const auto whole = awaited(here.atOffice.snapshot(office, {}));
    QVERIFY(whole);
    QCOMPARE(about(whole->items, dossier.id).size(), 1);
    const auto fee = std::find_if(whole->items.begin(), whole->items.end(),
                                  [](const ChangeItem &item) { return item.entity == "fee"_L1; });
    QVERIFY(fee != whole->items.end());
    QCOMPARE(fee->id, payment);
    QCOMPARE(fee->office, u"tan-phu"_s);
    // It is handled in the house and relayed up; not cancelled.
    QCOMPARE(here.put(here.device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             u"applied"_s);
    QCOMPARE(here.put(here.device.signedAs(
                          here.device.operation(OperationKind::voiding, dossier.id, {{u"reason"_s, u"nhầm"_s}})))
                 .type,
             QString(ProblemType::notPermitted));
    const auto stateThere = [&] { return awaited(there.client.dossier(dossier.id))->dossier.state; };
    QTRY_COMPARE_WITH_TIMEOUT(stateThere(), DossierState::InProgress, waitMs);
    QCOMPARE(about(there.changes(), dossier.id).last().office, office);

    // Received here, decided there.
    const Dossier own = receivedFor(here.device, u"H61.34"_s);
    QCOMPARE(here.put(here.device.receipt(own)).type, u"applied"_s);
    const auto isThere = [&] { return awaited(there.client.dossier(own.id)).operator bool(); };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), waitMs);
    QCOMPARE(there.put(there.transition(own.id, DossierState::Received, DossierState::InProgress)).type, u"applied"_s);
    const auto stateHere = [&] { return awaited(here.atOffice.dossier(own.id))->dossier.state; };
    QTRY_COMPARE_WITH_TIMEOUT(stateHere(), DossierState::InProgress, waitMs);
    QCOMPARE(about(here.changes(), own.id).last().office, u"tan-phu"_s);
}

QTEST_GUILESS_MAIN(TestSharedDossiers)
#include "tst_shareddossiers.moc"
