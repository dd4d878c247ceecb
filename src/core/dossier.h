// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "certification.h"
#include "dossierstate.h"
#include "procedure.h"

#include <QDateTime>
#include <QJsonObject>
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

/// Where a result stands on its way to the citizen.
enum class ResultState { Expected, Ready, Posted, Returned };

/// One paper that comes out of a dossier, with a state of its own (trả từng phần).
struct DossierResult
{
    int number = 0;
    QString name;
    ResultState state = ResultState::Expected;
    QString shelf;               ///< Where it lies; the postal tracking number while it is posted.
    QDateTime at;                ///< Since when it is in this state; invalid while expected.
    QString documentNumber = {}; ///< As the result bears it ("12/GXN-UBND"); empty: not noted.
};

/// The stopped clock of a dossier that waits for the citizen (domain.md 6.1): the time spent so far counts.
struct ClockPause
{
    QDateTime since;
    int remainingMinutes = 0; ///< Of working time; 0: it was overdue, or promised no date.
    std::optional<QDateTime> formerDueAt;
};

/// Nhập bù: the dossier was taken on paper while the program could not be used, and entered later (domain.md 13.7).
struct LateEntry
{
    QDateTime enteredAt;
    QString ground;    ///< Why: "mất điện".
    QString padNumber; ///< TAM-… of the blank Mẫu 01 that was used; empty: none of ours.
};

/// Who pressed "Nộp" on the portal.
enum class FiledBy { Citizen, Relative, WithOfficer };

/// Hỗ trợ nộp trực tuyến: the dossier was filed on the national portal with help at this counter (domain.md 13.1). Of
/// passwords and one-time passwords nothing is ever kept.
struct Assistance
{
    std::optional<bool> hasVneid;   ///< An account VNeID of level 2; nothing: not asked.
    std::optional<FiledBy> filedBy; ///< Nothing: not filed yet, or not noted.
};

/// A member procedure of a liên thông dossier: with a state, a date and a result of its own.
struct MemberProcedure
{
    QString procedureCode;
    QString agency; ///< Who does it, in words or as a code.
    DossierState state = DossierState::Received;
    std::optional<QDateTime> dueAt;
    QString name = {};
    int stage = 1;         ///< Giai đoạn, from 1.
    int result = 0;        ///< DossierResult::number of what it brings; 0: none of its own.
    QDateTime doneAt = {}; ///< When its result was there; invalid: not yet.
};

/// The fact of a DossierEvent that says where it was done; store/dayreading asks for it in SQL.
inline constexpr QLatin1StringView elsewhereFact("elsewhere");

/// Something that happened to a dossier, for its timeline.
struct DossierEvent
{
    QString kind; ///< "received", "printed", "reprinted", "voided", "state-changed", …, or the word of a DossierAct.
    QDateTime at;
    QString officerId;
    QString officerName;
    QString counter;
    QString text;      ///< More in words; may be empty.
    QJsonObject facts; ///< Of an act: what its form says (receive/actfacts.h); may be empty.

    /// The unit at whose counter it was done, if that is another one that handles the dossier (phi địa giới); otherwise
    /// empty.
    QString unitElsewhere() const { return facts.value(elsewhereFact).toString(); }
};

/// Phi địa giới: the unit that decides is not the one that received; its name at that time and what it gives.
struct Competence
{
    QString name;   ///< "xã Long Hồ"
    QString parent; ///< "tỉnh Vĩnh Long"
    bool givesCode = false;
    bool givesHead = false;
    bool givesAccount = false;
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
    std::optional<ClockPause> pause; ///< While it waits for the citizen; `dueAt` is then empty.
    QString place;                   ///< Where the papers lie: a department; empty: at the counter.
    QString handler;                 ///< Who took them there; may be empty.
    QString step;                    ///< Of signing: "submitted", "signed", "awaiting-seal"; empty: none.
    int extensions = 0;              ///< How often the appointment was put off.
    QString keeperId; ///< Who answers for it since an absent officer's work was handed over; empty: officerId.
    QString keeperName;
    std::optional<Competence> competence;       ///< Nothing: the receiving unit decides.
    std::optional<LateEntry> late;              ///< Entered later than it was received; counted by reports.
    std::optional<Certification> certification; ///< What is certified, with its numbers in the book.
    bool keepsPapers = true;                    ///< Its papers are scanned and kept (domain.md 13.4).
    bool isAtOnce = false;                      ///< Trả ngay: received, finished and returned in one act.
    std::optional<Assistance> assistance;       ///< It was filed online with help here; counted apart (domain.md 13.8).
    QString paperException; ///< Code of the ground for taking paper although the rule is online only; counted.
    QString receivingUnit; ///< Name of the unit that received it, if another office did (phi địa giới); empty: received
                           ///< here. Known to the store alone, never sent.

    QString code() const { return codes.isEmpty() ? QString() : codes.first().text; }
    /// Under whose code it is numbered.
    const QString &codeAgency() const
    {
        return competence && competence->givesCode ? competentAgency : receivingAgency;
    }
    /// Whose account its fees go to; empty: the receiving office's.
    QString accountAgency() const { return competence && competence->givesAccount ? competentAgency : QString(); }
    const QString &answerableId() const { return keeperId.isEmpty() ? officerId : keeperId; }
    bool isProvisional() const { return !codes.isEmpty() && codes.first().kind == CodeKind::Provisional; }
};

/// Who handed the papers in: the owner, if nobody else is named.
const Applicant &submitterOf(const Dossier &dossier);

/// The code of the ministry's system in which it lives; empty: it lives here, or the code is awaited (Chờ mã).
QString homeCode(const Dossier &dossier);
/// Sets that code, before all others; the one it had is gone. Of a dossier that lives here nothing changes.
void setHomeCode(Dossier &dossier, const QString &code);

/// The kind of the event with which it began at the counter: "received", or "assisted" if it was filed online with
/// help.
QString receiptEventKind(const Dossier &dossier);

/// The event of its late entry ("entered-late"), which stands behind the receipt; nothing if it was entered at once.
std::optional<DossierEvent> lateEntryEvent(const Dossier &dossier);

/// Whether it got another code because its first one was given twice (sync.md 9): the citizen is told.
bool hasDisputedCode(const Dossier &dossier);

/// Whether a result waits to be handed over.
bool hasReadyResult(const Dossier &dossier);

/// Stable words: "expected", "ready", "posted", "returned".
QString toText(ResultState state);
ResultState resultStateFromText(QStringView text);
/// Stable words: "counter", "post", "online"; "guide", "supplement", "refuse"; "official", "provisional",
/// "other-system", "disputed"; "citizen", "relative", "with-officer".
QString toText(ReturnWay way);
std::optional<ReturnWay> returnWayFromText(QStringView text);
QString toText(MissingChoice choice);
std::optional<MissingChoice> missingChoiceFromText(QStringView text);
QString toText(CodeKind kind);
CodeKind codeKindFromText(QStringView text);
QString toText(FiledBy who);
std::optional<FiledBy> filedByFromText(QStringView text);
