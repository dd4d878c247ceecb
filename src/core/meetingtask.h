// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

/// Đầu việc: what a meeting asked of a unit. It stands on the list of every later meeting until it is done.
struct MeetingTask
{
    /// For what the work is.
    enum class For { Portal, Lris, ELearning, VMeeting, Other };
    enum class Outcome {
        Open,    ///< Nothing was said yet.
        Done,    ///< Được.
        NotDone, ///< Chưa được: it goes on.
    };

    QUuid id;      ///< UUIDv7.
    QDate meeting; ///< At which it was given.
    QString unit;  ///< Whose work it is.
    QString what;
    For purpose = For::Portal;
    QDate due; ///< Invalid: none was said.
    Outcome outcome = Outcome::Open;
    QDate closedAt;   ///< The meeting to which it was reported as done; invalid: not done.
    QString proposal; ///< Kiến nghị of the unit.
    QString evidence; ///< Words, a dossier's code, a report's number.
    QDateTime at;     ///< Of the last change.
    QString officerId;
    QString officerName;

    bool isDone() const { return outcome == Outcome::Done; }
    bool isOverdue(QDate today) const { return !isDone() && due.isValid() && due < today; }
    /// Whether it stands on the list of that meeting.
    bool isOf(QDate day) const { return meeting <= day && (!closedAt.isValid() || day <= closedAt); }
    friend bool operator==(const MeetingTask &, const MeetingTask &) = default;
};

/// Stable words: "portal", "lris", "e-learning", "v-meeting", "other".
QString toText(MeetingTask::For purpose);
std::optional<MeetingTask::For> taskPurposeFromText(QStringView word);
/// Stable words: "open", "done", "not-done".
QString toText(MeetingTask::Outcome outcome);
std::optional<MeetingTask::Outcome> taskOutcomeFromText(QStringView word);
/// As the screen names them, translated.
QString displayName(MeetingTask::For purpose);
QString displayName(MeetingTask::Outcome outcome);
