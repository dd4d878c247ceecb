// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayclose.h"
#include "result.h"

#include <QJsonObject>

/// A counter's confirmed day and a signed day as their operations and the store's documents carry them; money is whole
/// đồng, times ISO with +07:00, days yyyy-MM-dd.
QJsonObject toJson(const CounterDay &day);
QJsonObject toJson(const DayRecord &record);
QJsonObject toJson(const DayClose &close);
/// Errors name the field: what came by the feed may be of another version.
Result<CounterDay> counterDayFromJson(const QJsonObject &json);
Result<DayClose> dayCloseFromJson(const QJsonObject &json);
