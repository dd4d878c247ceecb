// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"

#include <QStringList>

/// Names of communes, districts and provinces in a text that are not this office's: a template made elsewhere.
QStringList foreignUnitNames(const QString &text, const Office &office);
