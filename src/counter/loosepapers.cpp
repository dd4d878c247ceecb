// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printdesk.h"

#include "openprints.h"
#include "pdfwriting.h"
#include "printing.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

// Papers that are counted and kept nowhere: separator sheets, waiting numbers.

namespace {

/// To the printer, or into the file of that name where there is none.
Result<void> sendLoose(const Result<PrintedForm> &form, const QString &printer, const QString &openCopy,
                       const OpenPrints &prints)
{
    if (!form)
        return form.error();
    if (openCopy.isEmpty())
        return printForm(*form, printer);
    const auto pdf = formPdf(*form);
    return pdf ? prints.write(openCopy, *pdf) : Result<void>(pdf.error());
}

} // namespace

void PrintDesk::printCovers(const QList<CoverSheet> &sheets)
{
    const OpenPrints prints(m_context.store.directory());
    const QString openCopy = m_sheetPrinter.isEmpty()
                                 ? prints.path(m_context.clock.now().toString(u"yyyyMMdd-HHmmss"_s) + u"-cover"_s)
                                 : QString();
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, sheets, openCopy, printer = m_sheetPrinter, prints] {
        const Result<void> sent = sendLoose(coverSheetForm(sheets), printer, openCopy, prints);
        const QString words =
            !sent ? sent.error().message
            : openCopy.isEmpty()
                ? tr("%n separator sheet(s) went to the printer %1.", nullptr, static_cast<int>(sheets.size()))
                      .arg(printer)
                : tr("%n separator sheet(s) as PDF: %1. Choose a printer in Settings.", nullptr,
                     static_cast<int>(sheets.size()))
                      .arg(openCopy);
        QMetaObject::invokeMethod(
            this, [this, words] { emit coversDone(words); }, Qt::QueuedConnection);
    }));
}

void PrintDesk::printQueueSlip(const QueueSlip &slip)
{
    const OpenPrints prints(m_context.store.directory());
    const QString openCopy =
        m_slipPrinter.isEmpty() ? prints.path(m_context.clock.now().toString(u"yyyyMMdd-HHmmss"_s) + u'-' + slip.number)
                                : QString();
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, slip, openCopy, printer = m_slipPrinter, prints] {
        const Result<void> sent = sendLoose(queueSlipForm(slip), printer, openCopy, prints);
        const QString before =
            slip.before > 0 ? tr("%n person(s) before it", nullptr, slip.before) : tr("nobody before it");
        const QString words = !sent ? tr("%1 was given, but not printed: %2").arg(slip.number, sent.error().message)
                                    : tr("%1 · %2").arg(slip.number, before);
        QMetaObject::invokeMethod(
            this, [this, words] { emit queueSlipDone(words); }, Qt::QueuedConnection);
    }));
}

void PrintDesk::printReport(const PrintedForm &form, const QString &name)
{
    const OpenPrints prints(m_context.store.directory());
    const QString openCopy = m_sheetPrinter.isEmpty()
                                 ? prints.path(m_context.clock.now().toString(u"yyyyMMdd-HHmmss"_s) + u'-' + name)
                                 : QString();
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, form, openCopy, printer = m_sheetPrinter, prints] {
        const Result<void> sent = sendLoose(form, printer, openCopy, prints);
        const QString words = !sent ? sent.error().message
                              : openCopy.isEmpty()
                                  ? tr("The report went to the printer %1.").arg(printer)
                                  : tr("The report as PDF: %1. Choose a printer in Settings.").arg(openCopy);
        QMetaObject::invokeMethod(
            this, [this, words] { emit reportDone(words); }, Qt::QueuedConnection);
    }));
}
