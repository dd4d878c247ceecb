// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finishchoice.h"
#include "outcomepane.h"
#include "ui_outcomepane.h"

using namespace Qt::StringLiterals;

// How an entry ends: at once or by appointment, and on which paper.

void OutcomePane::setProcedure(const Procedure *procedure)
{
    m_finish->setProcedure(procedure);
}

/// Says before F9 what it will do.
void OutcomePane::showAtOnce()
{
    const Dong total = m_shown.fee.total();
    const bool isCash = m_shown.fee.method == PaymentMethod::Cash;
    const QString money = total == 0 ? tr("free")
                          : isCash   ? tr("takes %1 in cash").arg(formattedDong(total))
                          : m_shown.fee.method == PaymentMethod::Transfer
                              ? tr("awaits a transfer of %1").arg(formattedDong(total))
                              : tr("%1 to be paid later").arg(formattedDong(total));
    ui->dueLabel->setText(tr("Handed over at once"));
    ui->dueReason->setText(m_isCertifying ? tr("F9 receives, %1, gives the numbers of the book and hands over. No "
                                               "appointment slip.")
                                                .arg(money)
                                          : tr("F9 receives, %1, notes the result and hands it over. No appointment "
                                               "slip.")
                                                .arg(money));
    ui->changeDueButton->hide();
}

void OutcomePane::setForm(const std::optional<MissingChoice> &missing)
{
    m_missing = missing;
    const bool isReceived = !missing || *missing == MissingChoice::SupplementLater;
    ui->paperSegments->setVisible(isReceived && m_hasProcedure && (!m_isAtOnce || m_isCertifying));
    showPapers();
    showButtons();
}

/// What may be printed: a receipt in one of two sizes, or the certification's words.
void OutcomePane::showPapers()
{
    const QStringList choices =
        m_isAtOnce ? QStringList{tr("No print"), tr("A4"), tr("Labels")} : QStringList{tr("A4, 2 copies"), tr("80 mm")};
    if (ui->paperSegments->choices() != choices)
        ui->paperSegments->setChoices(choices);
    ui->paperSegments->setCurrent(m_isAtOnce ? m_certificationPaper : m_receiptPaper);
}

void OutcomePane::changePaper()
{
    int &paper = m_isAtOnce ? m_certificationPaper : m_receiptPaper;
    paper = (paper + 1) % static_cast<int>(ui->paperSegments->choices().size());
    ui->paperSegments->setCurrent(paper);
    emit changed();
}

void OutcomePane::changeFinish()
{
    m_finish->changeWay();
}

PaperForm OutcomePane::form() const
{
    if (m_missing == MissingChoice::Guide)
        return PaperForm::Guidance;
    if (m_missing == MissingChoice::Refuse)
        return PaperForm::Refusal;
    if (m_isAtOnce && (!m_isCertifying || m_certificationPaper == 0))
        return PaperForm::None;
    if (m_isAtOnce)
        return m_certificationPaper == 1 ? PaperForm::CertificationSheet : PaperForm::CertificationLabel;
    return m_receiptPaper == 0 ? PaperForm::Receipt : PaperForm::Slip;
}
