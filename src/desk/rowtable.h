// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

/// Makes the view a table of rows that are read and chosen whole: no frame, no grid, no editing, Tab leaves it, no
/// horizontal bar, heads that are only read. Lines between rows are drawn by the view's delegate.
void makeRowTable(QTableView *table);
