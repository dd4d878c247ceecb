// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "report.h"

/// Gives the rows of a table that came as texts (another unit's file) the keys that the office's own rows have, so that
/// both add up: a line of the template by its name or its number, a sector, procedure or fee by its name in the
/// catalogue, case and marks aside. A name that nobody knows is a key of its own. Returns the rows that the template,
/// which names its lines itself, does not have.
QList<int> recogniseRows(ReportTable &table, const Catalogue &catalogue);
