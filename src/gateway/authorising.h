// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "gatewayroutes.h"

#include <variant>

/// The counter's device behind a request's bearer token, or the reply that refuses it. Reads the database.
std::variant<EnrolledDevice, GatewayReply> authorisedCounter(const GatewayContext &context,
                                                             const GatewayRequest &request);

/// The same for what a portal's device may do, too: refused are unknown or revoked ones, and who asks too often.
std::variant<EnrolledDevice, GatewayReply> authorisedDevice(const GatewayContext &context,
                                                            const GatewayRequest &request);

/// The same, and on the way `read` for that device: one visit to the database. Not called if the device is refused.
using DeviceReader = std::function<void(GatewayConnection &, const EnrolledDevice &)>;
std::variant<EnrolledDevice, GatewayReply> readAuthorised(const GatewayContext &context, const GatewayRequest &request,
                                                          const DeviceReader &read);

/// The same for counters' devices only.
std::variant<EnrolledDevice, GatewayReply> readAsCounter(const GatewayContext &context, const GatewayRequest &request,
                                                         const DeviceReader &read);

/// Takes from what the device and its office may send; nothing: it may go on.
std::optional<GatewayReply> rateRefusal(const GatewayContext &context, const EnrolledDevice &device,
                                        RateLimits::Kind kind, qint64 amount);

/// The officer on whose behalf the device asks, as its header On-Behalf-Of says; empty: none that the office has.
QString askingOfficer(GatewayConnection &connection, const GatewayRequest &request, const EnrolledDevice &device);

GatewayReply overloadedReply();
GatewayReply badRequestReply(const QString &title);
GatewayReply notFoundReply(const QString &title);
