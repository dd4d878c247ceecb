// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officer.h"
#include "result.h"

#include <QJsonObject>
#include <QStringList>

/// Kind of the feed's item (entity "officers") after which a counter asks for the list: it names nobody.
inline constexpr QLatin1StringView officersChangedKind("officers.changed");

/// An officer as the province knows him, with the Argon2id verifier of his password (empty: none known).
struct EnrolledOfficer
{
    Officer officer;
    QString verifier;
    QString account; ///< His name at the province's sign-in (OpenID Connect); empty: his id.
};

/// Who works in an office (GET /v1/officers). Who is in neither list is not known there, and stays as he is: absence
/// is not deletion (sync.md I10).
struct OfficerList
{
    QList<EnrolledOfficer> officers;
    QStringList removed; ///< Ids of those who may not sign in any more.
};

QJsonObject toJson(const EnrolledOfficer &enrolled);
EnrolledOfficer enrolledOfficerFromJson(const QJsonObject &json);
QJsonObject toJson(const OfficerList &list);
Result<OfficerList> officerListFromJson(const QJsonObject &json);
