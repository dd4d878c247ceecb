// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mrzcard.h"

#include "citizencard.h"
#include "citizenid.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLength = 30;

int mrzValue(QChar c)
{
    if (c == u'<')
        return 0;
    return c <= u'9' ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
}

int checkDigit(QStringView text)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += mrzValue(text[i]) * weights[i % 3];
    return sum % 10;
}

bool holdsCheck(QStringView text, QChar digit)
{
    return digit >= u'0' && digit <= u'9' && checkDigit(text) == digit.unicode() - u'0';
}

bool areChecksRight(QStringView first, QStringView second)
{
    const QString composite = first.mid(5).toString() + second.mid(0, 7) + second.mid(8, 7) + second.mid(18, 11);
    return holdsCheck(first.mid(5, 9), first[14]) && holdsCheck(first.mid(15, 14), first[29]) &&
           holdsCheck(second.mid(0, 6), second[6]) && holdsCheck(second.mid(8, 6), second[14]) &&
           holdsCheck(composite, second[29]);
}

/// YYMMDD with unknown parts as "<<"; the century is the one of the personal number if its year fits.
std::optional<PartialDate> mrzBirthDate(QStringView field, const CitizenId &id, QDate today)
{
    QString digits = field.toString();
    digits.replace(u'<', u'0');
    const int twoDigits = digits.left(2).toInt();
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

} // namespace

Result<std::optional<MrzCard>> readMrzCard(QStringView text, QDate today, ScanWarnings &warnings)
{
    static const QRegularExpression blanks(u"[\\s\\x{FEFF}]+"_s);
    static const QRegularExpression form(
        u"\\AIDVNM[0-9]{10}[0-9]{12}<<[0-9][0-9<]{6}[0-9][MF<][0-9]{7}VNM[A-Z0-9<]{11}[0-9][A-Z<]{30}\\z"_s);
    QString zone = text.toString().toUpper();
    zone.remove(blanks);
    // An incomplete or misread zone is refused rather than passed on as unknown: it can be nothing else.
    if (!zone.startsWith("IDVNM"_L1) || zone.size() != 3 * lineLength)
        return std::optional<MrzCard>();
    const QStringView all(zone);
    const QStringView first = all.mid(0, lineLength);
    const QStringView second = all.mid(lineLength, lineLength);
    const bool isWellFormed = form.match(zone).hasMatch();
    const bool repeatsNumber = first.mid(5, 9) == first.mid(18, 9);
    if (!isWellFormed || !repeatsNumber || !areChecksRight(first, second)) {
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
    if (!card.birthDate) {
        warnings.append(
            {u"bad-date"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of birth cannot be read. Enter it from the card.")});
    }
    if (card.expiry.isValid() && today.isValid() && card.expiry < today) {
        warnings.append({u"needs-review"_s, u"expiry"_s,
                         QCoreApplication::translate("MrzCard", "The card has expired. Ask for the valid one.")});
    }
    warnings.append(
        {u"needs-review"_s, u"name"_s,
         QCoreApplication::translate("MrzCard", "The name has no accents here. Complete it from the card.")});
    compareWithNumber(card.number, card.sex, card.birthDate, warnings);
    return std::optional(card);
}

Applicant applicantFrom(const MrzCard &card)
{
    Applicant applicant;
    applicant.name = card.name;
    applicant.paper.number = card.number;
    applicant.birthDate = card.birthDate;
    applicant.sex = card.sex;
    return applicant;
}
