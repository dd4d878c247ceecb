// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordprompt.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <windows.h>

QString askedPassword(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD shown = 0;
    if (!GetConsoleMode(input, &shown))
        return {};
    SetConsoleMode(input, shown & ~DWORD(ENABLE_ECHO_INPUT));
    std::fputs(prompt.toUtf8().constData(), stderr);
    std::string line;
    std::getline(std::cin, line);
    SetConsoleMode(input, shown);
    std::fputc('\n', stderr);
    return QString::fromStdString(line);
}
