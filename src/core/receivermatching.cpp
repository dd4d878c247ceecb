// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivermatching.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Field = ComparedField::Field;
using Verdict = ComparedField::Verdict;

Verdict verdictOf(bool areKnown, bool isEqual)
{
    if (!areKnown)
        return Verdict::Unknown;
    return isEqual ? Verdict::Equal : Verdict::Different;
}

QString comparableName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// Parts that one of the two leaves open are not compared: papers of older people know only the year.
bool haveSameBirth(const PartialDate &one, const PartialDate &other)
{
    const auto agree = [](int a, int b) { return a == 0 || b == 0 || a == b; };
    return one.year() == other.year() && agree(one.month(), other.month()) && agree(one.day(), other.day());
}

bool isNumberOf(const Applicant &person, const Applicant &card)
{
    const QString &number = person.paper.number;
    return number == card.paper.number || (!card.oldNumber.isEmpty() && number == card.oldNumber) ||
           (!person.oldNumber.isEmpty() && person.oldNumber == card.paper.number);
}

QString sexWord(const std::optional<Sex> &sex)
{
    return sex ? toText(*sex) : QString();
}

QList<ComparedField> compared(const Applicant &person, const Applicant &card)
{
    const bool haveNumbers = !person.paper.number.isEmpty() && !card.paper.number.isEmpty();
    const bool haveBirths = person.birthDate && card.birthDate;
    return {{Field::Name, person.name, card.name,
             verdictOf(!person.name.isEmpty() && !card.name.isEmpty(),
                       comparableName(person.name) == comparableName(card.name))},
            {Field::Number, person.paper.number, card.paper.number,
             verdictOf(haveNumbers, haveNumbers && isNumberOf(person, card))},
            {Field::BirthDate, person.birthDate ? person.birthDate->toDisplay() : QString(),
             card.birthDate ? card.birthDate->toDisplay() : QString(),
             verdictOf(haveBirths, haveBirths && haveSameBirth(*person.birthDate, *card.birthDate))},
            {Field::Sex, sexWord(person.sex), sexWord(card.sex),
             verdictOf(person.sex && card.sex, person.sex == card.sex)}};
}

bool isSamePerson(const QList<ComparedField> &fields)
{
    const auto verdict = [&fields](Field field) { return fields.at(static_cast<int>(field)).verdict; };
    const bool differs = std::any_of(fields.begin(), fields.end(),
                                     [](const ComparedField &field) { return field.verdict == Verdict::Different; });
    if (differs || verdict(Field::Name) != Verdict::Equal)
        return false;
    return verdict(Field::Number) == Verdict::Equal || verdict(Field::BirthDate) == Verdict::Equal;
}

} // namespace

int ReceiverMatch::differences() const
{
    return static_cast<int>(std::count_if(fields.begin(), fields.end(), [](const ComparedField &field) {
        return field.verdict == ComparedField::Verdict::Different;
    }));
}

ReceiverMatch matchReceiver(const Dossier &dossier, const Applicant &card)
{
    ReceiverMatch match{ReceiverMatch::Who::Nobody, compared(dossier.applicant, card)};
    if (isSamePerson(match.fields)) {
        match.who = ReceiverMatch::Who::Owner;
        return match;
    }
    if (dossier.submitter.relation == Relation::Self)
        return match;
    const QList<ComparedField> asSubmitter = compared(dossier.submitter.person, card);
    if (isSamePerson(asSubmitter))
        return {ReceiverMatch::Who::Submitter, asSubmitter};
    return match;
}
