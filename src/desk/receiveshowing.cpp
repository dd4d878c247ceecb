// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepage.h"

#include "assistpane.h"
#include "counterstyle.h"
#include "dossierlistmodel.h"
#include "duplicatestrip.h"
#include "earlierdossiers.h"
#include "paperpreview.h"
#include "ui_receivepage.h"
#include "visitstrip.h"
#include "wording.h"

#include <QAction>

using namespace Qt::StringLiterals;

// What the receive page says: whom it knows, what was saved, what went wrong.

void ReceivePage::showApplicant(const Applicant &applicant, const QStringList &warnings, bool isNameInDoubt)
{
    ui->applicantPane->showPerson(applicant, warnings, isNameInDoubt);
    // The card answers "who": the next question is "what".
    if (!ui->procedurePane->procedure())
        ui->procedurePane->fieldFor(u"procedure"_s)->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::completeApplicant(const Applicant &known)
{
    ui->applicantPane->completePerson(known);
}

void ReceivePage::showKnownPeople(const QList<Applicant> &people)
{
    ui->applicantPane->showKnownPeople(people);
}

void ReceivePage::showEarlierDossiers(const QList<DossierRow> &dossiers)
{
    m_earlier->setRows(dossiers);
    showEarlier();
}

void ReceivePage::showDuplicates(const QList<DuplicateDossier> &duplicates)
{
    ui->duplicateStrip->setDuplicates(duplicates);
    showEarlier();
}

void ReceivePage::showEarlier()
{
    const int count = m_earlier->rowCount();
    const bool isBrief = themeOf(this).scale > 100; // One line, so that the column needs no scroll bar.
    ui->duplicateStrip->setYielding(ui->faultStrip->saysAnything());
    const bool isChosen = ui->procedurePane->procedure();
    const bool isShown = count > 0 && isChosen && !ui->faultStrip->saysAnything() && ui->duplicateStrip->isHidden();
    m_earlierView->setVisible(count > 0 && !isChosen);
    ui->earlierTitle->setText(isBrief ? tr("Earlier dossiers: %1").arg(count) : tr("This person's earlier dossiers"));
    ui->earlierList->setFixedHeight(themeOf(this).scaled(28) * qBound(1, count, 2));
    ui->earlierList->setVisible(!isBrief);
    ui->earlierButton->setText(isBrief ? tr("See") : tr("See all %1").arg(count));
    ui->earlierButton->setVisible(isBrief || count > 1);
    ui->earlierView->setVisible(isShown);
    ui->earlierLine->setVisible(isShown);
}

void ReceivePage::showSaving(bool isSaving)
{
    m_assistPane->setSaving(isSaving);
    ui->outcomePane->setSaving(isSaving);
    updateActions();
}

void ReceivePage::showGuided(const QString &text)
{
    ui->undoBar->showNote(text);
    ui->outcomePane->preview()->setMessage(u"printer"_s, text);
    endTrouble(Trouble::Save);
}

void ReceivePage::showPrinting(const QString &text)
{
    ui->undoBar->setPrinting(text);
    if (ui->undoBar->isVisible() && isEmpty() && m_doneText.isEmpty())
        ui->outcomePane->preview()->setMessage(u"printer"_s, text);
}

void ReceivePage::showUndone()
{
    ui->undoBar->setUndone();
    m_visitStrip->withdraw(); // Of a dossier that is none.
    m_undoAction->setVisible(false);
    m_undoAction->setEnabled(false);
    if (isEmpty())
        ui->outcomePane->preview()->setMessage(u"undo"_s, tr("The dossier is cancelled"));
}

void ReceivePage::showAllSynced()
{
    ui->undoBar->setSynced();
}

void ReceivePage::showWaitingForReceipt(int count)
{
    ui->undoBar->setPrinting(tr("%n dossier(s) of this person: F9 prints one receipt for all", nullptr, count));
}

void ReceivePage::showFaults(const QList<FieldFault> &faults)
{
    ui->outcomePane->setSaving(false);
    markFaults(faults);
    refreshPreview();
    updateActions();
    if (!faults.isEmpty())
        ui->faultStrip->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::showTrouble(Trouble trouble, const QString &message)
{
    static const char *const heads[] = {QT_TR_NOOP("Not saved, not printed; everything entered stays here"),
                                        QT_TR_NOOP("What is entered cannot be kept safe at the moment"),
                                        QT_TR_NOOP("Not put on hold; everything entered stays here"),
                                        QT_TR_NOOP("The code was not taken"),
                                        QT_TR_NOOP("Not cancelled"),
                                        QT_TR_NOOP("The rule changed with the day; everything entered stays here")};
    if (m_trouble == Trouble::Save && trouble == Trouble::Draft)
        return; // The same trouble, already said.
    m_trouble = trouble;
    ui->outcomePane->setSaving(false);
    ui->faultStrip->setTrouble(tr(heads[static_cast<int>(trouble)]), message);
    showEarlier();
    updateActions();
    if (trouble == Trouble::Save || trouble == Trouble::Hold || trouble == Trouble::Rule)
        ui->faultStrip->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::endTrouble(Trouble trouble)
{
    if (m_trouble != trouble)
        return;
    m_trouble.reset();
    ui->faultStrip->setTrouble({}, {});
    showEarlier();
}

void ReceivePage::showSaved(const Dossier &dossier, bool isPrinting)
{
    const QString code = shownCode(dossier.code());
    m_lastSaved = dossier.id;
    ui->outcomePane->setSaving(false);
    ui->faultStrip->setFaults({});
    endTrouble(Trouble::Save);
    ui->draftBar->hide();
    const QString numbers = dossier.certification ? numbersText(*dossier.certification) : QString();
    const QString done = !dossier.isAtOnce   ? tr("Saved %1").arg(code)
                         : numbers.isEmpty() ? tr("Handed over %1").arg(code)
                                             : tr("Number of the book: %1").arg(numbers);
    m_doneText = dossier.isAtOnce && !numbers.isEmpty() ? done : QString();
    const QString progress = isPrinting ? tr("Printing…") : dossier.isAtOnce && numbers.isEmpty() ? done : QString();
    const QString who = m_doneText.isEmpty() ? dossier.applicant.name : numbers + u" · "_s + dossier.applicant.name;
    ui->undoBar->show(dossier.id, code, who, progress);
    ui->outcomePane->preview()->setMessage(dossier.isAtOnce ? u"return-result"_s : u"printer"_s,
                                           isPrinting && !dossier.isAtOnce ? tr("Printing %1").arg(code) : done);
    m_undoAction->setVisible(true);
    m_undoAction->setEnabled(true);
    updateActions();
}
