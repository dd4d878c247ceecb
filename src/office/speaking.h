// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

/// Lets the program speak Vietnamese, or English if LANGUAGE begins with "en". Programs call it first.
void speak(QCoreApplication &application);
