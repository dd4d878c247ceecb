// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierform.h"
#include "sheetwriting.h"

/// The first table of a form as a sheet: a column each, texts as they stand on paper, numbers and times by the columns'
/// types.
Sheet sheetOf(const FormWork &work);

/// Any list on paper: the office's head, the title, the table over as many A4 pages as it needs, lying.
PrintedForm sheetForm(const Sheet &sheet, const Office &office, const QDateTime &at, const QString &officerName);
