// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthinsurancecard.h"

#include "folding.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestFields = 14;

/// Text written as the hexadecimal digits of its UTF-8; nothing if it is not that.
std::optional<QString> textFromHex(const QString &hex)
{
    static const QRegularExpression form(u"\\A(?:[0-9A-Fa-f]{2})+\\z"_s);
    if (!form.match(hex).hasMatch())
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArray::fromHex(hex.toLatin1()));
    return decoder.hasError() ? std::nullopt : std::optional(cleanedText(text));
}

} // namespace

std::optional<HealthInsuranceCard> readHealthInsuranceCard(const QString &cleaned, ScanWarnings &warnings)
{
    static const QRegularExpression codeForm(u"\\A(?:[0-9A-Z]{10}|[0-9A-Z]{15})\\z"_s);
    const QStringList fields = cleaned.split(u'|');
    if (fields.size() < fewestFields || !cleaned.endsWith(u'$') || !codeForm.match(fields[0].toUpper()).hasMatch())
        return std::nullopt;
    HealthInsuranceCard card;
    card.code = fields[0].toUpper();
    if (const std::optional<QString> name = textFromHex(fields[1])) {
        card.name = *name;
    } else {
        warnings.append(
            {u"name-rejected"_s, u"name"_s,
             QCoreApplication::translate("HealthInsuranceCard", "The name cannot be read. Enter it from the card.")});
    }
    card.birthDate = PartialDate::fromTyped(fields[2]);
    if (!card.birthDate) {
        warnings.append(
            {u"bad-date"_s, u"birthDate"_s,
             QCoreApplication::translate("CitizenCard", "The date of birth cannot be read. Enter it from the card.")});
    }
    if (fields[3] == "1"_L1)
        card.sex = Sex::Male;
    else if (fields[3] == "2"_L1)
        card.sex = Sex::Female;
    return card;
}
