// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// A day as an officer types it: "27/11/2026", "27-11-26", "27/11" (the first such day from `near` on). Invalid: it is
/// none.
QDate typedDay(const QString &text, QDate near);
