// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiertable.h"
#include "outboxtable.h"
#include "receiving.h"

// What every act at a dossier begins with.

NewOperation operationOf(QLatin1StringView kind, const QUuid &dossierId, const Act &act);
DossierEvent eventOf(const QString &kind, const Act &act, const QString &text = {});
/// The dossier as it stands; an error for the officer if it is not here.
Result<StoredDossier> storedDossier(Connection &connection, const QUuid &id);
