// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminating.h"

#include <windows.h>

namespace {

HANDLE terminationEvent = nullptr;

BOOL WINAPI onConsoleEvent(DWORD)
{
    SetEvent(terminationEvent);
    return TRUE;
}

} // namespace

void holdTermination()
{
    terminationEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

void askTermination()
{
    SetEvent(terminationEvent);
}

void waitForTermination()
{
    WaitForSingleObject(terminationEvent, INFINITE);
}
