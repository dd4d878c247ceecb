// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>

/// How far a report has come.
enum class ReportState {
    Draft,    ///< Computed and kept, with its notes.
    Reviewed, ///< Somebody read it and found it right.
    Signed,   ///< A supervisor signed it; it waits for the line.
    Sent,     ///< The province has it.
    Placed,   ///< There is no line to the reporting system: it lies in the folder from which that takes it.
    Received, ///< The reporting system (LRIS) has it.
    Refused,  ///< Refused by the province or the reporting system; a correction goes as the next revision.
};

/// Who did something to a report, and when.
struct ReportStep
{
    QString officerId;
    QString officerName;
    QDateTime at; ///< Invalid: not yet.
};

/// A report of one unit over one period as it is kept and sent. What was sent is never changed: a correction is a
/// filing of its own with the next revision, and both are kept (issue 9).
struct FiledReport
{
    QUuid id;        ///< UUIDv7.
    QString report;  ///< Which template: "II.06a".
    int version = 1; ///< Of the template.
    Period period;
    QString unitCode; ///< Agency code of the unit it tells of: "H61.33".
    QString unitName;
    int revision = 1; ///< From 1.
    QDateTime asOf;   ///< When its figures were read.
    ReportStep reviewed;
    ReportStep signedBy;
    QString note;       ///< In the officer's words.
    QByteArray figures; ///< The report as JSON (report/reportjson).
};

/// Where a filed report stands, as it is known here.
struct ReportStanding
{
    ReportState state = ReportState::Draft;
    QString reference; ///< What the reporting system calls it; empty: it said nothing.
    QString reason;    ///< With Refused: a code.
    QDateTime since;
};

/// The largest report that is sent, as JSON.
inline constexpr qsizetype largestReport = 8 * 1024 * 1024;

/// Stable words: "draft", "reviewed", "signed", "sent", "placed", "received", "refused".
QString toText(ReportState state);
std::optional<ReportState> reportStateFromText(QStringView word);
