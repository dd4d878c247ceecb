// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminating.h"

#include <csignal>

#include <signal.h>
#include <unistd.h>

namespace {

sigset_t terminationSignals()
{
    sigset_t asked;
    sigemptyset(&asked);
    sigaddset(&asked, SIGTERM);
    sigaddset(&asked, SIGINT);
    return asked;
}

} // namespace

void holdTermination()
{
    const sigset_t asked = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &asked, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void askTermination()
{
    ::kill(::getpid(), SIGTERM);
}

void waitForTermination()
{
    const sigset_t asked = terminationSignals();
    int caught = 0;
    while (sigwait(&asked, &caught) != 0) {
    }
}
