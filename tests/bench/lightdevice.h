// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "signing.h"

#include <QUuid>

#include <vector>

/// A counter's device as bytes on a line, for loads: a thousand of them take little memory and no thread.
class LightDevice
{
public:
    /// Makes the office of that number with so many devices, straight in the database. False: it failed.
    static bool enrolOffice(GatewayConnection &connection, int office, int counters, std::vector<LightDevice> &devices);

    QByteArray get(const QByteArray &path) const;
    QByteArray pollFeed() const;  ///< What is new since the last page that was heard.
    QByteArray pollQueue() const; ///< Whether the waiting numbers are still those that were heard.
    QByteArray readDossier();     ///< One that this device received; makes one if there is none.
    QByteArray received(const QUuid &dossier);
    QByteArray batch(int operations);           ///< Of as many dossiers received.
    QByteArray wholeLife(const QUuid &dossier); ///< A batch: received and four operations more.
    void hear(const QByteArray &answer);        ///< Takes a page's cursor from it, or the waiting numbers' version.

private:
    struct Body
    {
        QUuid id;
        QByteArray bytes;
    };
    Body body(QLatin1StringView kind, const QUuid &dossier, const QJsonObject &payload);
    Body receipt(const QUuid &dossier);
    QByteArray batchOf(const QList<Body> &bodies) const;
    QByteArray request(const QByteArray &line, const QByteArray &content, const QByteArray &header = {}) const;

    QString m_id;
    QString m_office;
    QString m_agency;
    int m_counter = 0;
    SigningKey m_key;
    QByteArray m_token;
    QByteArray m_cursor;
    QByteArray m_queueVersion;
    int m_nextSerial = 0; ///< Of the numbers leased for today.
    int m_lastSerial = -1;
    QByteArray m_lastHash;
    QUuid m_dossier;
    qint64 m_seq = 0;
};
