// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeraccounts.h"
#include "result.h"

/// Reads the file of --accounts: {"issuer", "clientId"} and, if wanted, "claim" and "title". What is not known there is
/// an error: a misspelt member would go unnoticed.
Result<AccountService> readAccountConfig(const QString &fileName);
