// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepage.h"

#include "actionobstacle.h"
#include "assistpane.h"
#include "certificationpane.h"
#include "competence.h"
#include "componentspane.h"
#include "componentstable.h"
#include "counterstyle.h"
#include "dossierlistmodel.h"
#include "duplicatestrip.h"
#include "earlierdossiers.h"
#include "pageaction.h"
#include "paperpreview.h"
#include "recentpeople.h"
#include "ui_receivepage.h"
#include "visitstrip.h"
#include "wording.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// What the receive page does while the officer works: keys, faults, appointment, preview.

void ReceivePage::makeActions()
{
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, keys, hasButton, std::forward<decltype(act)>(act));
    };
    m_holdAction = make(tr("Hold"), {QKeySequence(u"F4"_s), QKeySequence(u"Ctrl+H"_s)}, true,
                        [this] { emit holdRequested(order()); });
    m_feeAction = make(tr("Fee"), {QKeySequence(u"F7"_s), QKeySequence(u"Ctrl+M"_s)}, false, [this] {
        if (m_isAssisting)
            m_assistPane->sayFee();
        else if (ui->procedurePane->procedure())
            ui->outcomePane->focusFee();
        else
            emit feesAsked();
    });
    m_saveAction =
        make(tr("Save and print"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+S"_s), QKeySequence(u"Ctrl+Return"_s)},
             false, [this] { save(false); });
    m_nextAction = make(tr("Save, next of this person"),
                        {QKeySequence(u"Ctrl+F9"_s), QKeySequence(u"Ctrl+Alt+Return"_s)}, true, [this] { save(true); });
    m_allAction = make(tr("All present"), {QKeySequence(u"Ctrl+D"_s)}, true, [this] {
        ui->componentsPane->markAllPresent();
        if (m_isAssisting)
            m_assistPane->focusFirst(); // Nothing more is asked of the papers.
        else
            ui->componentsPane->table()->setFocus(Qt::ShortcutFocusReason);
    });
    make(tr("Swap people"), {QKeySequence(u"Ctrl+T"_s)}, true, [this] { ui->applicantPane->swapPeople(); });
    make(tr("Without a card"), {QKeySequence(u"Ctrl+I"_s)}, true, [this] { ui->applicantPane->typeWithoutCard(); });
    make(tr("Fingerprint in place of a signature"), {QKeySequence(u"Ctrl+Alt+K"_s)}, true,
         [this] { ui->applicantPane->changeFingerprint(); });
    make(tr("The other paper"), {QKeySequence(u"Ctrl+Alt+P"_s)}, true, [this] { ui->outcomePane->changePaper(); });
    make(tr("At once or by appointment"), {QKeySequence(u"Ctrl+Alt+A"_s)}, true,
         [this] { ui->outcomePane->changeFinish(); });
    m_assistAction =
        make(tr("Help to file online"), {QKeySequence(u"Ctrl+Alt+O"_s)}, true, [this] { toggleAssistance(); });
    make(tr("Late entry"), {QKeySequence(u"Ctrl+J"_s)}, true, [this] { openLateEntry(); });
    make(tr("Print again"), {QKeySequence(u"Ctrl+P"_s)}, true, [this] { emit reprintRequested(m_lastSaved); });
    addActions(m_recentPeople->keys());
    m_undoAction = make(tr("Undo the save"), {QKeySequence(u"Ctrl+Z"_s)}, true,
                        [this] { emit undoRequested(ui->undoBar->dossier()); });
    m_undoAction->setVisible(false);
    m_undoAction->setEnabled(false);
    connect(ui->undoBar, &UndoBar::dismissed, this, [this] {
        m_undoAction->setVisible(false);
        m_undoAction->setEnabled(false);
        m_previewTimer.start();
    });
}

void ReceivePage::setOnline(bool isOnline)
{
    ui->outcomePane->setOnline(isOnline);
}

void ReceivePage::updateActions()
{
    const bool isOpen = ui->outcomePane->isOpen();
    // F9 stays awake on an unready page: it answers with what is to be put right.
    const QString nothing = tr("Nothing is entered yet.");
    const QString closed = isOpen ? QString() : isEmpty() ? nothing : ui->outcomePane->obstacle();
    setObstacle(m_saveAction, !isEmpty() && !ui->procedurePane->procedure() ? QString() : closed);
    const PaperForm form = ui->outcomePane->form();
    const bool isAtOnce =
        form == PaperForm::None || form == PaperForm::CertificationSheet || form == PaperForm::CertificationLabel;
    m_saveAction->setText(isAtOnce ? tr("Save and hand over") : tr("Save and print"));
    setObstacle(m_nextAction, closed);
    setObstacle(m_holdAction, isEmpty() ? nothing : QString());
    ui->outcomePane->setHoldable(!isEmpty());
    m_assistPane->setHoldable(!isEmpty());
    const Procedure *procedure = ui->procedurePane->procedure();
    const ProcedureTerms *terms = procedure ? procedure->termsAt(receiptOf(order(), m_clock.now()).date()) : nullptr;
    setObstacle(m_assistAction, !terms                                         ? tr("Choose the procedure first.")
                                : terms->channelRule == ChannelRule::PaperOnly ? tr("This procedure takes paper only.")
                                : terms->channelRule == ChannelRule::OnlineOnly
                                    ? tr("This procedure is filed online anyway.")
                                    : QString());
    setObstacle(m_allAction, ui->procedurePane->procedure() ? QString() : tr("Choose the procedure first."));
}

void ReceivePage::chainFocus()
{
    const QWidgetList order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->installEventFilter(this);
}

QWidgetList ReceivePage::focusOrder() const
{
    QWidgetList order{ui->faultStrip};
    order += ui->lateRow->focusOrder();
    order += ui->duplicateStrip->focusOrder();
    order += ui->applicantPane->focusOrder();
    order += ui->procedurePane->focusOrder();
    order += m_recentPeople->focusOrder();
    order += QWidgetList{ui->earlierButton, ui->earlierList, m_earlierView->list()};
    order += m_certification->focusOrder();
    order += ui->componentsPane->focusOrder();
    order += ui->outcomePane->focusOrder();
    order += m_assistPane->focusOrder();
    return order;
}

bool ReceivePage::eventFilter(QObject *watched, QEvent *event)
{
    // A line edit keeps Ctrl+Z for its own text; with nothing to take back there, the key is the bar's.
    if (event->type() == QEvent::ShortcutOverride && ui->undoBar->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *field = qobject_cast<QLineEdit *>(watched);
        if (key->matches(QKeySequence::Undo) && field && !field->isUndoAvailable()) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn) {
        if (auto *field = qobject_cast<QWidget *>(watched); field && ui->leftColumn->isAncestorOf(field))
            ui->leftScroll->ensureWidgetVisible(field, 0, 24);
    }
    return QWidget::eventFilter(watched, event);
}

bool ReceivePage::editField()
{
    if (ui->applicantPane->editName())
        return true;
    QWidget *focused = QApplication::focusWidget();
    if (!focused || !isAncestorOf(focused) || isEmpty())
        return false;
    if (auto *line = qobject_cast<QLineEdit *>(focused))
        line->selectAll();
    else if (auto *box = qobject_cast<QComboBox *>(focused))
        box->showPopup();
    return true;
}

QList<FieldFault> ReceivePage::currentFaults() const
{
    QList<FieldFault> faults = ui->applicantPane->localFaults();
    faults += ui->procedurePane->localFaults();
    static const Catalogue none;
    faults += faultsOf(order(), m_catalogue ? *m_catalogue : none, m_calendar, m_clock.now(), m_place);
    return faults;
}

void ReceivePage::refresh()
{
    if (m_isFilling)
        return;
    endTrouble(Trouble::Scan);
    endTrouble(Trouble::Hold);
    ui->procedurePane->setDate(receiptOf(order(), m_clock.now()).date());
    showFiling();
    const ReceiveOrder entered = order();
    const QDateTime received = receiptOf(entered, m_clock.now());
    ui->outcomePane->setLate(ui->lateRow->isOpen());
    const Procedure *procedure = ui->procedurePane->procedure();
    if (procedure) {
        const Dossier dossier = composedDossier(entered, m_place, *m_catalogue, m_calendar, m_clock.now());
        const WorkingCalendar hours = calendarFor(entered, *m_catalogue, m_calendar, m_place.office, received.date());
        ui->outcomePane->showAppointment(dossier, hours.dueFor(received, procedure->timeFor(entered.channel)),
                                         latestAppointment(*procedure, entered.channel, received, hours));
        m_certification->showFees(dossier.fee);
        QStringList exemptions;
        for (const FeeRule &rule : procedure->fees) {
            for (const QString &ground : rule.exemptions) {
                if (!exemptions.contains(ground))
                    exemptions.append(ground);
            }
        }
        ui->outcomePane->showFee(dossier.fee, exemptions);
        ui->outcomePane->setForm(lacksRequired(entered) ? std::optional(entered.missingChoice) : std::nullopt);
        const QString lock = entered.isNameInDoubt
                                 ? tr("Check the accents of the name first: edit it (F2) or press Correct.")
                                 : QString();
        ui->outcomePane->setLock(lock);
        m_assistPane->setLock(lock);
        m_assistPane->setPapers(entered.components);
    } else {
        ui->outcomePane->setLock({});
        ui->outcomePane->setForm({});
        ui->outcomePane->showNothing();
    }
    if (!ui->faultStrip->faults().isEmpty()) {
        // While the strip is up it shrinks as things are put right; new faults wait for the next F9.
        QList<FieldFault> left;
        for (const FieldFault &fault : currentFaults()) {
            const auto &shown = ui->faultStrip->faults();
            if (std::any_of(shown.begin(), shown.end(),
                            [&](const FieldFault &one) { return one.field == fault.field; }))
                left.append(fault);
        }
        markFaults(left);
    }
    m_recentPeople->setOffered(isEmpty());
    if (!isEmpty())
        m_visitStrip->leave();
    showEarlier(); // Elsewhere once a procedure is chosen.
    // A doubtful name holds the save and is what F2 is for, wherever the focus is.
    ui->componentsPane->table()->setKeepsEditKey(!entered.isNameInDoubt);
    updateActions();
    m_previewTimer.start();
    emit orderChanged(entered);
}

void ReceivePage::refreshPreview()
{
    PaperPreview *preview = ui->outcomePane->preview();
    if (isEmpty() && ui->undoBar->isVisible())
        return; // What is being printed still stands there.
    if (!ui->faultStrip->faults().isEmpty())
        return preview->setMessage(u"file"_s, tr("The print appears when %n place(s) are put right", nullptr,
                                                 static_cast<int>(ui->faultStrip->faults().size())));
    if (!ui->procedurePane->procedure() || !m_paintPaper)
        return preview->setMessage(u"file"_s, tr("The print appears here"));
    if (ui->outcomePane->form() == PaperForm::None)
        return preview->setMessage(u"return-result"_s, tr("Nothing is printed: it is handed over at once"));
    const Dossier dossier = composedDossier(order(), m_place, *m_catalogue, m_calendar, m_clock.now());
    const PaperForm form = ui->outcomePane->form();
    preview->setPaper([paint = m_paintPaper, dossier,
                       form](QPainter &painter, const QRectF &rect) { paint(painter, rect, dossier, form); },
                      form == PaperForm::Slip                 ? QSizeF(80, 110)
                      : form == PaperForm::CertificationLabel ? QSizeF(80, 50)
                                                              : QSizeF(210, 297));
}

void ReceivePage::markFaults(const QList<FieldFault> &faults)
{
    ui->faultStrip->setFaults(faults);
    ui->applicantPane->markFaults(faults);
    ui->procedurePane->markFaults(faults);
    ui->componentsPane->markFaults(faults);
    m_certification->markFaults(faults);
    ui->outcomePane->markFaults(faults);
    m_assistPane->markFaults(faults);
    ui->lateRow->markFaults(faults);
    showEarlier(); // Gives its lines away while the strip is up.
}

void ReceivePage::checkField(const QString &field)
{
    if (!ui->faultStrip->faults().isEmpty() || m_isFilling)
        return;
    QList<FieldFault> here;
    for (const FieldFault &fault : currentFaults()) {
        const bool isLeftEmpty = fault.code.endsWith(u"-missing");
        if (fault.field == field && !isLeftEmpty)
            here.append(fault);
    }
    ui->applicantPane->markFaults(here);
}

void ReceivePage::goTo(const QString &field)
{
    QWidget *target = ui->applicantPane->fieldFor(field);
    if (!target)
        target = m_certification->fieldFor(field);
    if (!target)
        target = ui->procedurePane->fieldFor(field);
    if (!target)
        target = ui->componentsPane->fieldFor(field);
    if (!target)
        target = ui->outcomePane->fieldFor(field);
    if (!target)
        target = m_assistPane->fieldFor(field);
    if (!target)
        target = ui->lateRow->fieldFor(field);
    if (!target)
        return;
    target->setFocus(Qt::ShortcutFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(target))
        line->selectAll();
    if (ui->leftColumn->isAncestorOf(target))
        ui->leftScroll->ensureWidgetVisible(target, 0, 24);
}

void ReceivePage::save(bool beginNext)
{
    m_hasTurned = false;
    refresh(); // The day may have changed since the last key: its rule decides, and is said before it is applied.
    if (m_hasTurned)
        return;
    endTrouble(Trouble::Rule);
    const QList<FieldFault> faults = currentFaults();
    const auto isQuestion = [](const FieldFault &fault) { return fault.code == u"many-copies"; };
    if (!faults.isEmpty() && std::all_of(faults.begin(), faults.end(), isQuestion))
        m_certification->noteAsked(); // The next F9 is the answer.
    if (!faults.isEmpty())
        return showFaults(faults);
    markFaults({});
    if (!ui->outcomePane->isOpen())
        return;
    const ReceiveOrder entered = order();
    const bool isReceived =
        m_isAssisting || !lacksRequired(entered) || entered.missingChoice == MissingChoice::SupplementLater;
    if (isReceived && ui->duplicateStrip->isUndecided())
        return demandDecision();
    endTrouble(Trouble::Save);
    showSaving(true);
    emit saveRequested(entered, beginNext);
}

void ReceivePage::demandDecision()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && isAncestorOf(focused) && !ui->duplicateStrip->isAncestorOf(focused))
        m_beforeStrip = focused;
    ui->duplicateStrip->demand();
}

void ReceivePage::leaveStrip()
{
    QWidget *before = m_beforeStrip && m_beforeStrip->isVisible() ? m_beforeStrip.data() : ui->componentsPane->table();
    before->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::focusAfterPapers()
{
    const ReceiveOrder entered = order();
    if (m_isAssisting)
        return m_assistPane->focusFirst();
    QWidget *next = lacksRequired(entered) ? ui->componentsPane->fieldFor(u"components"_s) : nullptr;
    if (next)
        next->setFocus(Qt::TabFocusReason);
    else
        ui->outcomePane->focusFee();
}
