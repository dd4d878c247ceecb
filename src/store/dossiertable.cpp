// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossiertable.h"

#include "booktable.h"
#include "clock.h"
#include "dossierjson.h"
#include "folding.h"
#include "slipcode.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QVariant textOr(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

QString reversedDigits(const QString &text)
{
    QString digits;
    for (auto letter = text.crbegin(); letter != text.crend(); ++letter) {
        if (*letter >= u'0' && *letter <= u'9')
            digits += *letter;
    }
    return digits;
}

QByteArray writtenFacts(const QJsonObject &facts)
{
    return facts.isEmpty() ? QByteArray("") : QJsonDocument(facts).toJson(QJsonDocument::Compact);
}

QVariant timeOrNull(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QVariant(toIsoOfficeTime(*time)) : QVariant(QMetaType::fromType<QString>());
}

/// The earliest time since which a result of it waits; nothing if none does.
std::optional<QDateTime> readySince(const Dossier &dossier)
{
    std::optional<QDateTime> since;
    for (const DossierResult &result : dossier.results) {
        if (result.state == ResultState::Ready && result.at.isValid() && (!since || result.at < *since))
            since = result.at;
    }
    return since;
}

QByteArray documentOf(Dossier dossier)
{
    dossier.components.clear(); // They have rows of their own.
    return writtenJson(dossier);
}

/// Its slip. Another office may number its slips as this one does: what is received here never finds its number taken.
QString keptSlip(const Dossier &dossier)
{
    const QString slip = dossier.slipDigits.isNull() ? u""_s : dossier.slipDigits;
    return dossier.receivingUnit.isEmpty() ? slip : slip + u'@' + dossier.id.toString(QUuid::WithoutBraces);
}

Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

} // namespace

QString searchTextOf(const Dossier &dossier)
{
    QStringList words{dossier.applicant.name, dossier.applicant.paper.number, dossier.applicant.oldNumber,
                      dossier.applicant.phone, dossier.procedureName};
    if (dossier.submitter.relation != Relation::Self)
        words << dossier.submitter.person.name << dossier.submitter.person.paper.number;
    QString backwards;
    for (const DossierAlias &alias : dossier.codes) {
        words << alias.text;
        if (alias.kind != CodeKind::Provisional)
            backwards += u" z"_s + reversedDigits(alias.text);
    }
    if (!dossier.applicant.phone.isEmpty())
        backwards += u" z"_s + reversedDigits(dossier.applicant.phone);
    if (!dossier.slipDigits.isEmpty())
        words << dossier.slipDigits;
    return foldedForSearch(words.join(u' ')) + backwards;
}

Result<qint64> DossierTable::insert(const Dossier &dossier, qint64 serverVersion)
{
    const auto inserted = m_connection.run(
        "INSERT INTO dossier (id, code, slip, tracking, applicant_name, applicant_number, procedure_code, "
        "procedure_name, state, "
        "is_void, counter, "
        "received_at, due_at, server_version, document, place, ready_at, keeps_papers, is_assisted, paper_exception, "
        "receiving_unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {dossier.id.toRfc4122(),
         textOr(dossier.code()),
         keptSlip(dossier),
         textOr(dossier.trackingToken),
         textOr(dossier.applicant.name),
         textOr(dossier.applicant.paper.number),
         textOr(dossier.procedureCode),
         textOr(dossier.procedureName),
         int(dossier.state),
         int(dossier.isVoid),
         dossier.counter,
         toIsoOfficeTime(dossier.receivedAt),
         timeOrNull(dossier.dueAt),
         serverVersion,
         documentOf(dossier),
         textOr(dossier.place),
         timeOrNull(readySince(dossier)),
         int(dossier.keepsPapers),
         int(dossier.assistance.has_value()),
         textOr(dossier.paperException),
         textOr(dossier.receivingUnit)});
    if (!inserted)
        return inserted.error();
    const qint64 key = (*inserted)->lastInsertId().toLongLong();
    m_connection.touch(key);
    for (const DossierAlias &alias : dossier.codes) {
        const auto code =
            m_connection.change("INSERT INTO dossier_code (text, dossier, kind, system) VALUES (?, ?, ?, ?)",
                                {alias.text, key, toText(alias.kind), textOr(alias.system)});
        if (!code)
            return code.error();
    }
    if (const auto components = insertComponents(key, dossier); !components)
        return components.error();
    if (const auto book = BookTable(m_connection).put(key, dossier); !book)
        return book.error();
    const QString folded = searchTextOf(dossier);
    if (const auto text = m_connection.change("INSERT INTO search_text (dossier, folded) VALUES (?, ?)", {key, folded});
        !text)
        return text.error();
    if (const auto indexed = m_connection.change("INSERT INTO search (rowid, folded) VALUES (?, ?)", {key, folded});
        !indexed)
        return indexed.error();
    return key;
}

Result<void> DossierTable::insertComponents(qint64 key, const Dossier &dossier)
{
    for (const Component &component : dossier.components) {
        const auto inserted = m_connection.change(
            "INSERT INTO component (dossier, number, code, name, state, quantity, is_required, note, source, "
            "checked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {key, component.number, textOr(component.code), textOr(component.name), toText(component.state),
             component.quantity, int(component.isRequired), textOr(component.note), textOr(component.source),
             timeOrNull(component.checkedAt)});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<void> DossierTable::update(qint64 key, const Dossier &dossier)
{
    m_connection.touch(key);
    if (const auto updated =
            m_connection.change("UPDATE dossier SET applicant_name = ?, applicant_number = ?, state = ?, is_void = ?, "
                                "due_at = ?, place = ?, "
                                "ready_at = ?, document = ? WHERE key = ?",
                                {textOr(dossier.applicant.name), textOr(dossier.applicant.paper.number),
                                 int(dossier.state), int(dossier.isVoid), timeOrNull(dossier.dueAt),
                                 textOr(dossier.place), timeOrNull(readySince(dossier)), documentOf(dossier), key});
        !updated)
        return updated.error();
    if (const auto code = writeHomeCode(key, dossier); !code)
        return code.error();
    if (const auto removed = m_connection.change("DELETE FROM component WHERE dossier = ?", {key}); !removed)
        return removed.error();
    if (const auto components = insertComponents(key, dossier); !components)
        return components.error();
    if (const auto book = BookTable(m_connection).put(key, dossier); !book)
        return book.error();
    return setSearchText(key, searchTextOf(dossier));
}

Result<void> DossierTable::writeHomeCode(qint64 key, const Dossier &dossier)
{
    const QString code = homeCode(dossier);
    if (code.isEmpty()) // Never forgotten: what came behind this act may know it.
        return {};
    // One that was noted wrongly must not lead here any more: it may be another dossier's.
    if (const auto removed = m_connection.change("DELETE FROM dossier_code WHERE dossier = ? AND kind = 'other-system' "
                                                 "AND system IN ('', ?) AND text <> ?",
                                                 {key, textOr(dossier.homeSystem), code});
        !removed)
        return removed.error();
    if (const auto added =
            m_connection.change("INSERT INTO dossier_code (text, dossier, kind, system) VALUES (?, ?, ?, ?) "
                                "ON CONFLICT (text, dossier) DO NOTHING",
                                {code, key, toText(CodeKind::OtherSystem), textOr(dossier.homeSystem)});
        !added)
        return added.error();
    return done(m_connection.change("UPDATE dossier SET code = ? WHERE key = ?", {code, key}));
}

Result<void> DossierTable::setSearchText(qint64 key, const QString &folded)
{
    const auto before = m_connection.single("SELECT folded FROM search_text WHERE dossier = ?", {key});
    if (!before)
        return before.error();
    if (before->toString() == folded)
        return {};
    if (const auto removed =
            m_connection.change("INSERT INTO search (search, rowid, folded) VALUES ('delete', ?, ?)", {key, *before});
        !removed)
        return removed.error();
    if (const auto text = m_connection.change("UPDATE search_text SET folded = ? WHERE dossier = ?", {folded, key});
        !text)
        return text.error();
    return done(m_connection.change("INSERT INTO search (rowid, folded) VALUES (?, ?)", {key, folded}));
}

Result<void> DossierTable::noteReturned(qint64 key, const QDateTime &at, int counter)
{
    m_connection.touch(key);
    return done(m_connection.change("UPDATE dossier SET returned_at = ?, returned_counter = ? WHERE key = ?",
                                    {toIsoOfficeTime(at), counter, key}));
}

Result<void> DossierTable::addEvent(qint64 key, const DossierEvent &event)
{
    m_connection.touch(key);
    const auto last = m_connection.single("SELECT max(seq) FROM event WHERE dossier = ?", {key});
    if (!last)
        return last.error();
    return done(m_connection.change(
        "INSERT INTO event (dossier, seq, kind, at, officer, officer_name, counter, text, facts) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {key, last->toInt() + 1, event.kind, toIsoOfficeTime(event.at), textOr(event.officerId),
         textOr(event.officerName), event.counter.toInt(), textOr(event.text), writtenFacts(event.facts)}));
}

Result<void> DossierTable::addCode(qint64 key, const DossierAlias &alias, bool isShownFirst)
{
    m_connection.touch(key);
    if (const auto added =
            m_connection.change("INSERT INTO dossier_code (text, dossier, kind, system) VALUES (?, ?, ?, ?) "
                                "ON CONFLICT (text, dossier) DO UPDATE SET kind = excluded.kind",
                                {alias.text, key, toText(alias.kind), textOr(alias.system)});
        !added)
        return added.error();
    if (isShownFirst) {
        if (const auto shown = m_connection.change("UPDATE dossier SET code = ? WHERE key = ?", {alias.text, key});
            !shown)
            return shown.error();
    }
    const auto before = m_connection.single("SELECT folded FROM search_text WHERE dossier = ?", {key});
    if (!before)
        return before.error();
    return setSearchText(key, before->toString() + u' ' + foldedForSearch(alias.text) + u" z"_s +
                                  reversedDigits(alias.text));
}

Result<void> DossierTable::setState(qint64 key, DossierState state, bool isVoid)
{
    m_connection.touch(key);
    return done(
        m_connection.change("UPDATE dossier SET state = ?, is_void = ? WHERE key = ?", {int(state), int(isVoid), key}));
}

Result<void> DossierTable::setServerVersion(qint64 key, qint64 version)
{
    return done(m_connection.change("UPDATE dossier SET server_version = ? WHERE key = ?", {version, key}));
}

Result<void> DossierTable::forgetServerVersions()
{
    return done(m_connection.change("UPDATE dossier SET server_version = 0 WHERE server_version <> 0", {}));
}

Result<qint64> DossierTable::serverVersion(qint64 key)
{
    const auto version = m_connection.single("SELECT server_version FROM dossier WHERE key = ?", {key});
    if (!version)
        return version.error();
    return version->toLongLong();
}

Result<std::optional<qint64>> DossierTable::keyOf(const QUuid &id)
{
    const auto key = m_connection.single("SELECT key FROM dossier WHERE id = ?", {id.toRfc4122()});
    if (!key)
        return key.error();
    return key->isNull() ? std::optional<qint64>() : key->toLongLong();
}

Result<std::optional<qint64>> DossierTable::keyOfCode(const QString &code)
{
    const auto byCode = m_connection.single(
        "SELECT dossier FROM dossier_code WHERE text = ? ORDER BY dossier DESC LIMIT 1", {code.trimmed().toUpper()});
    if (!byCode)
        return byCode.error();
    if (!byCode->isNull())
        return std::optional<qint64>(byCode->toLongLong());
    const auto slip = SlipCode::parse(code);
    if (!slip)
        return std::optional<qint64>();
    // Own ones first; "@" stands behind the slip of another office's (keptSlip), "A" is the next letter.
    const auto bySlip = m_connection.single("SELECT key FROM (SELECT key, 0 AS other FROM dossier WHERE slip = ? UNION "
                                            "ALL SELECT key, 1 FROM dossier WHERE "
                                            "slip > ? || '@' AND slip < ? || 'A') ORDER BY other, key LIMIT 1",
                                            {slip->digits(), slip->digits(), slip->digits()});
    if (!bySlip)
        return bySlip.error();
    if (!bySlip->isNull())
        return std::optional<qint64>(bySlip->toLongLong());
    const auto byPad = m_connection.single(
        "SELECT dossier FROM dossier_code WHERE text = ? ORDER BY dossier DESC LIMIT 1", {slip->provisional()});
    if (!byPad)
        return byPad.error();
    return byPad->isNull() ? std::optional<qint64>() : byPad->toLongLong();
}

Result<std::optional<QUuid>> DossierTable::idOfTracking(const QString &token)
{
    const auto id = m_connection.single("SELECT id FROM dossier WHERE tracking = ?", {token.toLower()});
    if (!id)
        return id.error();
    return id->isNull() ? std::optional<QUuid>() : QUuid::fromRfc4122(id->toByteArray());
}

Result<std::optional<StoredDossier>> DossierTable::find(qint64 key)
{
    const auto found = m_connection.run(
        "SELECT document, server_version, state, is_void, code, receiving_unit FROM dossier WHERE key = ?", {key});
    if (!found)
        return found.error();
    QSqlQuery &query = **found;
    if (!query.next()) {
        query.finish();
        return std::optional<StoredDossier>();
    }
    auto read = dossierFromJson(QJsonDocument::fromJson(query.value(0).toByteArray()).object());
    if (!read)
        return storageFailure(
            u"damaged-dossier"_s,
            QCoreApplication::translate("DossierTable", "This dossier cannot be read: call the administrator."),
            read.error().detail);
    StoredDossier stored;
    stored.key = key;
    stored.dossier = std::move(*read);
    stored.serverVersion = query.value(1).toLongLong();
    stored.dossier.state = dossierStateFromNumber(query.value(2).toInt()).value_or(stored.dossier.state);
    stored.dossier.isVoid = query.value(3).toBool();
    const QString shown = query.value(4).toString();
    stored.dossier.receivingUnit = query.value(5).toString();
    query.finish();

    const auto codes =
        m_connection.run("SELECT kind, text, system FROM dossier_code WHERE dossier = ? ORDER BY text", {key});
    if (!codes)
        return codes.error();
    stored.dossier.codes.clear();
    while ((*codes)->next())
        stored.dossier.codes.append({codeKindFromText((*codes)->value(0).toString()), (*codes)->value(1).toString(),
                                     (*codes)->value(2).toString()});
    (*codes)->finish();
    std::stable_partition(stored.dossier.codes.begin(), stored.dossier.codes.end(),
                          [&shown](const DossierAlias &alias) { return alias.text == shown; });

    const auto components = m_connection.run("SELECT number, code, name, state, quantity, is_required, note, source, "
                                             "checked_at FROM component WHERE dossier = ? ORDER BY number",
                                             {key});
    if (!components)
        return components.error();
    while ((*components)->next()) {
        const QSqlQuery &row = **components;
        stored.dossier.components.append(
            {row.value(0).toInt(), row.value(1).toString(), row.value(2).toString(),
             componentStateFromText(row.value(3).toString()).value_or(ComponentState::Missing), row.value(4).toInt(),
             row.value(5).toBool(), row.value(6).toString(), row.value(7).toString(),
             row.value(8).isNull() ? QDateTime() : fromIsoOfficeTime(row.value(8).toString())});
    }
    (*components)->finish();

    const auto events = m_connection.run(
        "SELECT kind, at, officer, officer_name, counter, text, facts FROM event WHERE dossier = ? ORDER BY seq",
        {key});
    if (!events)
        return events.error();
    while ((*events)->next()) {
        const QSqlQuery &row = **events;
        stored.events.append({row.value(0).toString(), fromIsoOfficeTime(row.value(1).toString()),
                              row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                              row.value(5).toString(), QJsonDocument::fromJson(row.value(6).toByteArray()).object()});
    }
    (*events)->finish();
    const auto shownRow = row(key);
    if (!shownRow)
        return shownRow.error();
    stored.isAtPortal = shownRow->isAtPortal;
    return std::optional<StoredDossier>(std::move(stored));
}
