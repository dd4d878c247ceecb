// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

/// Root's rights are put aside while it lives; without effect for others.
class AsNobody
{
public:
    AsNobody() : m_isRoot(::geteuid() == 0 && ::setresuid(65534, 65534, 0) == 0) {}
    ~AsNobody()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("not root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_isRoot;
};
