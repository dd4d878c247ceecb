// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queuestate.h"
#include "result.h"
#include "waitingday.h"

#include <QJsonObject>

/// How the waiting numbers go over the line: PUT /v1/queue/acts/{id}, GET /v1/queue and
/// GET /v1/queue/days/{day}.

/// "take", "next", "call", "recall", "absent", "put-back", "transfer", "finish", "pause", "resume".
QString toText(QueueAct::Kind kind);
std::optional<QueueAct::Kind> queueActFromText(QStringView word);

QJsonObject toJson(const QueueAct &act);
Result<QueueAct> queueActFromJson(const QJsonObject &json);

QJsonObject toJson(const QueueTicket &ticket);
QJsonObject toJson(const QueueActAnswer &answer);
Result<QueueActAnswer> queueActAnswerFromJson(const QJsonObject &json);

QJsonObject toJson(const QueueState &state);
/// The tiny answer to whoever knows that version already.
QJsonObject unchangedQueueJson(const QString &version, const QDateTime &at);

/// A state, or word that the one known is still so.
struct QueueNews
{
    bool isUnchanged = false;
    QueueState state; ///< Unchanged: version and time only.
};
Result<QueueNews> queueNewsFromJson(const QJsonObject &json);

QJsonObject toJson(const WaitingDay &day);
Result<WaitingDay> waitingDayFromJson(const QJsonObject &json);
