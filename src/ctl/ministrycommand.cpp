// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "ministryjson.h"
#include "ministryloading.h"
#include "ministryreading.h"
#include "ministrytable.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct MinistryText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject listJson(const MinistryList &list)
{
    QJsonObject json = toJson(list);
    json.remove(u"figures"_s);
    json.insert(u"procedures"_s, int(list.figures.size()));
    json.insert(u"total"_s, toJson(list.total()));
    return json;
}

/// Every revision of the period; those that hold have their sums.
int listMinistries(const Invocation &invocation, const Period &period, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    struct Lists
    {
        QList<MinistryList> loaded;
        QList<MinistryList> holding;
    };
    const auto lists = data->store
                           ->read<Lists>([&period](Connection &c) -> Result<Lists> {
                               MinistryTable table(c);
                               auto loaded = table.loaded(period);
                               if (!loaded)
                                   return loaded.error();
                               auto holding = table.holding(period);
                               if (!holding)
                                   return holding.error();
                               return Lists{*std::move(loaded), *std::move(holding)};
                           })
                           .result();
    if (!lists)
        return printer.failed(lists.error());
    for (const MinistryList &list : lists->loaded) {
        const auto held = std::find_if(lists->holding.begin(), lists->holding.end(),
                                       [&list](const MinistryList &one) { return one.id == list.id; });
        QJsonObject json = listJson(held == lists->holding.end() ? list : *held);
        if (held == lists->holding.end()) {
            json.remove(u"procedures"_s);
            json.remove(u"total"_s);
        }
        json.insert(u"holds"_s, held != lists->holding.end());
        printer.object(json);
    }
    return 0;
}

int loadMinistry(const Invocation &invocation, const CommandLine &line, const Period &period, const Printer &printer)
{
    auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const QString path = line.value(u"file"_s);
    const auto read = readMinistryFile(path, acting->data.catalogue, period);
    if (!read)
        return printer.failed(read.error());
    QJsonArray faults;
    for (const ImportFault &fault : read->faults) {
        faults.append(QJsonObject{{u"cell"_s, fault.cell}, {u"message"_s, fault.message}});
        Printer::note(fault.cell + u": "_s + fault.message);
    }
    MinistryOrder order{line.value(u"system"_s), period, path, read->figures};
    QJsonObject json{{u"system"_s, order.system}, {u"procedures"_s, int(order.figures.size())}};
    if (faults.isEmpty() && !line.has(u"dry-run"_s)) {
        const auto kept = acting->data.store
                              ->write<MinistryList>(WritePriority::OfficersAct,
                                                    [&order, act = acting->act()](Connection &c) {
                                                        return keepMinistryFigures(c, order, act);
                                                    })
                              .result();
        if (!kept)
            return printer.failed(kept.error());
        if (kept->revision > 1)
            Printer::note(MinistryText::tr("Revision %1 of this system and period: it holds from now on, those before "
                                           "are kept.")
                              .arg(kept->revision));
        json = listJson(*kept);
    }
    json.insert(u"ok"_s, faults.isEmpty());
    json.insert(u"faults"_s, faults);
    if (invocation.isJson || faults.isEmpty())
        printer.object(json);
    return faults.isEmpty() ? 0 : int(ErrorKind::BadInput);
}

int withdrawMinistry(const Invocation &invocation, const CommandLine &line, const Period &period,
                     const Printer &printer)
{
    auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const auto withdrawn =
        acting->data.store
            ->write<MinistryList>(WritePriority::OfficersAct,
                                  [system = line.value(u"system"_s), &period, act = acting->act()](Connection &c) {
                                      return withdrawMinistryFigures(c, system, period, act);
                                  })
            .result();
    if (!withdrawn)
        return printer.failed(withdrawn.error());
    printer.object(listJson(*withdrawn));
    return 0;
}

} // namespace

int runMinistry(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const QStringList rest = line.arguments().mid(1);
    const bool isList = rest == QStringList{u"list"_s};
    const bool isWithdrawal = rest == QStringList{u"withdraw"_s};
    const bool isLoading = rest.isEmpty() && line.has(u"file"_s);
    if (!line.has(u"period"_s) || (!isList && !line.has(u"system"_s)) || (!isList && !isWithdrawal && !isLoading))
        return printer.misused(
            MinistryText::tr("Usage: %1")
                .arg(u"mocuactl report ministry --file FILE.xlsx|.csv --system NAME --period P [--dry-run]\n"
                     "       mocuactl report ministry list --period P | ministry withdraw --system NAME --period P"_s));
    const auto period = periodFromText(line.value(u"period"_s));
    if (!period)
        return printer.failed(period.error());
    if (isList)
        return listMinistries(invocation, *period, printer);
    return isWithdrawal ? withdrawMinistry(invocation, line, *period, printer)
                        : loadMinistry(invocation, line, *period, printer);
}
