// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papersources.h"

#include "settingtable.h"
#include "uuidv7.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

const QString choiceSetting = u"papers.choice"_s;
const QString folderSetting = u"papers.folder"_s;

QJsonObject toJson(const ScanChoice &choice)
{
    return {{u"device"_s, choice.device},
            {u"feeder"_s, choice.hasFeeder},
            {u"dpi"_s, choice.dpi},
            {u"colour"_s, choice.isColour},
            {u"bothSides"_s, choice.bothSides}};
}

ScanChoice choiceOf(const QJsonObject &json)
{
    return {json[u"device"].toString(), json[u"feeder"].toBool(true), json[u"dpi"].toInt(300),
            json[u"colour"].toBool(true), json[u"bothSides"].toBool()};
}

/// A feeder and a glass are two choices; with one scanner its name says nothing new.
QList<ScanDevice> devicesOf(const QList<PaperScanner> &scanners)
{
    QList<ScanDevice> devices;
    for (const PaperScanner &scanner : scanners) {
        const QString model = scanners.size() > 1 ? QString(scanner.model + u" · "_s) : QString();
        const bool hasFeeder = scanner.sources.contains(SheetSource::Feeder) || scanner.hasDuplex();
        if (!scanner.problem.isEmpty())
            continue;
        if (hasFeeder)
            devices.append({scanner.name, QString(model + PaperSources::tr("Feeder")), true, scanner.hasDuplex()});
        if (scanner.sources.contains(SheetSource::Flatbed) || !hasFeeder)
            devices.append({scanner.name, QString(model + PaperSources::tr("Glass")), false, false});
    }
    return devices;
}

} // namespace

PaperSources::PaperSources(CounterContext &context, const PageFiles &files, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(files)
    , m_folder(context.identity.device.id)
{
    m_scanner.worker().setFileKey(context.identity.fileKey());
    connect(&m_scanner, &SheetScanner::sheetArrived, this, [this](const QString &file) { emit sheetArrived(file); });
    connect(&m_scanner, &SheetScanner::finished, this, [this] { emit ended({}, {}); });
    connect(&m_scanner, &SheetScanner::failed, this,
            [this](const Error &error) { emit ended(error.message, error.code); });
    connect(&m_folder, &WatchedFolder::fileArrived, this, &PaperSources::fileArrived);
    connect(&m_folder, &WatchedFolder::problemFound, this,
            [this](const Error &error) { emit troubled(error.message); });
    connect(&m_folder, &WatchedFolder::reachedChanged, this, [this](bool isReachable) {
        emit troubled(isReachable
                          ? tr("The watched folder can be reached again.")
                          : tr("The watched folder cannot be reached: check the network. Files in it wait there."));
    });
    struct Kept
    {
        QJsonObject choice;
        QString folder;
    };
    context.store
        .read<Kept>([](Connection &c) -> Result<Kept> {
            SettingTable settings(c);
            const auto choice = settings.object(choiceSetting);
            const auto folder = settings.value(folderSetting);
            if (!choice)
                return choice.error();
            if (!folder)
                return folder.error();
            return Kept{*choice, *folder};
        })
        .then(this, [this](const Result<Kept> &kept) {
            if (!kept)
                return;
            if (m_context.lookUpOnly.isEmpty())
                m_folder.setFolder(kept->folder);
            emit choiceRead(choiceOf(kept->choice), kept->folder);
        });
}

void PaperSources::findDevices()
{
    emit devicesFound({}, tr("Looking for scanners…"));
    m_scanner.findDevices([this](const Result<QList<PaperScanner>> &found) {
        if (!found)
            return emit devicesFound({}, found.error().message);
        QString words;
        for (const PaperScanner &scanner : *found) {
            if (!scanner.problem.isEmpty())
                words = scanner.problem;
        }
        emit devicesFound(devicesOf(*found), words);
    });
}

void PaperSources::scan(const ScanChoice &choice)
{
    // A folder for each batch: sheets of one that broke off are never mixed up with those of the next.
    const qint64 now = m_context.clock.now().toMSecsSinceEpoch();
    const QString folder = m_files.incoming() + u'/' + makeUuidV7(now).toString(QUuid::WithoutBraces);
    QDir().mkpath(folder);
    SheetOrder order;
    order.device = choice.device;
    order.source = !choice.hasFeeder                    ? SheetSource::Flatbed
                   : choice.bothSides && !choice.byHand ? SheetSource::Duplex
                                                        : SheetSource::Feeder;
    order.mode = choice.isColour ? SheetMode::Colour : SheetMode::Grey;
    order.dpi = choice.dpi;
    order.folder = folder;
    if (const auto begun = m_scanner.scan(order); !begun)
        emit ended(begun.error().message, begun.error().code);
}

void PaperSources::stop()
{
    m_scanner.cancel();
}

void PaperSources::watch(const QString &folder)
{
    m_folder.setFolder(folder);
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [folder](Connection &c) { return SettingTable(c).setValue(folderSetting, folder); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                emit troubled(kept.error().message);
        });
}

void PaperSources::keepChoice(const ScanChoice &choice)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [json = toJson(choice)](Connection &c) { return SettingTable(c).setObject(choiceSetting, json); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                emit troubled(kept.error().message);
        });
}
