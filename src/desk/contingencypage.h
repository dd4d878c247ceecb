// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class AbsencePane;
class ActionButton;
class CalendarPane;
class QLabel;
class QSpinBox;

/// Sự cố và vắng mặt: what is done when the office breaks (domain.md 13.7): a corrected calendar, an absent officer,
/// blank forms for power cuts.
class ContingencyPage : public QWidget
{
    Q_OBJECT
public:
    explicit ContingencyPage(QWidget *parent = nullptr);
    CalendarPane *calendarPane() const { return m_calendar; }
    AbsencePane *absencePane() const { return m_absence; }

public slots:
    void showPads(const QString &text); ///< Which were printed, or what became of the last print.

signals:
    void padRequested(int sheets);

private:
    QWidget *makePadPanel();

    CalendarPane *m_calendar;
    AbsencePane *m_absence;
    QSpinBox *m_sheets;
    ActionButton *m_print;
    QLabel *m_pads;
};
