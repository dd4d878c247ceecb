// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistpane.h"
#include "componentspane.h"
#include "receivepage.h"
#include "ui_receivepage.h"
#include "visitstrip.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

// By which channel the dossier on the receive page comes: on paper, or filed on the national portal with help.

namespace {

const ProcedureTerms *termsOn(const Procedure *procedure, QDate day)
{
    return procedure ? procedure->termsAt(day) : nullptr;
}

} // namespace

/// What the officer decided; when it is the same and the page still turns, the day did it.
QString ReceivePage::filingKey() const
{
    const Procedure *procedure = ui->procedurePane->procedure();
    return (procedure ? procedure->code : QString()) + u'|' + ui->procedurePane->paperException() + u'|' +
           QString::number(int(m_wantsAssistance)) + u'|' + QString::number(int(ui->lateRow->isOpen()));
}

void ReceivePage::showFiling()
{
    const Procedure *procedure = ui->procedurePane->procedure();
    const QDate day = receiptOf(order(), m_clock.now()).date();
    const ProcedureTerms *terms = termsOn(procedure, day);
    const ChannelRule rule = terms ? terms->channelRule : ChannelRule::PaperOnly;
    const bool isAssisting = (rule == ChannelRule::OnlineOnly && ui->procedurePane->paperException().isEmpty()) ||
                             (rule == ChannelRule::OnlineAndPaper && m_wantsAssistance);
    const bool isTurned = isAssisting != m_isAssisting && !m_filingOf.isEmpty() && m_filingOf == filingKey();
    m_isAssisting = isAssisting;
    m_filingOf = procedure ? filingKey() : QString();
    const OnlineFiling &filing = m_catalogue ? m_catalogue->filing : OnlineFiling();
    ui->procedurePane->setFiling(!isAssisting                  ? QString()
                                 : filing.portalName.isEmpty() ? tr("The national portal")
                                                               : filing.portalName);
    ui->componentsPane->setAssisting(isAssisting);
    if (isAssisting)
        m_assistPane->setPage(filing.pageOf(procedure->code), filing.portalName);
    ui->outcomePane->setVisible(!isAssisting);
    m_assistPane->setVisible(isAssisting);
    if (!isTurned)
        return;
    m_hasTurned = true;
    const QString date = day.toString(u"dd/MM/yyyy"_s);
    showTrouble(Trouble::Rule,
                isAssisting
                    ? tr("On %1 this procedure takes online filings only (%2): help the citizen to file it, then press "
                         "F9; or choose a ground for taking paper.")
                          .arg(date, terms->ground)
                : rule == ChannelRule::PaperOnly
                    ? tr("On %1 this procedure takes paper only (%2): check papers and fee, then press F9.")
                          .arg(date, terms ? terms->ground : QString())
                    : tr("On %1 this procedure takes paper, too (%2): check papers and fee, then press F9; or help to "
                         "file it online with Ctrl+Alt+O.")
                          .arg(date, terms ? terms->ground : QString()));
}

void ReceivePage::toggleAssistance()
{
    m_wantsAssistance = !m_wantsAssistance;
    refresh();
    if (m_isAssisting)
        m_assistPane->focusFirst();
    else
        ui->componentsPane->setFocus(Qt::OtherFocusReason);
}

bool ReceivePage::awaitsCode() const
{
    return ui->procedurePane->asksCode();
}

bool ReceivePage::takeCode(const QString &code)
{
    if (!awaitsCode())
        return false;
    ui->procedurePane->takeCode(code);
    return true;
}

void ReceivePage::showCodeElsewhere(const QString &text)
{
    ui->procedurePane->showCodeElsewhere(text);
}

void ReceivePage::placeVisitStrip()
{
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(ui->undoBar) + 1, m_visitStrip);
    m_visitStrip->watch(ui->applicantPane->fieldFor(u"name"_s));
    connect(m_visitStrip, &VisitStrip::answered, this,
            [this](const QString &reason) { emit visitReasonGiven(m_askedProcedure, reason); });
}

void ReceivePage::askVisitReason(const QString &procedure, const QList<VisitReason> &reasons)
{
    if (!isEmpty())
        return;
    m_askedProcedure = procedure;
    m_visitStrip->ask(reasons);
}
