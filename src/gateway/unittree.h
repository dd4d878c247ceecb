// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

/// Begins a statement that may join `below (code)`: the offices below the one that is bound first, itself with them.
/// UNION ends also where the tree was closed to a ring.
#define UNITS_BELOW                                                                                                    \
    "WITH RECURSIVE below (code) AS (SELECT CAST(? AS text) UNION SELECT office_parent.child FROM office_parent JOIN " \
    "below ON office_parent.parent = below.code) "

/// An office as one of a tree of units.
struct TreeUnit
{
    QString code;
    QString agency;
    QString name;
};

/// The offices below one, itself with them, by code. What a leader may read is of these alone.
QList<TreeUnit> unitsOfTree(GatewayConnection &connection, const QString &office);

/// Sets above which office another one stands; empty: none. False: it would stand above itself, or is not there.
bool setParentOffice(GatewayConnection &connection, const QString &child, const QString &parent);
