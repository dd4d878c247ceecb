// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierjson.h"

#include "clock.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString textAt(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString();
}

QDate dateAt(const QJsonObject &json, QLatin1StringView key)
{
    return QDate::fromString(textAt(json, key), Qt::ISODate);
}

QDateTime timeAt(const QJsonObject &json, QLatin1StringView key)
{
    const QString text = textAt(json, key);
    return text.isEmpty() ? QDateTime() : fromIsoOfficeTime(text);
}

std::optional<QDateTime> optionalTimeAt(const QJsonObject &json, QLatin1StringView key)
{
    const QDateTime time = timeAt(json, key);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

int intAt(const QJsonObject &json, QLatin1StringView key, int otherwise = 0)
{
    return json.value(key).toInt(otherwise);
}

Error unreadableDossier(QLatin1StringView field)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-dossier"_s,
            .message = QCoreApplication::translate("dossierjson", "The dossier's record cannot be read."),
            .detail = "dossier JSON: bad or missing field "_L1 + field,
            .field = field};
}

DossierAlias aliasFromJson(const QJsonObject &json)
{
    return {codeKindFromText(textAt(json, "kind"_L1)), textAt(json, "text"_L1), textAt(json, "system"_L1)};
}

DossierResult resultFromJson(const QJsonObject &json)
{
    return {intAt(json, "number"_L1), textAt(json, "name"_L1), resultStateFromText(textAt(json, "state"_L1)),
            textAt(json, "shelf"_L1), timeAt(json, "at"_L1),   textAt(json, "documentNumber"_L1)};
}

MemberProcedure memberFromJson(const QJsonObject &json)
{
    return {textAt(json, "procedureCode"_L1),
            textAt(json, "agency"_L1),
            dossierStateFromText(textAt(json, "state"_L1)).value_or(DossierState::Received),
            optionalTimeAt(json, "dueAt"_L1),
            textAt(json, "name"_L1),
            std::max(1, json.value("stage"_L1).toInt(1)),
            json.value("result"_L1).toInt(),
            timeAt(json, "doneAt"_L1)};
}

template <typename Item>
QList<Item> listAt(const QJsonObject &json, QLatin1StringView key, Item (*read)(const QJsonObject &))
{
    const QJsonArray array = json.value(key).toArray();
    QList<Item> items;
    items.reserve(array.size());
    for (const QJsonValue &value : array)
        items.append(read(value.toObject()));
    return items;
}

void readPlaceAndCodes(Dossier &dossier, const QJsonObject &json)
{
    dossier.officeCode = textAt(json, "officeCode"_L1);
    dossier.receivingAgency = textAt(json, "receivingAgency"_L1);
    dossier.competentAgency = textAt(json, "competentAgency"_L1);
    dossier.counter = intAt(json, "counter"_L1);
    dossier.codes = listAt(json, "codes"_L1, aliasFromJson);
    dossier.slipDigits = textAt(json, "slipDigits"_L1);
    dossier.trackingToken = textAt(json, "trackingToken"_L1);
    dossier.procedureCode = textAt(json, "procedureCode"_L1);
    dossier.procedureName = textAt(json, "procedureName"_L1);
    dossier.procedureVersion = intAt(json, "procedureVersion"_L1, 1);
    dossier.sectorName = textAt(json, "sectorName"_L1);
    dossier.formSet = textAt(json, "formSet"_L1);
}

void readTerms(Dossier &dossier, const QJsonObject &json)
{
    dossier.supplementUntil = dateAt(json, "supplementUntil"_L1);
    dossier.purpose = textAt(json, "purpose"_L1);
    dossier.copies = intAt(json, "copies"_L1, 1);
    dossier.note = textAt(json, "note"_L1);
    dossier.returnAddress = textAt(json, "returnAddress"_L1);
    dossier.receivedAt = timeAt(json, "receivedAt"_L1);
    dossier.dueAt = optionalTimeAt(json, "dueAt"_L1);
    dossier.duration = textAt(json, "duration"_L1);
    dossier.dueReason = textAt(json, "dueReason"_L1);
    dossier.isVoid = json.value("void"_L1).toBool();
    dossier.officerId = textAt(json, "officerId"_L1);
    dossier.officerName = textAt(json, "officerName"_L1);
}

CertifiedPaper certifiedPaperFromJson(const QJsonObject &json)
{
    return {textAt(json, "name"_L1), intAt(json, "pages"_L1, 1), intAt(json, "copies"_L1, 1), intAt(json, "number"_L1),
            textAt(json, "provisional"_L1)};
}

/// Nothing if there is none, or one of a book that a later version has.
std::optional<Certification> certificationFromJson(const QJsonObject &json)
{
    const auto book = certificationBookFromText(textAt(json, "book"_L1));
    if (!book)
        return std::nullopt;
    return Certification{*book,
                         intAt(json, "year"_L1),
                         listAt(json, "papers"_L1, certifiedPaperFromJson),
                         textAt(json, "signer"_L1),
                         textAt(json, "signerTitle"_L1),
                         timeAt(json, "certifiedAt"_L1),
                         textAt(json, "agreement"_L1)};
}

void readWhereabouts(Dossier &dossier, const QJsonObject &json)
{
    if (const QJsonObject pause = json.value("pause"_L1).toObject(); !pause.isEmpty())
        dossier.pause = {timeAt(pause, "since"_L1), intAt(pause, "remainingMinutes"_L1),
                         optionalTimeAt(pause, "formerDueAt"_L1)};
    dossier.place = textAt(json, "place"_L1);
    dossier.handler = textAt(json, "handler"_L1);
    dossier.step = textAt(json, "step"_L1);
    dossier.extensions = intAt(json, "extensions"_L1);
    dossier.keeperId = textAt(json, "keeperId"_L1);
    dossier.keeperName = textAt(json, "keeperName"_L1);
    if (const QJsonObject late = json.value("late"_L1).toObject(); !late.isEmpty())
        dossier.late = {timeAt(late, "enteredAt"_L1), textAt(late, "ground"_L1), textAt(late, "pad"_L1)};
}

} // namespace

Result<Dossier> dossierFromJson(const QJsonObject &json)
{
    Dossier dossier;
    dossier.id = QUuid::fromString(textAt(json, "id"_L1));
    if (dossier.id.isNull())
        return unreadableDossier("id"_L1);
    const auto state = dossierStateFromText(textAt(json, "state"_L1));
    if (!state)
        return unreadableDossier("state"_L1);
    const auto channel = channelFromText(textAt(json, "channel"_L1));
    if (!channel)
        return unreadableDossier("channel"_L1);
    dossier.state = *state;
    dossier.channel = *channel;
    readPlaceAndCodes(dossier, json);
    readTerms(dossier, json);
    if (!dossier.receivedAt.isValid())
        return unreadableDossier("receivedAt"_L1);
    dossier.applicant = applicantFromJson(json.value("applicant"_L1).toObject());
    dossier.submitter = submitterFromJson(json.value("submitter"_L1).toObject());
    dossier.components = listAt(json, "components"_L1, componentFromJson);
    dossier.missingChoice = missingChoiceFromText(textAt(json, "missingChoice"_L1)).value_or(MissingChoice::Guide);
    dossier.fee = feeFromJson(json.value("fee"_L1).toObject());
    if (json.contains("home"_L1)) {
        dossier.home = DossierHome::MinistrySystem;
        dossier.homeSystem = textAt(json, "homeSystem"_L1);
        // Noted behind the receipt: it stands for what "codes" says of that system.
        if (const QString code = textAt(json, "homeCode"_L1); !code.isEmpty())
            setHomeCode(dossier, code);
    }
    if (json.contains("assistance"_L1))
        dossier.assistance = assistanceFromJson(json.value("assistance"_L1).toObject());
    dossier.paperException = textAt(json, "paperException"_L1);
    dossier.returnWay = returnWayFromText(textAt(json, "returnWay"_L1)).value_or(ReturnWay::Counter);
    dossier.results = listAt(json, "results"_L1, resultFromJson);
    if (const QJsonObject given = json.value("competence"_L1).toObject(); !given.isEmpty())
        dossier.competence = {textAt(given, "name"_L1), textAt(given, "parent"_L1), given.value("code"_L1).toBool(),
                              given.value("head"_L1).toBool(), given.value("account"_L1).toBool()};
    dossier.members = listAt(json, "members"_L1, memberFromJson);
    readWhereabouts(dossier, json);
    dossier.certification = certificationFromJson(json.value("certification"_L1).toObject());
    dossier.isAtOnce = json.value("atOnce"_L1).toBool();
    dossier.keepsPapers = json.value("papersKept"_L1).toBool(true);
    return dossier;
}

Assistance assistanceFromJson(const QJsonObject &json)
{
    Assistance assistance;
    if (json.value("vneid"_L1).isBool())
        assistance.hasVneid = json.value("vneid"_L1).toBool();
    assistance.filedBy = filedByFromText(textAt(json, "filedBy"_L1));
    return assistance;
}

Applicant applicantFromJson(const QJsonObject &json)
{
    const QJsonObject paper = json.value("paper"_L1).toObject();
    Applicant applicant;
    applicant.kind = ownerKindFromText(textAt(json, "kind"_L1));
    applicant.name = textAt(json, "name"_L1);
    applicant.paper = {identityKindFromText(textAt(paper, "kind"_L1)), textAt(paper, "number"_L1),
                       dateAt(paper, "issueDate"_L1), textAt(paper, "ground"_L1)};
    applicant.oldNumber = textAt(json, "oldNumber"_L1);
    applicant.birthDate = PartialDate::fromIso(textAt(json, "birthDate"_L1));
    applicant.sex = sexFromText(textAt(json, "sex"_L1));
    applicant.address = textAt(json, "address"_L1);
    applicant.phone = textAt(json, "phone"_L1);
    applicant.email = textAt(json, "email"_L1);
    applicant.taxCode = textAt(json, "taxCode"_L1);
    applicant.representative = textAt(json, "representative"_L1);
    return applicant;
}

Submitter submitterFromJson(const QJsonObject &json)
{
    Submitter submitter;
    submitter.relation = relationFromText(textAt(json, "relation"_L1)).value_or(Relation::Self);
    if (json.contains("person"_L1))
        submitter.person = applicantFromJson(json.value("person"_L1).toObject());
    submitter.authority = textAt(json, "authority"_L1);
    submitter.givesFingerprint = json.value("fingerprint"_L1).toBool();
    return submitter;
}

Component componentFromJson(const QJsonObject &json)
{
    Component component;
    component.number = intAt(json, "number"_L1);
    component.code = textAt(json, "code"_L1);
    component.name = textAt(json, "name"_L1);
    component.state = componentStateFromText(textAt(json, "state"_L1)).value_or(ComponentState::Missing);
    component.quantity = intAt(json, "quantity"_L1);
    component.isRequired = json.value("required"_L1).toBool(true);
    component.note = textAt(json, "note"_L1);
    component.source = textAt(json, "source"_L1);
    component.checkedAt = timeAt(json, "checkedAt"_L1);
    return component;
}

FeeLine feeLineFromJson(const QJsonObject &json)
{
    return {textAt(json, "code"_L1), textAt(json, "what"_L1), intAt(json, "quantity"_L1, 1),
            json.value("unitPrice"_L1).toInteger(), json.value("amount"_L1).toInteger()};
}

Fee feeFromJson(const QJsonObject &json)
{
    Fee fee;
    fee.lines = listAt(json, "lines"_L1, feeLineFromJson);
    fee.exemption = textAt(json, "exemption"_L1);
    fee.method = paymentMethodFromText(textAt(json, "method"_L1));
    fee.received = json.value("received"_L1).toInteger();
    fee.isUnruled = json.value("unruled"_L1).toBool();
    return fee;
}
