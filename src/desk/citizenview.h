// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeview.h"

#include <QStringList>

/// What the citizen's screen says of the dossier in front: what they gave just now, masked where others can see it
/// (ux.md 6.4, second display).
struct CitizenView
{
    QString procedure;
    QString name;   ///< Masked, unless the office wants it whole.
    QString number; ///< Masked.
    QString phone;  ///< Masked.
    int papers = 0; ///< That are there, of `papersAsked`.
    int papersAsked = 0;
    QStringList missing;
    QString fee; ///< "15.000 ₫", "Không thu phí", "Miễn (hộ nghèo)".
    QString due; ///< "09:41 Thứ Sáu 27/11/2026".

    bool isEmpty() const { return procedure.isEmpty() && name.isEmpty(); }
    friend bool operator==(const CitizenView &, const CitizenView &) = default;
};

/// A transfer that the citizen is asked for.
struct CitizenTransfer
{
    QString qrText; ///< VietQR.
    QString amount;
    QString account; ///< Bank, number and holder, a line each.
    QString reference;
};

/// What stands there while nobody is served: the numbers that are called.
struct CitizenIdle
{
    QString serving; ///< "A-043" at this counter; empty: none.
    QStringList next;
    QString notice; ///< A sentence of the office.
};
