// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetorder.h"
#include "workerprocess.h"

/// A paper scanner as window and mocuactl see it: one batch at a time, sheets told of as they arrive. A driver that
/// crashes or hangs ends the batch only; what had arrived stays, and the next request finds a new driver. Used from one
/// thread, whose event loop runs.
class SheetScanner : public QObject
{
    Q_OBJECT

public:
    enum class End { NoMorePaper, Cancelled };
    Q_ENUM(End)
    using Found = std::function<void(const Result<QList<PaperScanner>> &)>;

    /// The program of the worker process; see WorkerProcess.
    explicit SheetScanner(const QString &program = QStringLiteral("mocua-paperd"), QObject *parent = nullptr);

    /// Looks for scanners, here and in the network; may take many seconds. Answers once, later.
    void findDevices(Found found);

    /// Begins a batch. The order's folder must be there and hold no sheet of these numbers. Ends with exactly one of
    /// finished() and failed(), never from inside this call; the error is for a batch that is still going on.
    Result<void> scan(const SheetOrder &order);
    void cancel(); ///< The sheets that are complete stay; the batch ends as cancelled.
    bool isScanning() const { return m_request != 0; }

    WorkerProcess &worker() { return m_worker; }

signals:
    /// A side lies complete under this name; of a sheet with two the front comes first. Numbers begin with the order's.
    void sheetArrived(const QString &file, int number, int side);
    /// So many rows of the sheet's side have come; `of` is -1 where the height is not known.
    void progressed(int number, int side, int rows, int of);
    void finished(int sheets, SheetScanner::End why);
    /// `kept` sheets have arrived; the message says from which sheet to go on.
    void failed(const Error &error, int kept);

private:
    void takeEvent(const QJsonObject &event);
    void takeEnd(const Result<QJsonObject> &answer);
    void tellOf(int number, const QStringList &files);
    void adoptSheets();

    WorkerProcess m_worker;
    SheetOrder m_order;
    int m_request = 0;
    int m_lastSheet = 0; ///< The number of the last that arrived.
};
