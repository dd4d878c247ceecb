// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedreportjson.h"
#include "fulldisk.h"
#include "outwardadministering.h"
#include "outwardtrial.h"
#include "reportfolder.h"
#include "reportsending.h"
#include "sheetreading.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Reports as units file them: each revision once, seen by the offices above, handed to the reporting system once.
class TestGatewayReports : public QObject
{
    Q_OBJECT

    OutwardTrial m_trial;
    std::unique_ptr<ReportSending> m_sending;
    Period m_month{QDate(2026, 10, 15), QDate(2026, 11, 14)};

    FiledReport report(const TrialDevice &device, int revision = 1, int received = 50) const
    {
        FiledReport made;
        made.id = makeUuidV7(device.now().toMSecsSinceEpoch());
        made.report = u"II.06a"_s;
        made.period = m_month;
        made.unitCode = device.enrolled->office.agencyCode;
        made.unitName = device.enrolled->office.name;
        made.revision = revision;
        made.asOf = device.now();
        made.signedBy = {u"lam"_s, u"Phan Văn Lâm"_s, device.now()};
        made.figures = QJsonDocument(QJsonObject{{u"received"_s, received}}).toJson(QJsonDocument::Compact);
        return made;
    }
    static Outcome file(TrialDevice &device, const FiledReport &made)
    {
        return device.put(
            device.signedAs(device.operation(OperationKind::reportFiled, made.id, {{u"report"_s, toJson(made)}})));
    }
    std::optional<UnitReports> seenBy(TrialDevice &device)
    {
        UnitReports all;
        do {
            const auto page = awaited(device.client.unitReports(u"II.06a"_s, m_month, all.next));
            if (!page)
                return std::nullopt;
            all.filed += page->filed;
            all.missing += page->missing;
            all.next = page->next;
        } while (!all.next.isEmpty());
        return all;
    }
    AdministrationAnswer place(const QString &child, const QString &parent)
    {
        return administer(m_trial.address, {u"office"_s, u"parent"_s, child, parent});
    }
    bool startSending(TrialProvider::Way way = TrialProvider::Way::Answers)
    {
        if (!m_trial.startOutward())
            return false;
        m_trial.provider->set(way);
        ReportConfig config{.provider = m_trial.addressOf(m_trial.provider->reportingUrl(), 1000),
                            .templates = {{u"II.06a"_s, u"06A-VPCP"_s}},
                            .units = {}};
        m_sending = std::make_unique<ReportSending>(*m_trial.database, config, m_trial.clock());
        return true;
    }
    QDir reportFolder() const { return QDir(m_trial.folder.filePath(u"lris"_s)); }
    bool startPlacing()
    {
        if (!m_trial.startOutward())
            return false;
        QDir(reportFolder()).removeRecursively();
        ReportConfig config{.folder = reportFolder().path(), .templates = {{u"II.06a"_s, u"06A/VPCP"_s}}};
        m_sending = std::make_unique<ReportSending>(*m_trial.database, config, m_trial.clock());
        return true;
    }
    QStringList placed() const { return reportFolder().entryList(QDir::Files, QDir::Name); }
    void answer(const QString &file, const QByteArray &json) const
    {
        QFile receipt(reportFolder().filePath(file));
        QVERIFY(receipt.open(QIODevice::WriteOnly) && receipt.write(json) == json.size());
    }
    std::optional<ReportStanding> told(const QUuid &filing)
    {
        std::optional<ReportStanding> last;
        for (const ChangeItem &item : m_trial.itemsOf(u"report"_s)) {
            if (item.id == filing) {
                if (const auto standing = reportStandingOf(item))
                    last = *standing;
            }
        }
        return last;
    }

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup()
    {
        m_sending.reset();
        m_trial.stopOutward();
    }

    void aRevisionIsFiledOnce_data() { GatewayTrial::databases(); }
    void aRevisionIsFiledOnce()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice beside(m_trial.url);
        QVERIFY(file(*m_trial.device, report(*m_trial.device)).isApplied());
        // Another supervisor signs the same on the other computer: a unit that reports twice.
        const Outcome second = file(beside, report(beside));
        QVERIFY(!second.isApplied());
        QCOMPARE(second.type, QString(ProblemType::alreadyTransitioned));
        QVERIFY(!file(beside, report(beside, 3)).isApplied()); // One is left out.
        QVERIFY(file(beside, report(beside, 2, 51)).isApplied());
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QCOMPARE(place(beside.enrolled->office.code, u"tinh"_s).status, 0);
        const auto seen = seenBy(province);
        QVERIFY(seen);
        QCOMPARE(seen->filed.size(), 1);
        QCOMPARE(seen->filed.first().report.revision, 2);
        QVERIFY(seenBy(beside)->filed.isEmpty()); // Its own may be the sum of others.
    }

    void leadersSeeTheirTreeAndNobodyElses_data() { GatewayTrial::databases(); }
    void leadersSeeTheirTreeAndNobodyElses()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice commune(m_trial.url, m_trial.newOffice(u"xa-mot"_s, u"H61.91"_s));
        TrialDevice other(m_trial.url, m_trial.newOffice(u"xa-hai"_s, u"H61.92"_s));
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QVERIFY(commune.enrolled && other.enrolled && province.enrolled);
        QVERIFY(file(commune, report(commune)).isApplied());
        QVERIFY(seenBy(province)->filed.isEmpty());
        QVERIFY(seenBy(other)->filed.isEmpty());
        QCOMPARE(place(u"xa-mot"_s, u"tinh"_s).status, 0);
        QCOMPARE(place(u"xa-hai"_s, u"tinh"_s).status, 0);
        QVERIFY(place(u"tinh"_s, u"xa-hai"_s).status != 0); // It would stand above itself.
        QVERIFY(place(u"xa-hai"_s, u"nowhere"_s).status != 0);
        const auto seen = seenBy(province);
        QVERIFY(seen);
        QCOMPARE(seen->filed.size(), 1);
        QCOMPARE(seen->filed.first().report.unitCode, u"H61.91"_s);
        QCOMPARE(QJsonDocument::fromJson(seen->filed.first().report.figures)["received"_L1].toInt(), 50);
        QCOMPARE(seen->missing, QStringList{u"Trung tâm xa-hai"_s});
        QVERIFY(seenBy(other)->filed.isEmpty());
    }

    void aLeaderFilesForAUnitWithoutTheProgram_data() { GatewayTrial::databases(); }
    void aLeaderFilesForAUnitWithoutTheProgram()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice commune(m_trial.url, m_trial.newOffice(u"xa-mot"_s, u"H61.91"_s));
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        QVERIFY(!m_trial.newOffice(u"tinh-khac"_s, u"H62"_s).isEmpty());
        const auto forUnit = [this](const TrialDevice &device, const QString &unit, int revision = 1) {
            FiledReport made = report(device, revision);
            made.unitCode = unit;
            return made;
        };
        // Nobody is below it yet: only for itself.
        QCOMPARE(file(province, forUnit(province, u"H61.99"_s)).type, QString(ProblemType::notPermitted));
        QCOMPARE(place(u"xa-mot"_s, u"tinh"_s).status, 0);
        QVERIFY(file(province, forUnit(province, u"H61.99"_s)).isApplied()); // On paper until now.
        QVERIFY(file(province, forUnit(province, u"H61.91"_s)).isApplied()); // Its file was sent by mail.
        QCOMPARE(file(province, forUnit(province, u"H62"_s)).type, QString(ProblemType::notPermitted));
        // A unit that then files itself goes on from there; twice the same is none.
        QVERIFY(!file(commune, forUnit(commune, u"H61.91"_s)).isApplied());
        QVERIFY(file(commune, forUnit(commune, u"H61.91"_s, 2)).isApplied());
        const auto seen = seenBy(province);
        QCOMPARE(seen->filed.size(), 2);
        QCOMPARE(seen->filed.first().report.revision, 2);
        QCOMPARE(seen->filed.last().report.unitCode, u"H61.99"_s);
    }

    void manyUnitsComeInPages_data() { GatewayTrial::databases(); }
    void manyUnitsComeInPages()
    {
        QVERIFY(m_trial.startOutward());
        TrialDevice province(m_trial.url, m_trial.newOffice(u"tinh"_s, u"H61"_s));
        for (int i = 0; i < 45; ++i) {
            const QString code = u"xa-%1"_s.arg(i, 2, 10, QChar(u'0'));
            const QString enrolment = m_trial.newOffice(code, u"H61.%1"_s.arg(100 + i));
            QCOMPARE(place(code, u"tinh"_s).status, 0);
            if (i % 3 == 0) {
                TrialDevice commune(m_trial.url, enrolment);
                QVERIFY(file(commune, report(commune)).isApplied());
            }
        }
        const auto seen = seenBy(province);
        QVERIFY(seen);
        QCOMPARE(seen->filed.size(), 15);
        QCOMPARE(seen->missing.size(), 30);
        QCOMPARE(QSet<QString>(seen->missing.begin(), seen->missing.end()).size(), 30);
    }

    void whatCannotBeReadIsRefused_data() { GatewayTrial::databases(); }
    void whatCannotBeReadIsRefused()
    {
        QVERIFY(m_trial.startOutward());
        QJsonObject broken = toJson(report(*m_trial.device));
        // A length of four gigabytes before a few bytes.
        broken.insert(u"figures"_s, QString::fromLatin1(QByteArray("\xff\xff\xff\xff\x78\x9c\x03\x00").toBase64()));
        const Outcome outcome = m_trial.device->put(m_trial.device->signedAs(
            m_trial.device->operation(OperationKind::reportFiled, QUuid::createUuid(), {{u"report"_s, broken}})));
        QVERIFY(!outcome.isApplied());
        QCOMPARE(outcome.type, QString(ProblemType::invalidField));
        QCOMPARE(outcome.pointers, QStringList{u"/payload/report/figures"_s});
    }

    void theReportingSystemGetsEachOnceAndItsWordComesBack_data() { GatewayTrial::databases(); }
    void theReportingSystemGetsEachOnceAndItsWordComesBack()
    {
        QVERIFY(startSending());
        const FiledReport first = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, first).isApplied());
        QVERIFY(file(*m_trial.device, report(*m_trial.device, 2, 51)).isApplied());
        while (m_sending->sendOne()) {
        }
        const QList<QJsonObject> sent = m_trial.provider->reports();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().value("template"_L1).toString(), u"06A-VPCP"_s);
        QCOMPARE(sent.first().value("revision"_L1).toInt(), 1); // In their order.
        QCOMPARE(sent.first().value("figures"_L1)["received"_L1].toInt(), 50);
        QVERIFY(!sent.first().value("signature"_L1)["sha256"_L1].toString().isEmpty());
        const auto standing = told(first.id);
        QVERIFY(standing);
        QCOMPARE(int(standing->state), int(ReportState::Received));
        QCOMPARE(standing->reference, u"LRIS-1"_s);
    }

    void troubleSendsNothingTwice_data() { GatewayTrial::databases(); }
    void troubleSendsNothingTwice()
    {
        QVERIFY(startSending());
        const FiledReport made = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, made).isApplied());
        // It arrives, and the answer is lost; then the system is down, busy, talks nonsense.
        for (const TrialProvider::Way way : {TrialProvider::Way::Cuts, TrialProvider::Way::Broken,
                                             TrialProvider::Way::Busy, TrialProvider::Way::Nonsense}) {
            m_trial.provider->set(way, 1);
            QVERIFY(m_sending->sendOne());
            QVERIFY(!told(made.id));
            QVERIFY(!m_sending->sendOne()); // Not at once again.
            m_trial.goOn(20 * 60);
        }
        m_trial.provider->goDown();
        QVERIFY(m_sending->sendOne());
        m_trial.goOn(20 * 60);
        m_trial.provider->comeBack();
        m_trial.provider->set(TrialProvider::Way::Answers);
        QVERIFY(m_sending->sendOne());
        QCOMPARE(m_trial.provider->reports().size(), 1);
        QCOMPARE(int(told(made.id)->state), int(ReportState::Received));
        QVERIFY(!m_sending->sendOne());
    }

    void twoProcessesSendOne_data() { GatewayTrial::databases(); }
    void twoProcessesSendOne()
    {
        QVERIFY(startSending());
        ReportSending other(*m_trial.database, {.provider = m_trial.addressOf(m_trial.provider->reportingUrl(), 1000)},
                            m_trial.clock());
        QVERIFY(file(*m_trial.device, report(*m_trial.device)).isApplied());
        const auto claimed = m_sending->claim();
        QVERIFY(claimed);
        QVERIFY(!other.claim());
        m_trial.goOn(3600); // The first was killed; its claim ran out, and its word comes late.
        const auto again = other.claim();
        QVERIFY(again);
        other.settle(*again, other.send(*again));
        m_sending->settle(*claimed, m_sending->send(*claimed));
        QCOMPARE(m_trial.provider->reports().size(), 1);
        QCOMPARE(m_trial.itemsOf(u"report"_s).size(), 1);
    }

    void aRefusalIsToldWithACode_data() { GatewayTrial::databases(); }
    void aRefusalIsToldWithACode()
    {
        QVERIFY(startSending(TrialProvider::Way::Refuses));
        m_trial.provider->setReason(u"Kỳ báo cáo của bà Nguyễn Thị Mẫu đã khóa"_s);
        const FiledReport made = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, made).isApplied());
        QVERIFY(m_sending->sendOne());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Refused));
        QCOMPARE(told(made.id)->reason, u"other"_s);
    }

    void whereThereIsNoLineAFolderTakesThem_data() { GatewayTrial::databases(); }
    void whereThereIsNoLineAFolderTakesThem()
    {
        QVERIFY(startPlacing());
        QVERIFY(QDir().mkpath(reportFolder().path()));
        FiledReport made = report(*m_trial.device);
        made.note = u"Đã đối chiếu"_s;
        made.figures =
            QByteArray(
                "{'template':'II.06a','number':'II.06a/VPCP','title':'TÌNH HÌNH','from':'2026-10-15',"
                "'to':'2026-11-14','unitName':'Trung tâm','notes':['Ghi chú cuối'],"
                "'form':{'tables':[{'columns':[{'id':'1','head':'TT','show':'index'},{'id':'2','head':'Lĩnh "
                "vực','show':'name'},"
                "{'id':'3','groups':['Tiếp nhận'],'head':'Tổng số'},{'id':'4','head':'Tỷ lệ','format':'percent'}]}]},"
                "'tables':[[{'kind':'line','texts':{'1':'1','2':'Hộ tịch'},'figures':{'3':50,'4':null}},"
                "{'kind':'total','texts':{'2':'Tổng số'},'figures':{'3':50,'4':12.5}}]]}")
                .replace('\'', '"');
        QVERIFY(file(*m_trial.device, made).isApplied());
        QVERIFY(m_sending->sendOne());
        QVERIFY(!m_sending->sendOne());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Placed));
        const QString id = made.id.toString(QUuid::WithoutBraces);
        const QString key = u"06A_VPCP-"_s + QString(made.unitCode) + u"-20261015-20261114-1-"_s + id;
        QCOMPARE(placed(), (QStringList{key + u".json"_s, key + u".xlsx"_s}));
        QFile written(reportFolder().filePath(key + u".json"_s));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(json[u"id"].toString(), id);
        QCOMPARE(json[u"signature"][u"officer"].toString(), u"Phan Văn Lâm"_s);
        QFile sheet(reportFolder().filePath(key + u".xlsx"_s));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QCOMPARE(json[u"sheet"][u"sha256"].toString(), QString::fromLatin1(sha256Of(sheet.readAll()).toHex()));
        const auto table = readSheet(sheet.fileName());
        QVERIFY(table);
        QStringList lines;
        for (const SheetRow &row : table->rows)
            lines.append(row.cells.join(u'|'));
        QVERIFY(lines.contains(u"1|Hộ tịch|50|–"_s));
        QVERIFY(lines.contains(u"|Tổng số|50|12.5"_s));
        QVERIFY(lines.contains(u"(1)|(2)|(3)|(4)"_s));
        QVERIFY(lines.filter(u"Phan Văn Lâm"_s).size() == 1);
        QVERIFY(lines.filter(u"Ghi chú cuối"_s).size() == 1);

        // The other side is still writing; then it is done.
        answer(key + u".received.json"_s, "{\"status\": \"rec");
        QVERIFY(!m_sending->takeReceipts());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Placed));
        answer(key + u".received.json"_s, R"({"status": "received", "reference": "LRIS-7"})");
        QVERIFY(!m_sending->takeReceipts()); // Looked at a moment ago.
        m_trial.goOn(60);
        QVERIFY(m_sending->takeReceipts());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Received));
        QCOMPARE(told(made.id)->reference, u"LRIS-7"_s);
        const qsizetype items = m_trial.itemsOf(u"report"_s).size();
        m_trial.goOn(60);
        QVERIFY(!m_sending->takeReceipts());
        // Another process, and a word that comes too late, change nothing.
        answer(key + u".received.json"_s, R"({"status": "refused", "reason": "bad-period"})");
        ReportSending other(*m_trial.database, {.folder = reportFolder().path()}, m_trial.clock());
        other.takeReceipts();
        QVERIFY(!other.sendOne());
        QCOMPARE(m_trial.itemsOf(u"report"_s).size(), items);
    }

    void aRefusalByAFileIsTold_data() { GatewayTrial::databases(); }
    void aRefusalByAFileIsTold()
    {
        QVERIFY(startPlacing());
        QVERIFY(QDir().mkpath(reportFolder().path()));
        const FiledReport made = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, made).isApplied());
        QVERIFY(m_sending->sendOne());
        QCOMPARE(placed().size(), 2);
        answer(placed().first().chopped(5) + u".received.json"_s, R"({"status": "refused", "reason": "bad-period"})");
        answer(u"x-00000000-0000-7000-8000-000000000000.received.json"_s, R"({"status": "received"})"); // Not ours.
        QVERIFY(m_sending->takeReceipts());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Refused));
        QCOMPARE(told(made.id)->reason, u"bad-period"_s);
        // The correction goes as the next revision.
        QVERIFY(file(*m_trial.device, report(*m_trial.device, 2, 49)).isApplied());
        QVERIFY(m_sending->sendOne());
        QCOMPARE(reportFolder().entryList({u"*-2-*.xlsx"_s}).size(), 1);
    }

    void aFolderThatIsAwayIsWaitedFor_data() { GatewayTrial::databases(); }
    void aFolderThatIsAwayIsWaitedFor()
    {
        QVERIFY(startPlacing()); // The share is not mounted.
        const FiledReport made = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, made).isApplied());
        QVERIFY(m_sending->sendOne());
        QVERIFY(!reportFolder().exists()); // Never made up for.
        QVERIFY(!told(made.id));
        QVERIFY(administer(m_trial.address, {u"outward"_s, u"list"_s}).text.contains(u"folder-missing"_s));
        QVERIFY(!m_sending->sendOne()); // Not at once again.
        QVERIFY(QDir().mkpath(reportFolder().path()));
        m_trial.goOn(20 * 60);
        QVERIFY(m_sending->sendOne());
        QCOMPARE(placed().size(), 2);
        QCOMPARE(int(told(made.id)->state), int(ReportState::Placed));
        QVERIFY(administer(m_trial.address, {u"outward"_s, u"list"_s}).text.isEmpty());
        QVERIFY(administer(m_trial.address, {u"outward"_s, u"list"_s, u"placed"_s}).text.contains(u"II.06a"_s));
    }

    void whoeverLooksAfterTheFolderTriesAtOnce_data() { GatewayTrial::databases(); }
    void whoeverLooksAfterTheFolderTriesAtOnce()
    {
        QVERIFY(startPlacing());
        const FiledReport made = report(*m_trial.device);
        QVERIFY(file(*m_trial.device, made).isApplied());
        QVERIFY(m_sending->sendOne());
        QVERIFY(QDir().mkpath(reportFolder().path()));
        QVERIFY(!m_sending->sendOne());
        const QString id = made.id.toString(QUuid::WithoutBraces);
        QVERIFY(m_trial.database->write(
            [&](GatewayConnection &connection) { QCOMPARE(retryOutward(connection, id, m_trial.now()).status, 0); }));
        m_trial.goOn(1);
        QVERIFY(m_sending->sendOne());
        QCOMPARE(int(told(made.id)->state), int(ReportState::Placed));
    }

    /// Killed at any point the report stands there once, and whole.
    void whatWasLeftHalfDoneIsWrittenAnew()
    {
        const QTemporaryDir folder;
        const QUuid filing = QUuid::createUuid();
        const QJsonObject asked{
            {u"template"_s, u"II.06a"_s}, {u"unit"_s, u"H61.33"_s},
            {u"from"_s, u"2026-10-15"_s}, {u"to"_s, u"2026-11-14"_s},
            {u"revision"_s, 1},           {u"figures"_s, QJsonObject{{u"tables"_s, QJsonArray{QJsonArray{}}}}}};
        const auto files = [&folder] { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); };
        {
            const FullDisk full(100);
            QVERIFY(placeReport(folder.path(), filing, asked));
            QVERIFY(files().filter(u".json"_s).isEmpty());
        }
        QFile half(folder.filePath(folderKey(filing, asked) + u".xlsx"_s)); // Power failed before the second file.
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("PK") == 2);
        half.close();
        for (const QString &name : {u".xlsx.aB3dEf"_s, u".json.Zk2xYw"_s}) { // On a share of Windows.
            QFile left(folder.filePath(folderKey(filing, asked) + name));
            QVERIFY(left.open(QIODevice::WriteOnly) && left.write("PK") == 2);
        }
        QVERIFY(!placeReport(folder.path(), filing, asked));
        QCOMPARE(files().size(), 2);
        QVERIFY(half.size() > 2000);
        QFile json(folder.filePath(folderKey(filing, asked) + u".json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QByteArray first = json.readAll();
        json.close();
        QVERIFY(!placeReport(folder.path(), filing, asked)); // The answer was not stored: the same again.
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(json.readAll(), first);
        QCOMPARE(*placeReport(folder.filePath(u"away"_s), filing, asked), u"folder-missing"_s);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"away"_s)));
    }

    void theFolderIsNamedInTheFileOfProviders_data()
    {
        QTest::addColumn<QJsonObject>("reports");
        QTest::addColumn<QString>("fault");
        const QJsonObject folder{{u"folder"_s, u"/srv/lris"_s}, {u"units"_s, QJsonObject{{u"a"_s, u"b"_s}}}};
        QJsonObject both = folder;
        both.insert(u"url"_s, u"https://lris.example.vn"_s);
        QTest::newRow("a folder") << folder << QString();
        QTest::newRow("a line as well") << both << u"reports.url"_s;
        QTest::newRow("somewhere") << QJsonObject{{u"folder"_s, u"lris"_s}} << u"reports.folder"_s;
        QTest::newRow("neither") << QJsonObject() << u"reports.url"_s;
    }
    void theFolderIsNamedInTheFileOfProviders()
    {
        QFETCH(QJsonObject, reports);
        const QTemporaryDir folder;
        QFile config(folder.filePath(u"outward.json"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QJsonDocument(QJsonObject{{u"reports"_s, reports}}).toJson());
        config.close();
        const auto read = readOutwardConfig(config.fileName());
        QTEST(read ? QString() : read.error().field, "fault");
        QCOMPARE(read && read->reports->folder == u"/srv/lris", read.has_value());
    }
};

QTEST_GUILESS_MAIN(TestGatewayReports)
#include "tst_gatewayreports.moc"
