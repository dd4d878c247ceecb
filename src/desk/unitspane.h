// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unitwords.h"

#include <QWidget>

class NoticeBox;
class QLabel;
class Segments;
class QTableView;

/// Các đơn vị: each unit of the tree with the last review of its list, those who have not gone over the current one
/// first and by name, and one of the three shares of each week; the line below tells all three of the field in focus.
class UnitsPane : public QWidget
{
    Q_OBJECT
public:
    explicit UnitsPane(QWidget *parent = nullptr);
    const UnitsView &view() const { return m_view; }
    QWidgetList focusOrder() const;
    void showNextShare();

public slots:
    void showUnits(const UnitsView &view); ///< The field in focus stays.

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void describe();
    void chooseShare(int share);
    void fit();

    UnitsView m_view;
    NoticeBox *m_missing;
    QStandardItemModel *m_rows;
    QTableView *m_table;
    Segments *m_shares;
    QLabel *m_line;
};
