// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booknumber.h"

#include "folding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000; // What stands behind the stroke of another number is seldom a year.
constexpr int lastYear = 2099;

} // namespace

std::optional<BookNumber> bookNumberFrom(QStringView text)
{
    static const QRegularExpression form(
        u"^(?<named>(?:so )?(?:chung thuc|sct)[: ]*(?:so[: ]*)?)?0*(?<number>[1-9][0-9]{0,6})(?: ?/ "
        u"?(?<year>[0-9]{4}))?"
        "(?<volume>[ ,;-]*quyen[: ]*(?:so[: ]*)?[0-9]{1,3}(?: ?/ ?(?<volumeYear>[0-9]{4}))?)?"
        "(?:[ ,-]*sct ?/ ?(?<book>bs|ck|hd)(?:[,. ]*gd)?)?$"_s);
    static const QRegularExpression dashes(u"[‐-―]"_s);
    const QRegularExpressionMatch match = form.match(foldedForSearch(text).replace(dashes, u"-"_s).simplified());
    if (!match.hasMatch())
        return std::nullopt;
    BookNumber read;
    read.number = match.captured(u"number"_s).toInt();
    const QString year =
        match.captured(u"year"_s).isEmpty() ? match.captured(u"volumeYear"_s) : match.captured(u"year"_s);
    read.year = year.toInt();
    if (const QString book = match.captured(u"book"_s); !book.isEmpty())
        read.book = certificationBookFromText(book.toUpper());
    const bool isNamed = !match.captured(u"named"_s).isEmpty() || !match.captured(u"volume"_s).isEmpty() || read.book;
    if (read.year == 0 ? !isNamed : read.year < firstYear || read.year > lastYear)
        return std::nullopt;
    return read;
}
