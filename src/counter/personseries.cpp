// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personseries.h"

#include "printdesk.h"
#include "receiveorder.h"

using namespace Qt::StringLiterals;

namespace {

bool isSamePerson(const Applicant &one, const Applicant &other)
{
    return one.name == other.name && one.paper.number == other.paper.number && one.taxCode == other.taxCode;
}

} // namespace

PersonSeries::PersonSeries(PrintDesk &printing, QObject *parent) : QObject(parent), m_printing(printing) {}

void PersonSeries::add(const Dossier &dossier, PaperForm form)
{
    m_dossiers.append(dossier);
    m_form = form;
}

void PersonSeries::remove(const QUuid &dossier)
{
    m_dossiers.removeIf([&](const Dossier &one) { return one.id == dossier; });
}

bool PersonSeries::continuesWith(const ReceiveOrder &order) const
{
    if (m_dossiers.isEmpty())
        return false;
    const Applicant &submitter = order.submitter.relation == Relation::Self ? order.applicant : order.submitter.person;
    return isSamePerson(submitterOf(m_dossiers.first()), submitter);
}

void PersonSeries::finish()
{
    const QList<Dossier> dossiers = std::exchange(m_dossiers, {});
    if (dossiers.size() == 1)
        return m_printing.print(dossiers.first(), m_form);
    m_printing.printBulkReceipt(dossiers);
}
