// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingchoosing.h"

#include "audittable.h"
#include "settingtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QString signingSetting = u"signing.options"_s;

struct SigningChoosing
{
    Q_DECLARE_TR_FUNCTIONS(SigningChoosing)
};

/// For the log: the kind of key, and neither a path nor a name.
QString keyWord(const SigningOptions &options)
{
    return toJson(options)[u"key"].toString();
}

} // namespace

Result<std::optional<SigningOptions>> chosenSigning(Connection &connection)
{
    const auto kept = SettingTable(connection).object(signingSetting);
    if (!kept)
        return kept.error();
    return kept->isEmpty() ? std::nullopt : std::optional(signingOptionsFrom(*kept));
}

bool mayChooseSigning(const Officer &officer)
{
    return officer.role == Role::Supervisor || officer.role == Role::Administrator;
}

Result<void> chooseSigning(Connection &connection, const SigningOptions &options, const Officer &officer,
                           const QDateTime &now)
{
    if (!mayChooseSigning(officer))
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     SigningChoosing::tr("Only a supervisor changes how papers are signed: ask one to sign in."),
                     {},
                     u"officer"_s};
    if (const auto kept = keepSigning(connection, options); !kept)
        return kept.error();
    return AuditTable(connection).add(now, officer.id, u"signing-chosen"_s, keyWord(options));
}

Result<void> keepSigning(Connection &connection, const SigningOptions &options)
{
    return SettingTable(connection).setObject(signingSetting, toJson(options));
}
