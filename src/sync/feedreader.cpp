// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedreader.h"

#include "cataloguetable.h"

using namespace Qt::StringLiterals;

namespace {

/// As the screen names a unit; what the catalogue does not know by its code.
Result<QString> unitOf(Connection &connection, const QString &agency)
{
    const auto name = CatalogueTable(connection).agencyName(agency);
    if (!name)
        return name.error();
    return name->isEmpty() ? agency : u"UBND "_s + *name;
}

} // namespace

Result<QString> receivingUnit(Connection &connection, const Dossier &dossier, const FeedReader &reader)
{
    // An office that goes on under another code received its own dossiers under the earlier one.
    if (!dossier.competence || !reader.isElsewhere(dossier.officeCode))
        return QString();
    return unitOf(connection, dossier.receivingAgency);
}

Result<QString> makingUnit(Connection &connection, const ChangeItem &item, const Dossier &dossier,
                           const FeedReader &reader)
{
    if (!reader.isElsewhere(item))
        return QString();
    if (item.office == dossier.officeCode)
        return unitOf(connection, dossier.receivingAgency);
    return dossier.competence ? Result<QString>(u"UBND "_s + dossier.competence->name)
                              : unitOf(connection, dossier.competentAgency);
}
