// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Keeps a form's fields calm: the wheel changes nothing in a field without focus, and Enter goes to the next field.
class FieldGuard : public QObject
{
    Q_OBJECT
public:
    /// Guards every field below `form`, now and later; the form owns the guard.
    explicit FieldGuard(QWidget *form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void guard(QObject *field);
};
