// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardconfig.h"

#include "portaladdress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct OutwardText
{
    Q_DECLARE_TR_FUNCTIONS(outwardconfig)
};

constexpr double longestTimeoutSeconds = 120;

Error configFault(const QString &member)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"outward-not-valid"_s,
            .message = OutwardText::tr("The file of --outward is not valid at “%1”.").arg(member),
            .detail = member,
            .field = member};
}

/// Nothing leaves in the clear: https, or a machine's own loopback.
bool isAllowedUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return false;
    return isSafeAddress(url);
}

/// A misspelt member would go unnoticed for years: the first one that is not known; empty: all are.
QString unknownMember(const QJsonObject &json, const QStringList &known)
{
    const QStringList names = json.keys();
    const auto at =
        std::find_if(names.begin(), names.end(), [&](const QString &name) { return !known.contains(name); });
    return at == names.end() ? QString() : *at;
}

const QStringList &providerMembers()
{
    static const QStringList members{u"url"_s, u"tokenFile"_s, u"tokenEnvironment"_s, u"ca"_s, u"timeoutSeconds"_s};
    return members;
}

Result<ProviderAddress> readProvider(const QJsonObject &json, const QString &where)
{
    ProviderAddress provider{.url = json.value("url"_L1).toString(),
                             .tokenFile = json.value("tokenFile"_L1).toString(),
                             .tokenVariable = json.value("tokenEnvironment"_L1).toString(),
                             .caFile = json.value("ca"_L1).toString()};
    const double seconds = json.value("timeoutSeconds"_L1).toDouble(10);
    if (!isAllowedUrl(provider.url))
        return configFault(where + ".url"_L1);
    if (!(seconds > 0 && seconds <= longestTimeoutSeconds))
        return configFault(where + ".timeoutSeconds"_L1);
    provider.timeoutMs = qRound(seconds * 1000);
    if (!provider.caFile.isEmpty() && !QFile::exists(provider.caFile))
        return configFault(where + ".ca"_L1);
    if (!tokenOf(provider))
        return configFault(where + (provider.tokenFile.isEmpty() ? ".tokenEnvironment"_L1 : ".tokenFile"_L1));
    return provider;
}

Result<QTime> readTime(const QJsonObject &json, QLatin1StringView name, QTime preset)
{
    if (!json.contains(name))
        return preset;
    const QTime time = QTime::fromString(json.value(name).toString(), u"HH:mm"_s);
    return time.isValid() ? Result<QTime>(time) : configFault("notices."_L1 + name);
}

Result<NoticeConfig> readNotices(const QJsonObject &json)
{
    static const QStringList known{u"zalo"_s, u"sms"_s, u"email"_s};
    static const QStringList members{u"channels"_s,   u"texts"_s,           u"withoutAccents"_s, u"quietFrom"_s,
                                     u"quietUntil"_s, u"lateScanSeconds"_s, u"tooOldDays"_s};
    if (const QString odd = unknownMember(json, members); !odd.isEmpty())
        return configFault("notices."_L1 + odd);
    NoticeConfig config;
    QSet<QString> names;
    const QJsonArray channels = json.value("channels"_L1).toArray();
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const QString where = u"notices.channels[%1]"_s.arg(i);
        const QJsonObject channel = channels.at(i).toObject();
        const QString name = channel.value("channel"_L1).toString();
        if (const QString odd = unknownMember(channel, providerMembers() + QStringList{u"channel"_s}); !odd.isEmpty())
            return configFault(where + u'.' + odd);
        if (!known.contains(name) || names.contains(name))
            return configFault(where + ".channel"_L1);
        const auto provider = readProvider(channel, where);
        if (!provider)
            return provider.error();
        names.insert(name);
        config.channels.append({name, *provider});
    }
    if (config.channels.isEmpty())
        return configFault(u"notices.channels"_s);
    config.textsFile = json.value("texts"_L1).toString();
    config.withoutAccents = json.value("withoutAccents"_L1).toBool(config.withoutAccents);
    const auto from = readTime(json, "quietFrom"_L1, config.quietFrom);
    const auto until = readTime(json, "quietUntil"_L1, config.quietUntil);
    if (!from || !until)
        return from ? until.error() : from.error();
    config.quietFrom = *from;
    config.quietUntil = *until;
    config.lateScanSeconds = json.value("lateScanSeconds"_L1).toInt(config.lateScanSeconds);
    if (config.lateScanSeconds < 1)
        return configFault(u"notices.lateScanSeconds"_s);
    config.tooOldDays = json.value("tooOldDays"_L1).toInt(config.tooOldDays);
    if (config.tooOldDays < 1)
        return configFault(u"notices.tooOldDays"_s);
    return config;
}

Result<NationalConfig> readNational(const QJsonObject &json)
{
    static const QStringList members{
        u"signInUrl"_s, u"serviceUrl"_s,     u"user"_s,    u"passwordFile"_s, u"passwordEnvironment"_s,
        u"ca"_s,        u"timeoutSeconds"_s, u"madonvi"_s, u"mapping"_s,      u"files"_s,
        u"linkHours"_s, u"recheckMinutes"_s};
    if (const QString odd = unknownMember(json, members); !odd.isEmpty())
        return configFault("national."_L1 + odd);
    constexpr double usualSeconds = 60; // The bus says so (domain.md 5.2).
    NationalConfig config;
    config.signIn = {.url = json.value("signInUrl"_L1).toString(),
                     .tokenFile = json.value("passwordFile"_L1).toString(),
                     .tokenVariable = json.value("passwordEnvironment"_L1).toString(),
                     .caFile = json.value("ca"_L1).toString()};
    const double seconds = json.value("timeoutSeconds"_L1).toDouble(usualSeconds);
    if (!(seconds > 0 && seconds <= longestTimeoutSeconds))
        return configFault(u"national.timeoutSeconds"_s);
    config.signIn.timeoutMs = qRound(seconds * 1000);
    config.service = config.signIn;
    config.service.url = json.value("serviceUrl"_L1).toString();
    config.user = json.value("user"_L1).toString();
    config.unit = json.value("madonvi"_L1).toString();
    config.mappingFile = json.value("mapping"_L1).toString();
    config.linkHours = json.value("linkHours"_L1).toInt(config.linkHours);
    config.recheckMinutes = json.value("recheckMinutes"_L1).toInt(config.recheckMinutes);
    const QString files = json.value("files"_L1).toString(u"omit"_s);
    config.files = files == "links"_L1  ? NationalConfig::Files::Links
                   : files == "park"_L1 ? NationalConfig::Files::Park
                                        : NationalConfig::Files::Omit;
    constexpr int mostLinkHours = 30 * 24;
    const QList<std::pair<QString, bool>> checks{
        {u"signInUrl"_s, isAllowedUrl(config.signIn.url)},
        {u"serviceUrl"_s, isAllowedUrl(config.service.url)},
        {u"user"_s, !config.user.isEmpty()},
        {u"madonvi"_s, !config.unit.isEmpty()},
        {u"ca"_s, config.signIn.caFile.isEmpty() || QFile::exists(config.signIn.caFile)},
        {config.signIn.tokenFile.isEmpty() ? u"passwordEnvironment"_s : u"passwordFile"_s,
         tokenOf(config.signIn).has_value()},
        {u"files"_s, files == "omit"_L1 || files == "links"_L1 || files == "park"_L1},
        {u"linkHours"_s, config.linkHours > 0 && config.linkHours <= mostLinkHours},
        {u"recheckMinutes"_s, config.recheckMinutes > 0},
    };
    for (const auto &[member, isGood] : checks) {
        if (!isGood)
            return configFault("national."_L1 + member);
    }
    return config;
}

Result<ReceiptConfig> readReceipts(const QJsonObject &json)
{
    if (const QString odd = unknownMember(json, providerMembers() + QStringList{u"units"_s}); !odd.isEmpty())
        return configFault("receipts."_L1 + odd);
    const auto provider = readProvider(json, u"receipts"_s);
    if (!provider)
        return provider.error();
    ReceiptConfig config{.provider = *provider};
    const QJsonObject units = json.value("units"_L1).toObject();
    for (auto at = units.begin(); at != units.end(); ++at) {
        const QJsonObject unit = at.value().toObject();
        const CollectingUnit read{unit.value("name"_L1).toString(), unit.value("taxCode"_L1).toString()};
        if (read.name.isEmpty() || read.taxCode.isEmpty())
            return configFault("receipts.units."_L1 + at.key());
        config.units.insert(at.key(), read);
    }
    if (config.units.isEmpty())
        return configFault(u"receipts.units"_s);
    return config;
}

Result<ReportConfig> readReports(const QJsonObject &json)
{
    ReportConfig config{.provider = {}, .folder = json.value("folder"_L1).toString()};
    const bool hasFolder = json.contains("folder"_L1); // A line or a folder, never both.
    if (const QString odd = unknownMember(json, (hasFolder ? QStringList{u"folder"_s} : providerMembers()) +
                                                    QStringList{u"templates"_s, u"units"_s});
        !odd.isEmpty())
        return configFault("reports."_L1 + odd);
    if (hasFolder && !QDir::isAbsolutePath(config.folder)) // Whether it is there is asked for each report anew.
        return configFault(u"reports.folder"_s);
    if (!hasFolder) {
        const auto provider = readProvider(json, u"reports"_s);
        if (!provider)
            return provider.error();
        config.provider = *provider;
    }
    const std::pair<QLatin1StringView, QHash<QString, QString> *> names[] = {{"templates"_L1, &config.templates},
                                                                             {"units"_L1, &config.units}};
    for (const auto &[member, into] : names) {
        const QJsonObject given = json.value(member).toObject();
        for (auto at = given.begin(); at != given.end(); ++at) {
            if (at.value().toString().isEmpty())
                return configFault("reports."_L1 + member + u'.' + at.key());
            into->insert(at.key(), at.value().toString());
        }
    }
    return config;
}

} // namespace

Result<OutwardConfig> readOutwardConfig(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::BadInput,
                     .code = u"outward-not-readable"_s,
                     .message = OutwardText::tr("The file of --outward cannot be read.")};
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return configFault(u"byte %1"_s.arg(fault.offset));
    OutwardConfig config;
    if (const QString odd = unknownMember(json, {u"notices"_s, u"receipts"_s, u"national"_s, u"reports"_s});
        !odd.isEmpty())
        return configFault(odd);
    if (json.contains("notices"_L1)) {
        auto notices = readNotices(json.value("notices"_L1).toObject());
        if (!notices)
            return notices.error();
        config.notices = *std::move(notices);
    }
    if (json.contains("receipts"_L1)) {
        auto receipts = readReceipts(json.value("receipts"_L1).toObject());
        if (!receipts)
            return receipts.error();
        config.receipts = *std::move(receipts);
    }
    if (json.contains("national"_L1)) {
        auto national = readNational(json.value("national"_L1).toObject());
        if (!national)
            return national.error();
        config.national = *std::move(national);
    }
    if (json.contains("reports"_L1)) {
        auto reports = readReports(json.value("reports"_L1).toObject());
        if (!reports)
            return reports.error();
        config.reports = *std::move(reports);
    }
    return config;
}

Result<QByteArray> tokenOf(const ProviderAddress &provider)
{
    QByteArray token;
    if (!provider.tokenFile.isEmpty()) {
        QFile file(provider.tokenFile);
        if (file.open(QIODevice::ReadOnly))
            token = file.readAll().trimmed();
    } else if (!provider.tokenVariable.isEmpty()) {
        token = qgetenv(provider.tokenVariable.toLatin1().constData()).trimmed();
    }
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (token.isEmpty() || !isPlain)
        return Error{.kind = ErrorKind::BadInput, .code = u"token-missing"_s, .message = {}};
    return token;
}
