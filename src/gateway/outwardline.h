// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"
#include "providercalling.h"

#include <QDateTime>

/// Until when a claim holds: it must outlast the slowest answer, or two would ask at once.
QDateTime claimEnd(int timeoutMs, const QDateTime &now);

/// When what was postponed is tried again after so many failures: full jitter with a ceiling of 15 minutes, never
/// before what the provider asks for (sync.md 10). While its line is down it keeps its place among those that wait,
/// unless it has failed again and again: then others are tried before it.
QDateTime nextTry(int failures, const Postponement &postponed, const QDateTime &now);

/// Whether nobody may ask this provider now.
bool isLinePaused(GatewayConnection &connection, const QString &name, const QDateTime &now);
/// The provider is in trouble: nobody asks it for a while, whichever process it is.
void pauseLine(GatewayConnection &connection, const QString &name, const Postponement &postponed, const QDateTime &now);
/// It answers again. True: it had been paused.
bool resumeLine(GatewayConnection &connection, const QString &name);

/// Runs the job that stores an answer, also if the database's queue is full just now. Given up after a while: the same
/// is asked again under the same id.
void storeAnswer(DatabaseThreads &database, const DatabaseThreads::Job &job);
