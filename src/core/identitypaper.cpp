// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitypaper.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<IdentityKind> identityWords[] = {
    {IdentityKind::CitizenCard, "cccd"_L1},
    {IdentityKind::OldIdentityCard, "cmnd"_L1},
    {IdentityKind::Passport, "passport"_L1},
    {IdentityKind::TemporaryResidence, "temporary-residence"_L1},
    {IdentityKind::PermanentResidence, "permanent-residence"_L1},
    {IdentityKind::IdentityCertificate, "identity-certificate"_L1},
    {IdentityKind::BirthCertificate, "birth-certificate"_L1},
    {IdentityKind::None, "none"_L1},
};

} // namespace

QString toText(IdentityKind kind)
{
    return wordOf(identityWords, kind);
}

IdentityKind identityKindFromText(QStringView text)
{
    return valueOfWord(identityWords, text).value_or(IdentityKind::None);
}
