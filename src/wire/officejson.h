// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"
#include "result.h"

#include <QJsonObject>

/// An office as its file, the enrolment and the gateway's table hold it.
QJsonObject toJson(const Office &office);
/// An error without code, name or agency, or with a number outside 0–9999.
Result<Office> officeFromJson(const QJsonObject &json);
