// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filestrial.h"
#include "gatewayroutes.h"

#include <QJsonArray>

/// A request as anybody could make it.
struct RouteCall
{
    QString path;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

inline QByteArray methodWord(RouteEntry::Method method)
{
    static const QList<QByteArray> words{"GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS"};
    return words.at(int(method));
}

/// Answers of `status` 0 did not come.
inline PlainAnswer asked(const QUrl &gateway, RouteEntry::Method method, const RouteCall &call, const QString &token)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(gateway.toString() + call.path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(method == RouteEntry::Method::Head
                                                   ? network.head(request)
                                                   : network.sendCustomRequest(request, methodWord(method), call.body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    PlainAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

/// One route as three devices meet it: the office's own, one of another office, and the same asking for what nobody
/// has.
struct WalkRow
{
    enum class Kind {
        Open,   ///< Needs no device.
        Shared, ///< The province's, for every device.
        Scoped  ///< The office's own.
    };
    RouteEntry::Method method = RouteEntry::Method::Get;
    const char *name = nullptr; ///< As gatewayRoutes() has it.
    Kind kind = Kind::Scoped;
    RouteCall own; ///< Answered with `ownStatus` to a device of the office.
    int ownStatus = 200;
    RouteCall foreign = {}; ///< By the other office's device: at what the office has.
    RouteCall nowhere = {}; ///< By the same: at what nobody has.
};

/// Offices at a gateway: the first with a dossier, files, waiting numbers and an upload under way, and a dossier that
/// it shares with a partner; another one that has part in nothing of it; and the table of all routes.
class RouteWalk
{
public:
    explicit RouteWalk(FilesTrial &trial) : m_trial(trial) {}

    bool begin();
    QList<WalkRow> rows();
    /// Words of the first office that nobody else may see.
    QList<QByteArray> secrets() const
    {
        return {dossier.id.toByteArray(QUuid::WithoutBraces),
                receiptId.toByteArray(QUuid::WithoutBraces),
                blob.sha256.toHex(),
                uploadId.toLatin1(),
                dossier.trackingToken.toLatin1(),
                dossier.codes.first().text.toLatin1(),
                text(shared.id).toLatin1(),
                shared.trackingToken.toLatin1(),
                partner->device.id.toLatin1(),
                dossier.applicant.name.toUtf8(),
                "Lê Thị Kín Đáo",
                "083190004567",
                "0912345678",
                here->device.id.toLatin1()};
    }
    QUrl url() const { return m_trial.url; }
    bool revoke(const TrialDevice &device)
    {
        return administer(m_trial.address, {QStringLiteral("device"), QStringLiteral("revoke"), device.device.id})
                   .status == 0;
    }
    /// Where the first office's upload stands.
    qint64 uploadOffset() { return *awaited(here->client.uploadOffset(uploadId)); }

    std::unique_ptr<TrialDevice> here;
    std::unique_ptr<TrialDevice> there;
    std::unique_ptr<TrialDevice> partner; ///< Of the office that decides the first one's shared dossier.
    std::unique_ptr<TrialDevice> revoked; ///< Of the first office; still valid.
    Dossier dossier;                      ///< Of the first office.
    Dossier shared;                       ///< Of the first office, shared with the partner's (phi địa giới).
    QUuid receiptId;
    Blob blob;        ///< Held by the first office.
    QString uploadId; ///< Of another file, under way.
    QUuid paymentId;
    QUuid sharedPaymentId; ///< Taken by the partner.

private:
    RouteCall operation(TrialDevice &device, QLatin1StringView kind, const QUuid &about, const QJsonObject &payload)
    {
        const SignedOperation sent = device.signedAs(device.operation(kind, about, payload));
        return {QStringLiteral("/v1/ops/") + sent.id.toString(QUuid::WithoutBraces),
                sent.body,
                {{"Op-Signature", sent.signature.toBase64()}}};
    }
    RouteCall batch(TrialDevice &device, const QUuid &about)
    {
        const SignedOperation sent = device.transition(about, DossierState::Received, DossierState::InProgress);
        return {QStringLiteral("/v1/ops:batch"), device.client.preparedBatch({sent}).body};
    }
    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    RouteCall uploadCall(const QString &id, qint64 offset) const
    {
        return {QStringLiteral("/v1/uploads/") + id,
                m_rest,
                {{"Upload-Offset", QByteArray::number(offset)},
                 {"Content-Type", "application/offset+octet-stream"},
                 {"Tus-Resumable", "1.0.0"}}};
    }
    static RouteCall creation(const Blob &of)
    {
        return {QStringLiteral("/v1/uploads"),
                {},
                {{"Upload-Length", QByteArray::number(of.bytes)}, {"Upload-Metadata", writtenUploadMetadata(of)}}};
    }
    QJsonObject feeEntry(const QUuid &id, const QString &kind, const QUuid &of = {}) const
    {
        QJsonObject entry{{QStringLiteral("id"), text(id)},
                          {QStringLiteral("kind"), kind},
                          {QStringLiteral("method"), QStringLiteral("cash")},
                          {QStringLiteral("amount"), 15000},
                          {QStringLiteral("at"), toIsoOfficeTime(here->now())}};
        if (!of.isNull())
            entry.insert(QStringLiteral("of"), text(of));
        return {{QStringLiteral("entry"), entry}};
    }
    void addOperations(QList<WalkRow> &rows);
    void addFiles(QList<WalkRow> &rows);
    void addQueue(QList<WalkRow> &rows);

    FilesTrial &m_trial;
    QByteArray m_first;
    QByteArray m_rest;
    QString m_cursor;
    QString m_thereDossier;
};
