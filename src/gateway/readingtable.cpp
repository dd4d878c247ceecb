// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 2000;
constexpr int droppedAtOnce = 10'000;

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Times that are at least `from` and less than the answer's second part: texts of one form compare like times.
std::pair<QString, QString> spanOf(const ReadingFilter &filter)
{
    return {filter.from.isValid() ? dayText(filter.from) : u""_s,
            filter.to.isValid() ? dayText(filter.to.addDays(1)) : u"9999"_s};
}

QString officeOfDossier(GatewayConnection &connection, const QString &dossier)
{
    return connection.row("SELECT office FROM dossier WHERE id = ?", {dossier}).value(0).toString();
}

/// The numbers in the office's feed whose items are of that dossier.
QList<qint64> feedNumbersOf(GatewayConnection &connection, const QString &office, const QString &dossier)
{
    QList<qint64> numbers;
    const QByteArray wanted = dossier.toLatin1();
    qint64 at = 0;
    while (true) {
        const auto rows = connection.rows(
            "SELECT seq, item FROM change WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?", {office, at, rowsAtOnce});
        for (const QVariantList &row : rows) {
            at = row.at(0).toLongLong();
            if (row.at(1).toByteArray().contains(wanted))
                numbers.append(at);
        }
        if (rows.size() < rowsAtOnce)
            return numbers;
    }
}

void showAll(const QList<QVariantList> &rows, const std::function<void(const QStringList &)> &show)
{
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.toString());
        show(cells);
    }
}

} // namespace

bool addReading(GatewayConnection &connection, const Reading &reading, int times)
{
    return connection.run("INSERT INTO reading (at, device, office, officer, route, subject, until, times) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                          {reading.at, reading.device, reading.office, reading.officer, reading.route, reading.subject,
                           reading.until, times});
}

bool addFeedReading(GatewayConnection &connection, const FeedReading &reading)
{
    constexpr int hourLength = 13; // "2026-11-23T09"
    return connection.run(
        "INSERT INTO feed_reading (hour, device, office, first_at, last_at, from_seq, to_seq) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hour, device) DO UPDATE SET last_at = excluded.last_at, "
        "from_seq = CASE WHEN excluded.from_seq < feed_reading.from_seq THEN excluded.from_seq "
        "ELSE feed_reading.from_seq END, to_seq = CASE WHEN excluded.to_seq > feed_reading.to_seq "
        "THEN excluded.to_seq ELSE feed_reading.to_seq END",
        {reading.at.left(hourLength), reading.device, reading.office, reading.at, reading.at, reading.from,
         reading.to});
}

void forEachReading(GatewayConnection &connection, const ReadingFilter &filter,
                    const std::function<void(const QStringList &)> &show)
{
    const auto [from, to] = spanOf(filter);
    const QString &dossier = filter.dossier;
    const QString office = dossier.isEmpty() ? QString() : officeOfDossier(connection, dossier);
    // Pages go by number within a moment; an audit is too rare for more than an index by time.
    QString at = from;
    int skipped = 0;
    while (true) {
        const auto rows = connection.rows(
            "SELECT at, at, device, office, officer, route, subject, until, times FROM reading WHERE at >= ? AND at < "
            "? AND "
            "(? = '' OR device = ?) AND (? = '' OR (office = ? AND (subject = ? OR (subject <= ? AND until >= ?)))) "
            "ORDER BY at, device, subject LIMIT ? OFFSET ?",
            {at, to, filter.device, filter.device, dossier, office, dossier, dossier, dossier, rowsAtOnce, skipped});
        showAll(rows, show);
        if (rows.size() < rowsAtOnce)
            break;
        const QString last = rows.last().first().toString();
        const auto same = std::count_if(rows.begin(), rows.end(),
                                        [&](const QVariantList &row) { return row.first().toString() == last; });
        skipped = last == at ? skipped + rowsAtOnce : int(same);
        at = last;
    }
    const QList<qint64> numbers = dossier.isEmpty() ? QList<qint64>() : feedNumbersOf(connection, office, dossier);
    const auto feed = connection.rows(
        "SELECT first_at, last_at, device, office, '', '/v1/changes', from_seq, to_seq, '' FROM feed_reading WHERE "
        "last_at >= ? AND first_at < ? AND (? = '' OR device = ?) AND (? = '' OR office = ?) ORDER BY first_at, device",
        {from, to, filter.device, filter.device, dossier, office});
    for (const QVariantList &row : feed) {
        const qint64 first = row.at(6).toLongLong();
        const qint64 last = row.at(7).toLongLong();
        const auto number = std::lower_bound(numbers.begin(), numbers.end(), first);
        if (dossier.isEmpty() || (number != numbers.end() && *number <= last))
            showAll({row}, show);
    }
}

bool dropSomeReadings(GatewayConnection &connection, QDate before)
{
    const QString day = dayText(before);
    const auto dropped = connection.rows(
        "DELETE FROM reading WHERE at < ? AND at <= (SELECT MAX(at) FROM (SELECT at FROM reading ORDER BY at LIMIT ?) "
        "AS oldest) RETURNING 1",
        {day, droppedAtOnce});
    const auto droppedFeed = connection.rows(
        "DELETE FROM feed_reading WHERE hour < ? AND hour <= (SELECT MAX(hour) FROM (SELECT hour FROM feed_reading "
        "ORDER BY hour LIMIT ?) AS oldest) RETURNING 1",
        {day, droppedAtOnce});
    return !connection.hasFailed() && (!dropped.isEmpty() || !droppedFeed.isEmpty());
}

QString dossierOf(GatewayConnection &connection, const QString &codeOrId)
{
    const QVariantList byCode = connection.row("SELECT dossier FROM official_code WHERE code = ?", {codeOrId});
    if (!byCode.isEmpty())
        return byCode.first().toString();
    return connection.row("SELECT id FROM dossier WHERE id = ?", {codeOrId}).value(0).toString();
}
