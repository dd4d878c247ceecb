// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "dossierstate.h"
#include "procedure.h"

#include <QDateTime>
#include <QUuid>

/// How the citizen wants the result.
enum class ReturnWay { Counter, Post, Online };

/// What happens with a dossier that lacks required papers (domain.md 13.3).
enum class MissingChoice { Guide, SupplementLater, Refuse };

enum class CodeKind {
    Official,    ///< Mã hồ sơ of our own agency.
    Provisional, ///< TAM-…: printed before an official one was there.
    OtherSystem, ///< Code of a ministry's system in which the dossier lives.
    Disputed,    ///< An official code that turned out to be given twice (sync.md 9).
};

/// One of the codes by which a dossier is found.
struct DossierAlias
{
    CodeKind kind = CodeKind::Official;
    QString text;
    QString system; ///< With OtherSystem: which.
};

/// One paper that comes out of a dossier, with a state of its own (trả từng phần).
struct DossierResult
{
    int number = 0;
    QString name;
    QString state; ///< "expected", "ready", "returned".
    QString shelf; ///< Where it lies.
};

/// A member procedure of a liên thông dossier.
struct MemberProcedure
{
    QString procedureCode;
    QString agency;
    DossierState state = DossierState::Received;
    std::optional<QDateTime> dueAt;
};

/// Something that happened to a dossier, for its timeline.
struct DossierEvent
{
    QString kind; ///< "received", "printed", "reprinted", "voided", "state-changed", "synced", "corrected", …
    QDateTime at;
    QString officerId;
    QString officerName;
    QString counter;
    QString text; ///< More in words; may be empty.
};

/// A dossier (hồ sơ) as it was received.
struct Dossier
{
    QUuid id; ///< UUIDv7, minted here.
    QString officeCode;
    QString receivingAgency; ///< Agency code of the receiving unit.
    QString competentAgency; ///< Agency that decides; the same unless phi địa giới.
    int counter = 0;
    QList<DossierAlias> codes; ///< The one to show first.
    QString slipDigits;        ///< 18 digits (SlipCode).
    QString trackingToken;     ///< 26 characters, random; nothing personal.
    QString procedureCode;
    QString procedureName;
    int procedureVersion = 1;
    QString sectorName;
    QString formSet; ///< Form set in force at receipt: "TT03/2025".
    Channel channel = Channel::Counter;
    DossierHome home = DossierHome::Own; ///< In a ministry's system: no code and no Mẫu 01 of ours (domain.md 13.1).
    QString homeSystem;
    Applicant applicant;
    Submitter submitter;
    QList<Component> components;
    MissingChoice missingChoice = MissingChoice::Guide;
    QDate supplementUntil; ///< With SupplementLater.
    QString purpose;
    int copies = 1;
    QString note;
    Fee fee;
    ReturnWay returnWay = ReturnWay::Counter;
    QString returnAddress;
    QDateTime receivedAt;
    std::optional<QDateTime> dueAt;
    QString duration;  ///< "3 ngày làm việc", as printed.
    QString dueReason; ///< "trừ nghỉ lễ Thứ Ba 24/11"; may be empty.
    DossierState state = DossierState::Received;
    bool isVoid = false;
    QString officerId;
    QString officerName;
    QList<DossierResult> results;
    QList<MemberProcedure> members;

    QString code() const { return codes.isEmpty() ? QString() : codes.first().text; }
    bool isProvisional() const { return !codes.isEmpty() && codes.first().kind == CodeKind::Provisional; }
};

/// Stable words: "counter", "post", "online"; "guide", "supplement", "refuse"; "official", "provisional",
/// "other-system", "disputed".
QString toText(ReturnWay way);
std::optional<ReturnWay> returnWayFromText(QStringView text);
QString toText(MissingChoice choice);
std::optional<MissingChoice> missingChoiceFromText(QStringView text);
QString toText(CodeKind kind);
CodeKind codeKindFromText(QStringView text);
