// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierstate.h"

#include <QDateTime>
#include <QUuid>

#include <optional>

/// A dossier as one row of a list.
struct DossierRow
{
    qint64 key = 0; ///< The store's local number.
    QUuid id;
    QString code;
    QString applicantName;
    QString procedureName;
    DossierState state = DossierState::Received;
    bool isVoid = false;
    bool isAtPortal = false; ///< Every operation of it is acknowledged.
    QDateTime receivedAt;
    std::optional<QDateTime> dueAt;
    int counter = 0;
    QString place;                    ///< Where the papers lie: a department; empty: at the counter.
    int papers = 0;                   ///< Of them that are files; only of a person's earlier dossiers.
    std::optional<QDateTime> readyAt; ///< Since when a result waits to be fetched.
    QString paperException;           ///< Code of the ground for taking paper although the rule is online only.
    QString receivedBy;               ///< Officer's name; only with paperException.
    QString receivingUnit;            ///< Name of the unit that received it, if another office did; empty: here.
};
