// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification.h"

#include "enumwords.h"
#include "fee.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr CertificationBook books[] = {CertificationBook::Copies, CertificationBook::Signatures,
                                       CertificationBook::Contracts};

constexpr EnumWord<CertificationBook> bookWords[] = {{CertificationBook::Copies, "BS"_L1},
                                                     {CertificationBook::Signatures, "CK"_L1},
                                                     {CertificationBook::Contracts, "HD"_L1}};

} // namespace

bool Certification::isNumbered() const
{
    return !papers.isEmpty() && std::all_of(papers.begin(), papers.end(), [](const CertifiedPaper &paper) {
        return paper.number > 0 || !paper.provisional.isEmpty();
    });
}

bool Certification::hasProvisional() const
{
    return std::any_of(papers.begin(), papers.end(),
                       [](const CertifiedPaper &paper) { return paper.number == 0 && !paper.provisional.isEmpty(); });
}

std::span<const CertificationBook> allCertificationBooks()
{
    return books;
}

QString toText(CertificationBook book)
{
    return wordOf(bookWords, book);
}

std::optional<CertificationBook> certificationBookFromText(QStringView text)
{
    return valueOfWord(bookWords, text);
}

QString bookSign(CertificationBook book)
{
    return book == CertificationBook::Contracts ? u"SCT/HĐ,GD"_s : u"SCT/"_s + toText(book);
}

QString bookTitle(CertificationBook book)
{
    switch (book) {
    case CertificationBook::Copies:
        return u"Sổ chứng thực bản sao từ bản chính"_s;
    case CertificationBook::Signatures:
        return u"Sổ chứng thực chữ ký, chứng thực điểm chỉ"_s;
    case CertificationBook::Contracts:
        return u"Sổ chứng thực hợp đồng, giao dịch"_s;
    }
    return {};
}

QString bookSeries(const QString &agency, CertificationBook book)
{
    return agency + u'/' + toText(book);
}

std::optional<QString> agencyOfSeries(const QString &series)
{
    const qsizetype slash = series.lastIndexOf(u'/');
    if (slash <= 0 || !certificationBookFromText(QStringView(series).mid(slash + 1)))
        return std::nullopt;
    return series.left(slash);
}

QDate seriesDay(int year)
{
    return {year, 1, 1};
}

QString numberText(const CertifiedPaper &paper, const Certification &certification)
{
    if (paper.number <= 0)
        return paper.provisional;
    return u"%1/%2-%3"_s.arg(QString::number(paper.number), QString::number(certification.year),
                             bookSign(certification.book));
}

QString numbersText(const Certification &certification)
{
    QList<int> numbers;
    QStringList parts;
    for (const CertifiedPaper &paper : certification.papers) {
        if (paper.number > 0)
            numbers.append(paper.number);
        else if (!paper.provisional.isEmpty())
            parts.append(paper.provisional);
    }
    std::sort(numbers.begin(), numbers.end());
    QStringList ranges;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype end = i;
        while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1)
            ++end;
        ranges.append(end == i ? QString::number(numbers[i]) : u"%1–%2"_s.arg(numbers[i]).arg(numbers[end]));
        i = end + 1;
    }
    if (!ranges.isEmpty())
        parts.prepend(
            u"%1/%2-%3"_s.arg(ranges.join(u", "_s), QString::number(certification.year), bookSign(certification.book)));
    return parts.join(u", "_s);
}

int copiesOf(const QList<CertifiedPaper> &papers)
{
    int sum = 0;
    for (const CertifiedPaper &paper : papers)
        sum += std::max(paper.copies, 0);
    return sum;
}

QList<Dong> paperFees(const Fee &fee, const QList<CertifiedPaper> &papers)
{
    QList<Dong> fees(papers.size(), 0);
    if (papers.isEmpty())
        return fees;
    const bool isLineEach = fee.lines.size() == papers.size();
    for (qsizetype i = 0; i < fee.lines.size(); ++i) {
        const FeeLine &line = fee.lines.at(i);
        const bool isShared = !isLineEach && line.quantity == papers.size();
        for (qsizetype paper = 0; isShared && paper < papers.size(); ++paper)
            fees[paper] += line.amount / line.quantity;
        if (!isShared)
            fees[isLineEach ? i : 0] += line.amount;
    }
    return fees;
}
