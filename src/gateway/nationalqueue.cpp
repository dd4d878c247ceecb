// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalqueue.h"

#include "dossiersharing.h"
#include "gatewaylog.h"
#include "outwardline.h"
#include "portalnotice.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr char nationalLine[] = "national";
constexpr int chunkItems = 10; // Usual chunk (domain.md 5.2).
constexpr int looksInOneGo = 40;
constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;

QByteArray writtenCompact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Tells the counters by `feed`; the row's version counts what they were told.
void tellPortal(GatewayConnection &connection, const QString &dossier, const QString &state, const QString &reason,
                const QDateTime &now, ScopedItems &feed)
{
    const QVariantList row =
        connection.row("UPDATE national SET version = version + 1 WHERE dossier = ? RETURNING version", {dossier});
    if (row.isEmpty())
        return;
    const QUuid id = QUuid::fromString(dossier);
    const PortalNotice notice{
        .id = QUuid::createUuidV5(id, u"national"_s), .dossier = id, .state = state, .reason = reason};
    gatherAbout(connection, dossier, {writtenItem(portalItem(notice, row.at(0).toLongLong(), now))}, feed);
}

void postponeRow(GatewayConnection &connection, const QString &claim, const ClaimedDossier &dossier,
                 const Postponement &postponed, const QDateTime &now)
{
    connection.run("UPDATE national SET attempts = attempts + 1, next_at = ?, reason = CASE WHEN state = 'parked' THEN "
                   "reason ELSE ? END, claimed_by = '', claimed_until = '' WHERE dossier = ? AND claimed_by = ?",
                   {toIsoOfficeTime(nextTry(dossier.attempts, postponed, now)), postponed.reason, dossier.id, claim});
}

} // namespace

struct NationalQueue::Row
{
    QString dossier;
    QString office;
    qint64 wanted = 0;
    qint64 known = 0;
    QString state;
    QString reason;
    int attempts = 0;
};

/// What one look at a dossier says.
struct NationalQueue::Look
{
    QString state;  ///< "parked", "elsewhere"; empty: it can be told.
    QString reason; ///< With a state; "ask-procedure": the portal is to be asked for `procedure`.
    QString procedure;
    QString unit;
    ClaimedDossier claimed;
};

NationalQueue::NationalQueue(DatabaseThreads &database, NationalConfig config, NationalMapping mapping,
                             QString publicUrl, Clock clock)
    : m_database(database)
    , m_config(std::move(config))
    , m_mapping(std::move(mapping))
    , m_clock(std::move(clock))
    , m_facts(m_config, m_mapping, std::move(publicUrl))
{
}

NationalQueue::~NationalQueue()
{
    m_database.write([&](GatewayConnection &connection) {
        connection.run("UPDATE national_turn SET until = '' WHERE holder = ?", {m_holder});
    });
}

QDateTime NationalQueue::claimedUntil(const QDateTime &now) const
{
    // One call may sign in anew and be asked twice.
    return claimEnd(3 * m_config.service.timeoutMs, now);
}

NationalQueue::Look NationalQueue::looked(GatewayConnection &connection, const Row &row, const QDateTime &now)
{
    Look look;
    auto facts = m_facts.read(connection, row.dossier, row.office, look.unit);
    if (!facts)
        return {.state = u"parked"_s, .reason = u"unreadable"_s};
    const Dossier &dossier = facts->dossier;
    // Its own system tells the portal of a dossier that lives there (domain.md 13.1).
    if (dossier.home == DossierHome::MinistrySystem)
        return {.state = u"elsewhere"_s, .reason = u"ministry-system"_s};
    // The message has no cancelling: what the portal never heard of stays untold, what it knows needs a person.
    if (dossier.isVoid)
        return row.known > 0 ? Look{.state = u"parked"_s, .reason = u"void"_s}
                             : Look{.state = u"elsewhere"_s, .reason = u"void"_s};
    const QDate day = inOfficeTime(dossier.receivedAt).date();
    const QString procedure = nationalProcedureCode(dossier.procedureCode);
    if (const auto mapped = m_mapping.procedure(procedure, day)) {
        facts->procedure = *mapped;
    } else {
        const QVariantList known = connection.row("SELECT is_known, name, sector_code, sector_name, asked_at FROM "
                                                  "national_procedure WHERE code = ?",
                                                  {procedure});
        const bool isKnown = known.value(0).toInt() != 0 && !known.value(2).toString().isEmpty();
        const bool isOld =
            known.isEmpty() || (!isKnown && fromIsoOfficeTime(known.at(4).toString()).msecsTo(now) >= dayMs / 2);
        if (isOld)
            return {.reason = u"ask-procedure"_s, .procedure = procedure};
        if (known.at(0).toInt() != 0)
            facts->procedure = {procedure, known.at(1).toString(), known.at(2).toString(), known.at(3).toString()};
    }
    if (const QString obstacle = nationalObstacle(*facts, m_mapping); !obstacle.isEmpty())
        return {.state = u"parked"_s, .reason = obstacle};
    facts->sendsFiles = m_config.files == NationalConfig::Files::Links;
    facts->files = m_facts.files(connection, row.dossier, row.office, facts->sendsFiles, now);
    if (m_config.files == NationalConfig::Files::Park && !facts->files.isEmpty())
        return {.state = u"parked"_s, .reason = u"files"_s};
    look.claimed = {.id = row.dossier,
                    .code = nationalCode(dossier),
                    .wanted = row.wanted,
                    .attempts = row.attempts,
                    .item = nationalItem(*facts, m_mapping)};
    for (NationalStep &step : facts->steps) {
        if (step.isSent)
            continue;
        look.claimed.wereAsked.append(!step.item.isEmpty());
        // What may have arrived once is asked again with the same bytes.
        if (step.item.isEmpty())
            step.item = QString::fromUtf8(writtenCompact(nationalProgress(*facts, step, m_mapping)));
        look.claimed.steps.append(step);
    }
    return look;
}

void NationalQueue::park(GatewayConnection &connection, const Row &row, const QString &state, const QString &reason,
                         const QDateTime &now, qint64 waitMs, ScopedItems &feed)
{
    const bool isNews = row.state != state || row.reason != reason;
    connection.run("UPDATE national SET state = ?, reason = ?, attempts = 0, next_at = ?, claimed_by = '', "
                   "claimed_until = '', since = CASE WHEN state = ? THEN since ELSE ? END WHERE dossier = ?",
                   {state, reason, toIsoOfficeTime(now.addMSecs(waitMs)), state, toIsoOfficeTime(now), row.dossier});
    if (!isNews)
        return;
    if (state == "parked"_L1)
        tellPortal(connection, row.dossier, u"parked"_s, reason, now, feed);
    else if (row.state == "parked"_L1)
        tellPortal(connection, row.dossier, u"cleared"_s, {}, now, feed);
    logEvent(u"national"_s, u"%1 %2 %3"_s.arg(row.dossier, state, reason));
}

bool NationalQueue::takesTurn(GatewayConnection &connection, const QDateTime &now)
{
    return !connection
                .row("INSERT INTO national_turn (name, holder, until) VALUES ('national', ?, ?) ON CONFLICT (name) DO "
                     "UPDATE SET holder = excluded.holder, until = excluded.until WHERE national_turn.holder = "
                     "excluded.holder OR national_turn.until <= ? RETURNING name",
                     {m_holder, toIsoOfficeTime(claimedUntil(now)), toIsoOfficeTime(now)})
                .isEmpty();
}

bool NationalQueue::claims(GatewayConnection &connection, const Row &row, const Look &look, NationalClaim &claim,
                           const QDateTime &now)
{
    const QString text = toIsoOfficeTime(now);
    // Whoever changed it meanwhile made the item old.
    if (connection
            .row("UPDATE national SET claimed_by = ?, claimed_until = ? WHERE dossier = ? AND wanted = ? AND "
                 "next_at <= ? AND claimed_until <= ? RETURNING dossier",
                 {claim.claim, toIsoOfficeTime(claimedUntil(now)), row.dossier, row.wanted, text, text})
            .isEmpty())
        return false;
    for (const NationalStep &step : look.claimed.steps)
        connection.run("UPDATE national_progress SET item = ? WHERE dossier = ? AND seq = ? AND item = ''",
                       {step.item, row.dossier, step.seq});
    claim.unit = look.unit;
    claim.dossiers.append(look.claimed);
    return true;
}

NationalClaim NationalQueue::claim()
{
    NationalClaim claim;
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    bool isFirstDone = false;
    const auto work = [&](GatewayConnection &connection, ScopedItems &feed) {
        if (isLinePaused(connection, QString::fromLatin1(nationalLine), now))
            return;
        if (m_isFirst)
            connection.run("UPDATE national SET next_at = ? WHERE state = 'parked' AND next_at > ?", {text, text});
        isFirstDone = true;
        claim.claim = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto rows = connection.rows(
            "SELECT dossier, office, wanted, known, state, reason, attempts FROM national WHERE state IN ('waiting', "
            "'parked') AND next_at <= ? AND claimed_until <= ? ORDER BY next_at, dossier LIMIT ?",
            {text, text, looksInOneGo});
        if (rows.isEmpty() || !takesTurn(connection, now))
            return;
        for (const QVariantList &values : rows) {
            if (claim.dossiers.size() == chunkItems)
                return;
            const Row row{values.at(0).toString(),   values.at(1).toString(), values.at(2).toLongLong(),
                          values.at(3).toLongLong(), values.at(4).toString(), values.at(5).toString(),
                          values.at(6).toInt()};
            // What the portal refused, and nobody changed, is asked for once a day only; its time has come.
            const Look look = looked(connection, row, now);
            if (look.reason == "ask-procedure"_L1) {
                if (claim.dossiers.isEmpty())
                    claim.procedure = look.procedure;
                return;
            }
            if (!look.state.isEmpty())
                park(connection, row, look.state, look.reason, now, qint64(m_config.recheckMinutes) * 60 * 1000, feed);
            else if (claim.unit.isEmpty() || claim.unit == look.unit)
                claims(connection, row, look, claim, now);
        }
    };
    m_keptUntil = claimedUntil(now);
    m_isLineWell = false; // Another process may have had its turn.
    const bool isRun = m_database.write([&](GatewayConnection &connection) {
        ScopedItems feed;
        const bool isDone =
            connection.begin() && (work(connection, feed), appendChanges(connection, feed)) && connection.commit();
        if (isDone) {
            m_isFirst = m_isFirst && !isFirstDone;
            return;
        }
        connection.rollBack();
        claim = {};
    });
    return isRun ? claim : NationalClaim{};
}

bool NationalQueue::keeps(const NationalClaim &claim, qsizetype open)
{
    // Long enough for the call that follows: nothing is written.
    const QDateTime now = m_clock.now();
    constexpr qint64 timeoutsOfACall = 12; // Sign-in and two askings, each as claimEnd() has it.
    if (now.msecsTo(m_keptUntil) >= timeoutsOfACall * m_config.service.timeoutMs)
        return true;
    qsizetype kept = -1;
    m_database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const auto rows =
            connection.rows("UPDATE national SET claimed_until = ? WHERE claimed_by = ? RETURNING dossier",
                            {toIsoOfficeTime(claimedUntil(now)), claim.claim});
        const bool isOurTurn = takesTurn(connection, now);
        if (connection.commit() && isOurTurn)
            kept = rows.size();
    });
    m_keptUntil = claimedUntil(now);
    return kept == open;
}

void NationalQueue::keepProcedure(const QString &code, const std::optional<NationalProcedure> &procedure)
{
    const QDateTime now = m_clock.now();
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        const NationalProcedure known = procedure.value_or(NationalProcedure{code, u""_s, u""_s, u""_s});
        connection.run(
            "INSERT INTO national_procedure (code, is_known, name, sector_code, sector_name, asked_at) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET is_known = excluded.is_known, name = "
            "excluded.name, sector_code = excluded.sector_code, sector_name = excluded.sector_name, "
            "asked_at = excluded.asked_at",
            {code, int(procedure.has_value()), known.name, known.sectorCode, known.sectorName, toIsoOfficeTime(now)});
    });
}

void NationalQueue::keepSteps(const QString &dossier, const QList<qint64> &seqs)
{
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        for (const qint64 seq : seqs)
            connection.run("UPDATE national_progress SET sent = 1 WHERE dossier = ? AND seq = ?", {dossier, seq});
        connection.commit();
    });
}

void NationalQueue::keepKnown(const NationalClaim &claim, const ClaimedDossier &dossier)
{
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        ScopedItems feed;
        const QVariantList before = connection.row("SELECT state FROM national WHERE dossier = ?", {dossier.id});
        const bool isOurs =
            !connection
                 .row("UPDATE national SET known = ?, state = CASE WHEN wanted > ? THEN 'waiting' ELSE 'known' END, "
                      "reason = '', attempts = 0, since = ?, next_at = ?, claimed_by = '', claimed_until = '' WHERE "
                      "dossier = ? AND claimed_by = ? RETURNING dossier",
                      {dossier.wanted, dossier.wanted, text, text, dossier.id, claim.claim})
                 .isEmpty();
        if (isOurs && before.value(0).toString() == "parked"_L1)
            tellPortal(connection, dossier.id, u"cleared"_s, {}, now, feed);
        appendChanges(connection, feed);
        connection.commit();
    });
    logEvent(u"national"_s, u"%1 known"_s.arg(dossier.id));
}

void NationalQueue::keepRefused(const NationalClaim &claim, const ClaimedDossier &dossier, const QString &reason)
{
    const QDateTime now = m_clock.now();
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        ScopedItems feed;
        const QVariantList row = connection.row(
            "SELECT office, wanted, known, state, reason FROM national WHERE dossier = ? AND claimed_by = ?",
            {dossier.id, claim.claim});
        const bool isFirstTime = row.value(3).toString() != "parked"_L1 && row.value(4).toString() != reason;
        if (isFirstTime)
            postponeRow(connection, claim.claim, dossier, {reason, false, false, 0}, now);
        else if (!row.isEmpty())
            park(connection,
                 {dossier.id, row.at(0).toString(), row.at(1).toLongLong(), row.at(2).toLongLong(),
                  row.at(3).toString(), row.at(4).toString(), 0},
                 u"parked"_s, reason, now, row.at(1).toLongLong() > dossier.wanted ? 0 : dayMs, feed);
        appendChanges(connection, feed);
        connection.commit();
    });
}

void NationalQueue::keepPostponed(const NationalClaim &claim, const ClaimedDossier &dossier,
                                  const Postponement &postponed)
{
    const QDateTime now = m_clock.now();
    storeAnswer(m_database,
                [&](GatewayConnection &connection) { postponeRow(connection, claim.claim, dossier, postponed, now); });
    logEvent(u"national"_s, u"%1 later %2"_s.arg(dossier.id, postponed.reason));
}

void NationalQueue::noteLine(const std::optional<Postponement> &trouble)
{
    if (!trouble && m_isLineWell) // Nobody else has found it in trouble since the claim.
        return;
    m_isLineWell = !trouble.has_value();
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const QString line = QString::fromLatin1(nationalLine);
        if (trouble)
            pauseLine(connection, line, *trouble, now);
        else if (resumeLine(connection, line)) // All that waited for it.
            connection.run(
                "UPDATE national SET next_at = ? WHERE state = 'waiting' AND next_at > ? AND claimed_by = '' "
                "AND reason IN ('provider-down', 'busy', 'not-let-in', 'no-token', 'not-trusted')",
                {text, text});
        connection.commit();
    });
}
