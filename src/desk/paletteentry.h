// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>

class QAction;

/// One line of the command palette: something the officer may do or open from anywhere.
struct PaletteEntry
{
    enum class Kind { Command, Act, Print, Draft, Dossier, Procedure, Find };
    Kind kind = Kind::Command;
    QString id;   ///< Of a dossier or draft (UUID), a procedure (code), an act or form (its stable word).
    QString text; ///< What is matched and shown.
    QString detail;
    QString keys; ///< On a key cap; may be empty.
    QString icon;
    QString obstacle; ///< Why it cannot be done now; empty: it can.
    QPointer<QAction> action;
};
