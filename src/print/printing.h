// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedform.h"

#include <QStringList>

/// Names of the printers that the system has now. Asks the print service, which may take a while: not in the window's
/// thread while it waits for keys.
QStringList availablePrinters();

/// Prints a form on that printer, at full size, once. Blocks until the job is handed over to the system; an error says
/// that the printer is unknown or did not take the job. Works on any thread.
Result<void> printForm(const PrintedForm &form, const QString &printer);
