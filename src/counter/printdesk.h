// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "paperform.h"

#include <QObject>

/// Prints after the commit, never before: counts the copy, paints the PDF on a worker thread, archives it by its hash
/// and sends it to the printer, if one is chosen. What the printer did not confirm becomes a question on Home.
class PrintDesk : public QObject
{
    Q_OBJECT
public:
    PrintDesk(CounterContext &context, QObject *parent);

    void setPrinters(const QString &sheetPrinter, const QString &slipPrinter); ///< Empty: PDF only.
    void print(const Dossier &dossier, PaperForm form);
    void printAgain(const QUuid &dossier, PaperForm form);
    void printGuidance(const Dossier &composed,
                       PaperForm form);          ///< Mẫu 02 and 03: of no dossier, so nothing is counted.
    void printLastAgain();                       ///< Ctrl+P: what was printed last in this window.
    void settle(const QUuid &print, bool isOut); ///< The officer's answer to the question.

signals:
    void printed(const QUuid &dossier, PaperForm form, const QString &file); ///< The archived PDF's path.
    void failed(const QString &message);
    void progressed(const QString &text); ///< In words, for the page.

private:
    struct Paper;
    void render(const Dossier &dossier, PaperForm form, const PrintRow &print);
    void send(const PrintRow &print, const QUuid &dossier, PaperForm form, const QByteArray &pdf);
    QString printerFor(PaperForm form) const;

    CounterContext &m_context;
    QString m_sheetPrinter;
    QString m_slipPrinter;
    QUuid m_lastDossier;
    PaperForm m_lastForm = PaperForm::Slip;
};
