// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetscanner.h"

#include "sheetfiles.h"

#include <QJsonArray>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

// Lamps warm up for a minute; while rows come, the worker tells of them.
constexpr std::chrono::seconds silenceLimit{90};

} // namespace

SheetScanner::SheetScanner(const QString &program, QObject *parent) : QObject(parent), m_worker(program, u"scan"_s)
{
    m_worker.setSilenceLimit(silenceLimit);
}

void SheetScanner::findDevices(Found found)
{
    m_worker.ask(u"list"_s, {}, [found = std::move(found)](const Result<QJsonObject> &answer) {
        if (!answer) {
            found(answer.error());
            return;
        }
        QList<PaperScanner> scanners;
        const QJsonArray devices = (*answer)[u"devices"_s].toArray();
        for (const QJsonValue &device : devices)
            scanners.append(paperScannerFrom(device.toObject()));
        found(scanners);
    });
}

Result<void> SheetScanner::scan(const SheetOrder &order)
{
    if (isScanning())
        return Error{ErrorKind::NotReachable,
                     u"scanner-busy"_s,
                     tr("The scanner is still at work: wait for the end of the stack, or cancel it."),
                     {},
                     {}};
    if (const auto checked = checkSheetFolder(order.folder, order.firstSheet); !checked)
        return checked.error();
    m_order = order;
    m_lastSheet = order.firstSheet - 1;
    m_request = m_worker.ask(
        u"scan"_s, toMessage(order), [this](const Result<QJsonObject> &answer) { takeEnd(answer); },
        [this](const QJsonObject &event) { takeEvent(event); });
    return {};
}

void SheetScanner::cancel()
{
    m_worker.cancel(m_request);
}

void SheetScanner::takeEvent(const QJsonObject &event)
{
    const QString what = event[u"event"_s].toString();
    const int number = event[u"number"_s].toInt();
    const int side = event[u"side"_s].toInt();
    if (what == u"sheet") {
        m_lastSheet = number;
        emit sheetArrived(event[u"file"_s].toString(), number, side);
    } else if (what == u"progress") {
        emit progressed(number, side, event[u"rows"_s].toInt(), event[u"of"_s].toInt());
    }
}

/// Sheets that were complete when the worker died, but of which it could not tell any more.
void SheetScanner::adoptSheets()
{
    const QPointer<SheetScanner> guard(this);
    removeIncompleteSheets(m_order.folder);
    const int last = m_lastSheet;
    for (const ScannedSheet &sheet : completeSheets(m_order.folder)) {
        if (sheet.number <= last || sheet.number < m_order.firstSheet)
            continue;
        m_lastSheet = sheet.number;
        for (qsizetype side = 0; side < sheet.files.size(); ++side) {
            emit sheetArrived(sheet.files[side], sheet.number, int(side) + 1);
            if (!guard)
                return;
        }
    }
}

void SheetScanner::takeEnd(const Result<QJsonObject> &answer)
{
    const QPointer<SheetScanner> guard(this);
    if (!answer)
        adoptSheets();
    if (!guard)
        return;
    m_request = 0;
    const int kept = m_lastSheet - m_order.firstSheet + 1;
    if (answer || answer.error().code == u"cancelled") {
        emit finished(kept, answer ? End::NoMorePaper : End::Cancelled);
        return;
    }
    Error error = answer.error();
    // Of a batch that goes on where another one broke off, the stack counts from its first sheet.
    if (m_lastSheet > 0)
        error.message +=
            u' ' +
            tr("%1 sheets are kept: put the stack in again from sheet %2.").arg(m_lastSheet).arg(m_lastSheet + 1);
    emit failed(error, kept);
}
