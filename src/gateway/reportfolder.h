// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QUuid>

#include <optional>

// Filed reports where there is no line to the reporting system (domain.md 8.4): placed in a folder, each once under its
// key, as KEY.xlsx for people and KEY.json for the system, which is written last: where it stands the report is whole.
// The other side answers by KEY.received.json: {"status": "received", "reference"} or {"status": "refused", "reason"}.

/// The name of a filing's files without their endings: template, unit, period, revision, then its id, by which it is
/// unique.
QString folderKey(const QUuid &filing, const QJsonObject &asked);

/// Why a report could not be placed: "folder-missing", "folder-full", "folder-not-writable",
/// "sheet-not-written". Nothing: it stands there,
/// also if it stood there before; what another run left half-done is written anew. Each file comes whole, by its
/// rename.
std::optional<QString> placeReport(const QString &folder, const QUuid &filing, const QJsonObject &asked);

/// What the other side answered of a filing.
struct FolderReceipt
{
    QUuid filing;
    bool isReceived = false;
    QString reference;
    QString reason; ///< As it says it; where nothing was received.
};

/// The receipts in the folder whose names are not in `known`; each that can be read is added to it. One that is still
/// being written, or says neither, is looked at again the next time.
QList<FolderReceipt> folderReceipts(const QString &folder, QSet<QString> &known);
