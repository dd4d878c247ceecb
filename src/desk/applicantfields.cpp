// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicantpane.h"

#include "ui_applicantpane.h"
#include "wording.h"

#include <QLayout>

using namespace Qt::StringLiterals;

// The typed half of the applicant pane: fields from and to values, faults at fields.

void ApplicantPane::showKinds()
{
    const bool isPerson = ui->kindBox->currentData().toInt() == static_cast<int>(OwnerKind::Person);
    const bool hasNoPaper = isPerson && ui->paperBox->currentData().toInt() == static_cast<int>(IdentityKind::None);
    ui->paperBox->setVisible(isPerson);
    ui->paperCaption->setText(isPerson ? tr("Pap&er") : tr("Number of the pap&er"));
    ui->paperCaption->setBuddy(isPerson ? static_cast<QWidget *>(ui->paperBox) : ui->numberField);
    ui->numberField->setPlaceholderText(hasNoPaper ? tr("Why there is none") : isPerson ? QString() : tr("Tax code"));
    ui->numberField->setAccessibleName(hasNoPaper ? tr("Ground for having no paper")
                                       : isPerson ? tr("Number of the paper")
                                                  : tr("Tax code"));
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->typedBirthCaption, ui->birthField, ui->sexSegments})
        widget->setVisible(isPerson);
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->representativeCaption, ui->representativeField})
        widget->setVisible(!isPerson);
}

void ApplicantPane::writeFields(const Applicant &person)
{
    const QSignalBlocker kindBlocker(ui->kindBox);
    const QSignalBlocker paperBlocker(ui->paperBox);
    ui->kindBox->setCurrentIndex(qMax(0, ui->kindBox->findData(static_cast<int>(person.kind))));
    ui->paperBox->setCurrentIndex(qMax(0, ui->paperBox->findData(static_cast<int>(person.paper.kind))));
    ui->nameField->setText(person.name);
    const bool isPerson = person.kind == OwnerKind::Person;
    ui->numberField->setText(!isPerson                                 ? person.taxCode
                             : person.paper.kind == IdentityKind::None ? person.paper.ground
                                                                       : person.paper.number);
    ui->birthField->setText(person.birthDate ? person.birthDate->toDisplay() : QString());
    ui->sexSegments->setCurrent(!person.sex ? -1 : *person.sex == Sex::Male ? 0 : 1);
    ui->representativeField->setText(person.representative);
    ui->addressField->setText(person.address);
}

Applicant ApplicantPane::typedApplicant() const
{
    Applicant person = m_card; // What the fields do not show stays: issue date, old number.
    person.kind = static_cast<OwnerKind>(ui->kindBox->currentData().toInt());
    person.name = ui->nameField->text().trimmed();
    person.address = ui->addressField->text().trimmed();
    const QString number = ui->numberField->text().trimmed();
    person.taxCode.clear();
    person.representative.clear();
    person.paper.ground.clear();
    if (person.kind != OwnerKind::Person) {
        person.paper = {};
        person.taxCode = number;
        person.representative = ui->representativeField->text().trimmed();
        person.birthDate.reset();
        person.sex.reset();
        return person;
    }
    person.paper.kind = static_cast<IdentityKind>(ui->paperBox->currentData().toInt());
    if (person.paper.kind == IdentityKind::None) {
        person.paper.number.clear();
        person.paper.ground = number;
    } else {
        person.paper.number = QString(number).remove(u' ');
    }
    person.birthDate = PartialDate::fromTyped(ui->birthField->text());
    person.sex.reset();
    if (ui->sexSegments->current() >= 0)
        person.sex = ui->sexSegments->current() == 0 ? Sex::Male : Sex::Female;
    return person;
}

void ApplicantPane::readFrom(const ReceiveOrder &order)
{
    clear();
    m_card = order.applicant;
    m_isNameInDoubt = order.isNameInDoubt;
    writeFields(order.applicant);
    ui->phoneField->setText(groupedPhone(order.applicant.phone));
    const Applicant &person = order.applicant;
    const bool isFromCard = person.kind == OwnerKind::Person && person.paper.kind == IdentityKind::CitizenCard &&
                            !person.name.isEmpty() && person.paper.number.size() == 12 && person.birthDate;
    const bool isAwaited = person.name.isEmpty() && person.paper.number.isEmpty() && person.taxCode.isEmpty();
    setEntry(isAwaited ? Entry::Awaited : isFromCard ? Entry::Card : Entry::Typed);
    showKinds();
    if (order.submitter.relation != Relation::Self) {
        m_submitter = order.submitter.person;
        ui->submitterSegments->setCurrent(1);
        ui->relationBox->setCurrentIndex(
            qMax(0, ui->relationBox->findData(static_cast<int>(order.submitter.relation))));
    }
    showSubmitter();
    ui->returnSegments->setCurrent(order.returnWay == ReturnWay::Counter ? 0
                                   : order.returnWay == ReturnWay::Post  ? 1
                                                                         : 2);
    ui->postField->setText(order.returnAddress);
    ui->postField->setVisible(order.returnWay == ReturnWay::Post);
    ui->postCaption->setVisible(order.returnWay == ReturnWay::Post);
}

void ApplicantPane::clear()
{
    m_card = {};
    m_submitter = {};
    m_isNameInDoubt = false;
    writeFields({});
    ui->phoneField->setText({});
    ui->submitterSegments->setCurrent(0);
    ui->relationBox->setCurrentIndex(0);
    ui->returnSegments->setCurrent(0);
    ui->postField->setText({});
    ui->postField->hide();
    ui->postCaption->hide();
    markFaults({});
    setEntry(Entry::Awaited);
    showKinds();
    showSubmitter();
}

QList<FieldFault> ApplicantPane::localFaults() const
{
    const QString born = ui->birthField->text().trimmed();
    if (m_entry == Entry::Typed && !born.isEmpty() && !PartialDate::fromTyped(born))
        return {{u"birthDate"_s, u"birth-date-unreadable"_s, tr("Type the date of birth as 05/09/1985.")}};
    return {};
}

void ApplicantPane::markFaults(const QList<FieldFault> &faults)
{
    const auto messageFor = [&faults](std::initializer_list<QStringView> names) {
        for (const FieldFault &fault : faults) {
            if (std::find(names.begin(), names.end(), fault.field) != names.end())
                return fault.message;
        }
        return QString();
    };
    ui->nameFault->setFault(messageFor({u"name"}));
    ui->numberFault->setFault(messageFor({u"number", u"ground"}));
    ui->birthFault->setFault(messageFor({u"birthDate"}));
    ui->phoneFault->setFault(messageFor({u"phone"}));
    ui->submitterFault->setFault(messageFor({u"submitter"}));
    ui->postFault->setFault(messageFor({u"returnAddress"}));
}

QWidget *ApplicantPane::fieldFor(const QString &field) const
{
    const bool isAwaited = m_entry == Entry::Awaited;
    if (field == u"name") {
        if (m_isNameInDoubt)
            return ui->doubtField;
        return isAwaited ? static_cast<QWidget *>(ui->scanPrompt) : ui->nameField;
    }
    if (field == u"number" || field == u"ground")
        return isAwaited ? static_cast<QWidget *>(ui->scanPrompt) : ui->numberField;
    if (field == u"birthDate")
        return ui->birthField;
    if (field == u"phone")
        return ui->phoneField;
    if (field == u"submitter")
        return ui->submitterField;
    if (field == u"returnAddress")
        return ui->postField;
    return nullptr;
}

QWidgetList ApplicantPane::focusOrder() const
{
    QWidgetList order{ui->scanPrompt,    ui->typeButton,  ui->rescanButton,        ui->revealButton, ui->doubtField,
                      ui->confirmButton, ui->kindBox,     ui->nameField,           ui->paperBox,     ui->numberField,
                      ui->birthField,    ui->sexSegments, ui->representativeField, ui->addressField};
    order += ui->knownPeople->focusOrder();
    order += QWidgetList{ui->phoneField,     ui->submitterSegments,    ui->swapButton,     ui->relationBox,
                         ui->submitterField, ui->submitterNumberField, ui->returnSegments, ui->postField};
    return order;
}

void ApplicantPane::setLabelWidth(int width)
{
    for (QLabel *label :
         {ui->numberCaption, ui->birthCaption, ui->addressCaption, ui->kindCaption, ui->typedNameCaption,
          ui->paperCaption, ui->typedBirthCaption, ui->representativeCaption, ui->typedAddressCaption, ui->phoneCaption,
          ui->submitterCaption, ui->relationCaption, ui->submitterNameCaption, ui->returnCaption, ui->postCaption})
        label->setMinimumWidth(width);
}
