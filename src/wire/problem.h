// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// The problem types of sync.md 8: the last part of a problem's `type`.
namespace ProblemType {
inline constexpr QLatin1StringView opInProgress("op-in-progress");
inline constexpr QLatin1StringView rateLimited("rate-limited");
inline constexpr QLatin1StringView overloaded("overloaded");
inline constexpr QLatin1StringView upstreamTimeout("upstream-timeout");
inline constexpr QLatin1StringView tokenExpired("token-expired");
inline constexpr QLatin1StringView deviceRevoked("device-revoked");
inline constexpr QLatin1StringView notPermitted("not-permitted");
inline constexpr QLatin1StringView missingBlob("missing-blob");
inline constexpr QLatin1StringView missingOp("missing-op");
inline constexpr QLatin1StringView versionConflict("version-conflict");
inline constexpr QLatin1StringView alreadyTransitioned("already-transitioned");
inline constexpr QLatin1StringView invalidField("invalid-field");
inline constexpr QLatin1StringView unknownProcedure("unknown-procedure");
inline constexpr QLatin1StringView catalogueOld("catalogue-old");
inline constexpr QLatin1StringView opReused("op-reused");
inline constexpr QLatin1StringView numberNotLeased("number-not-leased");
inline constexpr QLatin1StringView numbersUsedUp("numbers-used-up");
inline constexpr QLatin1StringView deviceForked("device-forked");
inline constexpr QLatin1StringView tooLarge("too-large");
inline constexpr QLatin1StringView badDigest("bad-digest");
inline constexpr QLatin1StringView badSignature("bad-signature");
inline constexpr QLatin1StringView badRequest("bad-request");
inline constexpr QLatin1StringView clientTooOld("client-too-old");
inline constexpr QLatin1StringView cursorUnknown("cursor-unknown");
inline constexpr QLatin1StringView neverSeen("never-seen");
inline constexpr QLatin1StringView notFound("not-found");
inline constexpr QLatin1StringView methodNotAllowed("method-not-allowed");
inline constexpr QLatin1StringView codeUnknown("enrolment-code-unknown");
inline constexpr QLatin1StringView storageFailed("storage-failed");
inline constexpr QLatin1StringView wrongOffset("wrong-offset");
inline constexpr QLatin1StringView typeNotTaken("type-not-taken");
inline constexpr QLatin1StringView quotaExceeded("quota-exceeded");
inline constexpr QLatin1StringView tusVersion("tus-version");
inline constexpr QLatin1StringView queueDayOver("queue-day-over");
inline constexpr QLatin1StringView queueNumberUnknown("queue-number-unknown");
inline constexpr QLatin1StringView queueNotPossible("queue-not-possible");
} // namespace ProblemType

/// A refusal as the gateway answers it (RFC 9457, application/problem+json).
struct Problem
{
    int status = 0;       ///< The HTTP status.
    QString type;         ///< One of ProblemType, or one that a newer gateway knows.
    QString title;        ///< English, short, nothing personal.
    int retryAfter = 0;   ///< Seconds; 0: not said.
    QStringList pointers; ///< With invalid-field: JSON pointers into the payload.
    QString state;        ///< With already-transitioned: the dossier's state at the portal, as a stable word; with
                          ///< queue-not-possible: the number's state.
};

QByteArray writtenProblem(const Problem &problem);
/// Nothing if the bytes are no problem document.
std::optional<Problem> readProblem(const QByteArray &json);

/// "op-reused" from "/problems/op-reused", a URL or a bare word.
QString problemTypeFromUri(QStringView uri);
