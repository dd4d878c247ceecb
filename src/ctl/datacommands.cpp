// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "checking.h"
#include "demonstration.h"
#include "enrolling.h"
#include "leaserefilling.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

struct DataText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// Lets a new counter in at a demonstration gateway and keeps what it answers.
Result<CounterIdentity> enrolled(Store &store, SecretKeeping &secrets, const CounterIdentity &identity, const QUrl &url)
{
    const auto answer = enrolDevice({url, {}, {}}, u"demo"_s, identity.device);
    if (!answer)
        return answer.error();
    return store
        .write<CounterIdentity>(WritePriority::OfficersAct,
                                [&](Connection &c) -> Result<CounterIdentity> {
                                    if (const auto kept = keepLeases(c, answer->leases); !kept)
                                        return kept.error();
                                    if (const auto kept =
                                            keepEnrolment(c, secrets, url, answer->deviceId, answer->token,
                                                          answer->publicUrl, answer->counter);
                                        !kept)
                                        return kept.error();
                                    return loadIdentity(c, secrets);
                                })
        .result();
}

void removeOffice(const QString &directory)
{
    for (const QString &name :
         {u"mocua.sqlite"_s, u"mocua.sqlite-wal"_s, u"mocua.sqlite-shm"_s, u"writer.lock"_s, u"secrets/device-key"_s})
        QFile::remove(directory + u'/' + name);
    QDir(directory).rmdir(u"secrets"_s);
}

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
    auto identity = (*store)
                        ->write<CounterIdentity>(
                            WritePriority::OfficersAct,
                            [&](Connection &c) -> Result<CounterIdentity> {
                                if (const auto isSetUp = setUpOffice(c, secrets, setup, clock->now()); !isSetUp)
                                    return isSetUp.error();
                                return loadIdentity(c, secrets);
                            })
                        .result();
    if (identity && line->has(u"gateway"_s))
        identity = enrolled(**store, secrets, *identity, QUrl(line->value(u"gateway"_s)));
    if (!identity) {
        // Half an office is none: the folder is as it was, and init can be tried again.
        store->reset();
        removeOffice(invocation.directory);
        return printer.failed(identity.error());
    }
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
