// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identification.h"

#include "scantext.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 4096;

bool isUrl(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// The token of our tracking page; read from the end, so that a host that an input method has altered does no harm.
std::optional<TrackingToken> trackingToken(const QString &url)
{
    static const QRegularExpression form(u"/t/([0-9A-Za-z]{26})/?\\z"_s);
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch())
        return std::nullopt;
    return TrackingToken{match.captured(1)};
}

/// The dossier code in a look-up URL of another system; everything else in it, often a citizen's number, is dropped.
std::optional<DossierCode> codeFromUrl(const QString &text, QDate today)
{
    const QList<QPair<QString, QString>> items = QUrlQuery(QUrl(text)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        const bool isCode =
            name.compare("mhs"_L1, Qt::CaseInsensitive) == 0 || name.compare("mahoso"_L1, Qt::CaseInsensitive) == 0;
        if (!isCode)
            continue;
        if (const Result<DossierCode> code = DossierCode::parse(value, today))
            return *code;
    }
    return std::nullopt;
}

void identifyUrl(Identification &found, const QString &text, QDate today)
{
    if (const std::optional<TrackingToken> token = trackingToken(text))
        found.meaning = *token;
    else if (const std::optional<DossierCode> code = codeFromUrl(text, today))
        found.meaning = *code;
}

bool looksLikeSlip(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:TAM-)?(?:[0-9]{18}|[0-9]{4}[- ][0-9]{2}[- ][0-9]{6}[- ][0-9]{4}[- ][0-9]{2})\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool looksLikeCover(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:[0-9]{21}|[0-9]{4}[- ][0-9]{2}[- ][0-9]{6}[- ][0-9]{4}[- ][0-9]{3}[- ][0-9]{2})\\z"_s);
    return form.match(text).hasMatch();
}

void identifyCode(Identification &found, const QString &text, QDate today)
{
    if (const Result<DossierCode> dossier = DossierCode::parse(text, today)) {
        found.meaning = *dossier;
    } else if (const Result<ProcedureCode> procedure = ProcedureCode::parse(text)) {
        found.meaning = *procedure;
    } else if (const std::optional<TaxCode> tax = readTaxCode(text)) {
        found.meaning = *tax;
    } else if (text.size() == 12 && isDigitsOnly(text)) {
        if (const Result<CitizenId> number = CitizenId::parse(text))
            found.meaning = *number;
    }
}

} // namespace

Result<Identification> exactMeaning(QStringView text, QDate today)
{
    Identification found;
    if (text.size() > longestText)
        return found;
    const Result<std::optional<MrzCard>> mrz = readMrzCard(text, today, found.warnings);
    if (!mrz)
        return mrz.error();
    if (*mrz) {
        found.meaning = **mrz;
        return found;
    }
    const QString cleaned = cleanedScan(text);
    if (cleaned.contains(u'|')) {
        const Result<std::optional<CitizenCard>> card = readCitizenCard(cleaned, today, found.warnings);
        if (!card)
            return card.error();
        if (*card)
            found.meaning = **card;
        else if (const std::optional<HealthInsuranceCard> insurance = readHealthInsuranceCard(cleaned, found.warnings))
            found.meaning = *insurance;
        return found;
    }
    if (isUrl(cleaned)) {
        identifyUrl(found, cleaned, today);
    } else if (looksLikeSlip(cleaned)) {
        const Result<SlipCode> slip = SlipCode::parse(cleaned);
        if (!slip)
            return slip.error();
        found.meaning = *slip;
    } else if (looksLikeCover(cleaned)) {
        const Result<CoverCode> cover = CoverCode::parse(cleaned);
        if (!cover)
            return cover.error();
        found.meaning = *cover;
    } else {
        identifyCode(found, cleaned, today);
    }
    return found;
}

std::optional<Applicant> applicantFrom(const Identification &identification)
{
    if (const CitizenCard *card = identification.as<CitizenCard>())
        return applicantFrom(*card);
    if (const MrzCard *card = identification.as<MrzCard>())
        return applicantFrom(*card);
    if (const HealthInsuranceCard *card = identification.as<HealthInsuranceCard>()) {
        Applicant applicant;
        applicant.name = card->name;
        applicant.birthDate = card->birthDate;
        applicant.sex = card->sex;
        return applicant;
    }
    return std::nullopt;
}
