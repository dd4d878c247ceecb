// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "sheetorder.h"

class SaneDevice;

/// Where this scanner can take paper from; `type` is the driver's word for the device.
QList<SheetSource> sourcesOf(const SaneDevice &device, const QString &type);

/// Sets the scanner as ordered and answers the resolution that it really has. A source that it lacks is an error; of
/// size, resolution and mode it takes the nearest that it can. `type` as above; needed where sources cannot be chosen.
Result<int> applyOrder(SaneDevice &device, const SheetOrder &order, const QString &type);
