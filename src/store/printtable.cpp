// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printtable.h"

#include "clock.h"
#include "settingtable.h"
#include "uuidv7.h"

#include <QJsonArray>

namespace {

const QString awaitedSetting = QStringLiteral("print.awaited");

} // namespace

Result<int> PrintTable::lastCopy(qint64 dossier, const QString &form)
{
    const auto last =
        m_connection.single("SELECT coalesce(max(copy), 0) FROM print WHERE dossier = ? AND form = ?", {dossier, form});
    if (!last)
        return last.error();
    return last->toInt();
}

Result<void> PrintTable::insert(const PrintRow &row, bool isReplacement)
{
    if (isReplacement) {
        const auto voided =
            m_connection.change("UPDATE print SET voided_at = ? WHERE dossier = ? AND form = ? AND voided_at IS NULL",
                                {toIsoOfficeTime(row.madeAt), row.dossier, row.form});
        if (!voided)
            return voided.error();
    }
    const auto inserted = m_connection.change(
        "INSERT INTO print (id, dossier, form, copy, made_at, officer, printer, state, replaces, paper) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {row.id.toRfc4122(), row.dossier, row.form, row.copy, toIsoOfficeTime(row.madeAt), row.officer,
         row.printer.isNull() ? QLatin1StringView("") : row.printer, row.state, row.replaces,
         row.paper.isNull() ? QVariant() : QVariant(row.paper.toRfc4122())});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<PrintRow> PrintTable::add(qint64 dossier, const QString &form, const QString &officer, const QString &printer,
                                 const QDateTime &at, bool isReplacement)
{
    const auto last = lastCopy(dossier, form);
    if (!last)
        return last.error();
    const PrintRow row{
        makeUuidV7(at.toMSecsSinceEpoch()), dossier, form, *last + 1, at, officer, printer, QStringLiteral("made"),
        isReplacement ? *last : 0,          {},      {}};
    if (const auto inserted = insert(row, isReplacement); !inserted)
        return inserted.error();
    return row;
}

Result<PrintRow> PrintTable::addShared(const QList<qint64> &dossiers, const QString &form, const QString &officer,
                                       const QString &printer, const QDateTime &at, bool isReplacement)
{
    int last = 0;
    for (const qint64 dossier : dossiers) {
        const auto copy = lastCopy(dossier, form);
        if (!copy)
            return copy.error();
        last = std::max(last, *copy);
    }
    PrintRow first;
    for (const qint64 dossier : dossiers) {
        PrintRow row{makeUuidV7(at.toMSecsSinceEpoch()),
                     dossier,
                     form,
                     last + 1,
                     at,
                     officer,
                     printer,
                     QStringLiteral("made"),
                     isReplacement ? last : 0,
                     {},
                     first.paper};
        if (first.id.isNull()) {
            row.paper = row.id;
            first = row;
        }
        if (const auto inserted = insert(row, isReplacement); !inserted)
            return inserted.error();
    }
    return first;
}

Result<void> PrintTable::setState(const QUuid &id, const QString &state)
{
    const auto changed = m_connection.change("UPDATE print SET state = ? WHERE id = ?", {state, id.toRfc4122()});
    if (!changed)
        return changed.error();
    const auto shared = m_connection.change("UPDATE print SET state = ? WHERE paper = ?", {state, id.toRfc4122()});
    return shared ? Result<void>() : shared.error();
}

Result<void> PrintTable::setFile(const QUuid &id, const QByteArray &sha256)
{
    const auto changed = m_connection.change("UPDATE print SET sha256 = ? WHERE id = ?", {sha256, id.toRfc4122()});
    if (!changed)
        return changed.error();
    const auto shared = m_connection.change("UPDATE print SET sha256 = ? WHERE paper = ?", {sha256, id.toRfc4122()});
    return shared ? Result<void>() : shared.error();
}

Result<void> PrintTable::askUnfinished(const QDateTime &since)
{
    // Ids begin with their time (UUIDv7), so only the latest rows are looked at.
    const QByteArray time = QByteArray::number(qMax<qint64>(0, since.toMSecsSinceEpoch()), 16).rightJustified(12, '0');
    const QByteArray first = QByteArray::fromHex(time) + QByteArray(10, '\0');
    const auto changed = m_connection.change(
        "UPDATE print SET state = 'asked' WHERE id >= ? AND state = 'made' AND printer <> ''", {first});
    if (!changed)
        return changed.error();
    return {};
}

Result<QString> PrintTable::lastForm(qint64 dossier)
{
    const auto form =
        m_connection.single("SELECT form FROM print WHERE dossier = ? ORDER BY id DESC LIMIT 1", {dossier});
    if (!form)
        return form.error();
    return form->toString();
}

namespace {

QList<PrintRow> printRows(QSqlQuery &query)
{
    QList<PrintRow> rows;
    while (query.next())
        rows.append({QUuid::fromRfc4122(query.value(0).toByteArray()), query.value(1).toLongLong(),
                     query.value(2).toString(), query.value(3).toInt(), fromIsoOfficeTime(query.value(4).toString()),
                     query.value(5).toString(), query.value(6).toString(), query.value(7).toString(),
                     query.value(8).toInt(),
                     query.value(9).isNull() ? QDateTime() : fromIsoOfficeTime(query.value(9).toString()),
                     QUuid::fromRfc4122(query.value(10).toByteArray())});
    query.finish();
    return rows;
}

} // namespace

Result<QList<PrintRow>> PrintTable::asked()
{
    const auto query =
        m_connection.run("SELECT id, dossier, form, copy, made_at, officer, printer, state, replaces, "
                         "voided_at, paper FROM print WHERE state = 'asked' AND (paper IS NULL OR paper = id) "
                         "ORDER BY made_at");
    if (!query)
        return query.error();
    return printRows(**query);
}

Result<QList<PrintRow>> PrintTable::ofDossier(qint64 dossier)
{
    const auto query = m_connection.run("SELECT id, dossier, form, copy, made_at, officer, printer, state, replaces, "
                                        "voided_at, paper FROM print WHERE dossier = ? ORDER BY id",
                                        {dossier});
    if (!query)
        return query.error();
    return printRows(**query);
}

Result<QList<qint64>> PrintTable::sharing(const QUuid &paper)
{
    const auto query =
        m_connection.run("SELECT dossier FROM print WHERE paper = ? ORDER BY id", {QVariant(paper.toRfc4122())});
    if (!query)
        return query.error();
    QList<qint64> dossiers;
    while ((*query)->next())
        dossiers.append((*query)->value(0).toLongLong());
    (*query)->finish();
    return dossiers;
}

Result<void> PrintTable::await(const QList<QUuid> &dossiers)
{
    const auto before = awaited();
    if (!before)
        return before.error();
    QJsonArray ids;
    for (const QUuid &id : *before + dossiers)
        ids.append(id.toString(QUuid::WithoutBraces));
    return SettingTable(m_connection).setObject(awaitedSetting, {{QStringLiteral("dossiers"), ids}});
}

Result<QList<QUuid>> PrintTable::awaited()
{
    const auto kept = SettingTable(m_connection).object(awaitedSetting);
    if (!kept)
        return kept.error();
    QList<QUuid> dossiers;
    const QJsonArray ids = kept->value(QStringLiteral("dossiers")).toArray();
    for (const QJsonValue &value : ids) {
        const QUuid id = QUuid::fromString(value.toString());
        const auto open =
            m_connection.single("SELECT 1 FROM dossier d WHERE d.id = ? AND d.is_void = 0 AND NOT EXISTS "
                                "(SELECT 1 FROM print p WHERE p.dossier = d.key AND p.form IN ('receipt', 'slip', "
                                "'bulk-receipt'))",
                                {id.toRfc4122()});
        if (!open)
            return open.error();
        if (!open->isNull())
            dossiers.append(id);
    }
    return dossiers;
}
