// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servedpeople.h"

#include "recentpeople.h"

void ServedPeople::note(const ReceiveOrder &order)
{
    ReceiveOrder people;
    people.applicant = order.applicant;
    people.submitter = order.submitter;
    m_orders.removeIf([&](const ReceiveOrder &one) {
        return one.applicant.name == order.applicant.name &&
               one.applicant.paper.number == order.applicant.paper.number &&
               one.submitter.person.name == order.submitter.person.name;
    });
    m_orders.prepend(people);
    m_orders.resize(std::min<qsizetype>(m_orders.size(), RecentPeople::most));
}

QList<Applicant> ServedPeople::owners() const
{
    QList<Applicant> owners;
    for (const ReceiveOrder &one : m_orders)
        owners.append(one.applicant);
    return owners;
}
