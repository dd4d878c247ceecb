// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorwords.h"

#include <QRegularExpression>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

/// Lower case, with single spaces in place of what separates words.
QString plainWords(const QString &text)
{
    static const QRegularExpression separators(u"[^a-z0-9&]+"_s);
    return QString(u' ' + text.toLower().replace(separators, u" "_s).trimmed() + u' ');
}

bool hasOneOf(const QString &plain, std::initializer_list<QLatin1StringView> parts)
{
    for (const QLatin1StringView part : parts) {
        if (plain.contains(part))
            return true;
    }
    return false;
}

/// Smaller is better: the plain word before the one with additions, 8 bits before 16 and 4.
qsizetype preference(const QString &word)
{
    const QString plain = plainWords(word);
    const bool isOdd = hasOneOf(plain, {"16"_L1, "48"_L1, "12"_L1, " 4"_L1, "halftone"_L1, "diffusion"_L1, "dither"_L1,
                                        "infrared"_L1, "ir "_L1});
    return plain.size() + (isOdd ? 1000 : 0);
}

template <typename Predicate> QString bestOf(const QStringList &words, Predicate fits)
{
    QString best;
    for (const QString &word : words) {
        if (fits(word) && (best.isEmpty() || preference(word) < preference(best)))
            best = word;
    }
    return best;
}

bool meansMode(const QString &word, SheetMode mode)
{
    const QString plain = plainWords(word);
    const bool isColour = hasOneOf(plain, {"colo"_L1, "rgb"_L1});
    const bool isGrey = hasOneOf(plain, {"gray"_L1, "grey"_L1});
    switch (mode) {
    case SheetMode::Colour:
        return isColour && !isGrey;
    case SheetMode::Grey:
        return isGrey && !isColour;
    case SheetMode::Lineart:
        return !isColour && !isGrey &&
               hasOneOf(plain, {"lineart"_L1, "line art"_L1, "binary"_L1, "black & white"_L1, "black and white"_L1,
                                "blackwhite"_L1, "mono"_L1, " text "_L1, " bw "_L1, " b&w "_L1});
    }
    return false;
}

} // namespace

std::optional<SheetSource> sourceOfVendor(const QString &word)
{
    const QString plain = plainWords(word);
    if (hasOneOf(plain, {"transp"_L1, "tpu"_L1, "film"_L1, "negative"_L1, "positive"_L1, "slide"_L1, "card"_L1,
                         " back "_L1, "rear side"_L1, "light path"_L1, " x ray "_L1}))
        return {};
    if (hasOneOf(plain,
                 {"duplex"_L1, " dp "_L1, "2 side"_L1, "two side"_L1, "both side"_L1, "double side"_L1, "2sided"_L1}) &&
        !plain.contains("no duplex"_L1))
        return SheetSource::Duplex;
    if (hasOneOf(plain, {"adf"_L1, "feed"_L1, "sheetfed"_L1, "1 side"_L1, "one side"_L1, "simplex"_L1, "front"_L1}))
        return SheetSource::Feeder;
    if (hasOneOf(plain, {"flatbed"_L1, "flat bed"_L1, "platen"_L1, " fb "_L1, " normal "_L1, "glass"_L1,
                         "document table"_L1, "reflective"_L1}))
        return SheetSource::Flatbed;
    return {};
}

QString vendorSource(const QStringList &words, SheetSource source)
{
    return bestOf(words, [source](const QString &word) { return sourceOfVendor(word) == source; });
}

QString vendorMode(const QStringList &words, SheetMode mode)
{
    return bestOf(words, [mode](const QString &word) { return meansMode(word, mode); });
}
