// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

/// What passes through: the gateway's answer to a request, to be changed before the client sees it.
struct TwistedAnswer
{
    QByteArray method;
    QString path; ///< With its query.
    QByteArray requestBody;
    int status = 0;
    QByteArray type;
    QByteArray body;
    bool isRepeat = false; ///< The same method, path and body as an earlier request.
};

/// A portal that breaks single rules on purpose: passes everything on to a gateway and changes its answers. On
/// 127.0.0.1, with threads of its own.
class TwistedPortal
{
public:
    explicit TwistedPortal(const QUrl &gateway);
    ~TwistedPortal();

    QString url() const;
    void setTwist(std::function<void(TwistedAnswer &)> twist);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
