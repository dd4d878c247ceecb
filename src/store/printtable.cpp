// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printtable.h"

#include "clock.h"
#include "uuidv7.h"

Result<PrintRow> PrintTable::add(qint64 dossier, const QString &form, const QString &officer, const QString &printer,
                                 const QDateTime &at, bool isReplacement)
{
    const auto last =
        m_connection.single("SELECT coalesce(max(copy), 0) FROM print WHERE dossier = ? AND form = ?", {dossier, form});
    if (!last)
        return last.error();
    const PrintRow row{makeUuidV7(at.toMSecsSinceEpoch()),
                       dossier,
                       form,
                       last->toInt() + 1,
                       at,
                       officer,
                       printer,
                       QStringLiteral("made"),
                       isReplacement ? last->toInt() : 0,
                       {}};
    if (isReplacement) {
        const auto voided =
            m_connection.change("UPDATE print SET voided_at = ? WHERE dossier = ? AND form = ? AND voided_at IS NULL",
                                {toIsoOfficeTime(at), dossier, form});
        if (!voided)
            return voided.error();
    }
    const auto inserted =
        m_connection.change("INSERT INTO print (id, dossier, form, copy, made_at, officer, printer, state, replaces) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            {row.id.toRfc4122(), dossier, form, row.copy, toIsoOfficeTime(at), officer,
                             printer.isNull() ? QLatin1StringView("") : printer, row.state, row.replaces});
    if (!inserted)
        return inserted.error();
    return row;
}

Result<void> PrintTable::setState(const QUuid &id, const QString &state)
{
    const auto changed = m_connection.change("UPDATE print SET state = ? WHERE id = ?", {state, id.toRfc4122()});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> PrintTable::setFile(const QUuid &id, const QByteArray &sha256)
{
    const auto changed = m_connection.change("UPDATE print SET sha256 = ? WHERE id = ?", {sha256, id.toRfc4122()});
    if (!changed)
        return changed.error();
    return {};
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
                     query.value(9).isNull() ? QDateTime() : fromIsoOfficeTime(query.value(9).toString())});
    query.finish();
    return rows;
}

} // namespace

Result<QList<PrintRow>> PrintTable::asked()
{
    const auto query = m_connection.run("SELECT id, dossier, form, copy, made_at, officer, printer, state, replaces, "
                                        "voided_at FROM print WHERE state = 'asked' ORDER BY made_at");
    if (!query)
        return query.error();
    return printRows(**query);
}

Result<QList<PrintRow>> PrintTable::ofDossier(qint64 dossier)
{
    const auto query = m_connection.run("SELECT id, dossier, form, copy, made_at, officer, printer, state, replaces, "
                                        "voided_at FROM print WHERE dossier = ? ORDER BY id",
                                        {dossier});
    if (!query)
        return query.error();
    return printRows(**query);
}
