// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedform.h"

/// What stands on a waiting number's slip: nothing of the person who takes it.
struct QueueSlip
{
    QString office;
    QString number;  ///< "A-043"
    QString service; ///< Its name.
    bool isPriority = false;
    QDateTime takenAt;
    int before = 0; ///< How many wait before it.
    bool isDemonstration = false;
};

/// The slip on 80 mm paper, as long as its text needs.
PrintedForm queueSlipForm(const QueueSlip &slip);
