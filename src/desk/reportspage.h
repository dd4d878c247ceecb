// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportview.h"

#include <QWidget>

class ActionButton;
class QComboBox;
class LineModel;
class PeriodBar;
class QAction;
class QListView;
class ReportPane;

/// Báo cáo: one of the office's reports over a period, every figure with how it was made and a way to its dossiers;
/// looked over, signed and sent from here.
class ReportsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportsPage(QWidget *parent = nullptr);
    QString report() const; ///< The chosen one; empty: none.
    Period period() const;
    bool isCompared() const; ///< Beside the period before.
    ReportScope scope() const;
    ReportPane *pane() const { return m_pane; }

public slots:
    void setToday(QDate today);
    void setChoices(const QList<ReportChoice> &choices);

signals:
    void reportAsked(); ///< Another report, another period, with or without comparison.
    void exportAsked();
    void paperAsked();
    void unitFileAsked(); ///< The report of a unit that sent a file.
    void otherWayAsked(); ///< Beside the same report as it was made the old way.
    void tasksAsked();    ///< Đầu việc of the meetings.
    void adoptionAsked(); ///< The page Dịch vụ công trực tuyến.

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void makeLayout();
    void makeActions();
    void updateActions();
    void chooseRow(int row);
    void fit();

    QList<ReportChoice> m_choices;
    int m_row = -1;
    LineModel *m_lines;
    QListView *m_list;
    PeriodBar *m_periods;
    ActionButton *m_adoption;
    ActionButton *m_compare;
    ActionButton *m_export;
    ActionButton *m_paper;
    QComboBox *m_scope;
    ActionButton *m_tasks;
    ReportPane *m_pane;
    QAction *m_nextAction = nullptr;
    QAction *m_leaveAction = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_paperAction = nullptr;
};
