// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownstreams.h"

#include <fcntl.h>
#include <io.h>

std::FILE *takeStandardOutput()
{
    const int own = ::_dup(::_fileno(stdout));
    if (own < 0)
        return stdout;
    ::_dup2(::_fileno(stderr), ::_fileno(stdout));
    ::_setmode(own, _O_BINARY);
    return ::_fdopen(own, "wb");
}
