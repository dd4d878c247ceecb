// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

/// A report beside the same one as it was made the old way (parallel pilot): each cell keeps the other's figure as the
/// one before, every difference is a finding that names row, column and both figures. Rows are matched by their names;
/// rows that only one of them has are named, too.
Report besideOther(const Report &own, const Report &other);
