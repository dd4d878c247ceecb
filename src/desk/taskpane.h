// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "meetingtask.h"
#include "panel.h"

#include <QMap>

class ActionButton;
class FaultLine;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class Segments;

/// One task of a meeting in fields: what was asked, what became of it.
class TaskPane : public Panel
{
    Q_OBJECT
public:
    explicit TaskPane(QWidget *parent = nullptr);
    void setTask(const MeetingTask &task, QDate meeting); ///< A null id: a new one.
    void setUnits(const QStringList &units);
    void setGiveObstacle(const QString &obstacle); ///< Not empty: what was asked cannot be changed.
    MeetingTask task() const;                      ///< As it stands in the fields.
    bool isChanged() const;                        ///< Something was typed.
    void begin();                                  ///< Puts the focus where the first word is needed.
    void showFault(const Error &error);            ///< `field`: "unit", "what", "due", "evidence"; else below all.
    QWidgetList focusOrder() const;
    bool hasHeightForWidth() const override { return false; }

public slots:
    void commit();

signals:
    void kept(const MeetingTask &task);
    void left();
    void evidenceAsked(const QString &text);

private:
    void add(QGridLayout *grid, const QString &caption, QWidget *field, const QString &name);

    QLabel *m_title;
    QLineEdit *m_unit;
    QStringListModel *m_units;
    QLineEdit *m_what;
    QComboBox *m_purpose;
    QLineEdit *m_due;
    Segments *m_outcome;
    QLineEdit *m_proposal;
    QLineEdit *m_evidence;
    FaultLine *m_fault;
    QMap<QString, FaultLine *> m_faults;
    ActionButton *m_commit;
    ActionButton *m_leave;
    MeetingTask m_task;
    QDate m_meeting;
};
