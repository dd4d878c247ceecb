// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizensaying.h"

#include "acting.h"
#include "adoptiontable.h"
#include "listreviewjson.h"
#include "ratingtable.h"
#include "uuidv7.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Result<void> keepRating(Connection &connection, int score, const QUuid &dossier, const Act &act)
{
    if (score < 1 || score > 5)
        return Error{ErrorKind::BadInput,
                     u"score-wrong"_s,
                     QCoreApplication::translate("CitizenSaying", "A rating is between 1 and 5."),
                     {},
                     u"score"_s};
    const Rating rating{makeUuidV7(act.at.toMSecsSinceEpoch()), act.at, act.device.counter, score, dossier};
    if (const auto added = RatingTable(connection).add(rating); !added)
        return added.error();
    NewOperation operation = operationOf(OperationKind::rated, rating.id, act);
    operation.payload = {{u"score"_s, score}};
    if (!dossier.isNull())
        operation.payload.insert(u"dossier"_s, dossier.toString(QUuid::WithoutBraces));
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

Result<void> keepVisitReason(Connection &connection, const QString &procedure, const QString &reason, const Act &act)
{
    const VisitAnswer answer{makeUuidV7(act.at.toMSecsSinceEpoch()), act.at, act.device.counter, procedure, reason};
    if (const auto added = AdoptionTable(connection).add(answer); !added)
        return added.error();
    NewOperation operation = operationOf(OperationKind::visitReason, answer.id, act);
    operation.payload = {{u"answer"_s, toJson(answer)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

Result<void> keepSignature(Connection &connection, const QUuid &dossier, const QString &what, const QByteArray &sha256,
                           const Act &act)
{
    const auto stored = storedDossier(connection, dossier);
    if (!stored)
        return stored.error();
    DossierEvent event = eventOf(u"citizen-signed"_s, act, what);
    event.facts = {{u"sha256"_s, QString::fromLatin1(sha256.toHex())}};
    if (const auto noted = DossierTable(connection).addEvent(stored->key, event); !noted)
        return noted.error();
    NewOperation operation = operationOf(OperationKind::citizenSigned, dossier, act);
    operation.payload = {{u"what"_s, what}, {u"sha256"_s, QString::fromLatin1(sha256.toHex())}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}
