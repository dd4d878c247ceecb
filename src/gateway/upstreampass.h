// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upstreamlink.h"

/// What one pass towards the province did.
struct UpstreamReport
{
    UpstreamStep step;   ///< `count`: operations relayed and items pulled.
    PortalLimits limits; ///< As the province told, else the preset.
};

/// One pass: the province's limits, the office's people and devices, numbers for the coming days, what the office did,
/// the province's feed, papers' files with what attaches them. Notes in the database how it ended and, after a trouble,
/// when the next one may begin. Waits with event loops of its own.
UpstreamReport runUpstreamPass(const UpstreamLink &link);

/// Takes over from the province who works in this office and at which devices. One that was revoked there is revoked
/// here; nobody is taken away.
UpstreamStep refreshOffice(const UpstreamLink &link);
