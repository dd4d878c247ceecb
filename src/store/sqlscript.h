// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Splits a script of ours into its statements: comments dropped, a trigger's body kept whole.
QStringList sqlStatements(const QString &script);
