// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeraccounts.h"

#include <QJsonObject>

/// {"issuer", "clientId", "claim", "title"}
QJsonObject toJson(const AccountService &service);
/// One that is not offered, if issuer or client is missing.
AccountService accountServiceFromJson(const QJsonObject &json);
