// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiertable.h"

#include <QUuid>

/// A dossier by its id, for a desk's reading; nothing if it is not here.
Result<std::optional<StoredDossier>> findDossier(Connection &connection, const QUuid &dossier);
