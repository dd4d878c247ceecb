// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over a year of a million dossiers, and beside them in the same run the same SQL in the sqlite3 shell; a sheet
// of ten thousand rows with its time and memory.
//   bench_report [DIR]   DIR: a data directory filled by `mocuactl load`; without it rows are invented.

#include "catalogue.h"
#include "demonstration.h"
#include "factgathering.h"
#include "quantiles.h"
#include "reporting.h"
#include "reportlibrary.h"
#include "reportsumming.h"
#include "reportwriting.h"
#include "store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int benchRuns = 7;
constexpr int sheetRows = 10'000;
constexpr int provinceUnits = 181;

double benchMs(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Resident memory of this process, in MB: now ("VmRSS") or at its most ("VmHWM").
double memoryMb(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// A million rows of a year: procedures of the catalogue, some dozen kinds of dossiers, most of them finished in days.
Result<int> inventRows(Connection &connection, const Catalogue &catalogue)
{
    if (const auto made = connection.change("CREATE TEMP TABLE invented (place INTEGER PRIMARY KEY, code TEXT)"); !made)
        return made.error();
    for (qsizetype i = 0; i < catalogue.procedures.size(); ++i) {
        const auto added =
            connection.change("INSERT OR IGNORE INTO invented VALUES (?, ?)", {int(i), catalogue.procedures[i].code});
        if (!added)
            return added.error();
    }
    return connection.change(
        "INSERT INTO tally (dossier, procedure, traits, received_day, closed_day, due_day, returned_day, wanted, "
        "digital, reused, received_minute, counter, officer) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000), "
        "day (i, r, c, d, t) AS (SELECT i, date('2026-01-01', (i * 365 / 1000000) || ' days'), "
        "date('2026-01-01', (i * 365 / 1000000 + 1 + (i * 7919 / 13) % 9) || ' days'), "
        "date('2026-01-01', (i * 365 / 1000000 + 5) || ' days'), (i * 7907 / 11) % 100 FROM n) "
        "SELECT i, (SELECT code FROM invented WHERE place = i % (SELECT count(*) FROM invented)), "
        "CASE WHEN t < 60 THEN 1 ELSE 2 END | (CASE WHEN t % 20 = 0 THEN 0 ELSE 256 END) | ((i % 4) << 14) | "
        "((i % 3) << 17) | ((t % 20 <> 0) << 22), "
        "CAST(replace(r, '-', '') AS INTEGER), CASE WHEN t % 20 = 0 THEN 0 ELSE CAST(replace(c, '-', '') AS INTEGER) "
        "END, "
        "CAST(replace(d, '-', '') AS INTEGER), CASE WHEN t % 20 = 0 THEN 0 ELSE CAST(replace(c, '-', '') AS INTEGER) "
        "END, "
        "2, i % 3, i % 2, 480, 1 + i % 5, 'ha' FROM day");
}

/// Half a million payments of the year, one line each.
Result<int> inventFees(Connection &connection)
{
    return connection.change(
        "INSERT INTO fee_entry (id, dossier, kind, method, amount, reference, counter, officer, at, sha256, document) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) "
        "SELECT randomblob(16), randomblob(16), 'taken', CASE i % 3 WHEN 0 THEN 'transfer' ELSE 'cash' END, 15000, '', "
        "1 + i % 5, 'ha', date('2026-01-01', (i * 365 / 500000) || ' days') || 'T09:00:00+07:00', zeroblob(32), "
        "'{\"id\":\"01a22bf8-c3d5-70fc-bd45-09486995cc41\",\"dossier\":\"01a22bf8-c3d5-70fc-bd45-09486995cc41\","
        "\"kind\":\"taken\",\"method\":\"cash\",\"amount\":15000,\"received\":20000,\"lines\":[{\"code\":\"LP-' || "
        "(i % 12) || '\",\"what\":\"Lệ phí cấp giấy xác nhận\",\"quantity\":1,\"unitPrice\":15000,\"amount\":15000}],"
        "\"officerName\":\"Nguyễn Thị Hà\"}' FROM n");
}

/// What tallySums() asks for a year by procedure, as one would type it into the shell.
QString yearSql()
{
    return u"SELECT procedure, traits, sum(received_day BETWEEN 20260101 AND 20261231), sum(received_day < 20260101 "
           u"AND "
           "(closed_day = 0 OR closed_day >= 20260101)), sum(closed_day BETWEEN 20260101 AND 20261231 AND closed_day < "
           "due_day), sum(closed_day BETWEEN 20260101 AND 20261231), sum(closed_day BETWEEN 20260101 AND 20261231 AND "
           "due_day <> 0 AND closed_day > due_day), sum((closed_day = 0 OR closed_day > 20261231) AND received_day <= "
           "20261231), sum((closed_day = 0 OR closed_day > 20261231) AND received_day <= 20261231 AND due_day <> 0 AND "
           "due_day < 20261130), sum(returned_day BETWEEN 20260101 AND 20261231), sum((received_day BETWEEN 20260101 "
           "AND 20261231) * wanted), sum((received_day BETWEEN 20260101 AND 20261231) * digital), sum((received_day "
           "BETWEEN 20260101 AND 20261231) * reused) FROM tally INDEXED BY tally_procedure WHERE received_day <= "
           "20261231 AND (closed_day = 0 OR closed_day >= 20260101 OR returned_day >= 20260101) GROUP BY procedure, "
           "traits;"_s;
}

void benchSheet(const Office &office, const Period &year)
{
    // Ten thousand procedures, each with a row of thirteen columns.
    ReportFacts facts;
    facts.asOf = QDateTime(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
    QList<FactGroup> groups;
    for (int i = 0; i < sheetRows; ++i) {
        FactGroup group;
        group.key.procedure = u"1.%1"_s.arg(i, 6, 10, QChar(u'0'));
        group.key.sector = u"Lĩnh vực %1"_s.arg(i / 500);
        group.sums = {40, 8, 20, 10, 2, 13, 3, 30, 0, 0, 0};
        facts.procedures.insert(group.key.procedure,
                                {u"Thủ tục hành chính số %1 của bộ phận một cửa"_s.arg(i), group.key.sector, {}, {}});
        groups.append(group);
    }
    facts.groups.insert(u"dossiers/procedure"_s, groups);
    const ReportTemplate form = *ReportLibrary::builtIn().find(u"II.06a"_s, year.to, {});
    const Report report = computedReport({form, year, office, facts});
    const QTemporaryDir folder;
    for (const QString &ending : {u".xlsx"_s, u".ods"_s, u".csv"_s}) {
        const QString file = folder.filePath(u"a"_s + ending);
        const double before = memoryMb("VmHWM:");
        QElapsedTimer timer;
        timer.start();
        const auto written = writeReport(report, {office, {}}, file);
        const double ms = benchMs(timer);
        std::printf("%d rows as %-6s %8.0f ms  +%.1f MB at most  %s\n", sheetRows, qPrintable(ending), ms,
                    memoryMb("VmHWM:") - before, written ? "" : "FAILED");
    }
}

/// A province of 181 units, each with two hundred rows.
void benchProvince(const Office &office, const Period &year)
{
    const ReportTemplate form = *ReportLibrary::builtIn().find(u"II.06a"_s, year.to, {});
    QList<QByteArray> sent;
    for (int unit = 0; unit < provinceUnits; ++unit) {
        ReportFacts facts;
        facts.asOf = QDateTime(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
        QList<FactGroup> groups;
        for (int i = 0; i < 200; ++i) {
            FactGroup group;
            group.key.procedure = u"1.%1"_s.arg((i * 7 + unit) % 1000, 6, 10, QChar(u'0'));
            group.key.sector = u"Lĩnh vực %1"_s.arg((i * 7 + unit) % 1000 / 50);
            group.sums = {40, 8, 20, 10, 2, 13, 3, 30, 0, 0, 0};
            facts.procedures.insert(group.key.procedure, {group.key.procedure, group.key.sector, {}, {}});
            groups.append(group);
        }
        facts.groups.insert(u"dossiers/procedure"_s, groups);
        sent.append(writtenReport(computedReport({form, year, office, facts})));
    }
    QElapsedTimer timer;
    timer.start();
    QList<Report> reports;
    for (const QByteArray &json : std::as_const(sent))
        reports.append(*readReport(json));
    const auto sum =
        summedReport(reports, {u"H61"_s, u"Tỉnh"_s, {}, QDateTime(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC)});
    std::printf("%d units read and added up %8.0f ms, %d rows, %d findings\n", provinceUnits, benchMs(timer),
                int(sum->tables[0].rows.size()), int(sum->findings.size()));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString directory = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.path();
    const auto catalogue = readCatalogue(demonstrationCatalogue());
    auto store = Store::open(directory, argc > 1 ? Store::Access::ReadOnly : Store::Access::ReadWrite);
    if (!catalogue || !store)
        return 1;
    if (argc < 2) {
        const auto filled =
            (*store)
                ->write<int>(WritePriority::Sync, [&](Connection &c) { return inventRows(c, *catalogue); })
                .result();
        const auto paid =
            (*store)->write<int>(WritePriority::Sync, [](Connection &c) { return inventFees(c); }).result();
        if (!paid)
            std::printf("fees: %s\n", qPrintable(paid.error().detail));
        if (!filled) {
            std::printf("%s\n", qPrintable(filled.error().detail));
            return 1;
        }
    }
    const Period year{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    const QDateTime now(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
    Office office;
    office.code = u"bench"_s;
    benchSheet(office, year);
    benchProvince(office, year);

    const QString shellFile = directory + u"/mocua.sqlite"_s;
    Quantiles shell;
    QList<std::pair<QString, Quantiles>> reports;
    for (const QString &name : {u"II.06a"_s, u"07a"_s, u"digitisation"_s, u"adoption"_s, u"QD766"_s, u"fees"_s})
        reports.append({name, {}});
    for (int run = 0; run < benchRuns; ++run) {
        QElapsedTimer timer;
        QProcess sqlite;
        timer.start();
        sqlite.start(u"sqlite3"_s, {u"-readonly"_s, shellFile, yearSql()});
        if (!sqlite.waitForFinished(120'000) || sqlite.exitCode() != 0)
            std::printf("sqlite3: %s\n", sqlite.readAllStandardError().constData());
        shell.add(benchMs(timer));
        for (auto &[name, times] : reports) {
            timer.start();
            const ReportTemplate form = *ReportLibrary::builtIn().find(name, year.to, {});
            const auto facts = (*store)
                                   ->read<ReportFacts>([&](Connection &c) {
                                       return gatheredFacts(c, {form, year, *catalogue, now});
                                   })
                                   .result();
            if (!facts) {
                std::printf("%s: %s\n", qPrintable(name), qPrintable(facts.error().detail));
                continue;
            }
            const Report report = computedReport({form, year, office, *facts});
            times.add(benchMs(timer));
            if (run == 0 && !report.findings.isEmpty())
                std::printf("%s: %d findings\n", qPrintable(name), int(report.findings.size()));
        }
    }
    Quantiles::printHead("a year of a million dossiers");
    shell.print("the same SQL in the sqlite3 shell");
    for (const auto &[name, times] : reports)
        times.print(qPrintable(name));
    std::printf("II.06a : shell = %.2f\n", reports.first().second.at(0.5) / shell.at(0.5));
    return 0;
}
