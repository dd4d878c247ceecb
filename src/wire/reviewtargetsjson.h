// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "reviewtargets.h"

#include <QJsonObject>

/// Of an operation targets.set and of the store; a target that is not set is absent.
QJsonObject toJson(const SetTargets &set);
/// Errors name the field.
Result<SetTargets> setTargetsFromJson(const QJsonObject &json);
