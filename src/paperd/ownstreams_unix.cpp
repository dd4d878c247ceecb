// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownstreams.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

std::FILE *takeStandardOutput()
{
    std::signal(SIGPIPE, SIG_IGN);
    // Ctrl+C is for the program that started this one; the end of the input follows, and with it an orderly end.
    std::signal(SIGINT, SIG_IGN);
    const int own = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (own < 0)
        return stdout;
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return ::fdopen(own, "w");
}
