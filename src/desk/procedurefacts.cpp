// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurepane.h"

#include "composing.h"
#include "homecode.h"
#include "ui_procedurepane.h"

#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

// What a chosen procedure says and asks: the lower half of the procedure pane.

namespace {

QString levelText(ServiceLevel level)
{
    switch (level) {
    case ServiceLevel::Full:
        return ProcedurePane::tr("Wholly online (formerly level 4)");
    case ServiceLevel::Partial:
        return ProcedurePane::tr("Partly online (formerly level 3)");
    case ServiceLevel::InformationOnly:
        break;
    }
    return ProcedurePane::tr("Information only");
}

bool takesPages(const Procedure &procedure)
{
    return std::any_of(procedure.fees.begin(), procedure.fees.end(),
                       [](const FeeRule &rule) { return rule.basis == FeeBasis::CertifiedCopies; });
}

std::optional<QList<int>> pagesFrom(const QString &text)
{
    QList<int> pages;
    for (const QString &part : text.split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int count = part.toInt(&isNumber);
        if (!isNumber || count < 1 || count > 9999)
            return {};
        pages.append(count);
    }
    return pages;
}

} // namespace

void ProcedurePane::showFacts()
{
    const Procedure *chosen = procedure();
    ui->factsLabel->setVisible(chosen && !ui->procedureList->isVisibleTo(this));
    ui->procedureHint->setVisible(!chosen);
    const ProcedureTerms *terms = chosen ? chosen->termsAt(m_date) : nullptr;
    if (chosen) {
        QStringList facts{chosen->code, chosen->sectorName};
        if (terms)
            facts.append(levelText(terms->level));
        facts.append(durationText(chosen->timeFor(Channel::Counter)));
        ui->factsLabel->setText(facts.join(u" · "_s));
    }
    const PaperException *exception = m_catalogue ? m_catalogue->filing.exceptionAt(paperException(), m_date) : nullptr;
    const QString refusal = chosen ? channelRefusal(*chosen, m_date) : QString();
    ui->channelBox->setNotice(
        refusal.isEmpty() || !exception
            ? refusal
            : tr("Paper is taken by exception, which is counted: %1 (%2).").arg(exception->name, exception->ground));
    const bool isOnlineOnly = terms && terms->channelRule == ChannelRule::OnlineOnly;
    ui->exceptionRow->setVisible(isOnlineOnly && ui->exceptionBox->count() > 1);
    const bool livesElsewhere = terms && (terms->home == DossierHome::MinistrySystem || !m_portal.isEmpty());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ui->otherCodeCaption, ui->otherCodeField, ui->otherCodeHint})
        widget->setVisible(livesElsewhere);
    if (livesElsewhere)
        ui->otherCodeHint->setText(m_portal.isEmpty()
                                       ? tr("The dossier lives in %1, which gives its code.").arg(terms->homeSystem)
                                       : tr("%1 gives the code once “Nộp” is pressed.").arg(m_portal));
    showCode();
    showCompetentRow(chosen);
    const bool hasPurposes = chosen && !chosen->purposes.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->purposeCaption, ui->purposeBox})
        widget->setVisible(hasPurposes);
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->copiesCaption, ui->copiesBox, ui->copiesUnit})
        widget->setVisible(chosen && !chosen->book); // Each paper of a certification has its own.
    const bool hasPages = chosen && takesPages(*chosen) && !chosen->book;
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->pagesCaption, ui->pagesField})
        widget->setVisible(hasPages);
}

void ProcedurePane::makeCompetentRow()
{
    m_competentCaption = new QLabel(tr("Decided by"), this);
    m_competentCaption->setProperty("textRole", "muted"_ba);
    m_competentBox = new QComboBox(this);
    m_competentBox->setObjectName(u"competentBox"_s);
    m_competentBox->setAccessibleName(tr("Unit that decides"));
    m_competentCaption->setBuddy(m_competentBox);
    const int row = ui->facts->rowCount();
    ui->facts->addWidget(m_competentCaption, row, 0);
    ui->facts->addWidget(m_competentBox, row, 1);
    connect(m_competentBox, &QComboBox::activated, this, &ProcedurePane::changed);
}

void ProcedurePane::setOwnAgency(const QString &code)
{
    m_ownAgency = code;
}

void ProcedurePane::showCompetentRow(const Procedure *chosen)
{
    const bool isOffered = chosen && chosen->isBorderless && m_catalogue;
    m_competentCaption->setVisible(isOffered);
    m_competentBox->setVisible(isOffered);
    const QString before = m_competentBox->currentData().toString();
    const QSignalBlocker blocker(m_competentBox);
    m_competentBox->clear();
    m_competentBox->addItem(tr("This unit"), QString());
    if (!isOffered)
        return;
    for (const Agency *agency : m_catalogue->otherAgencies(m_date, m_ownAgency))
        m_competentBox->addItem(u"UBND "_s + agency->name, agency->code);
    m_competentBox->setCurrentIndex(std::max(0, m_competentBox->findData(before)));
}

void ProcedurePane::setFiling(const QString &portal)
{
    if (portal == m_portal)
        return;
    m_portal = portal;
    showFacts();
}

void ProcedurePane::fillExceptions()
{
    const QSignalBlocker blocker(ui->exceptionBox);
    const QString chosen = paperException();
    const QString name = ui->exceptionBox->currentText();
    ui->exceptionBox->clear();
    if (!procedure())
        return;
    ui->exceptionBox->addItem(tr("No: filed online"), QString());
    for (const PaperException &exception : m_catalogue->filing.exceptionsAt(m_date))
        ui->exceptionBox->addItem(exception.name, exception.code);
    if (chosen.isEmpty())
        return;
    if (ui->exceptionBox->findData(chosen) < 0) // It no longer holds: what was entered stays until another is chosen.
        ui->exceptionBox->addItem(name, chosen);
    ui->exceptionBox->setCurrentIndex(ui->exceptionBox->findData(chosen));
}

QString ProcedurePane::paperException() const
{
    return ui->exceptionBox->currentData().toString();
}

bool ProcedurePane::asksCode() const
{
    return !ui->otherCodeField->isHidden() && procedure();
}

void ProcedurePane::takeCode(const QString &code)
{
    ui->otherCodeField->setText(code);
    m_codeElsewhere.clear();
    showCode();
    emit changed();
}

void ProcedurePane::showCodeElsewhere(const QString &text)
{
    m_codeElsewhere = text;
    showCode();
}

void ProcedurePane::showCode()
{
    const Procedure *chosen = procedure();
    const ProcedureTerms *terms = chosen ? chosen->termsAt(m_date) : nullptr;
    const QString typed = ui->otherCodeField->text().trimmed();
    QStringList doubts;
    QString fault;
    if (terms && asksCode() && !typed.isEmpty()) {
        const HomeSystem *system = m_catalogue->filing.system(terms->homeSystem);
        const auto code = cleanedHomeCode(typed, system);
        if (!code)
            fault = code.error().message;
        else if (const QString doubt = homeCodeDoubt(*code, system, m_date); !doubt.isEmpty())
            doubts.append(doubt);
        if (!m_codeElsewhere.isEmpty())
            doubts.append(m_codeElsewhere);
    }
    ui->codeBox->setNotice(doubts.join(u' '), Tone::Supplement, u"alert"_s);
    ui->otherCodeFault->setFault(fault);
}

QWidget *ProcedurePane::nextQuestion() const
{
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->purposeBox, ui->pagesField}) {
        if (widget->isVisibleTo(this))
            return widget;
    }
    return nullptr;
}

void ProcedurePane::writeTo(ReceiveOrder &order) const
{
    const Procedure *chosen = procedure();
    order.procedureCode = chosen ? chosen->code : QString();
    order.purpose = ui->purposeBox->currentText();
    order.copies = ui->copiesBox->value();
    order.pages = pagesFrom(ui->pagesField->text()).value_or(QList<int>());
    order.otherSystemCode = ui->otherCodeField->text().trimmed();
    order.competentAgency = chosen && chosen->isBorderless ? m_competentBox->currentData().toString() : QString();
    order.paperException = paperException();
}

void ProcedurePane::readFrom(const ReceiveOrder &order)
{
    clear();
    if (order.procedureCode.isEmpty())
        return;
    const QSignalBlocker blocker(this);
    choose(order.procedureCode);
    if (!order.purpose.isEmpty() && ui->purposeBox->findText(order.purpose) < 0)
        ui->purposeBox->addItem(order.purpose);
    ui->purposeBox->setCurrentIndex(order.purpose.isEmpty() ? -1 : ui->purposeBox->findText(order.purpose));
    ui->copiesBox->setValue(order.copies);
    QStringList pages;
    for (const int count : order.pages)
        pages.append(QString::number(count));
    ui->pagesField->setText(pages.join(u", "_s));
    ui->otherCodeField->setText(order.otherSystemCode);
    m_competentBox->setCurrentIndex(std::max(0, m_competentBox->findData(order.competentAgency)));
    if (!order.paperException.isEmpty()) {
        if (ui->exceptionBox->findData(order.paperException) < 0)
            ui->exceptionBox->addItem(order.paperException, order.paperException);
        ui->exceptionBox->setCurrentIndex(ui->exceptionBox->findData(order.paperException));
    }
    showFacts();
}

QList<FieldFault> ProcedurePane::localFaults() const
{
    if (ui->pagesField->isVisibleTo(this) && !pagesFrom(ui->pagesField->text()))
        return {{u"pages"_s, u"pages-unreadable"_s, tr("Type the pages of each original as 2, 5, 1.")}};
    return {};
}

void ProcedurePane::markFaults(const QList<FieldFault> &faults)
{
    const auto messageFor = [&faults](QStringView name) {
        for (const FieldFault &fault : faults) {
            // An online-only procedure is told by the notice, which stays.
            if (fault.field == name && fault.code != u"online-only")
                return fault.message;
        }
        return QString();
    };
    ui->procedureFault->setFault(messageFor(u"procedure"));
    ui->purposeFault->setFault(messageFor(u"purpose"));
    ui->copiesFault->setFault(messageFor(u"copies"));
    ui->pagesFault->setFault(messageFor(u"pages"));
    ui->exceptionFault->setFault(messageFor(u"paperException"));
    ui->otherCodeFault->setFault(messageFor(u"otherSystemCode"));
}

QWidget *ProcedurePane::fieldFor(const QString &field) const
{
    if (field == u"procedure")
        return ui->procedureField;
    if (field == u"purpose")
        return ui->purposeBox;
    if (field == u"copies")
        return ui->copiesBox;
    if (field == u"pages")
        return ui->pagesField;
    if (field == u"otherSystemCode")
        return ui->otherCodeField;
    if (field == u"paperException")
        return ui->exceptionBox;
    return nullptr;
}

QWidgetList ProcedurePane::focusOrder() const
{
    return {ui->procedureField, ui->exceptionBox, ui->otherCodeField, ui->purposeBox,
            ui->copiesBox,      ui->pagesField,   m_competentBox};
}

void ProcedurePane::setLabelWidth(int width)
{
    for (QLabel *label : {ui->exceptionCaption, ui->otherCodeCaption, ui->purposeCaption, ui->copiesCaption,
                          ui->pagesCaption, m_competentCaption})
        label->setMinimumWidth(width);
}
