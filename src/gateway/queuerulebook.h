// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "queuerules.h"

#include <memory>
#include <mutex>

/// The rules of waiting numbers as the newest catalogue has them. Keeps what it read by the catalogue's version, so
/// that a process that was started later knows the same. Thread-safe.
class QueueRuleBook
{
public:
    /// Of one catalogue.
    struct Rules
    {
        int catalogue = -1; ///< Its version; 0: none was given out.
        QueueRules rules;
    };

    /// `isDemonstration`: without a catalogue the demonstration's rules hold.
    explicit QueueRuleBook(bool isDemonstration) : m_isDemonstration(isDemonstration) {}
    std::shared_ptr<const Rules> now(GatewayConnection &connection);

private:
    QueueRules rulesWithout() const;

    const bool m_isDemonstration;
    std::mutex m_mutex;
    std::shared_ptr<const Rules> m_known;
};
