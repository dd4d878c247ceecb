// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outcome.h"

#include "jsonwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Error unreadableOutcome()
{
    return {.kind = ErrorKind::NotReachable,
            .code = u"unreadable-answer"_s,
            .message = QCoreApplication::translate("outcome", "The portal's answer cannot be read."),
            .detail = u"outcome JSON"_s};
}

std::optional<Outcome> outcomeFromJson(const QJsonObject &json)
{
    Outcome outcome{.opId = QUuid::fromString(json.value("opId"_L1).toString()),
                    .sha256 = QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1()),
                    .status = json.value("status"_L1).toInt(),
                    .type = problemTypeFromUri(json.value("type"_L1).toString()),
                    .title = json.value("title"_L1).toString(),
                    .dossierId = QUuid::fromString(json.value("dossierId"_L1).toString()),
                    .dossierVersion = json.value("dossierVersion"_L1).toInteger(),
                    .officialCode = json.value("officialCode"_L1).toString(),
                    .retryAfter = json.value("retryAfter"_L1).toInt()};
    if (outcome.opId.isNull() || outcome.status < 200 || outcome.status > 599 || outcome.type.isEmpty())
        return std::nullopt;
    outcome.state = json.value("state"_L1).toString();
    const QJsonArray errors = json.value("errors"_L1).toArray();
    for (const QJsonValue &error : errors)
        outcome.pointers.append(error.toObject().value("pointer"_L1).toString());
    return outcome;
}

} // namespace

bool Outcome::acknowledges(const QUuid &id, const QByteArray &bodySha256) const
{
    return isApplied() && opId == id && sha256.size() == 32 && sha256 == bodySha256;
}

Outcome Outcome::refused(const QUuid &id, const QByteArray &sha256, const Problem &problem)
{
    Outcome outcome;
    outcome.opId = id;
    outcome.sha256 = sha256;
    outcome.status = problem.status;
    outcome.type = problem.type;
    outcome.title = problem.title;
    outcome.retryAfter = problem.retryAfter;
    outcome.pointers = problem.pointers;
    outcome.state = problem.state;
    return outcome;
}

QByteArray writtenOutcome(const Outcome &outcome)
{
    JsonWriter writer(320);
    writer.ascii("opId"_L1, outcome.opId.toByteArray(QUuid::WithoutBraces));
    writer.ascii("sha256"_L1, outcome.sha256.toHex());
    writer.number("status"_L1, outcome.status);
    writer.text("type"_L1, outcome.isApplied() ? outcome.type : QString("/problems/"_L1 + outcome.type));
    writer.text("title"_L1, outcome.title);
    if (!outcome.dossierId.isNull()) {
        writer.ascii("dossierId"_L1, outcome.dossierId.toByteArray(QUuid::WithoutBraces));
        writer.number("dossierVersion"_L1, outcome.dossierVersion);
    }
    writer.text("officialCode"_L1, outcome.officialCode);
    if (outcome.retryAfter > 0)
        writer.number("retryAfter"_L1, outcome.retryAfter);
    writer.text("state"_L1, outcome.state);
    writer.list("errors"_L1, outcome.pointers,
                [](JsonWriter &error, const QString &pointer) { error.text("pointer"_L1, pointer); });
    return writer.finished();
}

Result<Outcome> readOutcome(const QByteArray &json)
{
    auto outcome = outcomeFromJson(QJsonDocument::fromJson(json).object());
    if (!outcome)
        return unreadableOutcome();
    return *std::move(outcome);
}

QByteArray writtenOutcomes(const QList<QByteArray> &outcomes)
{
    return "{\"outcomes\":[" + outcomes.join(',') + "]}";
}

Result<QList<Outcome>> readOutcomes(const QByteArray &json)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object().value("outcomes"_L1);
    if (!list.isArray())
        return unreadableOutcome();
    QList<Outcome> outcomes;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        auto outcome = outcomeFromJson(value.toObject());
        if (!outcome)
            return unreadableOutcome();
        outcomes.append(*std::move(outcome));
    }
    return outcomes;
}
