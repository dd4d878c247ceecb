// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certification.h"
#include "component.h"
#include "fee.h"

#include <QStringList>

/// How far a procedure can be used online (domain.md 1.3); the numbers are the older levels, as systems store them.
enum class ServiceLevel { InformationOnly = 2, Partial = 3, Full = 4 };

/// By which channels a procedure's dossiers may come (domain.md 13.1).
enum class ChannelRule { PaperOnly, OnlineAndPaper, OnlineOnly };

/// Where a procedure's dossiers live (domain.md 13.1): with us, or in a ministry's system that gives the code.
enum class DossierHome { Own, MinistrySystem };

enum class DurationUnit { WorkingDays, WorkingHours, CalendarDays, None };

/// How long a procedure takes for one channel.
struct ProcessingTime
{
    std::optional<Channel> channel; ///< Nothing: for all channels that have none of their own.
    DurationUnit unit = DurationUnit::WorkingDays;
    double amount = 0;
    bool endsSameDay = false; ///< Same day; the next working day if received after 15:00 (domain.md 6.1).
};

/// A channel rule and service level with the dates between which they hold.
struct ProcedureTerms
{
    ChannelRule channelRule = ChannelRule::OnlineAndPaper;
    ServiceLevel level = ServiceLevel::Partial;
    DossierHome home = DossierHome::Own;
    QString homeSystem; ///< Name of the ministry's system; empty with DossierHome::Own.
    QString ground;     ///< The text that says so, e.g. "Chỉ thị 24/CT-TTg".
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
};

/// A procedure that is done as part of another one (liên thông, domain.md 13.1).
struct ProcedureMember
{
    QString code;   ///< Its own; the catalogue may hold it with its name and its time.
    QString name;   ///< Where the catalogue does not hold it.
    QString agency; ///< Who does it, as printed: "Công an xã An Khánh"; empty: the receiving unit.
    int stage = 1;  ///< Giai đoạn: begins when all of the stage before are done.
    int result = 0; ///< Which of the procedure's results it brings, from 1; 0: none of its own.
};

/// An administrative procedure (thủ tục hành chính) as one version of the catalogue has it.
struct Procedure
{
    QString code; ///< "1.004873"
    QString name;
    QString sectorCode;
    QString sectorName;
    int version = 1;
    QDate validFrom;
    QDate validTo;
    QList<ProcedureTerms> terms; ///< By date; at least one.
    QList<ComponentRequirement> components;
    QList<ProcessingTime> times;
    QList<FeeRule> fees;
    QStringList purposes;                    ///< To choose from, e.g. "Đăng ký kết hôn"; may be empty.
    QStringList results;                     ///< Names of the papers that come out; at least one.
    QList<ProcedureMember> members;          ///< Of a liên thông.
    std::optional<bool> hasElectronicResult; ///< Nothing: nobody has said.
    QString competentUnit;                   ///< Who decides, e.g. "UBND cấp xã".
    bool isBorderless = false;               ///< Phi địa giới: may be received for another competent unit.
    bool isFinishedAtOnce = false;           ///< Trả ngay (domain.md 13.4).
    std::optional<CertificationBook> book; ///< Chứng thực: in which book its papers stand; nothing: no certification.
    QStringList originals;                 ///< Names of papers that are often certified, to choose from.
    bool keepsPapers = true;               ///< Its papers are scanned and kept; those of most certifications are not.
    bool allowsSupplementLater = false;    ///< Tiếp nhận, bổ sung sau (domain.md 13.3).
    int supplementDays = 0;                ///< Calendar days the citizen then has.
    bool requiresIdentityNumber = true;    ///< Demanded by the national message (domain.md 11.10).

    const ProcedureTerms *termsAt(QDate date) const; ///< Null before the first.
    ProcessingTime timeFor(Channel channel) const;   ///< DurationUnit::None if there is none.
};

/// Stable words: "paper-only", "online-and-paper", "online-only"; "own", "ministry".
QString toText(ChannelRule rule);
QString toText(DossierHome home);
