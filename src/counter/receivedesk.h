// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "entrytime.h"
#include "paperform.h"
#include "receivepage.h"
#include "servedpeople.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

class CounterWindow;
class DuplicateWatch;
class PersonSeries;
class PrintDesk;

/// What the receive page's acts do: drafts that come back, saving, guidance, undo, the person's earlier dossiers.
class ReceiveDesk : public QObject
{
    Q_OBJECT
public:
    ReceiveDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    void begin(); ///< An officer signed in: place, catalogue, and the draft that a crash left.
    /// A card was scanned: the page is shown with the person, completed from what this counter knows of them.
    void takeApplicant(const Applicant &applicant, const QStringList &warnings, bool isNameInDoubt = false);
    void openParked(const QUuid &draft);
    /// Keeps what is entered now, at once; for closing and locking.
    void keepDraft();

signals:
    void received(const ReceivedDossier &dossier);
    void draftsChanged();

private:
    void noteOrder(const ReceiveOrder &order);
    void save(const ReceiveOrder &order, bool beginNext);
    void receive(const ReceiveOrder &order, bool beginNext, const QDateTime &at);
    void guide(const ReceiveOrder &order, const QDateTime &at);
    void hold(const ReceiveOrder &order);
    void undo(const QUuid &dossier);
    void showEarlier(const QString &number);
    void noteRecent(const QString &procedure);
    void serveAgain(int place);
    void printSaved(const Dossier &dossier, PaperForm form, bool hasNext);
    void lookForCode(const ReceiveOrder &order);
    void showUndone();
    void dropDraft();
    void showTrouble(ReceivePage::Trouble trouble, const Error &error);

    CounterContext &m_context;
    CounterWindow &m_window;
    ReceivePage &m_page;
    PrintDesk &m_printing;
    DuplicateWatch *m_duplicates;
    PersonSeries *m_series;
    ServedPeople m_served;
    QTimer m_draftTimer;
    QTimer m_seriesTimer;
    QUuid m_draftId;
    ReceiveOrder m_entered;
    EntryTime m_entryTime;
    ReceiveOrder m_saved;    ///< What was saved last, to be put right after an undo.
    QString m_earlierOf;     ///< Whose earlier dossiers are shown.
    QString m_codeLookedFor; ///< Another system's, among the dossiers here.
    QStringList m_recent;    ///< Procedures, the latest first.
    bool m_hasDraft = false; ///< A draft of what is entered stands in the store.
    bool m_isSaving = false; ///< A second F9 does nothing.
};
