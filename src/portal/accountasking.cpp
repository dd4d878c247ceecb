// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountasking.h"

#include "loopbackanswer.h"
#include "portaladdress.h"
#include "portalproxy.h"
#include "signing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QUrlQuery>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds browserTime = 5min;
constexpr std::chrono::seconds callTime = 20s;
constexpr std::chrono::seconds clockSlack = 5min;
constexpr qint64 largestAnswer = 256 * 1024;

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountAsking)
};

Error accountError(const QString &code, const QString &message, const QString &detail = {})
{
    return {ErrorKind::NotReachable, code, message, detail, {}};
}

Error unreachable(const QString &detail)
{
    return accountError(u"unreachable"_s,
                        AccountText::tr("The sign-in service cannot be reached: sign in with the password of this "
                                        "counter, or try again when there is a network."),
                        detail);
}

Error notTrusted(const QString &detail)
{
    return accountError(u"not-trusted"_s,
                        AccountText::tr("The sign-in service does not prove who it is: sign in with the password of "
                                        "this counter and tell the administrator."),
                        detail);
}

Error unreadable(const QString &detail)
{
    return accountError(u"unreadable-answer"_s,
                        AccountText::tr("The sign-in service answered what cannot be trusted: try again, then tell the "
                                        "administrator."),
                        detail);
}

Error expired()
{
    return accountError(u"sign-in-expired"_s, AccountText::tr("Nobody signed in within the time: begin again."));
}

/// The service's own word for why not (RFC 6749, 4.1.2.1 and 5.2).
Error denied(const QString &word)
{
    if (word == "expired_token"_L1)
        return expired();
    static const QRegularExpression plain(u"^[a-z_]{1,64}$"_s);
    const QString detail = plain.match(word).hasMatch() ? word : QString();
    if (word == "access_denied"_L1)
        return accountError(u"sign-in-denied"_s, AccountText::tr("The sign-in was refused there: begin again."),
                            detail);
    return accountError(u"sign-in-denied"_s,
                        AccountText::tr("The sign-in service refused: begin again, then tell the administrator (%1).")
                            .arg(detail.isEmpty() ? u"?"_s : detail),
                        detail);
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

using Fields = std::initializer_list<std::pair<QLatin1StringView, QString>>;

/// As application/x-www-form-urlencoded; also the query of an address.
QByteArray formOf(Fields fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts.append(QByteArray(name.data(), name.size()) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

QUrl urlOf(const QJsonObject &json, QLatin1StringView name)
{
    const QUrl url(json.value(name).toString(), QUrl::StrictMode);
    return isSafeAddress(url) ? url : QUrl();
}

bool isMeantFor(const QString &client, const QJsonObject &claims)
{
    const QJsonValue audience = claims.value("aud"_L1);
    const QJsonArray several = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    return several.contains(client) && (several.size() == 1 || claims.value("azp"_L1).toString() == client);
}

/// The claims of an ID token that came from the token endpoint itself over TLS, which stands for its signature (OpenID
/// Connect Core 3.1.3.7, 6). Nothing: not meant for us now.
std::optional<QJsonObject> claimsFor(const QByteArray &token, const AccountService &service, const QString &nonce,
                                     const QDateTime &now)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
    const qint64 nowSeconds = now.toSecsSinceEpoch();
    const bool isOurs = claims.value("iss"_L1).toString() == service.issuer && isMeantFor(service.clientId, claims) &&
                        claims.value("nonce"_L1).toString() == nonce;
    const bool isNow = claims.value("exp"_L1).toInteger() + clockSlack.count() > nowSeconds &&
                       claims.value("iat"_L1).toInteger() - clockSlack.count() < nowSeconds;
    // Signed in for this question, not with a session of somebody who sat here before.
    const QJsonValue signedIn = claims.value("auth_time"_L1);
    const bool isFresh =
        signedIn.isUndefined() || signedIn.toInteger() + browserTime.count() + 2 * clockSlack.count() > nowSeconds;
    return isOurs && isNow && isFresh ? std::optional(claims) : std::nullopt;
}

} // namespace

AccountAsking::AccountAsking(AccountService service, QString caFile, Clock clock, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_caFile(std::move(caFile))
    , m_clock(std::move(clock))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setProxyFactory(new PortalProxy);
    m_limit.setSingleShot(true);
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer); // Never sooner than the service said.
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(expired()); });
    connect(&m_next, &QTimer::timeout, this, &AccountAsking::poll);
}

AccountAsking::~AccountAsking() = default;

void AccountAsking::cancel()
{
    m_isAsking = false;
    ++m_question;
    m_limit.stop();
    m_next.stop();
    if (m_loopback)
        m_loopback->finish();
    m_loopback = nullptr;
    m_verifier.clear();
    m_nonce.clear();
    m_deviceCode.clear();
}

void AccountAsking::fail(const Error &error)
{
    if (!m_isAsking)
        return;
    cancel();
    emit failed(error);
}

void AccountAsking::askInBrowser()
{
    begin([this] { openBrowser(); });
}

void AccountAsking::askByCode()
{
    begin([this] { askCode(); });
}

void AccountAsking::begin(const std::function<void()> &known)
{
    cancel();
    m_isAsking = true;
    m_limit.start(browserTime);
    const QUrl issuer(m_service.issuer, QUrl::StrictMode);
    if (!isSafeAddress(issuer))
        return fail(notTrusted(u"plain http outside this machine"_s));
    const QString base = m_service.issuer.chopped(m_service.issuer.endsWith(u'/') ? 1 : 0);
    get(QUrl(base + "/.well-known/openid-configuration"_L1), [this, known](int status, const QJsonObject &json) {
        if (status != 200 || json.value("issuer"_L1).toString() != m_service.issuer)
            return fail(unreadable(u"discovery, status %1"_s.arg(status)));
        const QJsonArray methods = json.value("code_challenge_methods_supported"_L1).toArray();
        if (urlOf(json, "token_endpoint"_L1).isEmpty() || (!methods.isEmpty() && !methods.contains("S256"_L1)))
            return fail(unreadable(u"discovery without token endpoint or S256"_s));
        m_endpoints = json;
        known();
    });
}

void AccountAsking::openBrowser()
{
    QUrl page = urlOf(m_endpoints, "authorization_endpoint"_L1);
    const QString state = makeToken(32);
    m_loopback = new LoopbackAnswer(state, this);
    if (page.isEmpty() || !m_loopback->listen())
        return fail(unreadable(u"no authorization endpoint, or no port"_s));
    connect(m_loopback, &LoopbackAnswer::came, this, [this](const QString &code, const QString &error) {
        if (error.isEmpty())
            takeCode(code);
        else
            fail(denied(error));
    });
    m_verifier = makeToken(32).toLatin1();
    m_nonce = makeToken(32);
    QByteArray query = formOf({{"response_type"_L1, u"code"_s},
                               {"client_id"_L1, m_service.clientId},
                               {"redirect_uri"_L1, m_loopback->address().toString()},
                               {"scope"_L1, u"openid profile"_s},
                               {"state"_L1, state},
                               {"nonce"_L1, m_nonce},
                               {"code_challenge"_L1, QString::fromLatin1(challengeOf(m_verifier))},
                               {"code_challenge_method"_L1, u"S256"_s},
                               {"prompt"_L1, u"login"_s},
                               {"max_age"_L1, u"0"_s},
                               {"ui_locales"_L1, u"vi"_s}});
    if (page.hasQuery())
        query.prepend(page.query(QUrl::FullyEncoded).toLatin1() + '&');
    page.setQuery(QString::fromLatin1(query));
    emit browserWanted(page);
}

void AccountAsking::takeCode(const QString &code)
{
    post(urlOf(m_endpoints, "token_endpoint"_L1),
         formOf({{"grant_type"_L1, u"authorization_code"_s},
                 {"code"_L1, code},
                 {"redirect_uri"_L1, m_loopback->address().toString()},
                 {"client_id"_L1, m_service.clientId},
                 {"code_verifier"_L1, QString::fromLatin1(m_verifier)}}),
         [this](int status, const QJsonObject &json) {
             if (status == 200)
                 takeTokens(json);
             else
                 fail(denied(json.value("error"_L1).toString()));
         });
}

void AccountAsking::askCode()
{
    const QUrl url = urlOf(m_endpoints, "device_authorization_endpoint"_L1);
    if (url.isEmpty())
        return fail(accountError(u"no-device-codes"_s,
                                 AccountText::tr("The sign-in service gives no codes for other devices: sign in in the "
                                                 "browser or with the password of this counter.")));
    post(url, formOf({{"client_id"_L1, m_service.clientId}, {"scope"_L1, u"openid profile"_s}}),
         [this](int status, const QJsonObject &json) {
             if (status != 200)
                 return fail(denied(json.value("error"_L1).toString()));
             m_deviceCode = json.value("device_code"_L1).toString();
             const AccountCode code{.code = json.value("user_code"_L1).toString(),
                                    .page = urlOf(json, "verification_uri"_L1),
                                    .pageWithCode = urlOf(json, "verification_uri_complete"_L1),
                                    .expiresAt =
                                        m_clock.now().addSecs(std::max(json.value("expires_in"_L1).toInt(), 60))};
             if (m_deviceCode.isEmpty() || code.code.isEmpty() || code.page.isEmpty())
                 return fail(unreadable(u"device authorization"_s));
             m_pollSeconds = std::clamp(json.value("interval"_L1).toInt(5), 1, 60);
             m_limit.start(std::chrono::seconds(std::clamp(json.value("expires_in"_L1).toInt(), 60, 1800)));
             m_next.start(std::chrono::seconds(m_pollSeconds));
             emit codeShown(code);
         });
}

void AccountAsking::poll()
{
    post(urlOf(m_endpoints, "token_endpoint"_L1),
         formOf({{"grant_type"_L1, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                 {"device_code"_L1, m_deviceCode},
                 {"client_id"_L1, m_service.clientId}}),
         [this](int status, const QJsonObject &json) {
             const QString word = json.value("error"_L1).toString();
             if (status == 200)
                 return takeTokens(json);
             if (word != "authorization_pending"_L1 && word != "slow_down"_L1)
                 return fail(denied(word));
             if (word == "slow_down"_L1) // RFC 8628, 3.5
                 m_pollSeconds += 5;
             m_next.start(std::chrono::seconds(m_pollSeconds));
         });
}

void AccountAsking::takeTokens(const QJsonObject &tokens)
{
    const auto claims = claimsFor(tokens.value("id_token"_L1).toString().toLatin1(), m_service, m_nonce, m_clock.now());
    const QString account = claims ? claims->value(m_service.claim).toString() : QString();
    if (account.isEmpty())
        return fail(unreadable(claims ? u"no claim %1"_s.arg(m_service.claim) : u"ID token"_s));
    cancel();
    emit known(account);
}

QNetworkRequest AccountAsking::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("User-Agent", "mocua/" MOCUA_VERSION);
    request.setRawHeader("Accept", "application/json");
    request.setTransferTimeout(int(std::chrono::milliseconds(callTime).count()));
    if (!m_caFile.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(m_caFile);
        request.setSslConfiguration(configuration);
    }
    return request;
}

void AccountAsking::get(const QUrl &url, const Answered &answered)
{
    await(m_network->get(requestFor(url)), answered);
}

void AccountAsking::post(const QUrl &url, const QByteArray &form, const Answered &answered)
{
    await(m_network->post(requestFor(url), form), answered);
}

void AccountAsking::await(QNetworkReply *reply, const Answered &answered)
{
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > largestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, answered, question = m_question] {
        reply->deleteLater();
        if (!m_isAsking || question != m_question) // Cancelled meanwhile.
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString detail = u"status %1, network error %2"_s.arg(status).arg(int(reply->error()));
        if (reply->error() == QNetworkReply::SslHandshakeFailedError)
            return fail(notTrusted(detail));
        if (status == 0 || status >= 500)
            return fail(unreachable(detail));
        const QJsonDocument document = QJsonDocument::fromJson(reply->read(largestAnswer));
        if (!document.isObject())
            return fail(
                accountError(u"captive-portal"_s,
                             AccountText::tr("Something else answers in place of the sign-in service: does this "
                                             "network ask for a sign-in of its own?"),
                             detail));
        answered(status, document.object());
    });
}
