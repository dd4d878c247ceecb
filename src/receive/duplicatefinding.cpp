// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatefinding.h"

#include "clock.h"
#include "dossiertable.h"
#include "folding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct DuplicateFinding
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateFinding)
};

bool isPerson(const Applicant &owner)
{
    return owner.kind == OwnerKind::Person;
}

QStringList numbersOf(const Applicant &owner)
{
    QStringList numbers{owner.paper.number, owner.oldNumber};
    numbers.removeAll(QString());
    return numbers;
}

/// Whether enough is known of the owner to tell one from another.
bool isKnown(const Applicant &owner)
{
    return !owner.paper.number.isEmpty() || !owner.taxCode.isEmpty() || (owner.birthDate && !owner.name.isEmpty());
}

} // namespace

bool isSameOwner(const Applicant &one, const Applicant &other)
{
    if (isPerson(one) != isPerson(other))
        return false;
    const QStringList numbers = numbersOf(other);
    if (isPerson(one) && !one.paper.number.isEmpty() && !other.paper.number.isEmpty()) {
        const QStringList own = numbersOf(one);
        return std::any_of(own.begin(), own.end(), [&](const QString &number) { return numbers.contains(number); });
    }
    if (!one.taxCode.isEmpty() || !other.taxCode.isEmpty())
        return one.taxCode == other.taxCode;
    return one.birthDate && other.birthDate && one.birthDate->toIso() == other.birthDate->toIso() &&
           !one.name.isEmpty() && foldedForSearch(one.name) == foldedForSearch(other.name);
}

bool isDuplicateOf(const Dossier &earlier, const Applicant &owner, const QString &procedureCode, const QDateTime &at)
{
    return !earlier.isVoid && !isTerminal(earlier.state) && earlier.procedureCode == procedureCode &&
           earlier.receivedAt >= at.addDays(-duplicateDays) && isSameOwner(earlier.applicant, owner);
}

DuplicateDossier duplicateFrom(const Dossier &earlier, const Officer &officer)
{
    DuplicateDossier shown{.id = earlier.id,
                           .code = earlier.code(),
                           .state = earlier.state,
                           .channel = earlier.channel,
                           .receivedAt = earlier.receivedAt,
                           .counter = earlier.counter,
                           .adding = {},
                           .mayWithdraw = mayDo(DossierAct::Withdraw, earlier, officer).has_value()};
    for (const DossierAct act : {DossierAct::TakeOver, DossierAct::TakeSupplement}) {
        if (!shown.adding && mayDo(act, earlier, officer))
            shown.adding = act;
    }
    return shown;
}

Result<QList<DuplicateDossier>> duplicatesOf(Connection &connection, const Applicant &owner,
                                             const QString &procedureCode, const Officer &officer, const QDateTime &at)
{
    QList<DuplicateDossier> open;
    if (procedureCode.isEmpty() || !isKnown(owner))
        return open;
    DossierTable dossiers(connection);
    const auto keys = dossiers.openOfOwner(owner, procedureCode, at.addDays(-duplicateDays));
    if (!keys)
        return keys.error();
    for (const qint64 key : *keys) {
        const auto stored = dossiers.find(key);
        if (!stored)
            return stored.error();
        if (*stored && isDuplicateOf((*stored)->dossier, owner, procedureCode, at))
            open.append(duplicateFrom((*stored)->dossier, officer));
    }
    std::stable_sort(open.begin(), open.end(), [](const DuplicateDossier &one, const DuplicateDossier &other) {
        return one.receivedAt > other.receivedAt;
    });
    return open;
}

Result<void> checkBeside(const QList<DuplicateDossier> &open, const BesideGround &beside)
{
    for (const DuplicateDossier &dossier : open) {
        if (beside.text.trimmed().isEmpty() || !beside.dossiers.contains(dossier.id))
            return Error{ErrorKind::RefusedByRule,
                         u"open-duplicate"_s,
                         DuplicateFinding::tr("This owner has an open dossier of the same procedure: choose what is "
                                              "done with it, or give the ground of another one."),
                         {},
                         u"beside"_s};
    }
    return {};
}
