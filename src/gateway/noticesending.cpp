// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticesending.h"

#include "citizennotice.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "dossierview.h"
#include "gatewaylog.h"
#include "noticewriting.h"
#include "outwardline.h"
#include "slipcode.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int lateAtOnce = 200;
constexpr int looksAtOnce = 20; // In a transaction: those that end or wait without being sent.

/// One that waits, as it stands in the table.
struct WaitingNotice
{
    QString id;
    QString office;
    QString event;
    QString channel;
    QString tried;
    QString reason; ///< Why the last channel refused.
    int round = 0;
    bool isInDoubt = false;
    int attempts = 0;
};

/// Its dossier as it stands now.
struct ToldDossier
{
    Dossier dossier;
    QString officeName;
    QString officialCode;
    bool isOver = false; ///< Void, or what was to be told is no longer true.
};

/// The dossier's number for people; only forms that cannot hold anything personal.
QString tellableCode(const ToldDossier &told)
{
    if (const auto minted = DossierCode::parse(told.officialCode))
        return minted->text();
    for (const DossierAlias &alias : told.dossier.codes) {
        const auto code = DossierCode::parse(alias.text);
        if (alias.kind != CodeKind::Disputed && code)
            return code->text();
    }
    const auto slip = SlipCode::parse(told.dossier.slipDigits);
    return slip ? slip->provisional() : QString();
}

QString tellableLink(const QString &base, const QString &token)
{
    static const QRegularExpression random(u"^[a-z0-9]{26}$"_s);
    return random.match(token).hasMatch() ? QString(base + "/t/"_L1 + token) : QString();
}

/// Where the citizen can be reached on this channel: who handed the papers in, else the owner. Empty: nowhere.
QString addressOn(const QString &channel, const Dossier &dossier)
{
    static const QRegularExpression mail(u"^[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}$"_s);
    for (const Applicant *person : {&submitterOf(dossier), &dossier.applicant}) {
        if (channel == "email"_L1) {
            if (mail.match(person->email.trimmed()).hasMatch())
                return person->email.trimmed();
        } else if (const auto phone = normalisedPhone(person->phone)) {
            return *phone;
        }
    }
    return {};
}

bool isOvertaken(const QString &event, const Dossier &dossier)
{
    if (isTerminal(dossier.state))
        return true;
    if (event == "late"_L1 || event == "received"_L1)
        return hasReadyResult(dossier) || dossier.state == DossierState::Finished;
    return event == "supplement"_L1 && dossier.state != DossierState::AwaitingSupplement;
}

std::optional<ToldDossier> toldDossier(GatewayConnection &connection, const WaitingNotice &notice,
                                       const QString &dossierId)
{
    const QVariantList row = connection.row(
        "SELECT dossier.id, dossier.version, dossier.state, dossier.voided, dossier.official_code, dossier.document, "
        "office.document FROM dossier JOIN office ON office.code = dossier.office WHERE dossier.id = ?",
        {dossierId});
    if (row.isEmpty())
        return std::nullopt;
    const auto dossier = dossierFromJson(dossierViewOf(row).document);
    if (!dossier)
        return std::nullopt;
    const QJsonObject office = QJsonDocument::fromJson(row.at(6).toString().toUtf8()).object();
    return ToldDossier{.dossier = *dossier,
                       .officeName = office.value("name"_L1).toString(),
                       .officialCode = row.at(4).toString(),
                       .isOver = row.at(3).toInt() != 0 || isOvertaken(notice.event, *dossier)};
}

/// Ends a notice, or lets it wait again, and tells the counters of an end.
void endNotice(GatewayConnection &connection, const QString &id, const QString &state, const QString &reason,
               const QDateTime &now)
{
    const QVariantList row =
        connection.row("UPDATE notice SET state = ?, reason = ?, in_doubt = 0, claimed_by = '', claimed_until = '', "
                       "version = version + 1 WHERE id = ? RETURNING version, office, dossier, event, channel",
                       {state, reason, id});
    if (row.isEmpty() || state == "overtaken"_L1)
        return;
    const CitizenNotice notice{.id = QUuid::fromString(id),
                               .dossier = QUuid::fromString(row.at(2).toString()),
                               .event = row.at(3).toString(),
                               .state = state,
                               .channel = row.at(4).toString(),
                               .reason = reason};
    appendAbout(connection, row.at(2).toString(), {writtenItem(noticeItem(notice, row.at(0).toLongLong(), now))});
}

} // namespace

NoticeSending::NoticeSending(DatabaseThreads &database, NoticeTerms terms, Clock clock)
    : m_database(database)
    , m_terms(std::move(terms))
    , m_clock(std::move(clock))
{
}

const NoticeCarrier *NoticeSending::carrierOf(const QString &channel) const
{
    const auto at = std::find_if(m_terms.carriers.begin(), m_terms.carriers.end(),
                                 [&channel](const NoticeCarrier &carrier) { return carrier.channel == channel; });
    return at == m_terms.carriers.end() ? nullptr : &*at;
}

bool NoticeSending::isQuiet() const
{
    const QTime now = m_clock.now().time();
    const QTime from = m_terms.quietFrom;
    const QTime until = m_terms.quietUntil;
    return from <= until ? now >= from && now < until : now >= from || now < until;
}

int NoticeSending::findLate()
{
    int found = 0;
    const QDateTime now = m_clock.now();
    m_database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        found = noteLate(connection, now, lateAtOnce);
        if (!connection.commit())
            found = 0;
    });
    return found;
}

std::optional<ClaimedNotice> NoticeSending::claim()
{
    std::optional<ClaimedNotice> claimed;
    bool isLooking = true;
    const auto look = [&](GatewayConnection &connection) {
        const QDateTime now = m_clock.now();
        const QString text = toIsoOfficeTime(now);
        const QVariantList row = connection.row(
            "SELECT id, office, event, channel, tried, round, in_doubt, attempts, dossier, reason, created_at FROM "
            "notice "
            "WHERE state = 'waiting' AND next_at <= ? AND claimed_until <= ? AND NOT EXISTS (SELECT 1 FROM "
            "outward_line "
            "WHERE outward_line.name = notice.channel AND outward_line.resume_at > ?) ORDER BY next_at, id LIMIT 1",
            {text, text, text});
        isLooking = !row.isEmpty();
        if (!isLooking)
            return;
        const WaitingNotice waiting{.id = row.at(0).toString(),
                                    .office = row.at(1).toString(),
                                    .event = row.at(2).toString(),
                                    .channel = row.at(3).toString(),
                                    .tried = row.at(4).toString(),
                                    .reason = row.at(9).toString(),
                                    .round = row.at(5).toInt(),
                                    .isInDoubt = row.at(6).toInt() != 0,
                                    .attempts = row.at(7).toInt()};
        const auto told = toldDossier(connection, waiting, row.at(8).toString());
        if (!told || told->isOver)
            return endNotice(connection, waiting.id, u"overtaken"_s, told ? u"overtaken"_s : u"unreadable"_s, now);
        // News of last month helps nobody; but what was tried in vain is told to the counters.
        if (fromIsoOfficeTime(row.at(10).toString()).addDays(m_terms.tooOldDays) < now)
            return endNotice(connection, waiting.id, waiting.attempts > 0 ? u"refused"_s : u"overtaken"_s, u"too-old"_s,
                             now);
        // One that may have been sent goes on by the same channel; otherwise the first that has not refused it.
        QString channel = waiting.isInDoubt && carrierOf(waiting.channel) ? waiting.channel : QString();
        QString address = channel.isEmpty() ? QString() : addressOn(channel, told->dossier);
        for (const NoticeCarrier &carrier : m_terms.carriers) {
            if (!address.isEmpty())
                break;
            if (QString(u',' + waiting.tried).contains(u',' + carrier.channel + u','))
                continue;
            channel = carrier.channel;
            address = addressOn(channel, told->dossier);
        }
        if (address.isEmpty())
            return waiting.tried.isEmpty() ? endNotice(connection, waiting.id, u"no-address"_s, {}, now)
                                           : endNotice(connection, waiting.id, u"refused"_s, waiting.reason, now);
        if (channel != waiting.channel && isLinePaused(connection, channel, now)) {
            connection.run("UPDATE notice SET channel = ? WHERE id = ? AND claimed_until <= ?",
                           {channel, waiting.id, text});
            return;
        }
        const QString claim = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QDateTime until = claimEnd(carrierOf(channel)->timeoutMs, now);
        if (connection
                .row("UPDATE notice SET channel = ?, in_doubt = 1, claimed_by = ?, claimed_until = ? WHERE id = ? AND "
                     "state = 'waiting' AND next_at <= ? AND claimed_until <= ? RETURNING id",
                     {channel, claim, toIsoOfficeTime(until), waiting.id, text, text})
                .isEmpty())
            return;
        const NoticeFacts facts{.code = tellableCode(*told),
                                .office = told->officeName,
                                .appointment = told->dossier.dueAt.value_or(QDateTime()),
                                .link = tellableLink(m_terms.publicUrl, told->dossier.trackingToken)};
        const QString round = waiting.round > 0 ? u'/' + QString::number(waiting.round) : QString();
        const QUuid id = QUuid::createUuidV5(QUuid::fromString(waiting.id), channel + round);
        const bool isPlain = m_terms.withoutAccents && channel == "sms"_L1;
        claimed = ClaimedNotice{.id = waiting.id,
                                .claim = claim,
                                .wasInDoubt = waiting.isInDoubt,
                                .attempts = waiting.attempts,
                                .message = {.id = id.toString(QUuid::WithoutBraces),
                                            .channel = channel,
                                            .to = address,
                                            .subject = m_terms.texts.subject(facts),
                                            .text = m_terms.texts.text(waiting.event, facts, isPlain)}};
    };
    while (isLooking && !claimed) {
        const bool isRun = m_database.write([&](GatewayConnection &connection) {
            bool isDone = connection.begin();
            for (int i = 0; isDone && i < looksAtOnce && isLooking && !claimed; ++i)
                look(connection);
            isDone = isDone && connection.commit();
            if (isDone)
                return;
            connection.rollBack();
            isLooking = false;
            claimed.reset();
        });
        isLooking = isLooking && isRun;
    }
    return claimed;
}

MessageAnswer NoticeSending::send(const ClaimedNotice &claimed)
{
    return carrierOf(claimed.message.channel)->provider->send(claimed.message);
}

void NoticeSending::settle(const ClaimedNotice &claimed, const MessageAnswer &answer)
{
    using Kind = MessageAnswer::Kind;
    const QDateTime now = m_clock.now();
    const QString &channel = claimed.message.channel;
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const bool isOurs = !connection
                                 .row("UPDATE notice SET attempts = attempts + 1 WHERE id = ? AND claimed_by = ? AND "
                                      "state = 'waiting' RETURNING id",
                                      {claimed.id, claimed.claim})
                                 .isEmpty();
        const bool isStillWaiting =
            isOurs ||
            !connection.row("SELECT id FROM notice WHERE id = ? AND state = 'waiting'", {claimed.id}).isEmpty();
        if (answer.kind != Kind::Later)
            resumeLine(connection, channel);
        if (answer.kind == Kind::Accepted && isStillWaiting)
            endNotice(connection, claimed.id, u"sent"_s, {}, now);
        if (answer.kind == Kind::Refused && isOurs)
            connection.run("UPDATE notice SET tried = tried || ?, in_doubt = 0, reason = ?, claimed_by = '', "
                           "claimed_until = '' WHERE id = ?",
                           {QString(channel + u','), answer.reason, claimed.id});
        if (answer.kind == Kind::Later && answer.postponed.isLine)
            pauseLine(connection, channel, answer.postponed, now);
        if (answer.kind == Kind::Later && isOurs) {
            const QDateTime next = nextTry(claimed.attempts, answer.postponed, now);
            const bool isInDoubt = claimed.wasInDoubt || answer.postponed.mayHaveArrived;
            connection.run("UPDATE notice SET in_doubt = ?, reason = ?, next_at = ?, claimed_by = '', "
                           "claimed_until = '' WHERE id = ?",
                           {int(isInDoubt), answer.postponed.reason, toIsoOfficeTime(next), claimed.id});
        }
        connection.commit();
    });
    const QString word = answer.kind == Kind::Accepted  ? u"sent"_s
                         : answer.kind == Kind::Refused ? u"refused "_s + answer.reason
                                                        : u"later "_s + answer.postponed.reason;
    logEvent(u"notice"_s, u"%1 %2 %3"_s.arg(claimed.id, channel, word));
}

bool NoticeSending::sendOne()
{
    if (isQuiet())
        return false;
    const auto claimed = claim();
    if (!claimed)
        return false;
    settle(*claimed, send(*claimed));
    return true;
}
