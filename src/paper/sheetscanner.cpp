// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetscanner.h"

#include "sheetfiles.h"

#include <QFile>
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
    if (what == u"sheet") {
        QStringList files;
        const QJsonArray sides = event[u"sides"_s].toArray();
        for (const QJsonValue &side : sides)
            files.append(side[u"file"_s].toString());
        tellOf(number, files);
    } else if (what == u"progress") {
        emit progressed(number, event[u"side"_s].toInt(), event[u"rows"_s].toInt(), event[u"of"_s].toInt());
    }
}

void SheetScanner::tellOf(int number, const QStringList &files)
{
    const QPointer<SheetScanner> guard(this);
    m_lastSheet = number;
    for (qsizetype side = 0; guard && side < files.size(); ++side)
        emit sheetArrived(files[side], number, int(side) + 1);
}

/// Sheets that were complete when the worker died, but of which it could not tell any more.
void SheetScanner::adoptSheets()
{
    const QPointer<SheetScanner> guard(this);
    removePartialPages(m_order.folder);
    const int last = m_lastSheet;
    const auto sheets = completeSheets(m_order.folder);
    for (const ScannedSheet &sheet : sheets) {
        if (sheet.number <= last)
            continue;
        if (m_order.source == SheetSource::Duplex && sheet.files.size() < 2) {
            // The front had its name, the back had not: the sheet is scanned again.
            QFile::remove(sheet.files.constFirst());
            continue;
        }
        tellOf(sheet.number, sheet.files);
        if (!guard)
            return;
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
