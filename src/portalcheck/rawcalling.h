// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

/// An answer as it came over the line.
struct RawAnswer
{
    bool isReached = false; ///< There was an HTTP answer.
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.

    QByteArray header(const char *name) const { return headers.value(name); }
};

/// A request to be sent as it is.
struct RawRequest
{
    QByteArray method;
    QString path; ///< With its query; relative to the portal's address.
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// Sends single requests and waits; follows no redirect, keeps no cookie.
class RawCalling
{
public:
    RawCalling(const QUrl &base, const QString &caFile, int timeoutMs);
    RawAnswer call(const RawRequest &request);

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_caFile;
    int m_timeoutMs;
};
