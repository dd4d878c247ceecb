// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier.h"

#include "clock.h"
#include "enumwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<ReturnWay> returnWords[] = {
    {ReturnWay::Counter, "counter"_L1}, {ReturnWay::Post, "post"_L1}, {ReturnWay::Online, "online"_L1}};

constexpr EnumWord<MissingChoice> missingWords[] = {{MissingChoice::Guide, "guide"_L1},
                                                    {MissingChoice::SupplementLater, "supplement"_L1},
                                                    {MissingChoice::Refuse, "refuse"_L1}};

constexpr EnumWord<CodeKind> codeWords[] = {{CodeKind::Official, "official"_L1},
                                            {CodeKind::Provisional, "provisional"_L1},
                                            {CodeKind::OtherSystem, "other-system"_L1},
                                            {CodeKind::Disputed, "disputed"_L1}};

constexpr EnumWord<FiledBy> filedWords[] = {
    {FiledBy::Citizen, "citizen"_L1}, {FiledBy::Relative, "relative"_L1}, {FiledBy::WithOfficer, "with-officer"_L1}};

constexpr EnumWord<ResultState> resultWords[] = {{ResultState::Expected, "expected"_L1},
                                                 {ResultState::Ready, "ready"_L1},
                                                 {ResultState::Posted, "posted"_L1},
                                                 {ResultState::Returned, "returned"_L1}};

/// Whether it is a code of the system in which the dossier lives.
bool isOfHome(const DossierAlias &alias, const Dossier &dossier)
{
    return alias.kind == CodeKind::OtherSystem && (alias.system == dossier.homeSystem || alias.system.isEmpty());
}

} // namespace

QString homeCode(const Dossier &dossier)
{
    if (dossier.home == DossierHome::Own)
        return {};
    for (const DossierAlias &alias : dossier.codes) {
        if (isOfHome(alias, dossier))
            return alias.text;
    }
    return {};
}

void setHomeCode(Dossier &dossier, const QString &code)
{
    if (dossier.home == DossierHome::Own)
        return;
    dossier.codes.removeIf([&dossier](const DossierAlias &alias) { return isOfHome(alias, dossier); });
    if (!code.isEmpty())
        dossier.codes.prepend({CodeKind::OtherSystem, code, dossier.homeSystem});
}

const Applicant &submitterOf(const Dossier &dossier)
{
    const bool isOwner = dossier.submitter.relation == Relation::Self || dossier.submitter.person.name.isEmpty();
    return isOwner ? dossier.applicant : dossier.submitter.person;
}

QString receiptEventKind(const Dossier &dossier)
{
    return dossier.assistance ? u"assisted"_s : u"received"_s;
}

std::optional<DossierEvent> lateEntryEvent(const Dossier &dossier)
{
    if (!dossier.late)
        return std::nullopt;
    DossierEvent event{.kind = u"entered-late"_s,
                       .at = dossier.late->enteredAt,
                       .officerId = dossier.officerId,
                       .officerName = dossier.officerName,
                       .counter = QString::number(dossier.counter),
                       .text = dossier.late->ground};
    event.facts = {{u"receivedAt"_s, toIsoOfficeTime(dossier.receivedAt)}, {u"ground"_s, dossier.late->ground}};
    if (!dossier.late->padNumber.isEmpty()) {
        event.text += u" · "_s + dossier.late->padNumber;
        event.facts.insert(u"pad"_s, dossier.late->padNumber);
    }
    return event;
}

bool hasDisputedCode(const Dossier &dossier)
{
    return std::any_of(dossier.codes.begin(), dossier.codes.end(),
                       [](const DossierAlias &alias) { return alias.kind == CodeKind::Disputed; });
}

bool hasReadyResult(const Dossier &dossier)
{
    return std::any_of(dossier.results.begin(), dossier.results.end(),
                       [](const DossierResult &result) { return result.state == ResultState::Ready; });
}

QString toText(ResultState state)
{
    return wordOf(resultWords, state);
}

ResultState resultStateFromText(QStringView text)
{
    return valueOfWord(resultWords, text).value_or(ResultState::Expected);
}

QString toText(ReturnWay way)
{
    return wordOf(returnWords, way);
}

std::optional<ReturnWay> returnWayFromText(QStringView text)
{
    return valueOfWord(returnWords, text);
}

QString toText(MissingChoice choice)
{
    return wordOf(missingWords, choice);
}

std::optional<MissingChoice> missingChoiceFromText(QStringView text)
{
    return valueOfWord(missingWords, text);
}

QString toText(CodeKind kind)
{
    return wordOf(codeWords, kind);
}

CodeKind codeKindFromText(QStringView text)
{
    return valueOfWord(codeWords, text).value_or(CodeKind::Official);
}

QString toText(FiledBy who)
{
    return wordOf(filedWords, who);
}

std::optional<FiledBy> filedByFromText(QStringView text)
{
    return valueOfWord(filedWords, text);
}
