// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Search in a filled data directory, through our store and, beside it in the same run, the same SQL stepped through
// SQLite's C API.
//   mocuactl --data DIR init --demo && mocuactl --data DIR load --dossiers 1000000 --seed 1
//   bench_search DIR

#include "dossiertable.h"
#include "folding.h"
#include "quantiles.h"
#include "searching.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <map>
#include <sqlite3.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The statements that search() runs for a text that is no code, stepped through the C API.
class PlainSqlite
{
public:
    explicit PlainSqlite(const QString &file)
    {
        sqlite3_open_v2(file.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_exec(m_database, "PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY",
                     nullptr, nullptr, nullptr);
        m_code = prepared("SELECT dossier FROM dossier_code WHERE text = ? ORDER BY dossier DESC LIMIT 1");
        m_keys = prepared("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?");
        m_row = prepared(dossierRowSql());
        m_total = prepared("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 1001)");
    }
    ~PlainSqlite()
    {
        for (sqlite3_stmt *statement : {m_code, m_keys, m_row, m_total})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }

    int search(const QString &text, int shown)
    {
        // With accents our search looks at the newest 200 to put those with the same accents first.
        const int limit = foldedForSearch(text) == text.toLower() ? shown : 200;
        const QByteArray code = text.toUpper().toUtf8();
        sqlite3_bind_text(m_code, 1, code.constData(), int(code.size()), SQLITE_STATIC);
        sqlite3_step(m_code);
        sqlite3_reset(m_code);
        QByteArray match;
        std::vector<sqlite3_int64> keys;
        for (const SearchReach reach : {SearchReach::WholeWords, SearchReach::LastWord, SearchReach::EveryWord}) {
            if (reach == SearchReach::EveryWord ? !keys.empty() : int(keys.size()) >= limit)
                break;
            match = searchMatch(text, reach).toUtf8();
            keys.clear();
            sqlite3_bind_text(m_keys, 1, match.constData(), int(match.size()), SQLITE_STATIC);
            sqlite3_bind_int(m_keys, 2, limit);
            while (sqlite3_step(m_keys) == SQLITE_ROW)
                keys.push_back(sqlite3_column_int64(m_keys, 0));
            sqlite3_reset(m_keys);
        }
        int rows = 0;
        for (const sqlite3_int64 key : keys) {
            sqlite3_bind_int64(m_row, 1, key);
            if (sqlite3_step(m_row) == SQLITE_ROW) {
                for (int column = 0; column < sqlite3_column_count(m_row); ++column)
                    rows += sqlite3_column_bytes(m_row, column) > 0 && column == 0;
            }
            sqlite3_reset(m_row);
        }
        sqlite3_bind_text(m_total, 1, match.constData(), int(match.size()), SQLITE_STATIC);
        sqlite3_step(m_total);
        sqlite3_reset(m_total);
        return rows;
    }

private:
    sqlite3_stmt *prepared(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
        return statement;
    }
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_code = nullptr;
    sqlite3_stmt *m_keys = nullptr;
    sqlite3_stmt *m_row = nullptr;
    sqlite3_stmt *m_total = nullptr;
};

/// What officers type, by kind, taken from dossiers that are there.
std::map<QString, QStringList> typedTexts(Connection &connection, int perKind)
{
    std::map<QString, QStringList> texts;
    QRandomGenerator random(11);
    DossierTable dossiers(connection);
    const qint64 count = *dossiers.count();
    for (int i = 0; i < perKind; ++i) {
        const DossierRow row = *dossiers.row(1 + qint64(random.bounded(double(count))));
        const QString folded = foldedForSearch(row.applicantName);
        const QStringList words = folded.split(u' ');
        texts[u"1 code"_s] << row.code;
        texts[u"2 last four digits"_s] << row.code.last(4);
        texts[u"3 last five digits"_s] << row.code.last(6).remove(u'-');
        texts[u"4 one word, three letters"_s] << words.last().first(std::min<qsizetype>(3, words.last().size()));
        texts[u"5 two words without accents"_s] << words.first() + u' ' + words.last();
        texts[u"6 whole name without accents"_s] << folded;
        texts[u"7 whole name with accents"_s] << row.applicantName;
        texts[u"8 common word (nguyen)"_s] << u"nguyen"_s;
        texts[u"9 common words (chung thuc ban)"_s] << u"chung thuc ban"_s;
    }
    return texts;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    const QString file = QString::fromLocal8Bit(argv[1]) + u"/mocua.sqlite"_s;
    auto opened = Connection::open(file, Connection::Mode::ReadOnly);
    if (!opened)
        return 6;
    Connection &connection = **opened;
    PlainSqlite plain(file);
    std::printf("%lld dossiers\n", static_cast<long long>(*DossierTable(connection).count()));
    std::printf("%-36s %9s %9s %9s %9s %9s\n", "typed", "p50 ms", "p95 ms", "SQLite50", "SQLite95", "ratio95");
    constexpr int limit = 50;
    for (const auto &[kind, texts] : typedTexts(connection, 200)) {
        Quantiles ours;
        Quantiles theirs;
        for (const QString &text : texts) {
            // Once unmeasured, so that both find the pages in the cache.
            [[maybe_unused]] const auto warm = search(connection, text, limit);
            [[maybe_unused]] const int warmRows = plain.search(text, limit);
            QElapsedTimer timer;
            timer.start();
            const auto hits = search(connection, text, limit);
            ours.add(msOf(timer));
            timer.start();
            [[maybe_unused]] const int rows = plain.search(text, limit);
            theirs.add(msOf(timer));
            if (!hits || hits->rows.isEmpty()) {
                std::printf("nothing found for a text of kind %s\n", qPrintable(kind));
                return 1;
            }
        }
        std::printf("%-36s %9.3f %9.3f %9.3f %9.3f %9.2f\n", qPrintable(kind), ours.at(0.5), ours.at(0.95),
                    theirs.at(0.5), theirs.at(0.95), ours.at(0.95) / theirs.at(0.95));
    }
    return 0;
}
