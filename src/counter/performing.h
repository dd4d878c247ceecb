// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "doing.h"

#include <QFuture>

/// An act that was saved, with all events of its dossier: its forms say what earlier ones did.
struct PerformedAct
{
    DoneAct act;
    QList<DossierEvent> events;
};

/// Does the act as the officer who is signed in, on the store's thread.
QFuture<Result<PerformedAct>> performAct(const CounterContext &context, const QUuid &dossier, const ActOrder &order);
