// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperdifferences.h"

#include "citizenid.h"
#include "folding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct Differences
{
    Q_DECLARE_TR_FUNCTIONS(PaperDifferences)
};

constexpr int linesOfAPerson = 4; // After the name: where birth date and number stand on forms.
constexpr int fewLetters = 2;     // A slip of the pen, or of recognition.

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.last();
}

/// The name that a line gives ("Họ và tên: …"), as it is written; empty if it gives none.
QString nameOn(const QString &line)
{
    static const QRegularExpression label(
        u"(?:họ\\s*(?:và|,\\s*chữ\\s*đệm\\s*,?(?:\\s*và)?)?\\s*tên)[^:]{0,30}:\\s*([\\p{L} ]{4,60})"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return label.match(line).captured(1).simplified();
}

QDate dateOn(const QString &line)
{
    static const QRegularExpression date(
        u"sinh[^0-9]{0,25}([0-3]?[0-9])\\s*(?:/|-|tháng)\\s*([01]?[0-9])\\s*(?:/|-|năm)\\s*((?:19|20)[0-9]{2})"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = date.match(line);
    return found.hasMatch() ? QDate(found.captured(3).toInt(), found.captured(2).toInt(), found.captured(1).toInt())
                            : QDate();
}

QString numberOn(const QString &line)
{
    static const QRegularExpression number(u"(?:định danh|căn cước|cccd)[^0-9]{0,40}([0-9](?: ?[0-9]){11})(?![0-9])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(line).captured(1).remove(u' ');
}

} // namespace

QStringList paperDifferences(const QString &text, const Applicant &applicant)
{
    const QString name = foldedForSearch(applicant.name);
    if (name.isEmpty())
        return {};
    QStringList differences;
    int linesLeft = 0; // Of those that speak of the applicant.
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString given = nameOn(line);
        const int distance = given.isEmpty() ? -1 : editDistance(foldedForSearch(given), name);
        if (distance > 0 && distance <= fewLetters)
            differences.append(Differences::tr("name on the paper: %1").arg(given));
        const bool isApplicant = foldedForSearch(line).contains(name) || (distance >= 0 && distance <= fewLetters);
        if (isApplicant)
            linesLeft = linesOfAPerson;
        else if (!given.isEmpty())
            linesLeft = 0; // Somebody else.
        if (linesLeft == 0)
            continue;
        --linesLeft;
        const QDate born = dateOn(line);
        if (born.isValid() && applicant.birthDate && applicant.birthDate->date() &&
            *applicant.birthDate->date() != born)
            differences.append(Differences::tr("birth date on the paper: %1").arg(born.toString(u"dd/MM/yyyy"_s)));
        const QString number = numberOn(line);
        if (!number.isEmpty() && number != applicant.paper.number && !applicant.paper.number.isEmpty()) {
            const auto id = CitizenId::parse(number);
            if (id) // Else it was not recognised well.
                differences.append(Differences::tr("number on the paper: %1").arg(id->masked()));
        }
    }
    differences.removeDuplicates();
    return differences;
}
