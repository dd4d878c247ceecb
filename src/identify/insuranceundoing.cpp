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
constexpr qsizetype fieldsThatMatter = 4; // Code, name, date of birth, sex.
constexpr qsizetype nameField = 1;

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

QStringList soundOnes(const QStringList &fields, TypingMethod method)
{
    QStringList open = {QString()};
    for (qsizetype at = 0; at < fieldsThatMatter; ++at) {
        const QStringList ways = isTouched(fields[at])
                                     ? typedOriginals(fields[at].normalized(QString::NormalizationForm_C), method)
                                     : QStringList{fields[at]};
        QStringList next;
        for (const QString &before : std::as_const(open)) {
            for (const QString &way : ways) {
                if (at == nameField ? way.size() % 2 == 0 : true)
                    next.append(before + way.toLower() + u'|');
            }
        }
        open = next;
    }
    // What nobody reads needs no proof.
    const QString rest = QString(fields.size() - fieldsThatMatter - 1, u'|') + u'$';
    QStringList sound;
    for (const QString &text : std::as_const(open)) {
        if (isSound(text + rest) && !sound.contains(text + rest))
            sound.append(text + rest);
    }
    return sound;
}

} // namespace

QString insuranceBeforeTyping(const QString &altered)
{
    const QStringList fields = altered.split(u'|');
    const bool isCandidate = isTouched(altered) && altered.size() <= longestInsurance && altered.endsWith(u'$') &&
                             fields.size() > fieldsThatMatter && !isTouched(fields[2]) && !isTouched(fields[3]);
    if (!isCandidate)
        return {};
    // VNI loses keys among digits: what it has altered cannot be proved, only bring what Telex left into doubt.
    const QStringList sound = soundOnes(fields, TypingMethod::Telex);
    const QStringList others = soundOnes(fields, TypingMethod::Vni);
    const bool isProved = sound.size() == 1 && (others.isEmpty() || others == sound);
    return isProved ? sound.first() : QString();
}
