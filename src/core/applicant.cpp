// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicant.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<Sex> sexWords[] = {{Sex::Male, "male"_L1}, {Sex::Female, "female"_L1}};

constexpr EnumWord<OwnerKind> ownerWords[] = {
    {OwnerKind::Person, "person"_L1},
    {OwnerKind::Company, "company"_L1},
    {OwnerKind::StateAgency, "state-agency"_L1},
    {OwnerKind::OtherOrganisation, "other"_L1},
    {OwnerKind::HouseholdBusiness, "household-business"_L1},
};

constexpr EnumWord<Relation> relationWords[] = {
    {Relation::Self, "self"_L1},
    {Relation::Parent, "parent"_L1},
    {Relation::Guardian, "guardian"_L1},
    {Relation::Authorised, "authorised"_L1},
    {Relation::LegalRepresentative, "legal-representative"_L1},
    {Relation::Employee, "employee"_L1},
    {Relation::PostOffice, "post-office"_L1},
};

bool isMobilePrefix(QChar second)
{
    return second == u'3' || second == u'5' || second == u'7' || second == u'8' || second == u'9';
}

} // namespace

QString toText(Sex sex)
{
    return wordOf(sexWords, sex);
}

std::optional<Sex> sexFromText(QStringView text)
{
    return valueOfWord(sexWords, text);
}

QString toText(OwnerKind kind)
{
    return wordOf(ownerWords, kind);
}

OwnerKind ownerKindFromText(QStringView text)
{
    return valueOfWord(ownerWords, text).value_or(OwnerKind::Person);
}

QString toText(Relation relation)
{
    return wordOf(relationWords, relation);
}

std::optional<Relation> relationFromText(QStringView text)
{
    return valueOfWord(relationWords, text);
}

std::optional<QString> normalisedPhone(QStringView text)
{
    QString digits;
    const QStringView trimmed = text.trimmed();
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const QChar c = trimmed[i];
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!(c == u'+' && i == 0) && !QStringView(u" .-()\u00a0").contains(c))
            return std::nullopt;
    }
    if (trimmed.startsWith(u'+') && !digits.startsWith("84"_L1))
        return std::nullopt;
    if (digits.startsWith("84"_L1) && (trimmed.startsWith(u'+') || digits.size() >= 11))
        digits = u'0' + digits.mid(2);
    if (digits.size() < 10 || digits[0] != u'0')
        return std::nullopt;
    const bool isMobile = digits.size() == 10 && isMobilePrefix(digits[1]);
    const bool isFixedLine = digits.size() <= 11 && digits[1] == u'2';
    if (!isMobile && !isFixedLine)
        return std::nullopt;
    return digits;
}
