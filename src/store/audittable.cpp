// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audittable.h"

#include "clock.h"

Result<void> AuditTable::add(const QDateTime &at, const QString &officer, const QString &act, const QString &detail)
{
    const auto changed =
        m_connection.change("INSERT INTO audit (at, officer, act, detail) VALUES (?, ?, ?, ?)",
                            {toIsoOfficeTime(at), officer, act, detail.isNull() ? QLatin1StringView("") : detail});
    if (!changed)
        return changed.error();
    return {};
}
