// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalclient.h"

#include "clock.h"
#include "dossierjson.h"
#include "httpdate.h"
#include "operation.h"
#include "portalproxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

PortalTrouble unreadable(const Error &error)
{
    return {.kind = PortalTrouble::Kind::Lost, .detail = error.detail};
}

template <typename T> QFuture<PortalAnswer<T>> finishedWith(PortalTrouble trouble)
{
    QPromise<PortalAnswer<T>> promise;
    promise.start();
    promise.addResult(PortalAnswer<T>(std::move(trouble)));
    promise.finish();
    return promise.future();
}

/// The future of what `read` makes of the answer's bytes: Result<T> or PortalAnswer<T>.
template <typename T, typename Read>
QFuture<PortalAnswer<T>> readBy(QFuture<PortalAnswer<PortalBytes>> future, Read read)
{
    return future.then([read](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<T> {
        if (!bytes)
            return bytes.trouble();
        auto value = read(bytes->body);
        if (!value)
            return unreadable(value.error());
        return *std::move(value);
    });
}

QJsonObject objectOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

Error notOurs()
{
    return {.kind = ErrorKind::NotReachable, .code = u"unreadable-answer"_s, .detail = u"answer names other ids"_s};
}

QString uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// The zlib format that HTTP calls "deflate"; the quickest level already takes nine tenths away.
QByteArray deflated(const QByteArray &body)
{
    constexpr qsizetype qtsLength = 4; // qCompress() writes the size before it.
    return qCompress(body, 1).sliced(qtsLength);
}

} // namespace

PortalClient::PortalClient(PortalAddress address, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
    m_network->setProxyFactory(new PortalProxy);
}

PortalClient::~PortalClient()
{
    for (const QPointer<PortalExchange> &exchange : std::as_const(m_exchanges))
        delete exchange;
}

void PortalClient::abortAll()
{
    const auto exchanges = m_exchanges;
    for (const QPointer<PortalExchange> &exchange : exchanges) {
        if (exchange)
            exchange->abort();
    }
}

QNetworkRequest PortalClient::requestFor(const QString &path) const
{
    QUrl url = m_address.base;
    const qsizetype question = path.indexOf(u'?');
    url.setPath(url.path().chopped(url.path().endsWith(u'/') ? 1 : 0) + path.left(question));
    if (question >= 0)
        url.setQuery(path.mid(question + 1));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setRawHeader("User-Agent", "mocua/" MOCUA_VERSION);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setRawHeader("Date", httpDate(QDateTime::currentDateTimeUtc())); // The machine's, right or wrong.
    if (!m_address.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_address.token.toLatin1());
    if (!m_address.caFile.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(m_address.caFile);
        request.setSslConfiguration(configuration);
    }
    return request;
}

QFuture<PortalAnswer<PortalBytes>> PortalClient::exchange(Verb verb, const QString &path, const QByteArray &body,
                                                          const QByteArray &signature, Encoding encoding)
{
    QNetworkRequest request = requestFor(path);
    if (!signature.isEmpty())
        request.setRawHeader("Op-Signature", signature.toBase64());
    if (encoding == Encoding::Deflate)
        request.setRawHeader("Content-Encoding", "deflate");
    return start(verb, request, body);
}

QFuture<PortalAnswer<PortalBytes>> PortalClient::start(Verb verb, const QNetworkRequest &request,
                                                       const QByteArray &body, PortalExchange::Expecting expecting)
{
    if (!isSafeAddress(m_address.base))
        return finishedWith<PortalBytes>(
            {.kind = PortalTrouble::Kind::NotTrusted, .detail = u"plain http outside this machine"_s});
    QNetworkReply *reply = verb == Verb::Get    ? m_network->get(request)
                           : verb == Verb::Head ? m_network->head(request)
                           : verb == Verb::Put  ? m_network->put(request, body)
                           : verb == Verb::Post ? m_network->post(request, body)
                                                : m_network->sendCustomRequest(request, "PATCH", body);
    m_exchanges.removeIf([](const QPointer<PortalExchange> &exchange) { return exchange.isNull(); });
    auto *started = new PortalExchange(reply, m_timeoutMs, expecting, this);
    m_exchanges.append(started);
    return started->future();
}

QFuture<PortalAnswer<EnrolmentAnswer>> PortalClient::enrol(const EnrolmentRequest &request)
{
    const QByteArray body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    return readBy<EnrolmentAnswer>(exchange(Verb::Post, u"/v1/devices/enrolments"_s, body),
                                   [](const QByteArray &bytes) { return enrolmentAnswerFromJson(objectOf(bytes)); });
}

QFuture<PortalAnswer<PortalLimits>> PortalClient::limits()
{
    return readBy<PortalLimits>(exchange(Verb::Get, u"/v1/limits"_s),
                                [](const QByteArray &bytes) { return portalLimitsFromJson(objectOf(bytes)); });
}

QFuture<PortalAnswer<NumberLease>> PortalClient::leaseNumbers(const LeaseRequest &request)
{
    const QByteArray body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    return readBy<NumberLease>(exchange(Verb::Post, u"/v1/number-leases"_s, body),
                               [request](const QByteArray &bytes) -> Result<NumberLease> {
                                   auto lease = numberLeaseFromJson(objectOf(bytes));
                                   if (lease && (lease->agency != request.agency || lease->date != request.date))
                                       return notOurs();
                                   return lease;
                               });
}

QFuture<PortalAnswer<Outcome>> PortalClient::putOperation(const SignedOperation &operation)
{
    auto future = exchange(Verb::Put, "/v1/ops/"_L1 + uuidText(operation.id), operation.body, operation.signature);
    const QUuid id = operation.id;
    const QByteArray sha256 = operation.sha256;
    return future.then([id, sha256](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<Outcome> {
        if (!bytes && bytes.trouble().kind == PortalTrouble::Kind::Refused)
            return Outcome::refused(id, sha256, bytes.trouble().problem);
        if (!bytes)
            return bytes.trouble();
        auto outcome = readOutcome(bytes->body);
        if (!outcome)
            return unreadable(outcome.error());
        if (!outcome->acknowledges(id, sha256))
            return unreadable(notOurs());
        return *std::move(outcome);
    });
}

QFuture<PortalAnswer<Outcome>> PortalClient::outcomeOf(const QUuid &opId)
{
    return readBy<Outcome>(exchange(Verb::Get, "/v1/ops/"_L1 + uuidText(opId)),
                           [opId](const QByteArray &bytes) -> Result<Outcome> {
                               auto outcome = readOutcome(bytes);
                               if (outcome && outcome->opId != opId)
                                   return notOurs();
                               return outcome;
                           });
}

PreparedBatch PortalClient::preparedBatch(const QList<SignedOperation> &operations) const
{
    PreparedBatch batch;
    for (const SignedOperation &operation : operations)
        batch.ids.append(operation.id);
    batch.body = writtenBatch(operations);
    batch.isDeflated = m_isDeflating;
    if (batch.isDeflated)
        batch.body = deflated(batch.body);
    return batch;
}

QFuture<PortalAnswer<QList<Outcome>>> PortalClient::sendBatch(const PreparedBatch &batch)
{
    return readBy<QList<Outcome>>(
        exchange(Verb::Post, u"/v1/ops:batch"_s, batch.body, {}, batch.isDeflated ? Encoding::Deflate : Encoding::None),
        [ids = batch.ids](const QByteArray &bytes) -> Result<QList<Outcome>> {
            auto outcomes = readOutcomes(bytes);
            if (!outcomes)
                return outcomes;
            const bool isOurs = std::equal(ids.begin(), ids.end(), outcomes->begin(), outcomes->end(),
                                           [](const QUuid &id, const Outcome &outcome) { return outcome.opId == id; });
            return isOurs ? outcomes : Result<QList<Outcome>>(notOurs());
        });
}

QFuture<PortalAnswer<QList<Outcome>>> PortalClient::lookUp(const QList<QUuid> &opIds)
{
    return readBy<QList<Outcome>>(exchange(Verb::Post, u"/v1/ops:lookup"_s, writtenLookup(opIds)),
                                  [](const QByteArray &bytes) { return readOutcomes(bytes); });
}

QFuture<PortalAnswer<QList<SignedOperation>>> PortalClient::ownOperations(qint64 afterSeq)
{
    return readBy<QList<SignedOperation>>(exchange(Verb::Get, "/v1/ops?after="_L1 + QString::number(afterSeq)),
                                          [](const QByteArray &bytes) { return readBatch(bytes, 1000); });
}

QFuture<PortalAnswer<DayDifference>> PortalClient::reconcile(int counter, QDate day, const DayAccount &account)
{
    const QString path = u"/v1/reconciliations/%1/%2"_s.arg(counter).arg(day.toString(Qt::ISODate));
    return readBy<DayDifference>(
        exchange(Verb::Post, path, QJsonDocument(toJson(account)).toJson(QJsonDocument::Compact)),
        [](const QByteArray &bytes) -> Result<DayDifference> {
            const QJsonObject json = objectOf(bytes);
            return json.contains("lastSeq"_L1) ? Result<DayDifference>(dayDifferenceFromJson(json)) : notOurs();
        });
}

QFuture<PortalAnswer<PortalDossier>> PortalClient::dossier(const QUuid &id)
{
    return readBy<PortalDossier>(
        exchange(Verb::Get, "/v1/dossiers/"_L1 + uuidText(id)), [id](const QByteArray &bytes) -> Result<PortalDossier> {
            const QJsonObject json = objectOf(bytes);
            auto read = dossierFromJson(json.value("dossier"_L1).toObject());
            if (!read)
                return read.error();
            if (read->id != id)
                return notOurs();
            PortalDossier shown{
                json.value("version"_L1).toInteger(), *std::move(read), json.value("dossier"_L1).toObject(), {}};
            const QJsonArray files = json.value("files"_L1).toArray();
            for (const QJsonValue &file : files) {
                if (const auto attachment = attachmentFromJson(file.toObject()))
                    shown.files.append(*attachment);
            }
            return shown;
        });
}

QFuture<PortalAnswer<FileLink>> PortalClient::makeFileLink(const QUuid &dossier)
{
    return readBy<FileLink>(
        exchange(Verb::Post, "/v1/dossiers/"_L1 + uuidText(dossier) + "/hand-link"_L1, "{}"),
        [](const QByteArray &bytes) -> Result<FileLink> {
            const QJsonObject json = objectOf(bytes);
            FileLink link{json.value("url"_L1).toString(), fromIsoOfficeTime(json.value("expiresAt"_L1).toString())};
            const QUrl url(link.url);
            const bool isLink = url.isValid() && url.scheme().startsWith("http"_L1);
            return isLink && link.expiresAt.isValid() ? Result<FileLink>(link) : notOurs();
        });
}

QFuture<PortalAnswer<ChangesPage>> PortalClient::changes(const QString &cursor, int limit)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    return readBy<ChangesPage>(exchange(Verb::Get, "/v1/changes?"_L1 + query.toString(QUrl::FullyEncoded)), readPage);
}

QFuture<PortalAnswer<ChangesPage>> PortalClient::snapshot(const QString &scope, const QString &cursor)
{
    QUrlQuery query;
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    return readBy<ChangesPage>(
        exchange(Verb::Get, "/v1/snapshots/"_L1 + scope + u'?' + query.toString(QUrl::FullyEncoded)), readPage);
}

QFuture<PortalAnswer<UnitReports>> PortalClient::unitReports(const QString &report, const Period &period,
                                                             const QString &after)
{
    QUrlQuery query;
    query.addQueryItem(u"report"_s, report);
    query.addQueryItem(u"from"_s, period.from.toString(Qt::ISODate));
    query.addQueryItem(u"to"_s, period.to.toString(Qt::ISODate));
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, after);
    return readBy<UnitReports>(exchange(Verb::Get, "/v1/reports?"_L1 + query.toString(QUrl::FullyEncoded)),
                               readUnitReports);
}

QFuture<PortalAnswer<UnitAdoptionPage>> PortalClient::unitAdoption(const Period &days, const QString &after)
{
    QUrlQuery query;
    query.addQueryItem(u"from"_s, days.from.toString(Qt::ISODate));
    query.addQueryItem(u"to"_s, days.to.toString(Qt::ISODate));
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, after);
    return readBy<UnitAdoptionPage>(exchange(Verb::Get, "/v1/adoption?"_L1 + query.toString(QUrl::FullyEncoded)),
                                    readUnitAdoption);
}

QFuture<PortalAnswer<OfficerList>> PortalClient::officers()
{
    return readBy<OfficerList>(exchange(Verb::Get, u"/v1/officers"_s),
                               [](const QByteArray &bytes) { return officerListFromJson(objectOf(bytes)); });
}

QFuture<PortalAnswer<RelayOffice>> PortalClient::relayOffice()
{
    return readBy<RelayOffice>(exchange(Verb::Get, u"/v1/relay"_s),
                               [](const QByteArray &bytes) { return relayOfficeFromJson(objectOf(bytes)); });
}

QFuture<PortalAnswer<QByteArray>> PortalClient::catalogue(int version)
{
    return readBy<QByteArray>(exchange(Verb::Get, "/v1/catalogues/"_L1 + QString::number(version)),
                              [](const QByteArray &bytes) { return Result<QByteArray>(bytes); });
}
