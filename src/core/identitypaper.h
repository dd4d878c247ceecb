// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// Papers by which a person proves who they are (domain.md 13.2).
enum class IdentityKind {
    CitizenCard,         ///< Thẻ căn cước / CCCD, twelve digits.
    OldIdentityCard,     ///< CMND, nine digits.
    Passport,            ///< Hộ chiếu.
    TemporaryResidence,  ///< Thẻ tạm trú.
    PermanentResidence,  ///< Thẻ thường trú.
    IdentityCertificate, ///< Giấy chứng nhận căn cước.
    BirthCertificate,    ///< Giấy khai sinh, for a child without a card.
    None,                ///< Chưa có giấy tờ, with a ground.
};

/// The identity paper that a person showed.
struct IdentityPaper
{
    IdentityKind kind = IdentityKind::CitizenCard;
    QString number;
    QDate issueDate;
    QString ground; ///< Why there is none; only with IdentityKind::None.
};

/// Stable words for storage and messages: "cccd", "cmnd", "passport", "temporary-residence", "permanent-residence",
/// "identity-certificate", "birth-certificate", "none".
QString toText(IdentityKind kind);
IdentityKind identityKindFromText(QStringView text);
