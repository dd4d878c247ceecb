// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Covers the window while a picture is dragged over it and says what dropping does.
class DropTarget : public QWidget
{
    Q_OBJECT
public:
    explicit DropTarget(QWidget &window);

protected:
    void paintEvent(QPaintEvent *event) override;
};
