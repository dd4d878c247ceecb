// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiveorder.h"

/// Who handed in last since the officer signed in, the last one first; kept in memory only. Of an order only its people
/// are kept.
class ServedPeople
{
public:
    void note(const ReceiveOrder &order);
    void clear() { m_orders.clear(); }
    const QList<ReceiveOrder> &orders() const { return m_orders; }
    QList<Applicant> owners() const;

private:
    QList<ReceiveOrder> m_orders;
};
