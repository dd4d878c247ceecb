// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "awaiting.h"
#include "clock.h"
#include "filesgiving.h"
#include "opendata.h"
#include "portalclient.h"
#include "portaltrouble.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct FilesText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString filesUsage = u"mocuactl files copy CODE --to DIR | files link CODE"_s;

struct FilesOfDossier
{
    Dossier dossier;
    QList<GivenFile> files;
};

Result<FilesOfDossier> filesOf(Connection &connection, const QString &code)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOfCode(code);
    if (!key)
        return key.error();
    const auto stored = *key ? dossiers.find(**key) : Result<std::optional<StoredDossier>>(std::nullopt);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::BadInput,
                     u"unknown-dossier"_s,
                     FilesText::tr("There is no such dossier here: check the code, or sync first."),
                     {},
                     u"code"_s};
    const auto papers = PaperTable(connection).of(**key);
    if (!papers)
        return papers.error();
    return FilesOfDossier{(*stored)->dossier, givenFiles((*stored)->dossier, *papers)};
}

Result<QJsonObject> copied(OpenData &data, const FilesOfDossier &given, const QString &folder)
{
    const FileStore store(data.store->directory(), data.identity.fileKey());
    const auto path = copyFiles(store, given.dossier, given.files, folder);
    if (!path)
        return path.error();
    return QJsonObject{{u"folder"_s, *path}, {u"files"_s, given.files.size()}};
}

Result<QJsonObject> linked(OpenData &data, const FilesOfDossier &given)
{
    const auto account = syncAccountOf(data);
    if (!account)
        return account.error();
    if (!data.identity.isEnrolled())
        return Error{ErrorKind::NotReachable,
                     u"not-enrolled"_s,
                     FilesText::tr("This counter is not enrolled at a portal: copy the files to a stick."),
                     {},
                     {}};
    PortalClient client(account->portal);
    const auto link = awaited(client.makeFileLink(given.dossier.id));
    if (!link)
        return errorOf(link.trouble());
    return QJsonObject{
        {u"url"_s, link->url}, {u"expiresAt"_s, toIsoOfficeTime(link->expiresAt)}, {u"files"_s, given.files.size()}};
}

} // namespace

int runFiles(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, filesUsage,
        {{u"to"_s, u"DIR"_s, FilesText::tr("The folder, for example of a USB stick; a new folder is made in it.")},
         {u"at"_s, u"ISO"_s, FilesText::tr("Time of the act, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList &arguments = line->arguments();
    const bool isCopy = arguments.value(0) == u"copy";
    if (arguments.size() != 2 || (!isCopy && arguments.first() != u"link") || (isCopy && !line->has(u"to"_s)))
        return printer.misused(FilesText::tr("Usage: %1").arg(filesUsage));
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const auto officer = actingOfficer(*data, invocation, clock->now());
    if (!officer)
        return printer.failed(officer.error());
    const auto given =
        data->store->read<FilesOfDossier>([&](Connection &c) { return filesOf(c, arguments.at(1)); }).result();
    if (!given)
        return printer.failed(given.error());
    const auto done = isCopy ? copied(*data, *given, line->value(u"to"_s)) : linked(*data, *given);
    if (!done)
        return printer.failed(done.error());
    const Act act{*officer, data->identity.device, clock->now()};
    const auto noted =
        data->store
            ->write<void>(WritePriority::OfficersAct,
                          [&](Connection &c) {
                              return noteFilesGiven(c, given->dossier.id, static_cast<int>(given->files.size()),
                                                    isCopy ? u"folder"_s : u"link"_s, act);
                          })
            .result();
    if (!noted)
        return printer.failed(noted.error());
    printer.object(*done);
    return 0;
}
