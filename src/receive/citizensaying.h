// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiving.h"

// What a citizen says on the screen in front of the counter.

/// Notes how satisfied a citizen is, 1 to 5, with its operation; it names nobody. "score-wrong" else.
Result<void> keepRating(Connection &connection, int score, const QUuid &dossier, const Act &act);

/// Notes why a citizen came in person with what could be filed online, with its operation; it names nobody and no
/// dossier.
Result<void> keepVisitReason(Connection &connection, const QString &procedure, const QString &reason, const Act &act);

/// Notes that the citizen signed on the screen for this dossier; `sha256` is the picture in the file store.
Result<void> keepSignature(Connection &connection, const QUuid &dossier, const QString &what, const QByteArray &sha256,
                           const Act &act);
