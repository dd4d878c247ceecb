// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalcalling.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using Kind = NationalAnswer::Kind;

constexpr size_t largestNationalAnswer = 4 * 1024 * 1024; // LayThuTuc describes a procedure at length.

NationalAnswer later(const QString &reason, bool mayHaveArrived, bool isLine, qint64 retryAfterMs = 0)
{
    return {.kind = Kind::Later, .because = {reason, mayHaveArrived, isLine, retryAfterMs}};
}

/// 0, "0" and "00" are one; nothing: no code at all.
std::optional<QString> codeIn(const QJsonObject &json)
{
    const QJsonValue value = json.value("error_code"_L1);
    if (value.isDouble())
        return QString::number(value.toInt());
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    // Anything else might quote a person.
    return isNumber ? QString::number(number) : u"other"_s;
}

NationalAnswer judgedNational(const HttpAnswer &answer)
{
    if (answer.withoutAnswer)
        return {.kind = Kind::Later, .because = *answer.withoutAnswer};
    const int status = answer.status;
    if (status == 429)
        return later(u"busy"_s, false, true, answer.retryAfterMs);
    if (status == 502 || status == 503)
        return later(u"busy"_s, true, true, answer.retryAfterMs);
    if (status >= 500)
        return later(u"provider-error"_s, true, false, answer.retryAfterMs);
    if (status == 401 || status == 403 || status == 404 || status == 405)
        return later(u"not-let-in"_s, false, true, answer.retryAfterMs);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    const auto code = codeIn(document.object());
    if (status < 200 || (status >= 300 && status < 400) || fault.error != QJsonParseError::NoError || !code)
        return later(u"unreadable-answer"_s, true, false, answer.retryAfterMs);
    const QJsonValue given = document.object().value("result"_L1);
    const QJsonArray result = given.isObject() ? QJsonArray{given} : given.toArray(); // One record may come bare.
    if (*code == "0"_L1)
        return {.kind = Kind::Ok, .result = result};
    const bool doesExist = *code == "3"_L1 || *code == "-3"_L1;
    return {.kind = doesExist ? Kind::Exists : Kind::Refused, .code = *code, .result = result};
}

} // namespace

std::optional<NationalAnswer> NationalCalling::signIn()
{
    const auto password = tokenOf(m_config.signIn);
    if (!password)
        return later(u"no-token"_s, false, true);
    const HttpAnswer answer = postJson(m_config.signIn, {}, {},
                                       {{u"username"_s, m_config.user}, {u"password"_s, QString::fromUtf8(*password)}},
                                       largestNationalAnswer);
    const NationalAnswer judged = judgedNational(answer);
    if (judged.kind == Kind::Later)
        return later(judged.because.reason, false, true, judged.because.retryAfterMs); // Nothing was asked of it yet.
    m_session = QJsonDocument::fromJson(answer.body).object().value("session"_L1).toVariant().toString();
    m_isUsed = false;
    if (judged.kind == Kind::Ok && !m_session.isEmpty())
        return std::nullopt;
    m_session.clear();
    return later(u"not-let-in"_s, false, true);
}

NationalAnswer NationalCalling::asked(const QJsonObject &body)
{
    QJsonObject json = body;
    json.insert("session"_L1, m_session);
    return judgedNational(postJson(m_config.service, {}, {}, json, largestNationalAnswer));
}

NationalAnswer NationalCalling::call(const QString &service, const QString &unit, QJsonObject body)
{
    body.insert("service"_L1, service);
    body.insert("madonvi"_L1, unit);
    QString refusedBefore;
    for (int tries = 0;; ++tries) {
        if (m_session.isEmpty()) {
            if (auto trouble = signIn())
                return *std::move(trouble);
        }
        NationalAnswer answer = asked(body);
        const bool isShut = answer.kind == Kind::Later && answer.because.reason == "not-let-in"_L1;
        const bool mayBeExpired = answer.kind == Kind::Refused || isShut;
        if (mayBeExpired && m_isUsed && tries == 0) {
            refusedBefore = answer.code;
            m_session.clear();
            continue;
        }
        const bool isServed = answer.kind == Kind::Ok || answer.kind == Kind::Exists;
        m_isUsed = true; // It may have ended with this very call.
        if (isServed && !refusedBefore.isEmpty())
            m_expiredCodes.insert(refusedBefore);
        if (answer.kind == Kind::Refused && m_expiredCodes.contains(answer.code)) {
            m_session.clear();
            return later(u"session-lost"_s, false, false);
        }
        return answer;
    }
}
