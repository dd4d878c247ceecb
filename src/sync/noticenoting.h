// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"
#include "dossier.h"

/// Puts what the feed tells of a dossier beside its changes into its timeline, once for each notice and version. Part
/// of the caller's transaction. Answers whether it is new here.
Result<bool> noteNotice(Connection &connection, const QUuid &dossier, const QUuid &notice, const ChangeItem &item,
                        const QString &kind, const QString &text);
