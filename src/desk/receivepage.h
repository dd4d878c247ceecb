// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "clock.h"
#include "composing.h"
#include "dossierrow.h"
#include "duplicatefinding.h"
#include "orderchecking.h"
#include "paperform.h"
#include "workingcalendar.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class AssistPane;
class CertificationPane;
class DossierListModel;
class EarlierDossiers;
class RecentPeople;
class VisitStrip;
class QAction;

namespace Ui {
class ReceivePage;
}

/// The page on which a dossier is received: who and what at the left, papers in the middle, outcome at the right.
///
/// It is given values and says what the officer did; it saves, looks up and prints nothing. GUI thread.
class ReceivePage : public QWidget
{
    Q_OBJECT
public:
    /// Paints the paper of that dossier, as it would be printed, into the rectangle.
    using PaintPaper = std::function<void(QPainter &, const QRectF &, const Dossier &, PaperForm)>;

    /// What went wrong without a field being at fault.
    enum class Trouble { Save, Draft, Hold, Scan, Undo, Rule };

    explicit ReceivePage(QWidget *parent = nullptr);
    ~ReceivePage() override;

    void setPaperPainter(PaintPaper paint);
    ReceiveOrder order() const;                        ///< What stands on the page now.
    PaperForm paperForm() const;                       ///< The paper that a save prints now.
    bool isEmpty() const;                              ///< Nothing was entered.
    bool isLateEntry() const;                          ///< The row of a late entry is open.
    bool isAssisting() const { return m_isAssisting; } ///< What is entered is filed on the portal, with help.
    bool awaitsCode() const;                           ///< A dossier that lives elsewhere is entered.
    bool takeCode(const QString &code);                ///< It was scanned and is nobody's here; false: not awaited.
    /// Of another dossier that has the code which is entered, in words; empty: none.
    void showCodeElsewhere(const QString &text);
    /// F2 within the form: puts the focus to a doubtful name, or selects what stands in the focused field. False if
    /// there is nothing to edit.
    bool editField();
    QWidgetList focusOrder() const; ///< Every place that Tab visits, in order, whether visible now or not.

public slots:
    void setOnline(bool isOnline); ///< Without a line the fee is preset to be paid later (domain.md 13.5).
    void setPlace(const ReceivingPlace &place);
    void setCatalogue(const std::shared_ptr<const Catalogue> &catalogue);
    void setCalendar(const WorkingCalendar &calendar);
    void setClock(const Clock &clock);
    void setRecentProcedures(const QStringList &codes);
    /// Chứng thực: names of papers certified here, the last first; who signed last.
    void setCertifiedBefore(const QStringList &names, const QString &signer);
    void setRecentPeople(const QList<Applicant> &people); ///< Who handed in last, the last one first.
    void chooseProcedure(const QString &code);            ///< As if the officer had taken it from the list.
    /// A card or a stored person: replaces only the person. Warnings never block; a name in doubt does until confirmed.
    void showApplicant(const Applicant &applicant, const QStringList &warnings = {}, bool isNameInDoubt = false);
    /// What the counter knows of the person on the page: a phone number, a name with its accents. Not if that number
    /// no longer stands there.
    void completeApplicant(const Applicant &known);
    void showKnownPeople(const QList<Applicant> &people); ///< Who may be the one that is being typed.
    void restore(const ReceiveOrder &order,
                 const QDateTime &enteredAt = {}); ///< A draft; with a time the page says so.
    /// Opens the row of a late entry, with the number of a pad's sheet that was scanned.
    void openLateEntry(const QString &padNumber = {});
    void showEarlierDossiers(const QList<DossierRow> &dossiers);
    /// Open dossiers of this owner and procedure: a save waits until it is chosen what is done with them.
    void showDuplicates(const QList<DuplicateDossier> &duplicates);
    void demandDecision();                            ///< The save waited for that: the strip takes the focus.
    void showFaults(const QList<FieldFault> &faults); ///< Strip, marks, focus. An empty list takes them away.
    /// Stands above the form until it is ended (a refused scan: until the next change). Nothing entered is lost.
    void showTrouble(ReceivePage::Trouble trouble, const QString &message);
    void endTrouble(ReceivePage::Trouble trouble);
    void showSaving(bool isSaving);
    /// The save is durable: the undo bar appears. The page was emptied before or stays for the next of this person.
    void showSaved(const Dossier &dossier, bool isPrinting);
    void showGuided(const QString &text);        ///< A guidance or refusal was noted; the page was emptied before.
    void showPrinting(const QString &text);      ///< Printing is told apart from saving.
    void showUndone();                           ///< The saved dossier is cancelled: nothing more to undo.
    void showAllSynced();                        ///< The dossier of the undo bar is at the portal too.
    void clear();                                ///< An empty page that waits for the next card.
    void beginNextOf(const ReceiveOrder &order); ///< An empty page for the same people.
    /// So many dossiers of the person on the page are saved and wait for one receipt.
    void showWaitingForReceipt(int count);
    /// Asks why the citizen of the dossier just saved came in person; nothing where the next receipt has begun.
    void askVisitReason(const QString &procedure, const QList<VisitReason> &reasons);

signals:
    void feesAsked(); ///< F7 while no procedure is chosen: the money of what was received last.
    void orderChanged(const ReceiveOrder &order); ///< On every change; whoever stores drafts debounces.
    void saveRequested(const ReceiveOrder &order, bool beginNext);
    void holdRequested(const ReceiveOrder &order);
    void undoRequested(const QUuid &dossier);
    void reprintRequested(const QUuid &dossier); ///< Null: the last one printed here.
    void procedureChosen(const QString &code);
    void recentPersonChosen(int place); ///< In the order of setRecentPeople().
    void earlierDossierChosen(const QUuid &dossier);
    void duplicateOpened(const QUuid &dossier);
    void duplicateActAsked(const QUuid &dossier, DossierAct act); ///< Its page is to open at that act.
    void dossierOpened(const QString &applicantNumber);           ///< "See all" of this person's dossiers.
    void visitReasonGiven(const QString &procedure, const QString &reason);
    void draftDropped(); ///< The restored draft is not wanted.

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void placeVisitStrip();
    void connectPanes();
    void chainFocus();
    void applyScale();
    void showEarlier();
    void takeProcedure(const QString &code);
    void refresh();
    void refreshPreview();
    void showFiling();
    void toggleAssistance();
    QString filingKey() const;
    void markFaults(const QList<FieldFault> &faults);
    void checkField(const QString &field);
    QList<FieldFault> currentFaults() const;
    void goTo(const QString &field);
    void save(bool beginNext);
    void focusAfterPapers();
    void leaveStrip();
    void updateActions();

    std::unique_ptr<Ui::ReceivePage> ui;
    PaintPaper m_paintPaper;
    ReceivingPlace m_place;
    std::shared_ptr<const Catalogue> m_catalogue;
    WorkingCalendar m_calendar;
    Clock m_clock;
    DossierListModel *m_earlier;
    CertificationPane *m_certification;
    RecentPeople *m_recentPeople;
    EarlierDossiers *m_earlierView; ///< Before a procedure is chosen; then a few of them at the left.
    QTimer m_previewTimer;
    VisitStrip *m_visitStrip;
    QString m_askedProcedure; ///< Of the visit strip.
    AssistPane *m_assistPane; ///< In place of the outcome where the dossier is filed online.
    QString m_shownProcedure;
    QString m_filingOf; ///< For what it was decided last whether that is so.
    bool m_isAssisting = false;
    bool m_wantsAssistance = false; ///< Asked for where the rule leaves the choice.
    bool m_hasTurned = false;       ///< The day's rule changed it since the officer pressed a key.
    QUuid m_lastSaved;
    QString m_doneText; ///< Numbers of the book that were just given: they stay until the next entry.
    std::optional<Trouble> m_trouble;
    QPointer<QWidget> m_beforeStrip; ///< What had the focus before a save waited.
    bool m_isFilling = false;        ///< Values come from outside: nobody entered them.
    QAction *m_saveAction = nullptr;
    QAction *m_nextAction = nullptr;
    QAction *m_holdAction = nullptr;
    QAction *m_feeAction = nullptr;
    QAction *m_allAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_assistAction = nullptr;
};
