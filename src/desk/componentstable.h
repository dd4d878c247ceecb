// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class ComponentDelegate;
class ComponentModel;

/// The table of papers: Space toggles and moves down, a digit toggles the paper of that number, F2 opens the forms,
/// + and - change the quantity, Enter goes on.
class ComponentsTable : public QTableView
{
    Q_OBJECT
public:
    explicit ComponentsTable(QWidget *parent = nullptr);
    ComponentModel *components() const { return m_model; }
    /// Whether F2 opens the forms of a paper here; else it goes on to the window.
    void setKeepsEditKey(bool keeps) { m_keepsEditKey = keeps; }
    void setFaultyRow(int row);
    void applyScale(); ///< Column widths and compact rows for the theme's font scale.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void leftDownwards(); ///< Enter: the officer is done with the papers.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void moveDown();
    void changeQuantity(int by);

    ComponentModel *m_model;
    ComponentDelegate *m_delegate;
    bool m_keepsEditKey = true;
};
