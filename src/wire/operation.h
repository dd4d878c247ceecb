// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

/// Kinds of operations. A gateway keeps kinds that it does not know and passes them on.
namespace OperationKind {
inline constexpr QLatin1StringView
    receive("dossier.receive"); ///< payload: {"dossier": dossierjson, "beside", "handling": may be absent}
/// Of a portal's device only: a citizen filed a dossier online, or changed it before an officer took it over. payload:
/// {"dossier": dossierjson} in the state newly-submitted.
inline constexpr QLatin1StringView submitted("dossier.submitted");
inline constexpr QLatin1StringView transition("dossier.transition"); ///< payload: {"from","to","reason"}
/// payload: {"act": word of a DossierAct, "from", "to": states (equal if it stays), "reason", "text", "facts": what the
/// act's form says, "changes": members of the dossier's JSON with their new values, null where they go}; baseValues:
/// the members' values before.
inline constexpr QLatin1StringView act("dossier.act");
inline constexpr QLatin1StringView voiding("dossier.void"); ///< payload: {"reason"}
/// An officer compared a refused operation with the portal's dossier and decided. payload: {"operation": its id,
/// "kind", "act", "incident", "reason", "text", "fields": [{"field","base","here","portal","taken": "here"|"portal"}],
/// "ours": the refused act's facts}. What is kept of ours goes as a dossier.act before it.
inline constexpr QLatin1StringView settled("dossier.settled");
inline constexpr QLatin1StringView printed("dossier.printed"); ///< payload: {"form","copy"[,"replaces"]}
inline constexpr QLatin1StringView guidance("guidance.given"); ///< payload: {"kind","procedure","missing":[…]}
inline constexpr QLatin1StringView alias("dossier.alias");     ///< payload: {"kind","code"}: one more code
inline constexpr QLatin1StringView feeEntry("fee.entry");      ///< payload: {"entry": feeentryjson}: one of the ledger
/// The drawer was counted. payload: {"count": cashcountjson}; of no dossier.
inline constexpr QLatin1StringView cashCounted("fee.counted");
/// Chốt quầy: an officer confirmed the day of a counter. payload: {"counterDay": dayclosejson}; of no dossier.
inline constexpr QLatin1StringView counterConfirmed("day.confirmed");
/// Somebody looked at a risky act or a sampled dossier of a day. payload: {"look": daylookjson}; of no dossier. Of
/// several all are kept.
inline constexpr QLatin1StringView dayLooked("day.looked");
/// Chốt sổ: a day of the office was signed. payload: {"close": dayclosejson}; of no dossier.
inline constexpr QLatin1StringView dayClosed("day.closed");
/// A report was signed and is filed with the province. payload: {"report": filedreportjson}; of no dossier.
inline constexpr QLatin1StringView reportFiled("report.filed");
/// Figures of a report that no facts give were typed or loaded. payload: {"entered": figureentryjson}; of no dossier:
/// its lane is the report's (figuresLane()). Of one cell the last in the feed holds.
inline constexpr QLatin1StringView figuresEntered("figures.entered");
/// A task of a meeting was given, or what became of it was noted. payload: {"task": meetingtaskjson} as it stands then;
/// of no dossier. Of two changes the later one holds.
inline constexpr QLatin1StringView meetingTask("meeting.task");
/// A supervisor set the office's targets. payload: {"targets": reviewtargetsjson}; of no dossier. Of several the latest
/// hold.
inline constexpr QLatin1StringView targetsSet("targets.set");
/// A citizen rated the counter. payload: {"score": 1–5, "dossier": id or absent}; of no dossier, names nobody.
inline constexpr QLatin1StringView rated("rating.given");
/// A citizen of the sample said why they came in person. payload: {"answer": listreviewjson}; of no dossier, names
/// nobody.
inline constexpr QLatin1StringView visitReason("visit.reason");
/// The unit's list of online procedures was gone over and declared. payload: {"listReview": listreviewjson}; of no
/// dossier.
inline constexpr QLatin1StringView listReviewed("list.reviewed");
/// Figures of a ministry's system were loaded, or withdrawn. payload: {"ministryList": ministryjson}; of no dossier.
inline constexpr QLatin1StringView ministryLoaded("ministry.loaded");
/// The citizen signed on the counter's second screen. payload: {"what", "sha256" of the picture, which stays here}
inline constexpr QLatin1StringView citizenSigned("dossier.citizen-signed");
inline constexpr QLatin1StringView
    attach("dossier.attach"); ///< payload: {"component","sha256","bytes","pages",…}: a paper
} // namespace OperationKind

/// One act of an officer as it goes to the portal (sync.md 3). Immutable once its body is written.
struct Operation
{
    QUuid id; ///< UUIDv7.
    QString deviceId;
    qint64 deviceSeq = 0; ///< Gap-free per device, from 1.
    QByteArray prevHash;  ///< SHA-256 (32 bytes) of the device's previous body; empty for the first.
    QString kind;
    QUuid dossierId;
    qint64 laneSeq = 0; ///< Gap-free per dossier and device, from 1.
    QString author;     ///< Officer::id of the one who acted.
    QString authorName;
    int counter = 0;
    QDateTime occurredAt;
    qint64 clockOffset =
        0; ///< Seconds that the portal's clock was ahead of the machine's when they were compared last.
    qint64 baseVersion = 0; ///< Server version that the officer saw; 0 if none.
    QJsonObject baseValues; ///< Values that the changed fields had.
    QJsonObject payload;
    QByteArray
        payloadBytes; ///< If not empty, the payload as JSON bytes already written; `payload` is then not looked at.
};

/// The payload of a dossier.receive, for Operation::payloadBytes, from the bytes of writtenJson(). `beside` says why it
/// was received beside open dossiers of the same owner and procedure: {"ground", "dossiers":[ids]}; empty: there were
/// none.
/// `handling` tells how the entry went: {"seconds": from the first key or scan to the save}; empty: unknown.
QByteArray receivePayload(const QByteArray &dossierJson, const QJsonObject &beside = {},
                          const QJsonObject &handling = {});

/// The body: UTF-8 JSON, written once. It begins with v, opId, deviceId, deviceSeq, prevHash (lower-case hex).
/// These bytes are hashed, chained, signed, stored and sent; nobody writes them again.
QByteArray writtenBody(const Operation &operation);
Result<Operation> readOperation(const QByteArray &body);

/// SHA-256 of the bytes, 32 bytes.
QByteArray sha256Of(const QByteArray &bytes);
