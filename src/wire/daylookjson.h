// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daylook.h"
#include "result.h"

#include <QJsonObject>

/// Of an operation day.looked.
QJsonObject toJson(const DayLook &look);
/// Errors name the field.
Result<DayLook> dayLookFromJson(const QJsonObject &json);
