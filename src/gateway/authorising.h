// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "gatewayroutes.h"

#include <variant>

/// The counter's device behind a request's bearer token, or the reply that refuses it. Reads the database.
std::variant<EnrolledDevice, GatewayReply> authorisedCounter(const GatewayContext &context,
                                                             const GatewayRequest &request);

/// The same for what a portal's device may do, too.
std::variant<EnrolledDevice, GatewayReply> authorisedDevice(const GatewayContext &context,
                                                            const GatewayRequest &request);

GatewayReply overloadedReply();
GatewayReply badRequestReply(const QString &title);
GatewayReply notFoundReply(const QString &title);
