// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "checking.h"
#include "demonstration.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct DataText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

} // namespace

int runInit(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl init --demo [--gateway URL] | --office FILE"_s,
        {{u"demo"_s, {}, DataText::tr("Makes the built-in demonstration office.")},
         {u"gateway"_s, u"URL"_s, DataText::tr("Enrols this counter at a gateway that was started with --demo.")},
         {u"office"_s, u"FILE"_s, DataText::tr("Makes the office that this file describes.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->has(u"demo"_s) == line->has(u"office"_s))
        return printer.misused(DataText::tr("Give either --demo or --office FILE."));
    if (Store::holdsData(invocation.directory))
        return printer.failed({ErrorKind::RefusedByRule,
                               u"holds-data"_s,
                               DataText::tr("This folder already holds an office: choose an empty one."),
                               {},
                               {}});
    const auto clock = clockAt({});
    if (!clock)
        return printer.failed(clock.error());
    OfficeSetup setup;
    if (line->has(u"demo"_s)) {
        setup = demonstrationSetup();
    } else {
        const auto file = readInput(line->value(u"office"_s));
        if (!file)
            return printer.failed(file.error());
        auto read = readOfficeFile(*file);
        if (!read)
            return printer.failed(read.error());
        setup = std::move(*read);
    }
    auto store = Store::open(invocation.directory, Store::Access::ReadWrite);
    if (!store)
        return printer.failed(store.error());
    SecretKeeping secrets(invocation.directory);
    const auto identity = (*store)
                              ->write<CounterIdentity>(
                                  WritePriority::OfficersAct,
                                  [&](Connection &c) -> Result<CounterIdentity> {
                                      if (const auto isSetUp = setUpOffice(c, secrets, setup, clock->now()); !isSetUp)
                                          return isSetUp.error();
                                      return loadIdentity(c, secrets);
                                  })
                              .result();
    if (!identity)
        return printer.failed(identity.error());
    printer.object({{u"office"_s, identity->office.name},
                    {u"counter"_s, identity->device.counter},
                    {u"device"_s, identity->device.id}});
    return 0;
}

int runCheck(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl check"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    FileStore files(data->store->directory());
    const auto findings = data->store
                              ->read<QList<Finding>>([&](Connection &c) {
                                  return checkedData(c, files, data->identity.device.key.publicKey);
                              })
                              .result();
    if (!findings)
        return printer.failed(findings.error());
    QJsonArray list;
    for (const Finding &finding : *findings)
        list.append(QJsonObject{{u"code"_s, finding.code}, {u"detail"_s, finding.detail}});
    printer.object({{u"ok"_s, findings->isEmpty()}, {u"findings"_s, list}});
    return findings->isEmpty() ? 0 : int(ErrorKind::StorageFailed);
}
