// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counteridentity.h"
#include "store.h"

/// What became of a computer's unsent work under its new identity.
struct NewIdentity
{
    QString deviceId;
    int counter = 0;
    int reissued = 0; ///< Operations that go under it, with their authors and times.
};

/// Enrols this counter, for the first time or under a new identity: after a cloned disk or a restored backup that went
/// on (device-forked), after a revocation, or at another portal (sync.md 10). What is not at the portal is made anew
/// under the new identity with authors, times and dossiers unchanged; the old operations are kept as void. The feed is
/// read from its beginning, for what the other branch did. Waits for the portal; not on the window's thread. Errors:
/// those of enrolment; then nothing is changed.
Result<NewIdentity> takeNewIdentity(Store &store, SecretKeeping &secrets, const CounterIdentity &before,
                                    const EnrolmentOffer &offer, const Officer &officer, const QDateTime &now);
