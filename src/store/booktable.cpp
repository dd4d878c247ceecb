// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booktable.h"

#include "clock.h"
#include "dossierjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

BookLine lineOf(const QSqlQuery &row)
{
    BookLine line;
    line.number = row.value(0).toInt();
    line.paper.number = line.number;
    line.paper.provisional = row.value(2).toString();
    line.certifiedAt = fromIsoOfficeTime(row.value(3).toString());
    line.dossierCode = row.value(6).toString();
    line.ground = row.value(8).toString();
    if (row.value(4).toBool())
        line.kind = BookLine::Kind::Dropped;
    else if (row.value(5).toBool())
        line.kind = BookLine::Kind::Cancelled;
    const auto dossier = dossierFromJson(QJsonDocument::fromJson(row.value(7).toByteArray()).object());
    if (!dossier)
        return line;
    line.dossier = dossier->id;
    line.counter = dossier->counter;
    const Applicant &requester = submitterOf(*dossier);
    line.requester = requester.name;
    line.requesterNumber = requester.paper.number;
    const qsizetype at = row.value(1).toInt();
    if (!dossier->certification || at >= dossier->certification->papers.size())
        return line;
    const Certification &certification = *dossier->certification;
    const CertifiedPaper &paper = certification.papers.at(at);
    line.paper.name = paper.name;
    line.paper.pages = paper.pages;
    line.paper.copies = paper.copies;
    line.signer = certification.signer;
    line.signerTitle = certification.signerTitle;
    line.agreement = certification.agreement;
    if (line.kind == BookLine::Kind::Certified)
        line.fee = paperFees(dossier->fee, certification.papers).value(at);
    return line;
}

/// The numbers between two lines that nobody bears.
void appendGap(QList<BookLine> &lines, int first, int last)
{
    if (first > last)
        return;
    BookLine gap;
    gap.kind = BookLine::Kind::Unused;
    gap.number = first;
    gap.last = last;
    lines.append(gap);
}

} // namespace

Result<void> BookTable::put(qint64 key, const Dossier &dossier)
{
    // Most dossiers certify nothing: they never had a line.
    if (!dossier.certification) {
        const auto any = m_connection.single("SELECT 1 FROM book_entry WHERE dossier = ? LIMIT 1", {key});
        if (!any)
            return any.error();
        if (any->isNull())
            return {};
    }
    if (const auto removed = m_connection.change("DELETE FROM book_entry WHERE dossier = ? AND number = 0", {key});
        !removed)
        return removed.error();
    if (const auto dropped = m_connection.change("UPDATE book_entry SET is_dropped = 1 WHERE dossier = ?", {key});
        !dropped)
        return dropped.error();
    if (!dossier.certification)
        return {};
    const Certification &certification = *dossier.certification;
    const QString series = bookSeries(dossier.receivingAgency, certification.book);
    for (qsizetype i = 0; i < certification.papers.size(); ++i) {
        const CertifiedPaper &paper = certification.papers.at(i);
        if (paper.number == 0 && paper.provisional.isEmpty())
            continue;
        const QString provisional = paper.provisional.isNull() ? u""_s : paper.provisional;
        const auto put = m_connection.change(
            "INSERT INTO book_entry (series, year, number, dossier, paper, provisional, certified_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (series, year, number, dossier, paper) DO UPDATE SET "
            "provisional = excluded.provisional, certified_at = excluded.certified_at, is_dropped = 0",
            {series, certification.year, paper.number, key, int(i), provisional,
             toIsoOfficeTime(certification.certifiedAt)});
        if (!put)
            return put.error();
    }
    return {};
}

Result<QList<BookLine>> BookTable::lines(const QString &series, int year)
{
    const auto rows = m_connection.run(
        "SELECT b.number, b.paper, b.provisional, b.certified_at, b.is_dropped, d.is_void, d.code, d.document, "
        "CASE WHEN d.is_void THEN (SELECT e.text FROM event e WHERE e.dossier = d.key AND e.kind = 'voided' "
        "ORDER BY e.seq DESC LIMIT 1) ELSE '' END "
        "FROM book_entry b JOIN dossier d ON d.key = b.dossier WHERE b.series = ? AND b.year = ? "
        "ORDER BY b.number = 0, b.number, b.certified_at, b.dossier, b.paper",
        {series, year});
    if (!rows)
        return rows.error();
    QList<BookLine> lines;
    int next = 1;
    while ((*rows)->next()) {
        BookLine line = lineOf(**rows);
        if (line.number > 0) {
            appendGap(lines, next, line.number - 1);
            next = line.number + 1;
        }
        lines.append(std::move(line));
    }
    (*rows)->finish();
    return lines;
}

Result<QList<QUuid>> BookTable::waiting(const QString &series, int year, int counter, int limit)
{
    const auto rows = m_connection.run(
        "SELECT d.id, min(b.certified_at) AS at FROM book_entry b JOIN dossier d ON d.key = b.dossier WHERE "
        "b.series = ? AND b.year = ? AND b.number = 0 AND d.counter = ? AND d.is_void = 0 GROUP BY d.id ORDER BY at, "
        "d.id LIMIT ?",
        {series, year, counter, limit});
    if (!rows)
        return rows.error();
    QList<QUuid> dossiers;
    while ((*rows)->next())
        dossiers.append(QUuid::fromRfc4122((*rows)->value(0).toByteArray()));
    (*rows)->finish();
    return dossiers;
}

Result<QList<int>> BookTable::years(const QString &series)
{
    const auto rows =
        m_connection.run("SELECT DISTINCT year FROM book_entry WHERE series = ? ORDER BY year DESC", {series});
    if (!rows)
        return rows.error();
    QList<int> years;
    while ((*rows)->next())
        years.append((*rows)->value(0).toInt());
    (*rows)->finish();
    return years;
}

Result<QList<qint64>> BookTable::bearing(const BookNumber &number, int limit)
{
    const auto rows = m_connection.run(
        "SELECT b.dossier, max(b.year) AS year, min(b.is_dropped + d.is_void) AS gone FROM book_entry b "
        "JOIN dossier d ON d.key = b.dossier WHERE b.number = ? AND (? = 0 OR b.year = ?) AND b.series LIKE ? "
        "GROUP BY b.dossier ORDER BY gone, year DESC, b.dossier DESC LIMIT ?",
        {number.number, number.year, number.year, number.book ? u"%/"_s + toText(*number.book) : u"%"_s, limit});
    if (!rows)
        return rows.error();
    QList<qint64> dossiers;
    while ((*rows)->next())
        dossiers.append((*rows)->value(0).toLongLong());
    (*rows)->finish();
    return dossiers;
}
