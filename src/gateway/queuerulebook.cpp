// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuerulebook.h"

#include "cataloguepublishing.h"

#include <QFile>

using namespace Qt::StringLiterals;

std::shared_ptr<const QueueRuleBook::Rules> QueueRuleBook::now(GatewayConnection &connection)
{
    const int version = publishedVersion(connection);
    const std::lock_guard lock(m_mutex);
    if (m_known && m_known->catalogue == version)
        return m_known;
    QueueRules rules;
    if (version > 0) {
        if (const auto catalogue = readCatalogue(publishedDocument(connection, version)))
            rules = catalogue->queue;
    }
    if (rules.isEmpty())
        rules = rulesWithout();
    auto known = std::make_shared<const Rules>(Rules{version, std::move(rules)});
    if (!connection.hasFailed())
        m_known = known;
    return known;
}

QueueRules QueueRuleBook::rulesWithout() const
{
    QFile file(u":/catalogue/demo.json"_s);
    if (m_isDemonstration && file.open(QIODevice::ReadOnly)) {
        if (const auto catalogue = readCatalogue(file.readAll()); catalogue && !catalogue->queue.isEmpty())
            return catalogue->queue;
    }
    return plainQueueRules();
}
