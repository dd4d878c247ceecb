// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "ministryfigures.h"

#include <QWidget>

class ActionButton;
class FaultLine;
class LineModel;
class QComboBox;
class QLabel;
class QListView;
class QStandardItemModel;
class QTableView;

/// Which figures of ministries' systems are loaded for the period, what is wrong in a file, and how one is loaded or
/// withdrawn.
class MinistryPane : public QWidget
{
    Q_OBJECT
public:
    explicit MinistryPane(QWidget *parent = nullptr);
    QTableView *table() const { return m_table; }
    QWidgetList focusOrder() const;
    void fit(); ///< The columns to the width.

public slots:
    void setSystems(const QStringList &systems); ///< Names to choose from; others may be typed.
    void showLists(const QList<MinistryList> &lists);
    /// Nothing of the file was kept: each fault with its cell. Empty: none.
    void showFaults(const QStringList &faults);
    void showFault(const Error &error);
    void setObstacle(const QString &obstacle); ///< Why the officer may load nothing; empty: they may.
    void load();                               ///< Ctrl+O: asks for the system first where none is named.

signals:
    void fileAsked(const QString &system); ///< A file of that system is to be chosen.
    void withdrawAsked(const QString &system, const Period &period);

private:
    void showOrigin();
    void withdraw();

    QList<MinistryList> m_lists;
    QString m_obstacle;
    QStandardItemModel *m_rows;
    QTableView *m_table;
    LineModel *m_faultLines;
    QListView *m_faults;
    QLabel *m_origin;
    QComboBox *m_system;
    FaultLine *m_fault;
    ActionButton *m_load;
    ActionButton *m_withdraw;
};
