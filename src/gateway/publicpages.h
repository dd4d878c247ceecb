// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayreply.h"

// What every page has that anybody may ask for without a device.

/// Who asks: the address of the line, or what a proxy on this machine says of it (the last of X-Forwarded-For).
QString visitorOf(const GatewayRequest &request);

/// A page of ours: no scripts, in no frame, kept nowhere. `hasForm`: its buttons post to this gateway.
GatewayReply pageReply(int status, const QByteArray &body, bool hasForm = false);

/// The same where somebody asked too often.
GatewayReply busyPageReply(const QByteArray &body);
