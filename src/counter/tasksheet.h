// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierform.h"
#include "sheetwriting.h"
#include "taskkeeping.h"

/// The list of a meeting as a table.
Sheet taskSheet(const MeetingList &list);
/// What the form "meeting-tasks" says of it.
FormOccasion taskOccasion(const MeetingList &list, const QDateTime &now, const QString &officerName);
