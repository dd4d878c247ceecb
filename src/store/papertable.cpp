// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertable.h"

#include "clock.h"
#include "folding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Paper is there to be scanned where it was handed in; what was only shown or found in a database is not.
#define DIGITISING_ROW                                                                                                 \
    "SELECT d.key, d.id, d.code, d.applicant_name, "                                                                   \
    "(SELECT count(*) FROM component c WHERE c.dossier = d.key AND c.state IN ('original', 'certified', 'copy')) AS "  \
    "wanted, "                                                                                                         \
    "(SELECT count(*) FROM component c WHERE c.dossier = d.key AND c.state IN ('original', 'certified', 'copy') AND "  \
    "EXISTS (SELECT 1 FROM paper p WHERE p.dossier = d.key AND p.component = c.number AND p.replaced_at IS NULL)), "   \
    "(SELECT count(*) FROM page g WHERE g.dossier = d.key AND g.is_dropped = 0) AS waiting FROM dossier d "

DigitisingRow digitisingRowOf(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(), QUuid::fromRfc4122(query.value(1).toByteArray()),
            query.value(2).toString(),   query.value(3).toString(),
            query.value(4).toInt(),      query.value(5).toInt(),
            query.value(6).toInt()};
}

/// Of the columns signer, at, certificate, stamped_at from this one on.
PaperSignature signatureOf(const QSqlQuery &row, int column)
{
    PaperSignature signature{row.value(column).toString(),
                             fromIsoOfficeTime(row.value(column + 1).toString()),
                             row.value(column + 2).toString(),
                             {}};
    if (const QString stamped = row.value(column + 3).toString(); !stamped.isEmpty())
        signature.stampedAt = fromIsoOfficeTime(stamped);
    return signature;
}

QVariant textOr(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

} // namespace

Result<void> PaperTable::add(const Paper &paper, const QString &text, bool replaces)
{
    m_connection.touch(paper.dossier);
    if (replaces) {
        const auto replaced = m_connection.change(
            "UPDATE paper SET replaced_at = ? WHERE dossier = ? AND component = ? AND replaced_at IS NULL",
            {toIsoOfficeTime(paper.at), paper.dossier, paper.component});
        if (!replaced)
            return replaced.error();
    }
    const auto inserted = m_connection.run(
        "INSERT INTO paper (dossier, component, sha256, bytes, pages, origin, source, at, officer) VALUES (?, ?, ?, ?, "
        "?, ?, ?, ?, ?) ON CONFLICT (dossier, component, sha256) DO UPDATE SET replaced_at = NULL RETURNING key",
        {paper.dossier, paper.component, paper.sha256, paper.bytes, paper.pages, paper.origin, textOr(paper.source),
         toIsoOfficeTime(paper.at), textOr(paper.officer)});
    if (!inserted)
        return inserted.error();
    (*inserted)->next();
    const qint64 key = (*inserted)->value(0).toLongLong();
    (*inserted)->finish();
    if (auto signedBy = addSignature(key, paper.signature); !signedBy)
        return signedBy;
    const QString folded = foldedForSearch(text);
    if (folded.isEmpty())
        return {};
    const auto kept = m_connection.change("INSERT INTO paper_text (paper, folded) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                          {key, folded});
    if (!kept)
        return kept.error();
    if (*kept == 0)
        return {}; // The same file again.
    const auto indexed = m_connection.change("INSERT INTO paper_search (rowid, folded) VALUES (?, ?)", {key, folded});
    if (!indexed)
        return indexed.error();
    return {};
}

Result<void> PaperTable::addSignature(qint64 paper, const PaperSignature &signature)
{
    if (!signature.isThere())
        return {};
    const auto kept =
        m_connection.change("INSERT INTO paper_signature (paper, signer, at, certificate, stamped_at) VALUES (?, ?, ?, "
                            "?, ?) ON CONFLICT DO NOTHING",
                            {paper, textOr(signature.signer), toIsoOfficeTime(signature.at), signature.fingerprint,
                             signature.stampedAt ? QVariant(toIsoOfficeTime(*signature.stampedAt)) : QVariant()});
    return kept ? Result<void>() : kept.error();
}

Result<QList<Paper>> PaperTable::of(qint64 dossier)
{
    const auto query =
        m_connection.run("SELECT p.key, p.component, p.sha256, p.bytes, p.pages, p.origin, p.source, p.at, p.officer, "
                         "s.signer, s.at, s.certificate, s.stamped_at FROM paper p LEFT JOIN paper_signature s ON "
                         "s.paper = p.key WHERE p.dossier = ? AND p.replaced_at IS NULL ORDER BY p.component, p.key",
                         {dossier});
    if (!query)
        return query.error();
    QList<Paper> papers;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        papers.append({row.value(0).toLongLong(), dossier, row.value(1).toInt(), row.value(2).toByteArray(),
                       row.value(3).toLongLong(), row.value(4).toInt(), row.value(5).toString(),
                       row.value(6).toString(), fromIsoOfficeTime(row.value(7).toString()), row.value(8).toString(),
                       signatureOf(row, 9)});
    }
    (*query)->finish();
    return papers;
}

Result<QList<ReusablePaper>> PaperTable::reusable(qint64 dossier)
{
    const auto query = m_connection.run(
        "SELECT c.number, p.key, p.dossier, p.component, p.sha256, p.bytes, p.pages, p.origin, p.source, p.at, "
        "p.officer, o.code, coalesce(t.folded, ''), s.signer, s.at, s.certificate, s.stamped_at FROM dossier d JOIN "
        "component c ON c.dossier = d.key "
        "JOIN dossier o ON o.applicant_number = d.applicant_number AND o.key <> d.key AND o.is_void = 0 "
        "JOIN component k ON k.dossier = o.key AND k.name = c.name AND k.code = c.code "
        "JOIN paper p ON p.dossier = o.key AND p.component = k.number AND p.replaced_at IS NULL "
        "LEFT JOIN paper_text t ON t.paper = p.key LEFT JOIN paper_signature s ON s.paper = p.key "
        "WHERE d.key = ? AND d.applicant_number <> '' AND c.state IN ('original', 'certified', 'copy') AND NOT EXISTS "
        "(SELECT 1 FROM paper q WHERE q.dossier = d.key AND q.component = c.number AND q.replaced_at IS NULL) "
        "ORDER BY c.number, p.at DESC",
        {dossier});
    if (!query)
        return query.error();
    QList<ReusablePaper> found;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        if (!found.isEmpty() && found.last().component == row.value(0).toInt())
            continue; // The newest stands first.
        found.append(
            {row.value(0).toInt(),
             {row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toInt(), row.value(4).toByteArray(),
              row.value(5).toLongLong(), row.value(6).toInt(), row.value(7).toString(), row.value(8).toString(),
              fromIsoOfficeTime(row.value(9).toString()), row.value(10).toString(), signatureOf(row, 13)},
             row.value(11).toString(),
             row.value(12).toString()});
    }
    (*query)->finish();
    return found;
}

Result<QList<qint64>> PaperTable::dossiersWith(const QString &text, int limit)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    QStringList terms = foldedForSearch(text).split(separators, Qt::SkipEmptyParts);
    if (terms.isEmpty())
        return QList<qint64>();
    for (QString &term : terms)
        term = u"\"%1\""_s.arg(term);
    const auto query = m_connection.run(
        "SELECT DISTINCT p.dossier FROM paper_search s JOIN paper p ON p.key = s.rowid WHERE paper_search MATCH ? AND "
        "p.replaced_at IS NULL ORDER BY p.dossier DESC LIMIT ?",
        {terms.join(u' '), limit});
    if (!query)
        return query.error();
    QList<qint64> keys;
    while ((*query)->next())
        keys.append((*query)->value(0).toLongLong());
    (*query)->finish();
    return keys;
}

Result<QList<DigitisingRow>> PaperTable::digitising(const QDateTime &since, int limit)
{
    QList<DigitisingRow> rows;
    const auto loose = m_connection.single("SELECT count(*) FROM page WHERE dossier IS NULL AND is_dropped = 0");
    if (!loose)
        return loose.error();
    if (loose->toInt() > 0)
        rows.append({0, {}, {}, {}, 0, 0, loose->toInt()});
    const auto query = m_connection.run(
        "SELECT * FROM (" DIGITISING_ROW
        "WHERE d.is_void = 0 AND ((d.received_at >= ? AND d.keeps_papers = 1 AND d.receiving_unit = '') OR d.key IN "
        "(SELECT dossier FROM page)) ORDER BY d.received_at DESC) WHERE wanted > 0 OR waiting > 0 LIMIT ?",
        {toIsoOfficeTime(since), limit});
    if (!query)
        return query.error();
    while ((*query)->next())
        rows.append(digitisingRowOf(**query));
    (*query)->finish();
    return rows;
}

Result<std::optional<DigitisingRow>> PaperTable::digitisingRow(qint64 dossier)
{
    const auto query = m_connection.run(DIGITISING_ROW "WHERE d.key = ?", {dossier});
    if (!query)
        return query.error();
    std::optional<DigitisingRow> row;
    if ((*query)->next())
        row = digitisingRowOf(**query);
    (*query)->finish();
    return row;
}
