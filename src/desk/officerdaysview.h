// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"

#include <QTableView>

class QStandardItemModel;

/// Officers and counters of a day: what each did, what the drawer must hold and held. In the order of the counters:
/// nobody is ranked. The arrow keys walk the cells, Enter opens what the cell's number counts.
class OfficerDaysView : public QTableView
{
    Q_OBJECT
public:
    enum Column { Name, Counter, Received, Returned, Corrections, Ledger, Counted, Confirmed, ColumnCount };
    enum Role { BadgeRole = Qt::UserRole + 1, DifferenceRole };

    explicit OfficerDaysView(QWidget *parent = nullptr);
    void setOfficers(const QList<DayOfficer> &officers, QDate day); ///< The current cell stays the current one.
    DayLink linkAt(const QModelIndex &index) const;
    const DayOfficer &officer(int row) const { return m_officers.at(row); }

signals:
    void linkOpened(const DayLink &link);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int neededWidth(int column) const;
    void open(const QModelIndex &index);

    QStandardItemModel *m_model;
    QList<DayOfficer> m_officers;
};
