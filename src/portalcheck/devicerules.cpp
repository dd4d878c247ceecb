// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "clock.h"
#include "numberlease.h"
#include "problem.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct DeviceRuleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

Verdict limitsAreTold(CheckBench &bench)
{
    const RawAnswer answer = bench.call({.method = "GET", .path = u"/v1/limits"_s});
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || !portalLimitsFromJson(json))
        return unexpected(u"200"_s, answer);
    for (const char *name : {"batchOps", "batchBytes", "opBytes", "pollActiveMs", "pollIdleMs", "serverTime"}) {
        if (!json.contains(QLatin1StringView(name)))
            return failed(DeviceRuleText::tr("the member %1 is missing").arg(QString::fromLatin1(name)));
    }
    return passed();
}

Verdict clockIsNear(CheckBench &bench)
{
    constexpr qint64 tolerableSeconds = 5 * 60;
    const RawAnswer answer = bench.call({.method = "GET", .path = u"/v1/limits"_s});
    const auto limits = portalLimitsFromJson(QJsonDocument::fromJson(answer.body).object());
    if (!limits)
        return unexpected(u"200"_s, answer);
    const qint64 off = std::abs(limits->serverTime.secsTo(QDateTime::currentDateTimeUtc()));
    return off <= tolerableSeconds ? passed() : failed(DeviceRuleText::tr("it is off by %1 seconds").arg(off));
}

Verdict unknownCodeIsRefused(CheckBench &bench)
{
    RawAnswer answer;
    bench.enrol(makeToken(), &answer);
    return refusedAs(answer, 403, ProblemType::codeUnknown);
}

Verdict proofIsChecked(CheckBench &bench)
{
    const SigningKey key = makeSigningKey();
    const EnrolmentRequest request{.code = bench.terms().code,
                                   .deviceId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                   .publicKey = key.publicKey,
                                   .proof = QByteArray(64, '\1')};
    const RawAnswer answer = bench.call({.method = "POST",
                                         .path = u"/v1/devices/enrolments"_s,
                                         .body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact),
                                         .headers = {{"Content-Type", "application/json"}}});
    return answer.status >= 400 && answer.status < 500 ? passed() : unexpected(u"400"_s, answer);
}

Verdict tokenIsAsked(CheckBench &bench)
{
    return refusedAs(bench.call({.method = "GET", .path = u"/v1/changes"_s}), 401, ProblemType::tokenExpired);
}

RawAnswer leased(CheckBench &bench, const QUuid &opId, QDate day)
{
    constexpr int count = 5;
    const LeaseRequest request{opId, bench.device->enrolled.office.agencyCode, day, count};
    return bench.callAs(*bench.device, {.method = "POST",
                                        .path = u"/v1/number-leases"_s,
                                        .body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact),
                                        .headers = {{"Content-Type", "application/json"}}});
}

Verdict leasesAreOnce(CheckBench &bench)
{
    const QDate day = Clock().now().date();
    const QUuid opId = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    const RawAnswer first = leased(bench, opId, day);
    const RawAnswer again = leased(bench, opId, day);
    const auto block = numberLeaseFromJson(QJsonDocument::fromJson(first.body).object());
    const auto same = numberLeaseFromJson(QJsonDocument::fromJson(again.body).object());
    if (!block || first.status != 200)
        return unexpected(u"200"_s, first);
    if (!same || !(*block == *same))
        return failed(DeviceRuleText::tr("a repeat under the same id gave another block"));
    return passed();
}

Verdict leasesAreApart(CheckBench &bench)
{
    const QDate day = Clock().now().date();
    QList<NumberLease> blocks;
    for (int i = 0; i < 2; ++i) {
        const RawAnswer answer = leased(bench, makeUuidV7(QDateTime::currentMSecsSinceEpoch()), day);
        const auto block = numberLeaseFromJson(QJsonDocument::fromJson(answer.body).object());
        if (!block)
            return unexpected(u"200"_s, answer);
        blocks.append(*block);
    }
    blocks += bench.device->enrolled.leases;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        for (qsizetype j = i + 1; j < blocks.size(); ++j) {
            const NumberLease &one = blocks.at(i);
            const NumberLease &two = blocks.at(j);
            if (one.date == two.date && one.agency == two.agency && one.from <= two.to && two.from <= one.to)
                return failed(DeviceRuleText::tr("two blocks share numbers"));
        }
    }
    return passed();
}

} // namespace

QList<CheckRule> deviceRules()
{
    return {
        {"4", "limits-are-told", QT_TRANSLATE_NOOP("PortalCheck", "Limits are told"), limitsAreTold, false},
        {"10", "clock-is-near", QT_TRANSLATE_NOOP("PortalCheck", "The portal's clock is right"), clockIsNear, false},
        {"4", "unknown-code-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "An unknown enrolment code is refused"),
         unknownCodeIsRefused, false},
        {"8", "token-is-asked", QT_TRANSLATE_NOOP("PortalCheck", "Without a token nobody is let in"), tokenIsAsked,
         false},
        {"10", "proof-is-checked", QT_TRANSLATE_NOOP("PortalCheck", "A device proves that it holds its key"),
         proofIsChecked},
        {"4", "leases-are-once", QT_TRANSLATE_NOOP("PortalCheck", "A lease asked for again is the same"),
         leasesAreOnce},
        {"10", "leases-are-apart", QT_TRANSLATE_NOOP("PortalCheck", "No number is in two leases"), leasesAreApart},
    };
}
