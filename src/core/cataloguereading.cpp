// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "enumwords.h"
#include "objectreader.h"
#include "procedurecode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<DurationUnit> unitWords[] = {{DurationUnit::WorkingDays, "working-days"_L1},
                                                {DurationUnit::WorkingHours, "working-hours"_L1},
                                                {DurationUnit::CalendarDays, "calendar-days"_L1},
                                                {DurationUnit::None, "none"_L1}};

constexpr EnumWord<FeeBasis> basisWords[] = {{FeeBasis::PerDossier, "per-dossier"_L1},
                                             {FeeBasis::PerCopy, "per-copy"_L1},
                                             {FeeBasis::PerPaper, "per-paper"_L1},
                                             {FeeBasis::CertifiedCopies, "certified-copies"_L1}};

constexpr EnumWord<ChannelRule> ruleWords[] = {{ChannelRule::PaperOnly, "paper-only"_L1},
                                               {ChannelRule::OnlineAndPaper, "online-and-paper"_L1},
                                               {ChannelRule::OnlineOnly, "online-only"_L1}};

constexpr EnumWord<DossierHome> dossierHomeWords[] = {{DossierHome::Own, "own"_L1},
                                                      {DossierHome::MinistrySystem, "ministry"_L1}};

ProcedureTerms termsFrom(const ObjectReader &json)
{
    ProcedureTerms terms;
    terms.channelRule = json.word(u"channels"_s, ruleWords, ChannelRule::OnlineAndPaper);
    const int level = json.integer(u"level"_s, 3);
    if (level < 2 || level > 4)
        json.blame(u"level"_s, u"not 2, 3 or 4"_s);
    terms.level = static_cast<ServiceLevel>(level);
    terms.home = json.word(u"home"_s, dossierHomeWords, DossierHome::Own);
    terms.homeSystem = json.text(u"homeSystem"_s);
    terms.ground = json.text(u"ground"_s);
    terms.validFrom = json.date(u"validFrom"_s);
    terms.validTo = json.date(u"validTo"_s);
    return terms;
}

ComponentRequirement requirementFrom(const ObjectReader &json, int number)
{
    ComponentRequirement requirement;
    requirement.number = number;
    requirement.code = json.text(u"code"_s);
    requirement.name = json.neededText(u"name"_s);
    if (const QString expected = json.text(u"expected"_s); !expected.isEmpty()) {
        const std::optional<ComponentState> state = componentStateFromText(expected);
        if (!state)
            json.blame(u"expected"_s, u"unknown word"_s);
        requirement.expected = state.value_or(ComponentState::Original);
    }
    requirement.quantity = json.integer(u"quantity"_s, 1);
    requirement.isRequired = json.flag(u"required"_s, true);
    requirement.requiredWhen = json.text(u"requiredWhen"_s);
    requirement.forbiddenGround = json.text(u"forbiddenGround"_s);
    requirement.database = json.text(u"database"_s);
    requirement.hint = json.text(u"hint"_s);
    requirement.isForm = json.flag(u"form"_s, false);
    return requirement;
}

ProcessingTime timeFrom(const ObjectReader &json)
{
    return {json.channel(), json.word(u"unit"_s, unitWords, DurationUnit::WorkingDays), json.number(u"amount"_s),
            json.flag(u"sameDay"_s, false)};
}

FeeRule feeRuleFrom(const ObjectReader &json)
{
    FeeRule rule;
    rule.code = json.neededText(u"code"_s);
    rule.name = json.neededText(u"name"_s);
    rule.isCharge = json.flag(u"charge"_s, true);
    rule.channel = json.channel();
    rule.basis = json.word(u"basis"_s, basisWords, FeeBasis::PerDossier);
    rule.amount = json.dong(u"amount"_s);
    rule.laterPageAmount = json.dong(u"laterPageAmount"_s);
    rule.ceilingPerCopy = json.dong(u"ceilingPerCopy"_s);
    rule.exemptions = json.texts(u"exemptions"_s);
    rule.validFrom = json.date(u"validFrom"_s);
    rule.validTo = json.date(u"validTo"_s);
    return rule;
}

/// A member is its code alone, or an object.
void readMembers(const ObjectReader &json, Procedure &procedure)
{
    const QStringList codes = json.texts(u"members"_s);
    const QList<ObjectReader> objects = json.objects(u"members"_s);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const ObjectReader &member = objects.at(i);
        if (!codes.at(i).isEmpty()) {
            procedure.members.append({.code = codes.at(i), .name = {}, .agency = {}});
            continue;
        }
        procedure.members.append({.code = member.neededText(u"code"_s),
                                  .name = member.text(u"name"_s),
                                  .agency = member.text(u"agency"_s),
                                  .stage = std::max(1, member.integer(u"stage"_s, 1)),
                                  .result = member.integer(u"result"_s)});
        if (procedure.members.last().result > procedure.results.size())
            member.blame(u"result"_s, u"no such result"_s);
    }
}

Procedure procedureFrom(const ObjectReader &json)
{
    Procedure procedure;
    const Result<ProcedureCode> code = ProcedureCode::parse(json.neededText(u"code"_s));
    if (!code)
        json.blame(u"code"_s, u"no procedure code"_s);
    else
        procedure.code = code->code();
    procedure.name = json.neededText(u"name"_s);
    procedure.sectorCode = json.text(u"sectorCode"_s);
    procedure.sectorName = json.neededText(u"sectorName"_s);
    procedure.version = json.integer(u"version"_s, 1);
    procedure.validFrom = json.date(u"validFrom"_s);
    procedure.validTo = json.date(u"validTo"_s);
    for (const ObjectReader &terms : json.objects(u"terms"_s))
        procedure.terms.append(termsFrom(terms));
    if (procedure.terms.isEmpty())
        json.blame(u"terms"_s, u"missing"_s);
    for (const ObjectReader &component : json.objects(u"components"_s))
        procedure.components.append(requirementFrom(component, static_cast<int>(procedure.components.size()) + 1));
    for (const ObjectReader &time : json.objects(u"times"_s))
        procedure.times.append(timeFrom(time));
    for (const ObjectReader &fee : json.objects(u"fees"_s))
        procedure.fees.append(feeRuleFrom(fee));
    procedure.purposes = json.texts(u"purposes"_s);
    procedure.results = json.texts(u"results"_s);
    if (procedure.results.isEmpty())
        json.blame(u"results"_s, u"missing"_s);
    readMembers(json, procedure);
    if (json.has(u"electronicResult"_s))
        procedure.hasElectronicResult = json.flag(u"electronicResult"_s, false);
    procedure.competentUnit = json.text(u"competentUnit"_s);
    procedure.isBorderless = json.flag(u"borderless"_s, false);
    procedure.isFinishedAtOnce = json.flag(u"finishedAtOnce"_s, false);
    if (const QString book = json.text(u"book"_s); !book.isEmpty()) {
        procedure.book = certificationBookFromText(book);
        if (!procedure.book)
            json.blame(u"book"_s, u"unknown word"_s);
    }
    procedure.originals = json.texts(u"originals"_s);
    // Nothing is scanned or kept of a certification unless the procedure says so (domain.md 13.4).
    procedure.keepsPapers = json.flag(u"keepsPapers"_s, !procedure.book);
    procedure.allowsSupplementLater = json.flag(u"allowsSupplementLater"_s, false);
    procedure.supplementDays = json.integer(u"supplementDays"_s);
    procedure.requiresIdentityNumber = json.flag(u"requiresIdentityNumber"_s, true);
    return procedure;
}

DeclaredDays declaredFrom(const ObjectReader &json)
{
    DeclaredDays declared{json.integer(u"year"_s), json.days(u"off"_s), json.days(u"worked"_s)};
    if (declared.year < 2000 || declared.year > 2199)
        json.blame(u"year"_s, u"no year"_s);
    return declared;
}

ExtensionRule extensionFrom(const ObjectReader &json)
{
    return {json.date(u"validFrom"_s),   json.date(u"validTo"_s),        json.integer(u"most"_s, 1),
            json.integer(u"leadDays"_s), json.integer(u"longestDays"_s), json.text(u"ground"_s)};
}

/// "07:00-11:30"
std::optional<OpeningSpan> spanFrom(const QString &text)
{
    const QStringList ends = text.split(u'-');
    const OpeningSpan span{QTime::fromString(ends.value(0).trimmed(), u"HH:mm"_s),
                           QTime::fromString(ends.value(1).trimmed(), u"HH:mm"_s)};
    const bool isSpan = ends.size() == 2 && span.from.isValid() && span.to.isValid() && span.from < span.to;
    return isSpan ? std::optional(span) : std::nullopt;
}

/// An empty list closes the office on that weekday.
void readOpeningHours(const ObjectReader &json, QHash<int, QList<OpeningSpan>> &hours)
{
    const QStringList days{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                           u"friday"_s, u"saturday"_s, u"sunday"_s};
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (!json.has(days[i]))
            continue;
        QList<OpeningSpan> spans;
        for (const QString &text : json.texts(days[i])) {
            const auto span = spanFrom(text);
            if (!span || (!spans.isEmpty() && span->from < spans.last().to))
                json.blame(days[i], u"no opening hours"_s);
            else
                spans.append(*span);
        }
        hours.insert(static_cast<int>(i) + 1, spans);
    }
}

Agency agencyFrom(const ObjectReader &json)
{
    Agency agency{json.neededText(u"code"_s), json.neededText(u"name"_s), json.text(u"parentName"_s),
                  json.date(u"validFrom"_s), json.date(u"validTo"_s)};
    for (const ObjectReader &hours : json.objects(u"openingHours"_s))
        readOpeningHours(hours, agency.openingHours);
    return agency;
}

BorderlessRule borderlessFrom(const ObjectReader &json)
{
    BorderlessRule rule{
        .validFrom = json.date(u"validFrom"_s), .validTo = json.date(u"validTo"_s), .ground = json.text(u"ground"_s)};
    for (const QString &what : json.texts(u"competentGives"_s)) {
        if (what == u"code")
            rule.givesCode = true;
        else if (what == u"calendar")
            rule.givesCalendar = true;
        else if (what == u"head")
            rule.givesHead = true;
        else if (what == u"account")
            rule.givesAccount = true;
        else
            json.blame(u"competentGives"_s, u"unknown word"_s);
    }
    return rule;
}

FeeAccount feeAccountFrom(const ObjectReader &json)
{
    FeeAccount account{json.neededText(u"bin"_s),    json.text(u"bankName"_s),  json.neededText(u"account"_s),
                       json.neededText(u"holder"_s), json.date(u"validFrom"_s), json.date(u"validTo"_s),
                       json.text(u"agency"_s)};
    if (!vietQrText({account.bin, account.account, 1, {}}))
        json.blame(u"account"_s, u"no account of VietQR"_s);
    return account;
}

LateEntryRule lateEntryFrom(const ObjectReader &json)
{
    return {json.date(u"validFrom"_s), json.date(u"validTo"_s), json.integer(u"officerDays"_s, 3),
            json.integer(u"supervisorDays"_s, 15), json.text(u"ground"_s)};
}

} // namespace

Result<Catalogue> readCatalogue(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject()) {
        const qsizetype line = json.left(parsing.offset).count('\n') + 1;
        return catalogueError(QCoreApplication::translate("Catalogue", "line %1").arg(line), parsing.errorString());
    }
    std::optional<Error> fault;
    const ObjectReader root(document.object(), QString(), &fault);
    if (root.text(u"format"_s) != "mocua-catalogue/1"_L1)
        root.blame(u"format"_s, u"not mocua-catalogue/1"_s);
    Catalogue catalogue;
    catalogue.version = root.integer(u"version"_s);
    catalogue.issuedOn = root.date(u"issuedOn"_s);
    catalogue.isDemonstration = root.flag(u"demonstration"_s, false);
    for (const ObjectReader &agency : root.objects(u"agencies"_s))
        catalogue.agencies.append(agencyFrom(agency));
    for (const ObjectReader &days : root.objects(u"declaredDays"_s))
        catalogue.declaredDays.append(declaredFrom(days));
    if (root.has(u"openingHours"_s))
        readOpeningHours(root.object(u"openingHours"_s), catalogue.openingHours);
    for (const ObjectReader &rule : root.objects(u"extensionRules"_s))
        catalogue.extensionRules.append(extensionFrom(rule));
    for (const ObjectReader &rule : root.objects(u"lateEntryRules"_s))
        catalogue.lateEntryRules.append(lateEntryFrom(rule));
    for (const ObjectReader &rule : root.objects(u"borderlessRules"_s))
        catalogue.borderlessRules.append(borderlessFrom(rule));
    for (const ObjectReader &account : root.objects(u"feeAccounts"_s))
        catalogue.feeAccounts.append(feeAccountFrom(account));
    for (const ObjectReader &certifier : root.objects(u"certifiers"_s))
        catalogue.certifiers.append({certifier.neededText(u"name"_s), certifier.text(u"title"_s)});
    catalogue.departments = root.texts(u"departments"_s);
    if (root.has(u"queue"_s))
        catalogue.queue = readQueueRules(
            document.object().value("queue"_L1).toObject(),
            [&root](const QString &place, const QString &what) { root.blame(u"queue"_s + place, what); });
    catalogue.filing = readOnlineFiling(
        document.object().value("onlineFiling"_L1).toObject(),
        [&root](const QString &place, const QString &what) { root.blame(u"onlineFiling"_s + place, what); });
    for (const ObjectReader &procedure : root.objects(u"procedures"_s))
        catalogue.procedures.append(procedureFrom(procedure));
    if (fault)
        return *fault;
    return catalogue;
}
