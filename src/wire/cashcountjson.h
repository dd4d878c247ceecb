// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cashcount.h"

#include <QJsonObject>

/// A count of the drawer as its operation and the store's document carry it; money is whole đồng, times ISO with
/// +07:00.
QJsonObject toJson(const CashCount &count);
CashCount cashCountFromJson(const QJsonObject &json);
