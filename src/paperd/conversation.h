// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Role;

/// Takes requests from standard input and lets the role answer them, until the input ends; then what is under way is
/// cancelled, and forced to an end after five seconds. Answers the exit status. Needs a QCoreApplication.
int converse(Role &role);
