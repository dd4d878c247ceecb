// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfolder.h"

#include "blobfiling.h"
#include "operation.h"
#include "reportsheet.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestReceipt = 64 * 1024;
constexpr qint64 leastRoom = 4 * 1024 * 1024; ///< Less is called full: which error a share gives then is its own.
const QString receiptEnding = u".received.json"_s;

QString troubleOf(const QString &folder)
{
    const QStorageInfo storage(folder);
    const bool isFull = storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < leastRoom;
    return isFull ? u"folder-full"_s : u"folder-not-writable"_s;
}

/// Whole or not at all, also after the power fails.
bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return false;
    keepNames(QFileInfo(path).absolutePath());
    return true;
}

/// Where a folder gives no files without a name (a share of Windows), one that was killed leaves what it was writing
/// under that of QSaveFile.
void removeLeftOvers(const QString &path)
{
    QDir folder = QFileInfo(path).dir();
    const QString name = QFileInfo(path).fileName();
    const QStringList left = folder.entryList({name + u".xlsx.??????"_s, name + u".json.??????"_s}, QDir::Files);
    for (const QString &file : left)
        folder.remove(file);
}

std::optional<QByteArray> sheetBytes(const QJsonObject &asked)
{
    const QTemporaryDir work;
    const QString path = work.filePath(u"report.xlsx"_s);
    const QJsonObject signature = asked.value("signature"_L1).toObject();
    QStringList words{u"Người ký: %1, %2; lần %3"_s.arg(signature.value("officer"_L1).toString(),
                                                        signature.value("at"_L1).toString(),
                                                        QString::number(asked.value("revision"_L1).toInt()))};
    if (const QString note = asked.value("note"_L1).toString(); !note.isEmpty())
        words.append(u"Ghi chú: "_s + note);
    if (!work.isValid() || !writeReportSheet(asked.value("figures"_L1).toObject(), words, path))
        return std::nullopt;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

std::optional<FolderReceipt> readReceipt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestReceipt)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QString status = json.value("status"_L1).toString();
    if (status != "received"_L1 && status != "refused"_L1)
        return std::nullopt;
    return FolderReceipt{
        {}, status == "received"_L1, json.value("reference"_L1).toString(), json.value("reason"_L1).toString()};
}

} // namespace

QString folderKey(const QUuid &filing, const QJsonObject &asked)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9.]+"_s);
    const auto part = [&asked](QLatin1StringView member) {
        return asked.value(member).toString().replace(odd, u"_"_s).left(40);
    };
    return QStringList{part("template"_L1),
                       part("unit"_L1),
                       part("from"_L1).remove(u'_'),
                       part("to"_L1).remove(u'_'),
                       QString::number(asked.value("revision"_L1).toInt()),
                       filing.toString(QUuid::WithoutBraces)}
        .join(u'-');
}

std::optional<QString> placeReport(const QString &folder, const QUuid &filing, const QJsonObject &asked)
{
    if (!QFileInfo(folder).isDir()) // Never made here: a share that is not mounted would be hidden for ever.
        return u"folder-missing"_s;
    const QString path = QDir(folder).filePath(folderKey(filing, asked));
    if (QFileInfo::exists(path + u".json"_s))
        return std::nullopt;
    removeLeftOvers(path);
    const auto sheet = sheetBytes(asked);
    if (!sheet) // The machine's own disk.
        return u"sheet-not-written"_s;
    QJsonObject json = asked;
    json.insert(u"id"_s, filing.toString(QUuid::WithoutBraces));
    json.insert(u"sheet"_s, QJsonObject{{u"file"_s, QFileInfo(path + u".xlsx"_s).fileName()},
                                        {u"sha256"_s, QString::fromLatin1(sha256Of(*sheet).toHex())}});
    const bool isPlaced = writeWhole(path + u".xlsx"_s, *sheet) &&
                          writeWhole(path + u".json"_s, QJsonDocument(json).toJson(QJsonDocument::Indented));
    return isPlaced ? std::nullopt : std::optional(troubleOf(folder));
}

QList<FolderReceipt> folderReceipts(const QString &folder, QSet<QString> &known)
{
    constexpr qsizetype idLength = 36;
    QList<FolderReceipt> receipts;
    const QDir place(folder);
    const QStringList names = place.entryList({u'*' + receiptEnding}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QUuid filing = QUuid::fromString(QStringView(name).chopped(receiptEnding.size()).right(idLength));
        if (filing.isNull() || known.contains(name))
            continue;
        auto receipt = readReceipt(place.filePath(name));
        if (!receipt)
            continue;
        receipt->filing = filing;
        known.insert(name);
        receipts.append(*std::move(receipt));
    }
    return receipts;
}
