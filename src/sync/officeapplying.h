// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// What was done at another counter of the office and is of no dossier: days confirmed, looked at and signed, tasks,
/// targets, reasons of visits, lists of ministries and of online procedures, figures entered for reports. Each is kept
/// beside what is known here; what holds of several is told by its table. One that is here already, of another kind, or
/// that cannot be read because it is of a later version, is passed over: false.
Result<bool> applyOfficeChange(Connection &connection, const ChangeItem &item);
