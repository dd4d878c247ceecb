// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insuranceundoing.h"

#include "healthinsurancecard.h"
#include "typedvietnamese.h"
#include "vietnamesespelling.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInsurance = 600;
constexpr qsizetype fewestFieldsAltered = 14;
constexpr qsizetype mostTried = 256;

bool isTouched(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

/// What the card says with that code and that name, everything else being in order.
bool isSound(const QString &text)
{
    ScanWarnings warnings;
    const auto card = readHealthInsuranceCard(text, warnings);
    if (!card || !warnings.isEmpty() || !isWrittenAsName(card->name))
        return false;
    const QStringList words = card->name.split(u' ');
    return std::all_of(words.begin(), words.end(), [](const QString &word) { return isVietnameseSyllable(word); });
}

/// What a field may have been before, as far as its form allows.
QStringList originalsOf(const QString &field, const QRegularExpression &form, TypingMethod method)
{
    if (!isTouched(field))
        return {field};
    QStringList ways;
    for (const QString &way : typedOriginals(field.normalized(QString::NormalizationForm_C), method)) {
        if (form.match(way).hasMatch() && !ways.contains(way.toLower()))
            ways.append(way.toLower());
    }
    return ways;
}

QStringList soundOnes(const QStringList &fields, TypingMethod method)
{
    static const QRegularExpression codeForm(u"\\A(?:[0-9A-Za-z]{10}|[0-9A-Za-z]{15})\\z"_s);
    static const QRegularExpression nameForm(u"\\A(?:[0-9A-Fa-f]{2})+\\z"_s);
    const QStringList codes = originalsOf(fields[0], codeForm, method);
    const QStringList names = originalsOf(fields[1], nameForm, method);
    if (codes.size() * names.size() > mostTried)
        return {};
    QStringList sound;
    for (const QString &code : codes) {
        for (const QString &name : names) {
            // What stands behind the sex is not read and needs no proof.
            const QString text = code + u'|' + name + u'|' + fields[2] + u'|' + fields[3] + u"||||||||||$"_s;
            if (isSound(text))
                sound.append(text);
        }
    }
    return sound;
}

} // namespace

QString insuranceBeforeTyping(const QString &altered)
{
    const QStringList fields = altered.split(u'|');
    const bool isCandidate = isTouched(altered) && altered.size() <= longestInsurance && altered.endsWith(u'$') &&
                             fields.size() >= fewestFieldsAltered && !isTouched(fields[2]) && !isTouched(fields[3]);
    if (!isCandidate)
        return {};
    // VNI loses keys among digits: what it has altered cannot be proved, only bring what Telex left into doubt.
    const QStringList sound = soundOnes(fields, TypingMethod::Telex);
    const QStringList others = soundOnes(fields, TypingMethod::Vni);
    const bool isProved = sound.size() == 1 && (others.isEmpty() || others == sound);
    return isProved ? sound.first() : QString();
}
