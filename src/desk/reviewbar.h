// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"

#include <QWidget>

class ActionButton;
class QComboBox;
class QLabel;

/// The row above the review: which day, whose part of it, days that nobody signed, export and print.
class ReviewBar : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewBar(QWidget *parent = nullptr);
    void setView(const DayView &view);
    QWidgetList focusOrder() const;
    void chooseDay(); ///< Opens the calendar.
    void goBefore();
    void goAfter();

signals:
    void dayAsked(QDate day);
    void filterChosen(const DayFilter &filter);
    void exportAsked();
    void printAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void fill(QComboBox *box, const QString &all, const QList<DayChoice> &choices, const QString &chosen);
    DayFilter chosen() const;

    QDate m_day;
    QDate m_today;
    QDate m_dayBefore;
    QDate m_dayAfter;
    QList<QDate> m_unclosedDays;
    ActionButton *m_before;
    ActionButton *m_date;
    ActionButton *m_after;
    QComboBox *m_counters;
    QComboBox *m_officers;
    QComboBox *m_procedures;
    ActionButton *m_unclosed;
    QLabel *m_asOf;
    ActionButton *m_export;
    ActionButton *m_print;
};
