// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portallimits.h"

#include "clock.h"
#include "officeraccountsjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

int boundedAt(const QJsonObject &json, QLatin1StringView key, int preset, int least, int most)
{
    return std::clamp(json.value(key).toInt(preset), least, most);
}

UpstreamStand standFromJson(const QJsonObject &json)
{
    return {.waiting = std::max<qint64>(0, json.value("waiting"_L1).toInteger()),
            .dossiers = std::max<qint64>(0, json.value("dossiers"_L1).toInteger()),
            .refused = std::max<qint64>(0, json.value("refused"_L1).toInteger()),
            .since = fromIsoOfficeTime(json.value("since"_L1).toString()),
            .reachedAt = fromIsoOfficeTime(json.value("reachedAt"_L1).toString())};
}

} // namespace

QJsonObject toJson(const UpstreamStand &stand)
{
    QJsonObject json{{"waiting"_L1, stand.waiting}, {"dossiers"_L1, stand.dossiers}, {"refused"_L1, stand.refused}};
    if (stand.since.isValid())
        json.insert("since"_L1, toIsoOfficeTime(stand.since));
    if (stand.reachedAt.isValid())
        json.insert("reachedAt"_L1, toIsoOfficeTime(stand.reachedAt));
    return json;
}

QJsonObject toJson(const PortalLimits &limits)
{
    QJsonObject json{{"batchOps"_L1, limits.batchOps},
                     {"batchBytes"_L1, limits.batchBytes},
                     {"opBytes"_L1, limits.opBytes},
                     {"connections"_L1, limits.connections},
                     {"minimumVersion"_L1, limits.minimumVersion},
                     {"catalogueVersion"_L1, limits.catalogueVersion},
                     {"serverTime"_L1, toIsoOfficeTime(limits.serverTime)},
                     {"pollActiveMs"_L1, limits.pollActiveMs},
                     {"pollIdleMs"_L1, limits.pollIdleMs},
                     {"queuePollMs"_L1, limits.queuePollMs},
                     {"leaseSize"_L1, limits.leaseSize},
                     {"leaseRefillAt"_L1, limits.leaseRefillAt},
                     {"leaseDaysAhead"_L1, limits.leaseDaysAhead},
                     {"fileBytes"_L1, limits.fileBytes},
                     {"chunkBytes"_L1, limits.chunkBytes},
                     {"officeFileBytes"_L1, limits.officeFileBytes},
                     {"fileTypes"_L1, QJsonArray::fromStringList(limits.fileTypes)},
                     {"uploadHours"_L1, limits.uploadHours},
                     {"contentEncodings"_L1, limits.takesDeflate ? QJsonArray{"deflate"_L1} : QJsonArray{}}};
    if (limits.upstream)
        json.insert("upstream"_L1, toJson(*limits.upstream));
    if (limits.accounts.isOffered())
        json.insert("accounts"_L1, toJson(limits.accounts));
    if (!limits.portalKey.isEmpty())
        json.insert("portalKey"_L1, QString::fromLatin1(limits.portalKey.toBase64()));
    return json;
}

Result<PortalLimits> portalLimitsFromJson(const QJsonObject &json)
{
    PortalLimits limits;
    limits.serverTime = fromIsoOfficeTime(json.value("serverTime"_L1).toString());
    if (!limits.serverTime.isValid())
        return Error{.kind = ErrorKind::NotReachable,
                     .code = u"unreadable-answer"_s,
                     .message = QCoreApplication::translate("portallimits", "The portal's answer cannot be read."),
                     .detail = u"limits JSON: serverTime"_s};
    limits.batchOps = boundedAt(json, "batchOps"_L1, limits.batchOps, 1, 500);
    limits.batchBytes = boundedAt(json, "batchBytes"_L1, int(limits.batchBytes), 4096, 16 * 1024 * 1024);
    limits.opBytes = boundedAt(json, "opBytes"_L1, int(limits.opBytes), 4096, 16 * 1024 * 1024);
    limits.connections = boundedAt(json, "connections"_L1, limits.connections, 1, 8);
    limits.minimumVersion = json.value("minimumVersion"_L1).toString();
    limits.catalogueVersion = json.value("catalogueVersion"_L1).toInt();
    limits.pollActiveMs = boundedAt(json, "pollActiveMs"_L1, limits.pollActiveMs, 200, 60000);
    limits.pollIdleMs = boundedAt(json, "pollIdleMs"_L1, limits.pollIdleMs, 1000, 600000);
    limits.queuePollMs = boundedAt(json, "queuePollMs"_L1, limits.queuePollMs, 100, 60000);
    limits.leaseSize = boundedAt(json, "leaseSize"_L1, limits.leaseSize, 1, 5000);
    limits.leaseRefillAt = boundedAt(json, "leaseRefillAt"_L1, limits.leaseRefillAt, 0, 1000);
    limits.leaseDaysAhead = boundedAt(json, "leaseDaysAhead"_L1, limits.leaseDaysAhead, 0, 30);
    limits.fileBytes = std::max<qint64>(0, json.value("fileBytes"_L1).toInteger(limits.fileBytes));
    limits.chunkBytes = boundedAt(json, "chunkBytes"_L1, int(limits.chunkBytes), 32 * 1024, 64 * 1024 * 1024);
    limits.officeFileBytes = json.value("officeFileBytes"_L1).toInteger();
    if (const QJsonValue types = json.value("fileTypes"_L1); types.isArray())
        limits.fileTypes = types.toVariant().toStringList();
    limits.uploadHours = boundedAt(json, "uploadHours"_L1, limits.uploadHours, 1, 24 * 400);
    if (const auto key = QByteArray::fromBase64(json.value("portalKey"_L1).toString().toLatin1()); key.size() == 32)
        limits.portalKey = key;
    limits.accounts = accountServiceFromJson(json.value("accounts"_L1).toObject());
    limits.takesDeflate = json.value("contentEncodings"_L1).toArray().contains("deflate"_L1);
    if (const QJsonValue upstream = json.value("upstream"_L1); upstream.isObject())
        limits.upstream = standFromJson(upstream.toObject());
    return limits;
}
