// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "carrying.h"
#include "checking.h"
#include "demonstration.h"
#include "enrolling.h"
#include "leaserefilling.h"
#include "opendata.h"
#include "volumeencryption.h"

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

/// Lets a new counter in at its gateway and keeps what that answers.
Result<CounterIdentity> enrolled(Store &store, SecretKeeping &secrets, const CounterIdentity &identity,
                                 const EnrolmentOffer &offer)
{
    const auto answer = enrolDevice({offer.url, {}, offer.caFile}, offer.code, identity.device);
    if (!answer)
        return answer.error();
    return store
        .write<CounterIdentity>(WritePriority::OfficersAct,
                                [&](Connection &c) -> Result<CounterIdentity> {
                                    if (const auto kept = keepLeases(c, answer->leases); !kept)
                                        return kept.error();
                                    if (const auto kept = keepPortalKey(c, answer->limits.portalKey); !kept)
                                        return kept.error();
                                    if (const auto kept =
                                            keepEnrolment(c, secrets, offer.url, answer->deviceId, answer->token,
                                                          answer->publicUrl, answer->counter, offer.caFile);
                                        !kept)
                                        return kept.error();
                                    if (const auto kept = keepEnrolledOffice(c, *answer); !kept)
                                        return kept.error();
                                    return loadIdentity(c, secrets);
                                })
        .result();
}

/// The certificates that an office file names, by their absolute path: the counter reads them at each start.
Result<QString> certificatesAt(const QString &path, const QString &officeFile)
{
    const QString base = officeFile == u"-" ? QDir::currentPath() : QFileInfo(officeFile).absolutePath();
    const QString absolute = QDir::cleanPath(QDir(base).absoluteFilePath(path));
    QFile file(absolute);
    if (!file.open(QIODevice::ReadOnly) || !file.readAll().contains("-----BEGIN CERTIFICATE-----"))
        return Error{ErrorKind::BadInput,
                     u"certificates-unreadable"_s,
                     DataText::tr("The file of certificates (caFile) cannot be read or holds none in PEM form."),
                     {},
                     u"gateway.caFile"_s};
    return absolute;
}

Result<OfficeSetup> officeOfFile(const QString &name)
{
    const auto file = readInput(name);
    if (!file)
        return file.error();
    auto setup = readOfficeFile(*file);
    if (!setup || !setup->gateway || setup->gateway->caFile.isEmpty())
        return setup;
    const auto certificates = certificatesAt(setup->gateway->caFile, name);
    if (!certificates)
        return certificates.error();
    setup->gateway->caFile = *certificates;
    return setup;
}

/// Half an office is none: the folder is as it was, and init can be tried again.
void removeOffice(const QString &directory, SecretKeeping &secrets, bool wasThere)
{
    forgetSecrets(secrets);
    for (const QString &name : {u"mocua.sqlite"_s, u"mocua.sqlite-wal"_s, u"mocua.sqlite-shm"_s, u"writer.lock"_s})
        QFile::remove(directory + u'/' + name);
    if (!wasThere)
        QDir().rmdir(directory);
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
    if (line->has(u"gateway"_s) && !line->has(u"demo"_s))
        return printer.misused(DataText::tr("--gateway goes with --demo; an office file names its gateway itself."));
    if (Store::holdsData(invocation.directory))
        return printer.failed({ErrorKind::RefusedByRule,
                               u"holds-data"_s,
                               DataText::tr("This folder already holds an office: choose an empty one."),
                               {},
                               {}});
    OfficeSetup setup;
    if (line->has(u"demo"_s)) {
        setup = demonstrationSetup();
    } else {
        auto read = officeOfFile(line->value(u"office"_s));
        if (!read)
            return printer.failed(read.error());
        setup = std::move(*read);
    }
    if (line->has(u"gateway"_s))
        setup.gateway = EnrolmentOffer{QUrl(line->value(u"gateway"_s)), u"demo"_s, {}};
    const auto clock = clockOf(setup.office);
    if (!clock)
        return printer.failed(clock.error());
    const bool wasThere = QDir(invocation.directory).exists();
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
    if (identity && setup.gateway)
        identity = enrolled(**store, secrets, *identity, *setup.gateway);
    if (!identity) {
        store->reset();
        removeOffice(invocation.directory, secrets, wasThere);
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
    FileStore files(data->store->directory(), data->identity.fileKey());
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
    const auto isEncrypted = isOnEncryptedVolume(data->store->directory());
    printer.object({{u"ok"_s, findings->isEmpty()},
                    {u"findings"_s, list},
                    {u"volumeEncrypted"_s, isEncrypted ? QJsonValue(*isEncrypted) : QJsonValue()}});
    return findings->isEmpty() ? 0 : int(ErrorKind::StorageFailed);
}
