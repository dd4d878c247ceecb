// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startingagain.h"

#include <QtGlobal>

void startAgainWithOneThread()
{
    // Windows' OpenMP library reads it when the first parallel region begins.
    qputenv("OMP_THREAD_LIMIT", "1");
}
