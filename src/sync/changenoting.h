// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "dossiertable.h"

/// The kind of a snapshot's dossiers (ChangeItem::kind).
inline constexpr QLatin1StringView snapshotKind("dossier.snapshot");

/// By whom, when and at which counter the change was made.
DossierEvent changeEvent(const QString &kind, const ChangeItem &item, const QString &text = {});

/// Puts what another counter did into the dossier's timeline; a change of this counter, or of a snapshot, stands there
/// already. `unit`: at whose counter it was done; empty: this office's. Part of the caller's transaction.
Result<void> noteChange(DossierTable &dossiers, qint64 key, const ChangeItem &item, bool isOwn, const QString &unit);
