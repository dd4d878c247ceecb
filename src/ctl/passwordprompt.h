// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Asks for a password on the terminal without showing it; empty if there is no terminal.
QString askedPassword(const QString &prompt);
