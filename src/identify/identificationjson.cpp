// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identificationjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<PartialDate> &date)
{
    return date ? QJsonValue(date->toIso()) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(std::optional<Sex> sex)
{
    return sex ? QJsonValue(toText(*sex)) : QJsonValue(QJsonValue::Null);
}

/// The kind's word and the fields of each meaning.
struct MeaningWriter
{
    QString kind;
    QJsonObject fields;

    void operator()(const std::monostate &) { kind = u"unknown"_s; }

    void operator()(const CitizenCard &card)
    {
        kind = u"citizen-card"_s;
        fields = {{u"number"_s, card.number},
                  {u"idType"_s, toText(card.idType)},
                  {u"oldNumber"_s, orNull(card.oldNumber)},
                  {u"name"_s, orNull(card.name)},
                  {u"birthDate"_s, orNull(card.birthDate)},
                  {u"sex"_s, orNull(card.sex)},
                  {u"address"_s, orNull(card.address)},
                  {u"issueDate"_s, orNull(card.issueDate)},
                  {u"extra"_s, QJsonArray::fromStringList(card.extra)}};
    }

    void operator()(const MrzCard &card)
    {
        kind = u"mrz"_s;
        fields = {{u"number"_s, card.number},
                  {u"birthDate"_s, orNull(card.birthDate)},
                  {u"sex"_s, orNull(card.sex)},
                  {u"expiry"_s, orNull(card.expiry)},
                  {u"name"_s, orNull(card.name)}};
        if (card.kind == IdentityKind::Passport) {
            fields.insert(u"paper"_s, toText(card.kind));
            fields.insert(u"country"_s, card.country);
        }
    }

    void operator()(const HealthInsuranceCard &card)
    {
        kind = u"health-insurance"_s;
        fields = {{u"code"_s, card.code},
                  {u"name"_s, orNull(card.name)},
                  {u"birthDate"_s, orNull(card.birthDate)},
                  {u"sex"_s, orNull(card.sex)}};
    }

    void operator()(const DossierCode &code)
    {
        kind = u"dossier-code"_s;
        fields = {{u"code"_s, code.text()},
                  {u"agency"_s, code.agency()},
                  {u"date"_s, orNull(code.date())},
                  {u"serial"_s, code.serial()}};
    }

    void operator()(const TrackingToken &tracking)
    {
        kind = u"tracking-url"_s;
        fields = {{u"token"_s, tracking.token}};
    }

    void operator()(const ProcedureCode &code)
    {
        kind = u"procedure-code"_s;
        fields = {{u"code"_s, code.code()}, {u"suffix"_s, orNull(code.suffix())}};
    }

    void operator()(const TaxCode &code)
    {
        kind = u"tax-code"_s;
        fields = {{u"number"_s, code.number}, {u"branch"_s, orNull(code.branch)}};
    }

    void operator()(const CitizenId &id)
    {
        kind = u"citizen-number"_s;
        fields = {{u"number"_s, id.digits()}};
    }

    void operator()(const SlipCode &slip)
    {
        kind = u"slip"_s;
        fields = {{u"digits"_s, slip.digits()},
                  {u"office"_s, slip.office()},
                  {u"counter"_s, slip.counter()},
                  {u"date"_s, orNull(slip.date())},
                  {u"serial"_s, slip.serial()}};
    }

    void operator()(const CoverCode &cover)
    {
        kind = u"cover"_s;
        fields = {{u"digits"_s, cover.digits()},
                  {u"slip"_s, orNull(cover.slip())},
                  {u"component"_s, cover.isNextPaper() ? QJsonValue() : QJsonValue(cover.component())}};
    }
};

} // namespace

QString kindOf(const Identification &identification)
{
    MeaningWriter writer;
    std::visit([&writer](const auto &meaning) { writer(meaning); }, identification.meaning);
    return writer.kind;
}

QJsonObject toJson(const Identification &identification)
{
    MeaningWriter writer;
    std::visit([&writer](const auto &meaning) { writer(meaning); }, identification.meaning);
    QJsonArray warnings;
    for (const ScanWarning &warning : identification.warnings) {
        warnings.append(
            QJsonObject{{u"code"_s, warning.code}, {u"field"_s, warning.field}, {u"message"_s, warning.message}});
    }
    return {{u"kind"_s, writer.kind}, {u"fields"_s, writer.fields}, {u"warnings"_s, warnings}};
}
