// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operationeffect.h"
#include "unitadoptionjson.h"

/// The effect of a list.reviewed (wire/operation.h): the last one of the device's office is kept for the offices above,
/// in the caller's transaction. invalid-field with a pointer for what cannot be read.
std::variant<OperationEffect, Problem> applyListReview(GatewayConnection &connection, const EnrolledDevice &device,
                                                       const CheckedOperation &checked, const QString &now);

/// How the units of the office's tree stand, itself with them, by code with the
/// weeks of the period, at most `limit` behind `after`.
UnitAdoptionPage unitAdoption(GatewayConnection &connection, const QString &office, const Period &days,
                              const QString &after, int limit);
