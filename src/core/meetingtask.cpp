// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingtask.h"

#include "enumwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct MeetingTasks
{
    Q_DECLARE_TR_FUNCTIONS(MeetingTasks)
};

constexpr EnumWord<MeetingTask::For> taskPurposeWords[] = {
    {MeetingTask::For::Portal, QLatin1StringView("portal")},
    {MeetingTask::For::Lris, QLatin1StringView("lris")},
    {MeetingTask::For::ELearning, QLatin1StringView("e-learning")},
    {MeetingTask::For::VMeeting, QLatin1StringView("v-meeting")},
    {MeetingTask::For::Other, QLatin1StringView("other")},
};

constexpr EnumWord<MeetingTask::Outcome> taskOutcomeWords[] = {
    {MeetingTask::Outcome::Open, QLatin1StringView("open")},
    {MeetingTask::Outcome::Done, QLatin1StringView("done")},
    {MeetingTask::Outcome::NotDone, QLatin1StringView("not-done")},
};

} // namespace

QString toText(MeetingTask::For purpose)
{
    return wordOf(taskPurposeWords, purpose);
}

std::optional<MeetingTask::For> taskPurposeFromText(QStringView word)
{
    return valueOfWord(taskPurposeWords, word);
}

QString toText(MeetingTask::Outcome outcome)
{
    return wordOf(taskOutcomeWords, outcome);
}

std::optional<MeetingTask::Outcome> taskOutcomeFromText(QStringView word)
{
    return valueOfWord(taskOutcomeWords, word);
}

QString displayName(MeetingTask::For purpose)
{
    switch (purpose) {
    case MeetingTask::For::Portal:
        return MeetingTasks::tr("Service portal");
    case MeetingTask::For::Lris:
        return u"LRIS"_s;
    case MeetingTask::For::ELearning:
        return u"E-Learning"_s;
    case MeetingTask::For::VMeeting:
        return u"V-Meeting"_s;
    case MeetingTask::For::Other:
        return MeetingTasks::tr("Other work");
    }
    Q_UNREACHABLE();
}

QString displayName(MeetingTask::Outcome outcome)
{
    switch (outcome) {
    case MeetingTask::Outcome::Open:
        return MeetingTasks::tr("Not reported");
    case MeetingTask::Outcome::Done:
        return MeetingTasks::tr("Done");
    case MeetingTask::Outcome::NotDone:
        return MeetingTasks::tr("Not done");
    }
    Q_UNREACHABLE();
}
