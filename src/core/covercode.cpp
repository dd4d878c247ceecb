// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "covercode.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype coverSize = 21;
constexpr qsizetype dossierSize = 16; // Of a slip's digits, without its check.
constexpr qsizetype coverDashes[] = {4, 7, 14, 19, 23};

Error coverError(const QString &detail)
{
    return Error{
        ErrorKind::BadInput, u"cover-code"_s,
        QCoreApplication::translate("CoverCode", "This is no number of one of our cover sheets. Scan it again."),
        detail, u"code"_s};
}

/// The digits if the text is bare or grouped 4-2-6-4-3-2; else empty.
QString ungroupedCover(QStringView text)
{
    if (text.size() == coverSize)
        return text.toString();
    QString digits;
    if (text.size() != coverSize + qsizetype(std::size(coverDashes)))
        return digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (std::find(std::begin(coverDashes), std::end(coverDashes), i) == std::end(coverDashes))
            digits += text[i];
        else if (text[i] != u'-' && text[i] != u' ')
            return QString();
    }
    return digits;
}

} // namespace

CoverCode CoverCode::forPaper(const SlipCode &dossier, int component)
{
    const QString body =
        dossier.digits().left(dossierSize) + u"%1"_s.arg(std::clamp(component, 1, mostComponents), 3, 10, '0'_L1);
    return CoverCode(body + checkDigits(body));
}

CoverCode CoverCode::nextPaper()
{
    const QString body(coverSize - 2, u'0');
    return CoverCode(body + checkDigits(body));
}

Result<CoverCode> CoverCode::parse(QStringView text)
{
    const QString digits = ungroupedCover(text.trimmed());
    const bool isDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits.size() != coverSize || !isDigits)
        return coverError(u"not 21 digits"_s);
    if (digits.right(2) != checkDigits(digits.left(coverSize - 2)))
        return coverError(u"check digits"_s);
    const CoverCode code(digits);
    if (code == nextPaper())
        return code;
    if (code.component() == 0 || !SlipCode::parse(code.slip()))
        return coverError(u"no dossier"_s);
    return code;
}

QString CoverCode::grouped() const
{
    QString text = m_digits;
    for (const qsizetype dash : coverDashes)
        text.insert(dash, u'-');
    return text;
}

int CoverCode::component() const
{
    return QStringView(m_digits).mid(dossierSize, 3).toInt();
}

QString CoverCode::slip() const
{
    if (isNextPaper())
        return {};
    const QString body = m_digits.left(dossierSize);
    return body + checkDigits(body);
}
