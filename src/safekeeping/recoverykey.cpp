// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverykey.h"

#include "audittable.h"
#include "settingtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QString recoveryKeySetting = u"recovery.key"_s;
constexpr int seedBytes = 32;
constexpr int groupLetters = 4;

} // namespace

RecoveryKey makeRecoveryKey()
{
    const QString token = makeToken(seedBytes);
    RecoveryKey made{.words = {}, .key = signingKeyOf(tokenBytes(token).first(seedBytes))};
    for (qsizetype at = 0; at < token.size(); at += groupLetters)
        made.words += (at > 0 ? u"-"_s : QString()) + token.mid(at, groupLetters);
    return made;
}

Result<SigningKey> recoveryKeyOf(const QString &words)
{
    const QByteArray seed = tokenBytes(words);
    if (seed.size() == seedBytes)
        return signingKeyOf(seed);
    return Error{.kind = ErrorKind::BadInput,
                 .code = u"recovery-key-wrong"_s,
                 .message = QCoreApplication::translate(
                     "RecoveryKey", "This is no recovery key: type the 52 letters and digits of the envelope.")};
}

Result<QByteArray> recoveryPublicKey(Connection &connection)
{
    const auto key = SettingTable(connection).value(recoveryKeySetting);
    if (!key)
        return key.error();
    return QByteArray::fromBase64(key->toLatin1());
}

Result<void> chooseRecoveryKey(Connection &connection, const RecoveryKey &made, const Officer &officer,
                               const QDateTime &at, bool replaces)
{
    if (officer.role != Role::Supervisor && officer.role != Role::Administrator)
        return Error{.kind = ErrorKind::NotAllowed,
                     .code = u"not-supervisor"_s,
                     .message = QCoreApplication::translate(
                         "RecoveryKey", "Only a supervisor or an administrator makes the recovery key."),
                     .field = u"officer"_s};
    const auto present = recoveryPublicKey(connection);
    if (!present)
        return present.error();
    if (!present->isEmpty() && !replaces)
        return Error{.kind = ErrorKind::RefusedByRule,
                     .code = u"recovery-key-there"_s,
                     .message = QCoreApplication::translate(
                         "RecoveryKey", "There is a recovery key already: its words lie in the envelope.")};
    const QString text = QString::fromLatin1(made.key.publicKey.toBase64());
    if (const auto set = SettingTable(connection).setValue(recoveryKeySetting, text); !set)
        return set.error();
    return AuditTable(connection).add(at, officer.id, u"recovery-key-made"_s, text);
}
