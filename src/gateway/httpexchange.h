// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayreply.h"

#include <httplib.h>

// Between httplib's requests and answers and what the routes see.

/// Above the batch limit, so that a batch slightly too large gets a problem and not a cut connection.
inline constexpr size_t largestBody = 1024 * 1024;

/// All of a request but its body.
GatewayRequest requestOf(const httplib::Request &from);

/// Reads a body, inflated by httplib where it came compressed. What is beyond largestBody is read to its end (the next
/// request on this connection begins there) but not kept: a small body may inflate a thousandfold.
QByteArray bodyOf(const httplib::ContentReader &reader);

void giveReply(const GatewayReply &reply, httplib::Response &to);
