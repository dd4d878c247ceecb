// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "digitisevalues.h"
#include "pagefiles.h"
#include "sheetscanner.h"
#include "watchedfolder.h"

#include <QObject>

/// Where papers come from at this counter: paper scanners, and a folder into which a network scanner writes. GUI
/// thread.
class PaperSources : public QObject
{
    Q_OBJECT
public:
    PaperSources(CounterContext &context, const PageFiles &files, QObject *parent);

    void findDevices(); ///< Takes seconds; devicesFound() tells what is there.
    void scan(const ScanChoice &choice);
    void stop(); ///< Sheets that are complete stay.
    bool isScanning() const { return m_scanner.isScanning(); }

    QString folder() const { return m_folder.folder(); }
    void watch(const QString &folder); ///< Empty: none. Kept.
    /// The file was taken into the store.
    void confirm(const QString &file) { m_folder.confirm(file); }
    void keepChoice(const ScanChoice &choice);

signals:
    void devicesFound(const QList<ScanDevice> &devices, const QString &words);
    void choiceRead(const ScanChoice &choice, const QString &folder); ///< What was chosen in an earlier run.
    void sheetArrived(const QString &file);
    /// The batch is over; `words` and `code` (Error) if something went wrong.
    void ended(const QString &words, const QString &code);
    void fileArrived(const QString &file);
    void troubled(const QString &message);

private:
    CounterContext &m_context;
    const PageFiles m_files;
    SheetScanner m_scanner;
    WatchedFolder m_folder;
};
