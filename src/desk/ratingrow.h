// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Five faces, from very dissatisfied to very satisfied; the citizen touches one.
class RatingRow : public QWidget
{
    Q_OBJECT
public:
    explicit RatingRow(QWidget *parent = nullptr);
    static QString wordOf(int score); ///< 1 to 5.

signals:
    void rated(int score); ///< 1 to 5.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect cell(int score) const;
};
