// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "coversheet.h"
#include "dossier.h"
#include "dossierform.h"
#include "feebalance.h"
#include "padform.h"
#include "paperform.h"
#include "queueslip.h"

#include <QFuture>
#include <QObject>

class QPainter;

/// Prints after the commit, never before: counts the copy, paints the PDF on a worker thread, archives it by its hash
/// and sends it to the printer, if one is chosen. What the printer did not confirm becomes a question on Home.
class PrintDesk : public QObject
{
    Q_OBJECT
public:
    PrintDesk(CounterContext &context, QObject *parent);
    ~PrintDesk() override; ///< Waits for papers under way.

    void setPrinters(const QString &sheetPrinter, const QString &slipPrinter); ///< Empty: PDF only.
    void print(const Dossier &dossier, PaperForm form);
    /// Without a form: the one this dossier got last. Null: what was printed last in this window.
    void printAgain(const QUuid &dossier, std::optional<PaperForm> form = {});
    void printLastAgain();
    /// Whether what was printed last is a receipt that this dossier shares with others.
    bool isOnLastReceipt(const QUuid &dossier) const { return m_lastShared.contains(dossier); }
    /// A paper of the dossier on its own: "receipt", "slip", or a form of print/dossierform.h.
    void printSheet(const QUuid &dossier, const QString &form);
    /// Mẫu 02 and 03: of no dossier, so nothing is counted.
    void printGuidance(const Dossier &composed, PaperForm form, const QString &formNumber);
    /// The forms of an act that was just done (counter/actforms.h); a form that there is none of is said, nothing more.
    void printAct(const Dossier &dossier, const DossierEvent &event, const QList<DossierEvent> &events);
    /// One form of a dossier with what stands on it; counted as a print of it.
    void printPaper(const QString &form, const Dossier &dossier, const FormOccasion &occasion)
    {
        printActForm(form, dossier, occasion);
    }
    /// A list with which dossiers went together, and what stands on it.
    void printList(const QString &form, const QList<Dossier> &dossiers, const FormOccasion &occasion);
    /// One receipt for dossiers of one submitter (a series, a list of people), counted as a print of each; one dossier
    /// alone gets Mẫu 01.
    void printBulkReceipt(const QList<Dossier> &dossiers);
    /// What PrintTable::await kept and nobody printed, since the program was killed, becomes a question on Home.
    void askForAwaited();
    /// Sheets for the feeder: counted and kept nowhere. Without a printer a PDF in prints/.
    void printCovers(const QList<CoverSheet> &sheets);
    /// A waiting number's slip: counted and kept nowhere. Without a printer a PDF in prints/.
    void printQueueSlip(const QueueSlip &slip);
    /// A report of figures: counted and kept nowhere. Without a printer a PDF of that name in prints/.
    void printReport(const PrintedForm &form, const QString &name);
    /// Blank Mẫu 01 with these numbers, both copies of each.
    void printPad(const QList<SlipCode> &numbers);
    void settle(const QUuid &print, bool isOut); ///< The officer's answer to the question.

    /// The preview: paints the paper of a dossier that is not saved yet into the rectangle.
    void paintPreview(QPainter &painter, const QRectF &rect, const Dossier &dossier, PaperForm form) const;

signals:
    void formPrinted(const QString &form, const QByteArray &sha256); ///< Of an act or a list.
    /// `sha256`: of the archived PDF, which the file store has.
    void printed(const QUuid &dossier, PaperForm form, const QByteArray &sha256);
    void failed(const QString &message);
    void progressed(const QString &text); ///< In words, for the page.
    void coversDone(const QString &text); ///< Where they are, or why they are not there.
    void queueSlipDone(const QString &text);
    void reportDone(const QString &text);

private:
    /// A paper on its way: what to paint and where to send it.
    struct Paper
    {
        QUuid dossier; ///< Null: of many, or of none.
        QString code;  ///< For the name of an open copy.
        QString name;  ///< Stable word of the form.
        std::optional<PaperForm> form;
        PrintRow print;                                            ///< Without an id nothing is counted.
        std::function<Result<PrintedForm>(const PrintRow &)> make; ///< Needs copy and replaces only.
    };
    void printReceipt(const Dossier &dossier, PaperForm form, const FeeBalance &balance);
    void printActForm(const QString &form, const Dossier &dossier, const FormOccasion &occasion);
    Result<PrintedForm> previewOf(const Dossier &dossier, PaperForm form) const;
    void printShared(const QList<QUuid> &dossiers); ///< The bulk receipt of these, as they stand now.
    void count(const Dossier &dossier, Paper paper);
    void produce(const Paper &paper);
    QString openCopyName(const Paper &paper) const;
    void report(const Paper &paper, const Result<QByteArray> &archived, const Result<void> &sent);
    QString printerFor(bool isSlip) const { return isSlip ? m_slipPrinter : m_sheetPrinter; }

    CounterContext &m_context;
    QString m_sheetPrinter;
    QString m_slipPrinter;
    QUuid m_lastDossier;
    std::optional<Paper> m_lastList; ///< Printed after that dossier.
    QList<QUuid> m_lastShared;       ///< The bulk receipt that was printed after both.
    PaperForm m_lastForm = PaperForm::Slip;
    QList<QFuture<void>> m_underWay;
};
