// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textruns.h"

#include <QStringList>

/// What a form is filled with (resources/forms/fields.json): which values there are, which of them the form has to
/// show, and how long they may be.
struct FormFields
{
    QString form;
    FormValues values;               ///< Every value of the form with its longest ordinary text.
    QHash<QString, FormValues> rows; ///< Likewise of the rows of its tables.
    QStringList required;            ///< Values that have to stand outside tables.
    QStringList tables;              ///< Tables that it has to have.
    QStringList requiredInRows;      ///< Values that have to stand in a table.

    static QStringList forms(); ///< The names of all forms.
    static FormFields of(const QString &form);
    /// The values that Mẫu 01–03 of a form set have to show, by form; and all that a set may name.
    static QHash<QString, QStringList> requiredInSets();
    static QStringList namesInSets();
};

/// The names of Vietnam's provinces, present and former.
QStringList provinceNames();
