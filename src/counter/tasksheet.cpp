// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasksheet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct TaskSheet
{
    Q_DECLARE_TR_FUNCTIONS(TaskSheet)
};

QVariant dayCell(QDate day)
{
    return day.isValid() ? QVariant(day) : QVariant(QString());
}

// Words of the printed list, which is Vietnamese whatever the screen speaks.

QString outcomeWords(MeetingTask::Outcome outcome)
{
    switch (outcome) {
    case MeetingTask::Outcome::Open:
        return u"chưa báo cáo"_s;
    case MeetingTask::Outcome::Done:
        return u"được"_s;
    case MeetingTask::Outcome::NotDone:
        return u"chưa được"_s;
    }
    Q_UNREACHABLE();
}

QString purposeWords(MeetingTask::For purpose)
{
    switch (purpose) {
    case MeetingTask::For::Portal:
        return u"Cổng dịch vụ công"_s;
    case MeetingTask::For::Other:
        return u"Việc khác"_s;
    case MeetingTask::For::Lris:
    case MeetingTask::For::ELearning:
    case MeetingTask::For::VMeeting:
        return displayName(purpose); // Names of systems.
    }
    Q_UNREACHABLE();
}

} // namespace

Sheet taskSheet(const MeetingList &list)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = TaskSheet::tr("Tasks of the meeting");
    sheet.title = {TaskSheet::tr("Tasks of the meeting of %1").arg(list.meeting.toString(u"dd/MM/yyyy"_s))};
    sheet.columns = {{TaskSheet::tr("No."), Type::Number, 6},
                     {TaskSheet::tr("Unit"), Type::Text, 28},
                     {TaskSheet::tr("What is to be done"), Type::Text, 48},
                     {TaskSheet::tr("For"), Type::Text, 18},
                     {TaskSheet::tr("Given on"), Type::Date, 12},
                     {TaskSheet::tr("Due on"), Type::Date, 12},
                     {TaskSheet::tr("Outcome"), Type::Text, 14},
                     {TaskSheet::tr("Proposal"), Type::Text, 36},
                     {TaskSheet::tr("Evidence"), Type::Text, 36},
                     {TaskSheet::tr("Carried"), Type::Number, 10}};
    for (const MeetingTask &task : list.tasks)
        sheet.rows.append({static_cast<int>(sheet.rows.size()) + 1, task.unit, task.what, displayName(task.purpose),
                           task.meeting, dayCell(task.due), displayName(task.outcome), task.proposal, task.evidence,
                           list.carriedTo(task)});
    return sheet;
}

FormOccasion taskOccasion(const MeetingList &list, const QDateTime &now, const QString &officerName)
{
    FormOccasion occasion;
    occasion.at = now;
    occasion.officerName = officerName;
    const auto done =
        std::count_if(list.tasks.begin(), list.tasks.end(), [](const MeetingTask &task) { return task.isDone(); });
    occasion.values = {{u"meeting"_s, list.meeting.toString(u"dd/MM/yyyy"_s)},
                       {u"count"_s, QString::number(list.tasks.size())},
                       {u"done"_s, QString::number(done)},
                       {u"left"_s, QString::number(list.tasks.size() - done)}};
    QList<FormValues> rows;
    for (const MeetingTask &task : list.tasks) {
        const int carried = list.carriedTo(task);
        QStringList remarks;
        if (!task.proposal.isEmpty())
            remarks.append(u"Kiến nghị: "_s + task.proposal);
        if (!task.evidence.isEmpty())
            remarks.append(u"Minh chứng: "_s + task.evidence);
        if (carried > 0)
            remarks.append(u"Chuyển từ %1 (%2 lần)"_s.arg(task.meeting.toString(u"dd/MM"_s)).arg(carried));
        rows.append({{u"index"_s, QString::number(rows.size() + 1)},
                     {u"taskUnit"_s, task.unit},
                     {u"task"_s, task.what},
                     {u"taskFor"_s, purposeWords(task.purpose)},
                     {u"taskDue"_s, task.due.isValid() ? task.due.toString(u"dd/MM/yyyy"_s) : QString()},
                     {u"outcome"_s, outcomeWords(task.outcome)},
                     {u"remark"_s, remarks.join(u'\n')}});
    }
    occasion.rows.insert(u"tasks"_s, rows);
    return occasion;
}
