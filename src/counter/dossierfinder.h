// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booknumber.h"
#include "countercontext.h"
#include "dossieract.h"
#include "scandecoding.h"

#include <QObject>

class CounterWindow;
class PrintDesk;
class ReceiveDesk;

/// Leads from what was scanned or typed to a page: a card to Receive, a code or slip to its dossier, words to Search.
class DossierFinder : public QObject
{
    Q_OBJECT
public:
    DossierFinder(CounterContext &context, CounterWindow &window, ReceiveDesk &receiving, PrintDesk &printing,
                  QObject *parent);

    void take(const QString &text);            ///< Typed, or read from a picture, from any place of the window.
    void takeScan(const DecodedScan &decoded); ///< Scanned; leads to where its meaning is.
    void open(const QUuid &dossier);
    void openAt(const QUuid &dossier, DossierAct act); ///< Its page, with that act's fields.

signals:
    void digitiseChosen(const QUuid &dossier); ///< Found while papers are digitised.
    void returnChosen(const QUuid &dossier);   ///< Found while results are returned.
    void feeChosen(const QUuid &dossier);      ///< Found while fees are looked at.
    void batchChosen(const QUuid &dossier);    ///< Found while many are handed over.
    void receiverRead(const Applicant &card);  ///< A card, while results are returned.

private:
    void openFound(const QUuid &dossier);
    void read(const QUuid &dossier, bool isShown,
              std::optional<DossierAct> act = {}); ///< `isShown`: anew, only if the page still shows it.
    void openCode(const QString &code);
    void takePadSheet(
        const QString &code); ///< No dossier has the code: a blank sheet printed beforehand has it, or nothing.
    void openTracking(const QString &token);
    /// The one act that has this number of a book; else what `text` finds.
    void openAct(const BookNumber &number, const QString &text);
    bool isCodeAsked() const;            ///< The page in sight waits for another system's code.
    bool offerCode(const QString &code); ///< To the page in sight; false: it takes none.
    void showSearch(const QString &text);

    CounterContext &m_context;
    CounterWindow &m_window;
    ReceiveDesk &m_receiving;
};
