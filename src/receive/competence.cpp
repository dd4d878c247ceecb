// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "competence.h"

#include "officecalendar.h"

const Agency *competentAgency(const ReceiveOrder &order, const Procedure &procedure, const Catalogue &catalogue,
                              const Office &office, QDate date)
{
    if (order.competentAgency.isEmpty() || !procedure.isBorderless)
        return nullptr;
    for (const Agency *agency : catalogue.otherAgencies(date, office.agencyCode)) {
        if (agency->code == order.competentAgency)
            return agency;
    }
    return nullptr;
}

void addCompetence(Dossier &dossier, const Agency &agency, const BorderlessRule &rule)
{
    dossier.competentAgency = agency.code;
    dossier.competence = {agency.name, agency.parentName, rule.givesCode, rule.givesHead, rule.givesAccount};
}

WorkingCalendar calendarFor(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &own,
                            const Office &office, QDate date)
{
    const Procedure *procedure = catalogue.find(order.procedureCode, date);
    const Agency *agency = procedure ? competentAgency(order, *procedure, catalogue, office, date) : nullptr;
    return agency && catalogue.borderlessRuleAt(date).givesCalendar ? calendarOf(catalogue, *agency) : own;
}
