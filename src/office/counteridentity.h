// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "connection.h"
#include "device.h"
#include "enrolment.h"
#include "office.h"
#include "officecalendar.h"
#include "officer.h"
#include "secretkeeping.h"

#include <QUrl>

/// What this counter is: its office, its device with the signing key, its gateway.
struct CounterIdentity
{
    Office office;
    Device device;
    QUrl gatewayUrl;   ///< Empty: not enrolled yet.
    QString token;     ///< The device's bearer token; empty before enrolment.
    QString publicUrl; ///< Base of tracking links; empty before enrolment.
    QString caFile;    ///< Certificates (PEM) to trust at the gateway besides the system's; empty: none.
    QByteArray
        keptFileKey; ///< Of files sealed under an earlier identity of this computer; empty: it had only this one.
    bool isEnrolled() const { return !token.isEmpty(); }
    QByteArray fileKey() const;                              ///< Seals this counter's files (FileStore).
    QString trackingUrl(const QString &trackingToken) const; ///< Empty before enrolment.
};

/// The gateway at which a new counter is to be enrolled, and by what.
struct EnrolmentOffer
{
    QUrl url;
    QString code;   ///< One-time.
    QString caFile; ///< As CounterIdentity::caFile.
};

/// An office as it is set up on a new counter.
struct OfficeSetup
{
    Office office;
    int counter = 1;
    QList<std::pair<Officer, QString>> officers; ///< With their passwords' verifiers.
    QByteArray catalogue;                        ///< A catalogue file.
    std::optional<EnrolmentOffer> gateway;       ///< Nothing: the counter stays by itself.
};

/// Names of the settings that make an identity.
namespace Setting {
inline const QString office = QStringLiteral("office");
inline const QString counter = QStringLiteral("counter");
inline const QString deviceId = QStringLiteral("device.id");
inline const QString gatewayUrl = QStringLiteral("gateway.url");
inline const QString publicUrl = QStringLiteral("gateway.public-url");
inline const QString lastOfficer = QStringLiteral("last-officer");
inline const QString caFile = QStringLiteral("gateway.ca-file");
} // namespace Setting

/// Sets an office up in an empty database: office, officers, catalogue, a new device with its key. In a transaction.
Result<void> setUpOffice(Connection &connection, SecretKeeping &secrets, const OfficeSetup &setup,
                         const QDateTime &now);

Result<CounterIdentity> loadIdentity(Connection &connection, SecretKeeping &secrets);
/// The newest catalogue; its calendar: core/officecalendar.h.
Result<Catalogue> loadCatalogue(Connection &connection);

/// What a gateway answered at enrolment, kept: address, token, public address, counter number.
Result<void> keepEnrolment(Connection &connection, SecretKeeping &secrets, const QUrl &gatewayUrl,
                           const QString &deviceId, const QString &token, const QString &publicUrl, int counter,
                           const QString &caFile = {});
/// The province's word on the office and its officers, kept in place of the office file's; officers without a verifier
/// are left as they are. Refused if the code was made for another office, or if nobody could sign in.
Result<void> keepEnrolledOffice(Connection &connection, const EnrolmentAnswer &answer);
/// Gives this computer another key in place of its own, after which files stay readable by the kept file key. Keep the
/// answer's id and key before anything is signed with it; secrets cannot be rolled back with a transaction.
Result<void> keepNewKey(SecretKeeping &secrets, const CounterIdentity &before, const SigningKey &key);
Result<void> keepToken(SecretKeeping &secrets, const QString &token);
/// This counter's signing key alone, where its database cannot be read; empty members: there is none.
Result<SigningKey> deviceKeyOf(SecretKeeping &secrets);
/// The names under which SecretKeeping holds what is this counter's own.
QStringList counterSecrets();
/// Takes the counter's key and token away; for a set-up that failed.
void forgetSecrets(SecretKeeping &secrets);
