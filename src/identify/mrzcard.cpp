// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mrzcard.h"

#include "citizencard.h"
#include "citizenid.h"
#include "zonechecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLength = 30;
constexpr qsizetype passportLine = 44;

/// YYMMDD with unknown parts as "<<"; the century is the one of the personal number if its year fits.
std::optional<PartialDate> mrzBirthDate(QStringView field, const CitizenId &id, QDate today)
{
    QString digits = field.toString();
    digits.replace(u'<', u'0');
    const int twoDigits = QStringView(digits).left(2).toInt();
    int year = id.birthYear();
    if (year % 100 != twoDigits)
        year = twoDigits + (today.isValid() && twoDigits > today.year() % 100 ? 1900 : 2000);
    return PartialDate::fromCardDigits(QString(digits.mid(4, 2) + digits.mid(2, 2) + QString::number(year)));
}

QDate mrzExpiry(QStringView field)
{
    if (field == "991231"_L1)
        return QDate();
    return QDate(2000 + field.mid(0, 2).toInt(), field.mid(2, 2).toInt(), field.mid(4, 2).toInt());
}

/// The date without a number to tell the century by: nobody is born after today.
std::optional<PartialDate> passportBirthDate(QStringView field, QDate today)
{
    QString digits = field.toString();
    digits.replace(u'<', u'0');
    const int twoDigits = QStringView(digits).left(2).toInt();
    const int year = twoDigits + (today.isValid() && twoDigits > today.year() % 100 ? 1900 : 2000);
    return PartialDate::fromCardDigits(QString(digits.mid(4, 2) + digits.mid(2, 2) + QString::number(year)));
}

void warnOf(const MrzCard &card, QDate today, ScanWarnings &warnings)
{
    if (!card.birthDate) {
        warnings.append(
            {u"bad-date"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of birth cannot be read. Enter it from the card.")});
    }
    if (card.expiry.isValid() && today.isValid() && card.expiry < today) {
        warnings.append({u"needs-review"_s, u"expiry"_s,
                         QCoreApplication::translate("MrzCard", "The card has expired. Ask for the valid one.")});
    }
    // A foreigner's name is written in Vietnam as his passport's zone has it.
    if (card.country == "VNM"_L1) {
        warnings.append(
            {u"needs-review"_s, u"name"_s,
             QCoreApplication::translate("MrzCard", "The name has no accents here. Complete it from the card.")});
    }
}

/// A passport's two lines; of any country.
Result<std::optional<MrzCard>> readPassport(const QString &zone, QDate today, ScanWarnings &warnings)
{
    static const QRegularExpression form(
        u"\\AP[A-Z<][A-Z<]{42}[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9<]{6}[0-9][MFX<][0-9]{6}[0-9]"
        "[A-Z0-9<]{14}[0-9<][0-9]\\z"_s);
    if (!form.match(zone).hasMatch() || !holdsPassportZone(zone)) {
        return Error{
            ErrorKind::BadInput, u"mrz-check"_s,
            QCoreApplication::translate("MrzCard", "A check digit of the passport does not hold. Scan it again."),
            u"check digit"_s, u"mrz"_s};
    }
    const QStringView second = QStringView(zone).mid(passportLine);
    MrzCard card;
    card.kind = IdentityKind::Passport;
    card.number = second.mid(0, 9).toString().remove(u'<');
    card.country = zone.mid(2, 3).remove(u'<');
    card.birthDate = passportBirthDate(second.mid(13, 6), today);
    if (second[20] == u'M' || second[20] == u'F')
        card.sex = second[20] == u'F' ? Sex::Female : Sex::Male;
    card.expiry = mrzExpiry(second.mid(21, 6));
    card.name = zone.mid(5, passportLine - 5).replace(u'<', u' ').simplified();
    warnOf(card, today, warnings);
    return std::optional(card);
}

} // namespace

Result<std::optional<MrzCard>> readMrzCard(QStringView text, QDate today, ScanWarnings &warnings)
{
    static const QRegularExpression blanks(u"[\\s\\x{FEFF}]+"_s);
    static const QRegularExpression form(
        u"\\AIDVNM[0-9]{10}[0-9]{12}<<[0-9][0-9<]{6}[0-9][MF<][0-9]{7}VNM[A-Z0-9<]{11}[0-9][A-Z<]{30}\\z"_s);
    QString zone = text.toString().toUpper();
    zone.remove(blanks);
    // An incomplete or misread zone is refused rather than passed on as unknown: it can be nothing else.
    if (zone.size() == 2 * passportLine && zone.startsWith(u'P') && zone.contains("<<"_L1))
        return readPassport(zone, today, warnings);
    if (!zone.startsWith("IDVNM"_L1) || zone.size() != 3 * lineLength)
        return std::optional<MrzCard>();
    const QStringView all(zone);
    const QStringView first = all.mid(0, lineLength);
    const QStringView second = all.mid(lineLength, lineLength);
    const bool isWellFormed = form.match(zone).hasMatch();
    const bool repeatsNumber = first.mid(5, 9) == first.mid(18, 9);
    if (!isWellFormed || !repeatsNumber || !holdsCardZone(zone)) {
        return Error{
            ErrorKind::BadInput, u"mrz-check"_s,
            QCoreApplication::translate("MrzCard", "A check digit of the card's back does not hold. Scan it again."),
            u"check digit"_s, u"mrz"_s};
    }
    const Result<CitizenId> id = CitizenId::parse(first.mid(15, 12));
    if (!id)
        return id.error();
    MrzCard card;
    card.number = id->digits();
    card.birthDate = mrzBirthDate(second.mid(0, 6), *id, today);
    if (second[7] != u'<')
        card.sex = second[7] == u'F' ? Sex::Female : Sex::Male;
    card.expiry = mrzExpiry(second.mid(8, 6));
    card.name = all.mid(2 * lineLength).toString().replace(u'<', u' ').simplified();
    warnOf(card, today, warnings);
    compareWithNumber(card.number, card.sex, card.birthDate, warnings);
    return std::optional(card);
}

Applicant applicantFrom(const MrzCard &card)
{
    Applicant applicant;
    applicant.name = card.name;
    applicant.paper.kind = card.kind;
    applicant.paper.number = card.number;
    applicant.birthDate = card.birthDate;
    applicant.sex = card.sex;
    return applicant;
}
