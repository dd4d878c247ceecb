// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// A line of 1 px between two columns.
class VerticalLine : public QWidget
{
    Q_OBJECT
public:
    explicit VerticalLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
