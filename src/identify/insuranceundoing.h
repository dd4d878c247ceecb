// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The text of a health-insurance card (BHYT) before an input method altered it; empty where the forms of its fields do
/// not leave exactly one: the code, the name as hexadecimal digits of Vietnamese syllables, date and sex.
QString insuranceBeforeTyping(const QString &altered);
