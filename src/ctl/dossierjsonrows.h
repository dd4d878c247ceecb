// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiertable.h"
#include "papertable.h"
#include "printtable.h"

#include <QJsonObject>

/// A dossier row as `dossier list` and `search` print it.
QJsonObject rowJson(const DossierRow &row);

/// A whole dossier as `dossier show` prints it. Numbers and phones are whole: who may read the data directory may read
/// them.
QJsonObject shownJson(const StoredDossier &stored, const QList<Paper> &papers, const QList<PrintRow> &prints);
