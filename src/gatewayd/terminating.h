// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keeps SIGTERM and SIGINT from ending the process. Call it first in main: threads made later inherit it.
void holdTermination();

/// Asks this process to end, from any of its threads.
void askTermination();

/// Waits until the process is asked to end.
void waitForTermination();
