// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

/// The line in which a procedure is found by typing; the arrow keys walk the list below it.
class ProcedureField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ProcedureField(QWidget *parent = nullptr);

signals:
    void moved(int by); ///< Arrow keys: the list shall move.
    void taken();       ///< Enter.
    void abandoned();   ///< Esc, or left without a choice.
    void entered();     ///< The focus came.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};
