// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"

/// An open dossier and who answers for it.
struct OpenDuty
{
    QString officerId;
    QString officerName;
    DossierRow dossier;
};
