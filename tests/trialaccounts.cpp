// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trialaccounts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUuid>

#include <httplib.h>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

const QString clientId = u"mocua-counter"_s;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void answerJson(httplib::Response &response, int status, const QJsonObject &json)
{
    response.status = status;
    response.set_content(QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString(), "application/json");
}

} // namespace

struct TrialAccounts::Parts
{
    struct Question
    {
        QString redirect;
        QString challenge;
        QString nonce;
    };

    mutable std::mutex mutex;
    httplib::Server server;
    std::thread listener;
    QString issuer;
    Way way = Way::Good;
    QString account = u"ha"_s;
    int pending = 0;
    bool isHasty = false;
    int tokens = 0;
    QString refusal;
    QHash<QString, Question> codes;
    QString deviceCode;

    static QString value(const httplib::Request &request, const char *name)
    {
        return QString::fromStdString(request.get_param_value(name));
    }
    void refuse(httplib::Response &response, const QString &word, const QString &why)
    {
        refusal = why;
        answerJson(response, 400, {{u"error"_s, word}});
    }
    QString token(const QString &nonce) const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QJsonObject claims{{u"iss"_s, way == Way::OtherIssuer ? u"https://other.example"_s : issuer},
                           {u"aud"_s, way == Way::OtherAudience ? u"other"_s : clientId},
                           {u"sub"_s, u"4711"_s},
                           {u"iat"_s, way == Way::OldToken ? now - 7200 : now},
                           {u"exp"_s, way == Way::OldToken ? now - 3600 : now + 300},
                           {u"auth_time"_s, way == Way::OldSession ? now - 24 * 3600 : now}};
        if (!nonce.isEmpty())
            claims.insert(u"nonce"_s, way == Way::OtherQuestion ? u"other"_s : nonce);
        if (way != Way::NoAccount)
            claims.insert(u"preferred_username"_s, account);
        const QByteArray head = QJsonDocument(QJsonObject{{u"alg"_s, u"RS256"_s}}).toJson(QJsonDocument::Compact);
        return QString::fromLatin1(base64Url(head) + '.' +
                                   base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + ".c2lnbmVk");
    }
    void giveToken(httplib::Response &response, const QString &nonce)
    {
        ++tokens;
        answerJson(response, 200,
                   {{u"access_token"_s, u"a"_s}, {u"token_type"_s, u"Bearer"_s}, {u"id_token"_s, token(nonce)}});
    }
    void discover(httplib::Response &response)
    {
        if (way == Way::HotelPage) {
            response.set_content("<html>Wi-Fi</html>", "text/html");
            return;
        }
        QJsonObject json{{u"issuer"_s, issuer},
                         {u"authorization_endpoint"_s, QString(issuer + u"/authorize?kind=officer"_s)},
                         {u"token_endpoint"_s, QString(issuer + u"/token"_s)},
                         {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}}};
        if (way != Way::NoDeviceCodes)
            json.insert(u"device_authorization_endpoint"_s, QString(issuer + u"/device"_s));
        answerJson(response, 200, json);
    }
    void showPage(const httplib::Request &request, httplib::Response &response)
    {
        const QUrl redirect(value(request, "redirect_uri"));
        const bool isAsked = value(request, "client_id") == clientId && value(request, "response_type") == u"code"_s &&
                             value(request, "kind") == u"officer"_s && value(request, "prompt") == u"login"_s &&
                             value(request, "code_challenge_method") == u"S256"_s &&
                             value(request, "scope").split(u' ').contains(u"openid"_s) &&
                             redirect.host() == u"127.0.0.1"_s && redirect.scheme() == u"http"_s;
        if (!isAsked)
            return refuse(response, u"invalid_request"_s, u"what was asked of the page"_s);
        const QString code = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"+/ ä"_s; // Must be escaped.
        codes.insert(code, {redirect.toString(), value(request, "code_challenge"), value(request, "nonce")});
        const QByteArray what =
            way == Way::DeniedAtPage ? QByteArray("error=access_denied") : "code=" + QUrl::toPercentEncoding(code);
        const QByteArray back =
            redirect.toEncoded() + '?' + what + "&state=" + QUrl::toPercentEncoding(value(request, "state"));
        response.set_redirect(back.toStdString());
    }
    void askDevice(const httplib::Request &request, httplib::Response &response)
    {
        if (value(request, "client_id") != clientId)
            return refuse(response, u"invalid_client"_s, u"client"_s);
        deviceCode = QUuid::createUuid().toString();
        answerJson(response, 200,
                   {{u"device_code"_s, deviceCode},
                    {u"user_code"_s, u"WDJB-MJHT"_s},
                    {u"verification_uri"_s, QString(issuer + u"/may"_s)},
                    {u"verification_uri_complete"_s, QString(issuer + u"/may?user_code=WDJB-MJHT"_s)},
                    {u"expires_in"_s, 300},
                    {u"interval"_s, 1}});
    }
    void exchange(const httplib::Request &request, httplib::Response &response)
    {
        if (value(request, "client_id") != clientId)
            return refuse(response, u"invalid_client"_s, u"client"_s);
        if (value(request, "grant_type") == u"urn:ietf:params:oauth:grant-type:device_code"_s) {
            if (value(request, "device_code") != deviceCode)
                return refuse(response, u"invalid_grant"_s, u"device code"_s);
            if (std::exchange(isHasty, false))
                return refuse(response, u"slow_down"_s, {});
            if (pending-- > 0)
                return refuse(response, u"authorization_pending"_s, {});
            if (way == Way::DeniedCode)
                return refuse(response, u"expired_token"_s, {});
            return giveToken(response, {});
        }
        const auto asked = codes.find(value(request, "code"));
        if (asked == codes.end() || way == Way::DeniedCode)
            return refuse(response, u"invalid_grant"_s, u"code"_s);
        const Question question = *asked;
        codes.erase(asked);
        const QByteArray verifier = value(request, "code_verifier").toLatin1();
        const bool isFit =
            verifier.size() >= 43 && value(request, "redirect_uri") == question.redirect &&
            QString::fromLatin1(base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256))) ==
                question.challenge;
        if (!isFit)
            return refuse(response, u"invalid_grant"_s, u"verifier or address"_s);
        giveToken(response, question.nonce);
    }
};

TrialAccounts::TrialAccounts() : m_parts(std::make_unique<Parts>())
{
    Parts &parts = *m_parts;
    // Whoever keeps a line would keep the test from ending.
    parts.server.set_keep_alive_timeout(1);
    parts.server.set_read_timeout(1);
    parts.issuer = u"http://127.0.0.1:%1/realms/tinh"_s.arg(parts.server.bind_to_any_port("127.0.0.1"));
    const auto guarded = [&parts](auto answer) {
        return [&parts, answer](const httplib::Request &request, httplib::Response &response) {
            const std::lock_guard lock(parts.mutex);
            answer(request, response);
        };
    };
    parts.server.Get(
        "/realms/tinh/.well-known/openid-configuration",
        guarded([&parts](const httplib::Request &, httplib::Response &response) { parts.discover(response); }));
    parts.server.Get("/realms/tinh/authorize",
                     guarded([&parts](const httplib::Request &request, httplib::Response &response) {
                         parts.showPage(request, response);
                     }));
    parts.server.Post("/realms/tinh/device",
                      guarded([&parts](const httplib::Request &request, httplib::Response &response) {
                          parts.askDevice(request, response);
                      }));
    parts.server.Post("/realms/tinh/token",
                      guarded([&parts](const httplib::Request &request, httplib::Response &response) {
                          parts.exchange(request, response);
                      }));
    parts.listener = std::thread([&parts] { parts.server.listen_after_bind(); });
    while (!parts.server.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

TrialAccounts::~TrialAccounts()
{
    m_parts->server.stop();
    m_parts->listener.join();
}

AccountService TrialAccounts::service() const
{
    return {.issuer = m_parts->issuer, .clientId = clientId, .title = u"tỉnh Vĩnh Long"_s};
}

void TrialAccounts::set(Way way)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->way = way;
}

void TrialAccounts::setAccount(const QString &account)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->account = account;
}

void TrialAccounts::setPending(int times)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->pending = times;
}

void TrialAccounts::setHasty(bool isHasty)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->isHasty = isHasty;
}

int TrialAccounts::tokens() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->tokens;
}

QString TrialAccounts::lastRefusal() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->refusal;
}
