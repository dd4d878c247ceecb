// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayreply.h"

/// One JSON line on standard error for each request: time, method, route (never the path: it may hold a tracking
/// token), status, milliseconds, device.
void logRequest(const QByteArray &method, const QByteArray &route, const GatewayReply &reply, double seconds);

/// One JSON line for anything else that happened.
void logEvent(const QString &event, const QString &detail = {});

/// Off for tests and benchmarks; on otherwise.
void setRequestLogging(bool isOn);
