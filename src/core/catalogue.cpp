// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "folding.h"
#include "procedurecode.h"
#include "wordmatching.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isProcedureInForce(const Procedure &procedure, QDate date)
{
    return (!procedure.validFrom.isValid() || procedure.validFrom <= date) &&
           (!procedure.validTo.isValid() || date <= procedure.validTo);
}

constexpr int noMatch = 99;

int rankOf(const Procedure &procedure, const QString &typed, const QStringList &typedWords)
{
    if (procedure.code == typed)
        return 0;
    if (procedure.code.startsWith(typed) || (typed.size() >= 3 && procedure.code.endsWith(typed)))
        return 1;
    const QString name = foldedForSearch(procedure.name);
    const QString initials = foldedInitials(procedure.name);
    if (initials == typed)
        return 2;
    if (name.startsWith(typed))
        return 3;
    if (typed.size() >= 2 && initials.startsWith(typed))
        return 4;
    if (haveAllPrefixes(typedWords, foldedWords(procedure.name)))
        return 5;
    if (typed.size() >= 3 && initials.contains(typed))
        return 6;
    return haveAllPrefixes(typedWords, foldedWords(QString(procedure.name + u' ' + procedure.sectorName))) ? 7
                                                                                                           : noMatch;
}

template <typename Rule> bool isInForceAt(const Rule &rule, QDate date)
{
    return (!rule.validFrom.isValid() || rule.validFrom <= date) && (!rule.validTo.isValid() || date <= rule.validTo);
}

/// The first rule that is in force on that date; null if there is none.
template <typename Rule> const Rule *ruleAt(const QList<Rule> &rules, QDate date)
{
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [date](const Rule &candidate) { return isInForceAt(candidate, date); });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace

const ExtensionRule *Catalogue::extensionRuleAt(QDate date) const
{
    return ruleAt(extensionRules, date);
}

LateEntryRule Catalogue::lateEntryRuleAt(QDate date) const
{
    const LateEntryRule *rule = ruleAt(lateEntryRules, date);
    return rule ? *rule : LateEntryRule();
}

const FeeAccount *Catalogue::feeAccountAt(QDate date, const QString &agency) const
{
    const auto account = std::find_if(feeAccounts.begin(), feeAccounts.end(), [&](const FeeAccount &one) {
        return one.agency == agency && isInForceAt(one, date);
    });
    return account == feeAccounts.end() ? nullptr : &*account;
}

BorderlessRule Catalogue::borderlessRuleAt(QDate date) const
{
    const BorderlessRule *rule = ruleAt(borderlessRules, date);
    return rule ? *rule : BorderlessRule();
}

QList<const Agency *> Catalogue::otherAgencies(QDate date, const QString &own) const
{
    QList<const Agency *> others;
    for (const Agency &agency : agencies) {
        // A province itself has no counter.
        if (isInForceAt(agency, date) && agency.code != own && !agency.parentName.isEmpty())
            others.append(&agency);
    }
    std::sort(others.begin(), others.end(), [](const Agency *left, const Agency *right) {
        return QString::localeAwareCompare(left->name, right->name) < 0;
    });
    return others;
}

const Procedure *Catalogue::find(QStringView code, QDate date) const
{
    const Result<ProcedureCode> wanted = ProcedureCode::parse(code);
    if (!wanted)
        return nullptr;
    const Procedure *found = nullptr;
    for (const Procedure &procedure : procedures) {
        if (procedure.code == wanted->code() && isProcedureInForce(procedure, date) &&
            (!found || found->version < procedure.version))
            found = &procedure;
    }
    return found;
}

QList<const Procedure *> Catalogue::search(QStringView text, QDate date) const
{
    QList<std::pair<int, const Procedure *>> ranked;
    const Result<ProcedureCode> wholeCode = ProcedureCode::parse(text);
    const QString typed = wholeCode ? wholeCode->code() : foldedForSearch(text);
    const QStringList typedWords = foldedWords(typed);
    for (const Procedure &procedure : procedures) {
        if (find(procedure.code, date) != &procedure)
            continue;
        const int rank = typed.isEmpty() ? 0 : rankOf(procedure, typed, typedWords);
        if (rank != noMatch)
            ranked.append({rank, &procedure});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<const Procedure *> found;
    found.reserve(ranked.size());
    for (const auto &[rank, procedure] : ranked)
        found.append(procedure);
    return found;
}
