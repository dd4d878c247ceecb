// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linemodel.h"

#include <QListView>

/// A short list of which each line has a key of its own; that key chooses it wherever the focus is in the group.
class KeyChoiceList : public QListView
{
    Q_OBJECT
public:
    explicit KeyChoiceList(QWidget *parent = nullptr);
    /// `key` of a line is its key. The choice stays with the key.
    void setLines(const QList<LineModel::Line> &lines);
    int count() const { return m_model->rowCount(); }
    const LineModel::Line &line(int row) const { return m_model->line(row); }
    int current() const { return currentIndex().row(); } ///< -1: none.
    void setCurrent(int row);
    /// Makes the line of that key the current one; false: there is none.
    bool chooseByKey(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, 2 * rowHeight()}; }

signals:
    void entered(int row); ///< Enter on it.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowHeight() const;
    LineModel *m_model;
};
