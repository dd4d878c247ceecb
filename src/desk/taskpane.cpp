// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskpane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "fieldguard.h"
#include "hairline.h"
#include "segments.h"
#include "typedday.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTaskText = 500;
constexpr int longestUnitName = 200;
constexpr MeetingTask::For purposes[] = {MeetingTask::For::Portal, MeetingTask::For::Lris, MeetingTask::For::ELearning,
                                         MeetingTask::For::VMeeting, MeetingTask::For::Other};

} // namespace

TaskPane::TaskPane(QWidget *parent)
    : Panel(parent)
    , m_title(new QLabel)
    , m_unit(new QLineEdit)
    , m_units(new QStringListModel(this))
    , m_what(new QLineEdit)
    , m_purpose(new QComboBox)
    , m_due(new QLineEdit)
    , m_outcome(new Segments)
    , m_proposal(new QLineEdit)
    , m_evidence(new QLineEdit)
    , m_fault(new FaultLine)
    , m_commit(new ActionButton(tr("Keep"), u"check"_s, ActionButton::Primary))
    , m_leave(new ActionButton(tr("To the list"), {}, ActionButton::Normal))
{
    setAccessibleName(tr("Task of the meeting"));
    m_title->setProperty("textRole", "heading"_ba);
    m_title->setObjectName("taskTitle");
    m_unit->setMaxLength(longestUnitName);
    auto *completer = new QCompleter(m_units, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_unit->setCompleter(completer);
    for (QLineEdit *field : {m_what, m_proposal, m_evidence})
        field->setMaxLength(longestTaskText);
    for (const MeetingTask::For purpose : purposes)
        m_purpose->addItem(displayName(purpose), toText(purpose));
    m_due->setMaxLength(10);
    m_due->setPlaceholderText(tr("dd/mm/yyyy"));
    m_outcome->setChoices({displayName(MeetingTask::Outcome::Open), displayName(MeetingTask::Outcome::Done),
                           displayName(MeetingTask::Outcome::NotDone)});
    m_evidence->setPlaceholderText(tr("words, a dossier's code, a report's number"));
    m_commit->setObjectName("taskCommit");
    m_commit->setKeyCap(u"F9"_s);
    m_commit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leave->setObjectName("taskLeave");
    m_leave->setKeyCap(u"Esc"_s);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(16, 0, 16, 0);
    grid->setVerticalSpacing(4);
    add(grid, tr("Unit"), m_unit, u"unit"_s);
    add(grid, tr("What is to be done"), m_what, u"what"_s);
    add(grid, tr("For"), m_purpose, u"purpose"_s);
    add(grid, tr("Due on"), m_due, u"due"_s);
    add(grid, tr("Outcome"), m_outcome, u"outcome"_s);
    add(grid, tr("Proposal of the unit"), m_proposal, u"proposal"_s);
    add(grid, tr("Evidence"), m_evidence, u"evidence"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 4, 16, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_commit, 1);
    buttons->addWidget(m_leave);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 4);
    head->addWidget(m_title);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->addWidget(m_fault);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(grid);
    column->addStretch(1);
    column->addLayout(foot);
    column->addWidget(new Hairline);
    column->addLayout(buttons);
    connect(m_commit, &ActionButton::clicked, this, &TaskPane::commit);
    connect(m_leave, &ActionButton::clicked, this, &TaskPane::left);
    new FieldGuard(this);
    setTask({}, {});
}

void TaskPane::add(QGridLayout *grid, const QString &caption, QWidget *field, const QString &name)
{
    auto *label = new QLabel(caption);
    label->setProperty("textRole", "muted"_ba);
    label->setBuddy(field);
    field->setObjectName(u"task-"_s + name);
    field->setAccessibleName(caption);
    auto *fault = new FaultLine;
    fault->setField(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row + 1, 0);
    grid->addWidget(fault, row + 2, 0);
    m_faults.insert(name, fault);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textEdited, fault, [fault] { fault->setFault({}); });
}

void TaskPane::setTask(const MeetingTask &task, QDate meeting)
{
    m_task = task;
    m_meeting = meeting;
    m_title->setText(task.id.isNull() ? tr("New task") : tr("Task of %1").arg(task.meeting.toString(u"dd/MM/yyyy"_s)));
    m_unit->setText(task.unit);
    m_what->setText(task.what);
    m_purpose->setCurrentIndex(qMax(0, m_purpose->findData(toText(task.purpose))));
    m_due->setText(task.due.isValid() ? task.due.toString(u"dd/MM/yyyy"_s) : QString());
    m_outcome->setCurrent(static_cast<int>(task.outcome));
    m_proposal->setText(task.proposal);
    m_evidence->setText(task.evidence);
    for (FaultLine *fault : std::as_const(m_faults))
        fault->setFault({});
    m_fault->setFault({});
}

void TaskPane::setUnits(const QStringList &units)
{
    m_units->setStringList(units);
}

void TaskPane::setGiveObstacle(const QString &obstacle)
{
    for (QWidget *field : QWidgetList{m_unit, m_what, m_purpose, m_due}) {
        field->setEnabled(obstacle.isEmpty());
        field->setToolTip(obstacle);
    }
}

MeetingTask TaskPane::task() const
{
    MeetingTask task = m_task;
    task.unit = m_unit->text().simplified();
    task.what = m_what->text().simplified();
    task.purpose = taskPurposeFromText(m_purpose->currentData().toString()).value_or(MeetingTask::For::Other);
    task.due = typedDay(m_due->text(), m_meeting);
    task.outcome = static_cast<MeetingTask::Outcome>(qMax(0, m_outcome->current()));
    task.proposal = m_proposal->text().simplified();
    task.evidence = m_evidence->text().simplified();
    return task;
}

bool TaskPane::isChanged() const
{
    return !(task() == m_task);
}

void TaskPane::begin()
{
    QWidget *first = m_unit->isEnabled() && m_task.id.isNull() ? static_cast<QWidget *>(m_unit) : m_outcome;
    first->setFocus(Qt::OtherFocusReason);
}

void TaskPane::commit()
{
    if (!m_due->text().trimmed().isEmpty() && !typedDay(m_due->text(), m_meeting).isValid()) {
        m_faults.value(u"due"_s)->setFault(tr("Type the day as dd/mm/yyyy."));
        return m_due->setFocus(Qt::OtherFocusReason);
    }
    emit kept(task());
}

void TaskPane::showFault(const Error &error)
{
    if (FaultLine *fault = m_faults.value(error.field)) {
        fault->setFault(error.message);
        if (auto *field = findChild<QWidget *>(u"task-"_s + error.field))
            field->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_fault->setFault(error.message);
}

QWidgetList TaskPane::focusOrder() const
{
    return {m_unit, m_what, m_purpose, m_due, m_outcome, m_proposal, m_evidence, m_commit, m_leave};
}
