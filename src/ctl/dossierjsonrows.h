// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiertable.h"
#include "onlinefiling.h"
#include "papertable.h"
#include "printtable.h"

#include <QJsonObject>

/// A dossier row as `dossier list` and `search` print it; paper that was taken by exception has its ground by `filing`.
QJsonObject rowJson(const DossierRow &row, const OnlineFiling &filing);

/// A whole dossier as `dossier show` prints it. Numbers and phones are whole: who may read the data directory may read
/// them.
QJsonObject shownJson(const StoredDossier &stored, const QList<Paper> &papers, const QList<PrintRow> &prints);
