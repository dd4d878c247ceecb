// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationtray.h"

#include <algorithm>

namespace {

// So that a transaction stays short: others read meanwhile, but nobody else writes.
constexpr qsizetype mostTogether = 64;

} // namespace

std::optional<QList<SettledOperation>> OperationTray::settle(const OperationList &list, const QString &now)
{
    const auto own = std::make_shared<Lying>();
    own->list = &list;
    auto settled = own->outcomes.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_lying.push_back(own);
    }
    const bool isRun = m_database.write([&](GatewayConnection &connection) { settleThose(connection, own, now); });
    if (!isRun) {
        const std::lock_guard lock(m_mutex);
        const auto at = std::find(m_lying.begin(), m_lying.end(), own);
        if (at != m_lying.end()) {
            m_lying.erase(at);
            return std::nullopt;
        }
    }
    return settled.get(); // Somebody else may just be at it.
}

void OperationTray::settleThose(GatewayConnection &connection, const std::shared_ptr<Lying> &own, const QString &now)
{
    std::vector<std::shared_ptr<Lying>> taken;
    {
        const std::lock_guard lock(m_mutex);
        const bool isOneWriter = connection.dialect() == DatabaseAddress::Dialect::Sqlite;
        const auto isOurs = [&](const std::shared_ptr<Lying> &lying) { return isOneWriter || lying == own; };
        qsizetype operations = 0;
        for (auto at = m_lying.begin(); at != m_lying.end() && operations < mostTogether;) {
            if (!isOurs(*at)) {
                ++at;
                continue;
            }
            operations += (*at)->list->operations.size();
            taken.push_back(*at);
            at = m_lying.erase(at);
        }
    }
    QList<const OperationList *> lists;
    for (const auto &lying : taken)
        lists.append(lying->list);
    const auto outcomes = settleLists(connection, lists, now);
    for (size_t i = 0; i < taken.size(); ++i)
        taken[i]->outcomes.set_value(outcomes.at(qsizetype(i)));
}
