// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identitypaper.h"
#include "partialdate.h"

#include <optional>

enum class Sex { Male, Female };

/// Kinds of owner; the first four numbers are those of the national message's LoaiDoiTuong (domain.md 5.2).
enum class OwnerKind { Person = 1, Company = 2, StateAgency = 3, OtherOrganisation = 4, HouseholdBusiness = 5 };

/// The owner of a dossier (chủ hồ sơ): a person or an organisation.
struct Applicant
{
    OwnerKind kind = OwnerKind::Person;
    QString name; ///< As on the paper, NFC.
    IdentityPaper paper;
    QString oldNumber; ///< The CMND number a card carries; may be empty.
    std::optional<PartialDate> birthDate;
    std::optional<Sex> sex;
    QString address;
    QString phone;
    QString email;
    QString taxCode;        ///< MST, for organisations and households.
    QString representative; ///< Who speaks for an organisation.
};

/// What the one who hands the dossier in is to its owner (domain.md 13.2).
enum class Relation { Self, Parent, Guardian, Authorised, LegalRepresentative, Employee, PostOffice };

/// The one who hands the dossier in (người nộp). With Relation::Self it is the applicant and `person` is empty.
struct Submitter
{
    Relation relation = Relation::Self;
    Applicant person;
    QString authority; ///< Paper that gives the right, e.g. "Giấy ủy quyền số 12".
    /// Cannot sign or read: a fingerprint stands for the signature (điểm chỉ), and what was entered is read out.
    bool givesFingerprint = false;
};

/// Stable words for storage and messages: "male"/"female"; "person", "company", "state-agency", "other",
/// "household-business"; "self", "parent", "guardian", "authorised", "legal-representative", "employee", "post-office".
QString toText(Sex sex);
std::optional<Sex> sexFromText(QStringView text);
QString toText(OwnerKind kind);
OwnerKind ownerKindFromText(QStringView text);
QString toText(Relation relation);
std::optional<Relation> relationFromText(QStringView text);

/// A telephone number as its digits ("0912345678", "+84…" becomes "0…"), or nothing if no Vietnamese number has this
/// form (ten digits for mobiles, ten or eleven for fixed lines).
std::optional<QString> normalisedPhone(QStringView text);
