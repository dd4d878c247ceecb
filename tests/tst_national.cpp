// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationaltrial.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Dossiers and their progress reach the national portal as they are, or are parked with their reason, on both
/// databases.
class TestNational : public QObject
{
    Q_OBJECT

    NationalTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.stopNational(); }

    void dossierAndProgressArrive_data() { GatewayTrial::databases(); }
    void dossierAndProgressArrive();
    void statesGoUnchanged_data() { GatewayTrial::databases(); }
    void statesGoUnchanged();
    void whatCannotBeToldIsParked_data();
    void whatCannotBeToldIsParked();
    void parkedGoesOnByItself_data() { GatewayTrial::databases(); }
    void parkedGoesOnByItself();
    void procedureIsAskedForAndRemembered_data() { GatewayTrial::databases(); }
    void procedureIsAskedForAndRemembered();
    void voidDossiersAreNotMadeUp_data() { GatewayTrial::databases(); }
    void voidDossiersAreNotMadeUp();
    void oneBadItemHoldsUpNoOther_data() { GatewayTrial::databases(); }
    void oneBadItemHoldsUpNoOther();
    void expiredSessionIsOpenedAnew_data() { GatewayTrial::databases(); }
    void expiredSessionIsOpenedAnew();
    void whatThePortalHasIsUpdated_data() { GatewayTrial::databases(); }
    void whatThePortalHasIsUpdated();
    void lineIsPausedForAll_data() { GatewayTrial::databases(); }
    void lineIsPausedForAll();
    void filesAreLinkedForAWhile_data() { GatewayTrial::databases(); }
    void filesAreLinkedForAWhile();
    void administratorSeesWhatIsParked_data() { GatewayTrial::databases(); }
    void administratorSeesWhatIsParked();
    void mappingsAreChecked_data();
    void mappingsAreChecked();
};

void TestNational::dossierAndProgressArrive()
{
    QVERIFY(m_trial.startNational());
    QCOMPARE(administer(m_trial.address, {u"officer"_s, u"add"_s, u"an-khanh"_s, u"ha"_s, u"--name"_s,
                                          u"Nguyễn Thị Hà"_s, u"--title"_s, u"Công chức Tư pháp – Hộ tịch"_s})
                 .status,
             0);
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent([](Dossier &made) {
        made.receivedAt = fromIsoOfficeTime(u"2026-11-30T09:41:07+07:00");
        made.dueAt = fromIsoOfficeTime(u"2026-12-03T09:41:07+07:00");
        made.purpose = QString(1500, u'x');
        made.members = {{u"1.004222"_s, u"H61.34"_s, DossierState::InProgress, {}}};
    });
    QVERIFY(m_trial.act(dossier.id, u"handed-over"_s, DossierState::Received, DossierState::InProgress).isApplied());
    QVERIFY(m_trial.drain(*work));
    const QJsonObject there = m_trial.national->dossiers().value(code);
    const QHash<QString, QString> expected{
        {u"MaHoSo"_s, code},
        {u"MaTTHC"_s, u"1.004873"_s},
        {u"MaLinhVuc"_s, u"G15-HT01"_s},
        {u"TenLinhVuc"_s, u"Hộ tịch"_s},
        {u"KenhThucHien"_s, u"1"_s},
        {u"ChuHoSo"_s, u"Nguyễn Thị Mẫu Thử"_s},
        {u"SoGiayToChuHoSo"_s, u"083190004567"_s},
        {u"LoaiDoiTuong"_s, u"1"_s},
        {u"MaDoiTuong"_s, u""_s},
        {u"NgayNopHoSo"_s, u"20261130094107"_s},
        {u"NgayTiepNhan"_s, u"20261130094107"_s},
        {u"NgayHenTra"_s, u"20261203094107"_s},
        {u"NgayTra"_s, u""_s},
        {u"TrangThaiHoSo"_s, u"4"_s},
        {u"HinhThuc"_s, u"0"_s},
        {u"NoiNopHoSo"_s, u"2"_s},
        {u"DonViXuLy"_s, u"Trung tâm Phục vụ hành chính công xã An Khánh"_s},
        {u"HoSoCoThanhPhanSoHoa"_s, u"0"_s},
        {u"GhiChu"_s, u"1.004222 (H61.34): Đang xử lý"_s},
    };
    for (auto at = expected.begin(); at != expected.end(); ++at)
        QCOMPARE(there.value(at.key()).toString(), at.value());
    QCOMPARE(there["TrichYeuHoSo"_L1].toString().size(), 1000);
    QCOMPARE(there["DinhDanhCHS"_L1].toArray(),
             (QJsonArray{QJsonObject{{u"LoaiDinhDanh"_s, u"1"_s}, {u"SoDinhDanh"_s, u"083190004567"_s}}}));
    const auto steps = m_trial.national->progress().value(code);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(0)["TrangThai"_L1].toString(), u"2"_s);
    QCOMPARE(steps.at(0)["NguoiXuLy"_L1].toString(), u"Nguyễn Thị Hà"_s);
    QCOMPARE(steps.at(0)["ChucDanh"_L1].toString(), u"Công chức Tư pháp – Hộ tịch"_s);
    QCOMPARE(steps.at(1)["TrangThai"_L1].toString(), u"4"_s);
    QCOMPARE(steps.at(1)["NoiDungXuLy"_L1].toString(), u"Bàn giao phòng chuyên môn"_s);
    QCOMPARE(m_trial.national->created().value(code), 1);
    QCOMPARE(m_trial.national->signIns(), 1);
    QCOMPARE(m_trial.national->faults(), QStringList());
    QVERIFY(m_trial.told(dossier.id).isEmpty()); // All well: nobody is bothered.
    // Nothing changed, nothing is sent.
    const auto calls = m_trial.national->calls().size();
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->calls().size(), calls);
    QVERIFY(got(QUrl(m_trial.gateway->url() + "/metrics"_L1))
                .body.contains("mocua_national_dossiers{state=\"known\"} 1\n"));
}

void TestNational::statesGoUnchanged()
{
    using S = DossierState;
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent();
    const QList<std::pair<QString, S>> way{{u"supplement-asked"_s, S::AwaitingSupplement},
                                           {u"supplemented"_s, S::InProgress},
                                           {u"payment-asked"_s, S::AwaitingPayment},
                                           {u"paid"_s, S::InProgress},
                                           {u"stopped"_s, S::Stopped},
                                           {u"result-arrived"_s, S::Finished},
                                           {u"returned"_s, S::Returned}};
    S before = S::Received;
    for (const auto &[act, after] : way) {
        m_trial.goOn(60);
        QVERIFY(m_trial.act(dossier.id, act, before, after).isApplied());
        QVERIFY(m_trial.drain(*work));
        QCOMPARE(m_trial.national->dossiers().value(code)["TrangThaiHoSo"_L1].toString(), QString::number(int(after)));
        before = after;
    }
    const QJsonObject there = m_trial.national->dossiers().value(code);
    QVERIFY(!there["NgayTra"_L1].toString().isEmpty());
    QVERIFY(!there["NgayKetThucXuLy"_L1].toString().isEmpty());
    QCOMPARE(there["DanhSachHoSoBoSung"_L1].toArray().size(), 1);
    QVERIFY(!there["DanhSachHoSoBoSung"_L1][0]["NgayTiepNhanBoSung"_L1].toString().isEmpty());
    QVERIFY(there["DanhSachGiayToKetQua"_L1].toArray().isEmpty()); // There is none; no other file stands for it.
    QStringList states;
    for (const QJsonObject &step : m_trial.national->progress().value(code))
        states.append(step["TrangThai"_L1].toString());
    QCOMPARE(states, u"2 5 4 6 4 8 9 10"_s.split(u' '));
}

void TestNational::whatCannotBeToldIsParked_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    for (const char *dialect : {"sqlite", "postgresql"}) {
        const auto row = [dialect](const char *what, const char *reason) {
            QTest::addRow("%s: %s", dialect, what)
                << QString::fromLatin1(dialect) << QString::fromLatin1(what) << QString::fromLatin1(reason);
        };
        row("no number of a person", "parked no-identity");
        row("a number of eleven digits", "parked no-identity");
        row("no paper at all", "parked no-identity");
        row("a passport", "parked identity-kind");
        row("a household business", "parked owner-kind");
        row("a company without a tax code", "parked no-identity");
        row("no appointment", "parked no-appointment");
        row("another agency's number", "parked wrong-agency");
        row("an unknown procedure", "parked no-procedure");
        row("a procedure without a sector", "parked no-sector");
        row("an agency without a name", "parked unit-unknown");
        row("a ministry's system", "elsewhere ministry-system");
    }
}

void TestNational::whatCannotBeToldIsParked()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    QVERIFY(m_trial.startNational());
    m_trial.national->knowProcedure(u"2.000815"_s, {});
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent([&](Dossier &made) {
        Applicant &owner = made.applicant;
        if (what == "no number of a person"_L1)
            owner.paper.number.clear();
        else if (what == "a number of eleven digits"_L1)
            owner.paper.number.chop(1);
        else if (what == "no paper at all"_L1)
            owner.paper = {IdentityKind::None, {}, {}, u"mất giấy tờ"_s};
        else if (what == "a passport"_L1)
            owner.paper = {IdentityKind::Passport, u"C1234567"_s, {}, {}};
        else if (what == "a household business"_L1)
            owner.kind = OwnerKind::HouseholdBusiness;
        else if (what == "a company without a tax code"_L1)
            owner.kind = OwnerKind::Company;
        else if (what == "no appointment"_L1)
            (made.dueAt.reset(), made.duration = u"3 ngày làm việc"_s);
        else if (what == "another agency's number"_L1)
            made.codes = {{CodeKind::OtherSystem, u"H15.50-261130-0007"_s, u"x"_s}};
        else if (what == "an unknown procedure"_L1)
            made.procedureCode = u"1.999999"_s;
        else if (what == "a procedure without a sector"_L1)
            made.procedureCode = u"2.000815"_s;
        else if (what == "an agency without a name"_L1)
            made.competentAgency = u"H61.77"_s;
        else if (what == "a ministry's system"_L1)
            (made.home = DossierHome::MinistrySystem, made.homeSystem = u"Hộ tịch"_s);
    });
    const auto [other, otherCode] = m_trial.sent();
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(dossier.id), reason);
    QCOMPARE(m_trial.national->dossiers().keys(), QStringList{otherCode}); // It holds up no other, and is not faked.
    const auto told = m_trial.told(dossier.id);
    QCOMPARE(told.size(), reason.startsWith("parked"_L1) ? 1 : 0);
    if (!told.isEmpty()) {
        QCOMPARE(told.first().state, u"parked"_s);
        QCOMPARE(told.first().reason, reason.section(u' ', 1));
        QVERIFY(portalReason(told.first().reason) != told.first().reason);
    }
    // Looked at again and again, it is told once.
    m_trial.goOn(3 * 60 * 60);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.told(dossier.id).size(), told.size());
}

void TestNational::parkedGoesOnByItself()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent([](Dossier &made) { made.applicant.paper.number.clear(); });
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(dossier.id), u"parked no-identity"_s);
    // The counter asks the citizen and corrects the dossier.
    const QJsonObject before = toJson(dossier.applicant);
    Applicant owner = dossier.applicant;
    owner.paper.number = u"083190004567"_s;
    QVERIFY(m_trial
                .act(dossier.id, u"corrected"_s, DossierState::Received, DossierState::Received,
                     {{u"applicant"_s, toJson(owner)}}, {{u"applicant"_s, before}})
                .isApplied());
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(dossier.id), u"known"_s);
    QCOMPARE(m_trial.national->dossiers().value(code)["SoGiayToChuHoSo"_L1].toString(), u"083190004567"_s);
    QCOMPARE(m_trial.national->progress().value(code).size(), 1); // The correction is no progress.
    QStringList states;
    for (const PortalNotice &notice : m_trial.told(dossier.id))
        states.append(notice.state);
    QCOMPARE(states, (QStringList{u"parked"_s, u"cleared"_s}));
    // A table that an administrator adds is taken by the next process.
    const auto [business, businessCode] = m_trial.sent([](Dossier &made) {
        made.applicant.kind = OwnerKind::HouseholdBusiness;
        made.applicant.taxCode = u"8012345678"_s;
    });
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(business.id), u"parked owner-kind"_s);
    NationalConfig config = m_trial.config();
    QFile mapping(config.mappingFile);
    QVERIFY(mapping.open(QIODevice::WriteOnly));
    mapping.write(R"({"ownerKinds": [{"of": "household-business", "is": "2", "validFrom": "2026-01-01"}]})");
    mapping.close();
    work = m_trial.syncing(config);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->dossiers().value(businessCode)["LoaiDoiTuong"_L1].toString(), u"2"_s);
    QCOMPARE(m_trial.national->dossiers().value(businessCode)["SoGiayToChuHoSo"_L1].toString(), u"8012345678"_s);
}

void TestNational::procedureIsAskedForAndRemembered()
{
    QVERIFY(m_trial.startNational());
    m_trial.national->forgetProcedure(u"1.004873"_s);
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent();
    m_trial.sent();
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->calls().count(u"LayThuTuc"_s), 1);
    QCOMPARE(m_trial.statesOf(u"parked"_s), 2);
    m_trial.national->knowProcedure(u"1.004873"_s);
    m_trial.goOn(13 * 60 * 60); // Asked for again twice a day.
    QVERIFY(m_trial.drain(*work));
    m_trial.goOn(13 * 60 * 60);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.statesOf(u"known"_s), 2);
    QCOMPARE(m_trial.national->calls().count(u"LayThuTuc"_s), 2);
}

void TestNational::voidDossiersAreNotMadeUp()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    TrialDevice &device = *m_trial.device;
    const auto makeVoid = [&](const Dossier &dossier) {
        return device
            .put(device.signedAs(device.operation(OperationKind::voiding, dossier.id, {{u"reason"_s, u"x"_s}})))
            .isApplied();
    };
    const auto [unknown, unknownCode] = m_trial.sent();
    QVERIFY(makeVoid(unknown));
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(unknown.id), u"elsewhere void"_s);
    QVERIFY(m_trial.national->dossiers().isEmpty());
    const auto [known, knownCode] = m_trial.sent();
    QVERIFY(m_trial.drain(*work));
    QVERIFY(makeVoid(known));
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.reasonOf(known.id), u"parked void"_s);
    QCOMPARE(m_trial.national->dossiers().value(knownCode)["TrangThaiHoSo"_L1].toString(), u"2"_s);
}

void TestNational::oneBadItemHoldsUpNoOther()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    QList<std::pair<Dossier, QString>> all;
    for (int i = 0; i < 10; ++i)
        all.append(m_trial.sent());
    m_trial.national->refuse(all.at(4).second);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->dossiers().size(), 9);
    QCOMPARE(m_trial.statesOf(u"known"_s), 9);
    QCOMPARE(m_trial.reasonOf(all.at(4).first.id), u"parked refused--5"_s);
    QCOMPARE(m_trial.told(all.at(4).first.id).size(), 1);
    QCOMPARE(m_trial.national->progress().size(), 9);
    // Once a day it is tried again, by itself.
    m_trial.national->refuse(all.at(4).second, false);
    m_trial.goOn(2 * 60 * 60);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->dossiers().size(), 9);
    m_trial.goOn(23 * 60 * 60);
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->dossiers().size(), 10);
    QCOMPARE(m_trial.told(all.at(4).first.id).last().state, u"cleared"_s);
    QCOMPARE(m_trial.national->faults(), QStringList());
}

void TestNational::expiredSessionIsOpenedAnew()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    int call = 0;
    m_trial.national->setWay([&call](const QString &service) {
        return service == "DongBoHoSoMC"_L1 && ++call == 1 ? TrialNational::Way::Expired : TrialNational::Way::Answers;
    });
    const auto [dossier, code] = m_trial.sent();
    QVERIFY(m_trial.drain(*work));
    QCOMPARE(m_trial.national->signIns(), 2);
    QCOMPARE(m_trial.reasonOf(dossier.id), u"known"_s);
    QCOMPARE(m_trial.national->created().value(code), 1);
}

void TestNational::whatThePortalHasIsUpdated()
{
    QVERIFY(m_trial.startNational());
    const auto [dossier, code] = m_trial.sent();
    QVERIFY(m_trial.drain(*m_trial.syncing(m_trial.config())));
    // As after a gateway's restore from backup: it forgot that the portal knows it.
    m_trial.database->write([](GatewayConnection &connection) {
        connection.run("UPDATE national SET known = 0, state = 'waiting'", {});
        connection.run("UPDATE national_progress SET sent = 0", {});
    });
    QVERIFY(m_trial.drain(*m_trial.syncing(m_trial.config())));
    QCOMPARE(m_trial.national->created().value(code), 1);
    QCOMPARE(m_trial.national->progress().value(code).size(), 1);
}

void TestNational::lineIsPausedForAll()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    auto other = m_trial.syncing(m_trial.config());
    m_trial.sent();
    m_trial.national->setWay([](const QString &) { return TrialNational::Way::Busy; });
    while (work->syncSome()) {
    }
    const auto calls = m_trial.national->calls().size();
    QVERIFY(!other->syncSome()); // The other process leaves it alone, too.
    QCOMPARE(m_trial.national->calls().size(), calls);
    m_trial.national->setWay({});
    m_trial.goOn(16 * 60);
    QVERIFY(m_trial.drain(*other));
    QCOMPARE(m_trial.statesOf(u"known"_s), 1);
}

void TestNational::filesAreLinkedForAWhile()
{
    QVERIFY(m_trial.startNational());
    m_trial.stopOutward();
    m_trial.national = std::make_unique<TrialNational>();
    m_trial.setNow(QDateTime(QDate(2026, 11, 30), QTime(10, 0), officeTimeZone()));
    GatewayConfig gatewayConfig = m_trial.freshConfig();
    gatewayConfig.clock = m_trial.clock();
    gatewayConfig.filesDirectory = m_trial.folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QVERIFY(m_trial.start(gatewayConfig));
    m_trial.provider = std::make_unique<TrialProvider>();
    m_trial.database = *DatabaseThreads::start(m_trial.address);
    m_trial.device = std::make_unique<TrialDevice>(m_trial.url);
    QVERIFY(m_trial.device->enrolled.has_value());
    NationalConfig config = m_trial.config();
    config.files = NationalConfig::Files::Links;
    const auto [dossier, code] = m_trial.sent([](Dossier &made) {
        made.components = {{.number = 1, .code = u"TP1"_s, .name = u"Tờ khai"_s, .state = ComponentState::Original}};
    });
    QList<QByteArray> papers{"%PDF-1.7 một", "%PDF-1.7 hai"};
    for (const QByteArray &paper : papers) {
        const Blob blob{sha256Of(paper), paper.size(), u"application/pdf"_s};
        QVERIFY(awaited(m_trial.device->client.createUpload(blob, paper)));
        const QJsonObject payload{{u"component"_s, 1},
                                  {u"sha256"_s, QString::fromLatin1(blob.sha256.toHex())},
                                  {u"bytes"_s, blob.bytes},
                                  {u"pages"_s, 1}};
        QVERIFY(
            m_trial.device
                ->put(m_trial.device->signedAs(m_trial.device->operation(OperationKind::attach, dossier.id, payload)))
                .isApplied());
    }
    const auto publicBase = m_trial.gateway->url();
    NationalSyncing work(*m_trial.database, config, *NationalMapping::load(config.mappingFile), publicBase,
                         m_trial.clock());
    QVERIFY(m_trial.drain(work));
    const QJsonArray files = m_trial.national->dossiers().value(code)["TaiLieuNop"_L1].toArray();
    QCOMPARE(files.size(), 2); // All of them, and none of them as a result.
    QVERIFY(m_trial.national->dossiers().value(code)["DanhSachGiayToKetQua"_L1].toArray().isEmpty());
    QCOMPARE(files.at(0)["MaThanhPhanHoSo"_L1].toString(), u"TP1"_s);
    QList<QByteArray> fetched;
    QUrl link;
    for (const QJsonValue &file : files) {
        link = QUrl(file["DuongDanTaiTepTin"_L1].toString());
        QCOMPARE(link.path().section(u'/', -1).size(), 32);
        const PlainAnswer answer = got(link);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(answer.headers.value("content-disposition"), QByteArray("attachment"));
        fetched.append(answer.body);
    }
    QCOMPARE(QSet<QByteArray>(fetched.begin(), fetched.end()), QSet<QByteArray>(papers.begin(), papers.end()));
    int uses = 0;
    m_trial.database->read([&](GatewayConnection &connection) {
        uses = connection.row("SELECT COUNT(*) FROM file_link_use", {}).value(0).toInt();
    });
    QCOMPARE(uses, 2);
    QCOMPARE(got(QUrl(publicBase + "/f/"_L1 + QString(32, u'a'))).status, 404);
    m_trial.goOn(73 * 60 * 60);
    QCOMPARE(got(link).status, 404);
    // Preset: the portal learns that there are papers, and gets none.
    QVERIFY(m_trial.act(dossier.id, u"handed-over"_s, DossierState::Received, DossierState::InProgress).isApplied());
    QVERIFY(m_trial.drain(*m_trial.syncing(m_trial.config())));
    QVERIFY(m_trial.national->dossiers().value(code)["TaiLieuNop"_L1].toArray().isEmpty());
    QCOMPARE(m_trial.national->dossiers().value(code)["HoSoCoThanhPhanSoHoa"_L1].toString(), u"1"_s);
}

void TestNational::administratorSeesWhatIsParked()
{
    QVERIFY(m_trial.startNational());
    auto work = m_trial.syncing(m_trial.config());
    const auto [dossier, code] = m_trial.sent([](Dossier &made) { made.applicant.paper.number.clear(); });
    QVERIFY(m_trial.drain(*work));
    const auto listed = administer(m_trial.address, {u"national"_s, u"list"_s});
    QCOMPARE(listed.status, 0);
    QVERIFY(listed.text.contains(dossier.id.toString(QUuid::WithoutBraces)));
    QVERIFY(listed.text.contains(u"no-identity"_s) && listed.text.contains(portalReason(u"no-identity"_s)));
    QVERIFY(!listed.text.contains(u"Nguyễn"_s));
    QCOMPARE(administer(m_trial.address, {u"national"_s, u"list"_s, u"known"_s}).text, QString());
    QCOMPARE(administer(m_trial.address, {u"national"_s, u"retry"_s, u"nobody"_s}).status, 3);
    QCOMPARE(administer(m_trial.address, {u"national"_s, u"retry"_s, u"parked"_s}).status, 0);
}

void TestNational::mappingsAreChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nothing") << QByteArray("{}") << QString();
    QTest::newRow("no JSON") << QByteArray("{") << u"byte 1"_s;
    QTest::newRow("unknown table") << QByteArray(R"({"stats": []})") << u"stats"_s;
    QTest::newRow("row without code") << QByteArray(R"({"states": [{"of": "received"}]})") << u"states[0]"_s;
    QTest::newRow("bad date") << QByteArray(R"({"units": [{"of": "H61", "madonvi": "x", "validFrom": "1/7/2025"}]})")
                              << u"units[0]"_s;
    QTest::newRow("procedure") << QByteArray(
                                      R"({"procedures": [{"of": "1.004873.000.00.00.H61", "MaTTHC": "1.004873"}]})")
                               << QString();
}

void TestNational::mappingsAreChecked()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fault);
    QFile file(m_trial.folder.filePath(u"checked.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const auto mapping = NationalMapping::load(file.fileName());
    QCOMPARE(mapping.has_value(), fault.isEmpty());
    if (!mapping)
        QCOMPARE(mapping.error().field, fault);
    else
        QCOMPARE(mapping->code(NationalMapping::Table::States, u"awaiting-supplement"_s, QDate(2026, 11, 30)), u"5"_s);
}

QTEST_GUILESS_MAIN(TestNational)
#include "tst_national.moc"
