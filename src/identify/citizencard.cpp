// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizencard.h"

#include "citizenid.h"
#include "folding.h"
#include "scantext.h"
#include "vietnamesespelling.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ordinaryFields = 7;
constexpr qsizetype fieldsOfCard2024 = 11;

void warn(ScanWarnings &warnings, const QString &code, const QString &field, const QString &message)
{
    warnings.append({code, field, message});
}

/// Whether digits of the first field were turned into letters on the way, as the Vietnamese keyboard layout does.
bool isAlteredNumber(const QString &field)
{
    QString rest;
    for (const QChar c : field) {
        if (!holdsComposedLetter(QStringView(&c, 1)))
            rest += c;
    }
    return rest.size() < field.size() && (rest.isEmpty() || isDigitsOnly(rest));
}

/// A whole card without any accent has lost them: its address or its name had some.
bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The number of another card at the end of a field: two scans ran into each other.
bool holdsTwoCards(const QStringList &fields)
{
    static const QRegularExpression number(u"[^0-9][0-9]{12}\\z|[0-9]{20}\\z"_s);
    return std::any_of(fields.begin() + 5, fields.end(),
                       [](const QString &field) { return number.match(field).hasMatch(); });
}

bool isAltered(const QStringList &fields)
{
    return isAlteredNumber(fields[0]) || holdsComposedLetter(fields[1]) || holdsComposedLetter(fields[3]) ||
           (fields.size() >= ordinaryFields && holdsComposedLetter(fields[6]));
}

void readBirthDate(CitizenCard &card, const QString &field, ScanWarnings &warnings)
{
    card.birthDate = PartialDate::fromCardDigits(field);
    if (!card.birthDate) {
        warn(warnings, u"bad-date"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of birth cannot be read. Enter it from the card."));
    } else if (!card.birthDate->isWhole()) {
        warn(warnings, u"partial-date"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard", "The card holds only a part of the date of birth."));
    }
}

void readIssueDate(CitizenCard &card, const QString &field, QDate today, ScanWarnings &warnings)
{
    if (field.isEmpty()) {
        warn(warnings, u"missing-issue-date"_s, u"issueDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of issue is missing. Enter it from the card."));
        return;
    }
    const std::optional<PartialDate> issued = PartialDate::fromCardDigits(field);
    if (!issued || !issued->isWhole()) {
        warn(warnings, u"bad-date"_s, u"issueDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of issue cannot be read. Enter it from the card."));
        return;
    }
    card.issueDate = *issued->date();
    const bool isBeforeBirth = card.birthDate && card.issueDate.year() < card.birthDate->year();
    if (isBeforeBirth || (today.isValid() && card.issueDate > today)) {
        warn(
            warnings, u"needs-review"_s, u"issueDate"_s,
            QCoreApplication::translate("CitizenCard", "The date of issue cannot be right. Compare it with the card."));
    }
}

void readSex(CitizenCard &card, const QString &field, ScanWarnings &warnings)
{
    const QString folded = foldedForSearch(field);
    if (folded == "nam"_L1)
        card.sex = Sex::Male;
    else if (folded == "nu"_L1)
        card.sex = Sex::Female;
    else
        warn(warnings, u"needs-review"_s, u"sex"_s,
             QCoreApplication::translate("CitizenCard", "The sex cannot be read. Enter it from the card."));
}

} // namespace

void compareWithNumber(const QString &number, std::optional<Sex> sex, const std::optional<PartialDate> &birthDate,
                       ScanWarnings &warnings)
{
    const Result<CitizenId> id = CitizenId::parse(number);
    if (!id)
        return;
    if (sex && id->isFemale() != (*sex == Sex::Female)) {
        warn(warnings, u"sex-mismatch"_s, u"sex"_s,
             QCoreApplication::translate("CitizenCard",
                                         "The sex does not agree with the number. Compare with the card."));
    }
    if (birthDate && id->birthYear() != birthDate->year()) {
        warn(warnings, u"year-mismatch"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard",
                                         "The year of birth does not agree with the number. Compare with the card."));
    }
}

Result<std::optional<CitizenCard>> readCitizenCard(const QString &cleaned, QDate today, ScanWarnings &warnings)
{
    QStringList fields = cleaned.split(u'|');
    if (fields.size() < ordinaryFields - 1)
        return std::optional<CitizenCard>();
    for (QString &field : fields)
        field = field.trimmed();
    const bool isNumber = isDigitsOnly(fields[0]) && (fields[0].size() == 12 || fields[0].size() == 9);
    if (!isNumber && !isAlteredNumber(fields[0]))
        return std::optional<CitizenCard>();
    if (isAltered(fields)) {
        return Error{ErrorKind::BadInput, u"input-method"_s,
                     QCoreApplication::translate("CitizenCard", "A Vietnamese input method is on and has altered the "
                                                                "scan. Switch it off and scan again."),
                     u"composed letter in a numeric field"_s, u"number"_s};
    }
    if (holdsTwoCards(fields)) {
        return Error{ErrorKind::BadInput, u"two-scans"_s,
                     QCoreApplication::translate("CitizenCard", "Two scans ran into each other. Scan each card again."),
                     u"two cards in one scan"_s, u"number"_s};
    }
    CitizenCard card;
    card.number = fields[0];
    card.idType = card.number.size() == 12 ? IdentityKind::CitizenCard : IdentityKind::OldIdentityCard;
    card.oldNumber = fields[1];
    card.name = cleanedText(fields[2]);
    card.address = cleanedText(fields[5]);
    if (card.name.isEmpty() || hasLostAccents(card.name) || isPlainAscii(cleaned)) {
        warn(warnings, u"needs-review"_s, u"name"_s,
             QCoreApplication::translate("CitizenCard", "Check the accents of the name against the card."));
    }
    readBirthDate(card, fields[3], warnings);
    readSex(card, fields[4], warnings);
    readIssueDate(card, fields.value(6), today, warnings);
    card.extra = fields.mid(ordinaryFields);
    if (fields.size() > ordinaryFields && fields.size() != fieldsOfCard2024) {
        warn(warnings, u"extra-fields"_s, u"extra"_s,
             QCoreApplication::translate("CitizenCard",
                                         "The card holds more fields than are known; they are kept as read."));
    }
    compareWithNumber(card.number, card.sex, card.birthDate, warnings);
    return std::optional(card);
}

Applicant applicantFrom(const CitizenCard &card)
{
    Applicant applicant;
    applicant.name = card.name;
    applicant.paper = {card.idType, card.number, card.issueDate, QString()};
    applicant.oldNumber = card.oldNumber;
    applicant.birthDate = card.birthDate;
    applicant.sex = card.sex;
    applicant.address = card.address;
    return applicant;
}
