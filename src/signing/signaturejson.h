// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signatureverifying.h"

#include <QJsonObject>

/// {field, good, signer, issuer, fingerprint, coversWholeFile, faults, claimedAt, stampedAt} as scripts and the worker
/// process say it.
QJsonObject toJson(const CheckedSignature &signature);
