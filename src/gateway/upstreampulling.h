// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upstreamlink.h"

/// Follows the province's feed of this office: page by page, the cursor in the transaction of what the page told. A
/// cursor that the province does not know (it was restored from a backup) leads to a snapshot, after which what it lost
/// is relayed again.
UpstreamStep pullFromAbove(const UpstreamLink &link);
