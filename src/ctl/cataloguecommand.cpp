// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "audittable.h"
#include "cataloguetable.h"
#include "duemoving.h"
#include "opendata.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject figuresOf(const Catalogue &catalogue)
{
    return {{u"version"_s, catalogue.version},
            {u"issuedOn"_s, catalogue.issuedOn.toString(Qt::ISODate)},
            {u"procedures"_s, int(catalogue.procedures.size())},
            {u"demonstration"_s, catalogue.isDemonstration}};
}

int showCatalogue(const Invocation &invocation, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    printer.object(figuresOf(data->catalogue));
    return 0;
}

/// Keeps the catalogue and notes by whom; refused if it is not newer than what is here.
Result<void> keepCatalogue(Connection &connection, const Catalogue &catalogue, const QByteArray &document,
                           const Officer &officer, const QDateTime &now)
{
    const auto isNew = CatalogueTable(connection).putIfNewer(catalogue.version, catalogue.issuedOn, now, document);
    if (!isNew)
        return isNew.error();
    if (!*isNew)
        return Error{ErrorKind::RefusedByRule,
                     u"catalogue-not-newer"_s,
                     CatalogueText::tr("Version %1 is not newer than the catalogue that this counter has: give the new "
                                       "file a higher version.")
                         .arg(catalogue.version),
                     {},
                     u"version"_s};
    return AuditTable(connection).add(now, officer.id, u"catalogue-imported"_s, u"version %1"_s.arg(catalogue.version));
}

int importCatalogue(const Invocation &invocation, const Printer &printer, const QString &fileName)
{
    const auto document = readInput(fileName);
    if (!document)
        return printer.failed(document.error());
    const auto catalogue = readCatalogue(*document);
    if (!catalogue)
        return printer.failed(catalogue.error());
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    if (officer->role != Role::Administrator)
        return printer.failed({ErrorKind::NotAllowed,
                               u"not-administrator"_s,
                               CatalogueText::tr("Only an administrator imports a catalogue: --officer NAME."),
                               {},
                               u"officer"_s});
    const auto kept = data->store
                          ->write<void>(WritePriority::OfficersAct,
                                        [&](Connection &connection) {
                                            return keepCatalogue(connection, *catalogue, *document, *officer, now);
                                        })
                          .result();
    if (!kept)
        return printer.failed(kept.error());
    printer.object(figuresOf(*catalogue));
    const auto review =
        data->store
            ->read<CalendarReview>([&](Connection &connection) { return reviewCalendar(connection, *catalogue); })
            .result();
    if (review && !review->moves.isEmpty())
        Printer::note(
            CatalogueText::tr("%n open dossier(s) would move by its calendar; nothing was changed: a supervisor "
                              "decides (mocuactl calendar).",
                              nullptr, static_cast<int>(review->moves.size())));
    return 0;
}

} // namespace

int runCatalogue(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl catalogue import FILE | show"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList words = line->arguments();
    if (words == QStringList{u"show"_s})
        return showCatalogue(invocation, printer);
    if (words.size() == 2 && words.first() == u"import")
        return importCatalogue(invocation, printer, words.last());
    return printer.misused(CatalogueText::tr("Say “catalogue import FILE” or “catalogue show”."));
}
