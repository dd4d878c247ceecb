// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "commands.h"
#include "dailycopy.h"
#include "opendata.h"
#include "recoverykey.h"
#include "salvaging.h"
#include "secondcopy.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct SafeText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// The key that reads a backup: of the envelope, from MOCUA_RECOVERY_KEY, or the counter's own in its folder.
Result<SigningKey> readerKey(const QString &directory)
{
    if (const QString words = qEnvironmentVariable("MOCUA_RECOVERY_KEY"); !words.isEmpty())
        return recoveryKeyOf(words);
    SecretKeeping secrets(directory);
    const auto key = deviceKeyOf(secrets);
    if (!key || !key->publicKey.isEmpty())
        return key;
    return Error{ErrorKind::BadInput,
                 u"recovery-key-needed"_s,
                 SafeText::tr("This folder has no key of its own that could read the backup: give the recovery key of "
                              "the envelope in MOCUA_RECOVERY_KEY."),
                 {},
                 {}};
}

int makeDaily(const OpenData &data, const Printer &printer)
{
    const auto clock = clockOf(data.identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const auto made = data.store
                          ->read<DailyCopy>([&, today = clock->now().date()](Connection &c) {
                              return makeDailyCopy(c, data.store->directory(), today);
                          })
                          .result();
    if (!made)
        return printer.failed(made.error());
    printer.object({{u"file"_s, made->file}, {u"bytes"_s, made->bytes}});
    return 0;
}

} // namespace

int runBackup(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl backup FILE | --daily"_s,
        {{u"daily"_s, {}, SafeText::tr("Makes today's copy of the database beside it; seven are kept.")}}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->has(u"daily"_s) == (line->arguments().size() == 1))
        return printer.misused(SafeText::tr("Give either a file or --daily."));
    auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    if (line->has(u"daily"_s))
        return makeDaily(*data, printer);
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const auto written =
        writeBackup(*data->store, *data->secrets, data->identity, clock->now(), line->arguments().first());
    if (!written)
        return printer.failed(written.error());
    if (!written->hasRecoveryKey)
        Printer::note(SafeText::tr("There is no recovery key: only this computer can read the backup. Make one with "
                                   "“mocuactl recovery-key”."));
    printer.object({{u"ok"_s, true},
                    {u"findings"_s, QJsonArray()},
                    {u"files"_s, written->files},
                    {u"bytes"_s, written->bytes},
                    {u"recoveryKey"_s, written->hasRecoveryKey}});
    return 0;
}

int runRestore(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl restore FILE [--replace]"_s,
        {{u"replace"_s, {}, SafeText::tr("A database that is there is moved aside; it is not deleted.")}}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().size() != 1)
        return printer.misused(SafeText::tr("Give the backup's file."));
    const auto reader = readerKey(invocation.directory);
    if (!reader)
        return printer.failed(reader.error());
    const auto restored = restoreBackup({.file = line->arguments().first(),
                                         .directory = invocation.directory,
                                         .reader = *reader,
                                         .mayReplace = line->has(u"replace"_s)},
                                        QDateTime::currentDateTimeUtc());
    if (!restored)
        return printer.failed(restored.error());
    Printer::note(
        SafeText::tr("The counter stands as on %1. Let it sync before anything is received: it takes back from "
                     "the portal what came after.")
            .arg(inOfficeTime(restored->madeAt).toString(u"dd/MM/yyyy HH:mm"_s)));
    printer.object({{u"ok"_s, true},
                    {u"findings"_s, QJsonArray()},
                    {u"madeAt"_s, toIsoOfficeTime(restored->madeAt)},
                    {u"files"_s, restored->files}});
    return 0;
}

int runSalvage(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl salvage"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const auto salvaged = salvage(invocation.directory, QDateTime::currentDateTimeUtc());
    if (!salvaged)
        return printer.failed(salvaged.error());
    if (salvaged->leftOut > 0)
        Printer::note(SafeText::tr("%n operation(s) follow others that only the portal has: sync, then salvage again.",
                                   nullptr, salvaged->leftOut));
    printer.object({{u"ok"_s, salvaged->leftOut == 0},
                    {u"rebuilt"_s, salvaged->isRebuilt},
                    {u"copyDay"_s, salvaged->copyDay.toString(Qt::ISODate)},
                    {u"fromDamaged"_s, salvaged->fromDamaged},
                    {u"fromSecondCopy"_s, salvaged->fromSecondCopy},
                    {u"leftOut"_s, salvaged->leftOut}});
    return 0;
}

int runRecoveryKey(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl recovery-key [--replace]"_s,
        {{u"replace"_s, {}, SafeText::tr("Later backups are sealed to the new key; earlier ones need the old one.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    auto acting = beginActing(invocation);
    if (!acting)
        return printer.failed(acting.error());
    const RecoveryKey made = makeRecoveryKey();
    const bool replaces = line->has(u"replace"_s);
    const auto kept = acting->data.store
                          ->write<void>(WritePriority::OfficersAct,
                                        [&](Connection &c) {
                                            return chooseRecoveryKey(c, made, acting->officer, acting->now, replaces);
                                        })
                          .result();
    if (!kept)
        return printer.failed(kept.error());
    Printer::note(SafeText::tr("Write these words down or print them, seal them in an envelope and keep it elsewhere: "
                               "they are kept nowhere else."));
    printer.object({{u"recoveryKey"_s, made.words}});
    return 0;
}

int runSecondCopy(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl second-copy [FOLDER | --off] [--same-drive]"_s,
        {{u"off"_s, {}, SafeText::tr("No second copy any more.")},
         {u"same-drive"_s, {}, SafeText::tr("Takes a folder on the drive of the data itself, too.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const bool isOff = line->has(u"off"_s);
    const QString asked = line->arguments().value(0);
    if (line->arguments().size() > 1 || (isOff && !asked.isEmpty()))
        return printer.misused(SafeText::tr("Give a folder, or --off."));
    auto acting = beginActing(invocation);
    if (!acting)
        return printer.failed(acting.error());
    Store &store = *acting->data.store;
    if (isOff || !asked.isEmpty()) {
        const auto chosen =
            store
                .write<void>(WritePriority::OfficersAct,
                             [&](Connection &c) {
                                 return chooseSecondCopyFolder(c, store.directory(), asked, line->has(u"same-drive"_s));
                             })
                .result();
        if (!chosen)
            return printer.failed(chosen.error());
    }
    const auto folder = store.read<QString>(secondCopyFolder).result();
    if (!folder)
        return printer.failed(folder.error());
    QJsonObject answer{{u"folder"_s, *folder}};
    if (!folder->isEmpty()) {
        const auto brought = bringSecondCopy(store, acting->data.identity, *folder, acting->now);
        if (!brought)
            return printer.failed(brought.error());
        answer.insert(u"written"_s, brought->written);
        answer.insert(u"held"_s, brought->held);
    }
    printer.object(answer);
    return 0;
}
