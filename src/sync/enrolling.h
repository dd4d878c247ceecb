// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device.h"
#include "enrolment.h"
#include "portaladdress.h"
#include "result.h"

/// Enrols a device at the portal by its one-time code ("demo" at a gateway started with --demo). Waits for the answer
/// with an event loop of its own: for mocuactl and worker threads, never for the window's. The answer holds the token;
/// the caller keeps it (keepEnrolment) and the leases (keepLeases).
Result<EnrolmentAnswer> enrolDevice(const PortalAddress &portal, const QString &code, const Device &device);
