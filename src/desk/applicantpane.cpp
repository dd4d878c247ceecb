// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicantpane.h"

#include "badge.h"
#include "citizenid.h"
#include "folding.h"
#include "ui_applicantpane.h"
#include "wording.h"

using namespace Qt::StringLiterals;

ApplicantPane::ApplicantPane(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::ApplicantPane>())
{
    ui->setupUi(this);
    const std::initializer_list<std::pair<OwnerKind, QString>> kinds{
        {OwnerKind::Person, tr("Person")},
        {OwnerKind::HouseholdBusiness, tr("Household business")},
        {OwnerKind::Company, tr("Company")},
        {OwnerKind::StateAgency, tr("State agency")},
        {OwnerKind::OtherOrganisation, tr("Other organisation")}};
    for (const auto &[kind, word] : kinds)
        ui->kindBox->addItem(word, static_cast<int>(kind));
    const std::initializer_list<std::pair<IdentityKind, QString>> papers{
        {IdentityKind::CitizenCard, tr("Identity card (CCCD)")},
        {IdentityKind::OldIdentityCard, tr("Old identity card (CMND)")},
        {IdentityKind::Passport, tr("Passport")},
        {IdentityKind::TemporaryResidence, tr("Temporary residence card")},
        {IdentityKind::PermanentResidence, tr("Permanent residence card")},
        {IdentityKind::IdentityCertificate, tr("Identity certificate")},
        {IdentityKind::BirthCertificate, tr("Birth certificate")},
        {IdentityKind::None, tr("No paper yet")}};
    for (const auto &[kind, word] : papers)
        ui->paperBox->addItem(word, static_cast<int>(kind));
    const std::initializer_list<std::pair<Relation, QString>> relations{
        {Relation::Authorised, tr("Authorised person")},
        {Relation::Parent, tr("Father or mother")},
        {Relation::Guardian, tr("Guardian")},
        {Relation::LegalRepresentative, tr("Legal representative")},
        {Relation::Employee, tr("Employee with a letter")},
        {Relation::PostOffice, tr("Post office")}};
    for (const auto &[relation, word] : relations)
        ui->relationBox->addItem(word, static_cast<int>(relation));
    ui->paperBox->setMinimumContentsLength(8);
    ui->paperBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ui->sexSegments->setCurrent(-1);
    ui->returnSegments->setStretched(true);
    for (ActionButton *button : {ui->revealButton, ui->swapButton})
        button->setFixedSize(24, 24);
    ui->nameFault->setField(ui->nameField);
    ui->numberFault->setField(ui->numberField);
    ui->birthFault->setField(ui->birthField);
    ui->phoneFault->setField(ui->phoneField);
    ui->submitterFault->setField(ui->submitterField);
    ui->postFault->setField(ui->postField);
    ui->doubtLine->setField(ui->doubtField);
    connectFields();
    clear();
}

ApplicantPane::~ApplicantPane() = default;

void ApplicantPane::connectFields()
{
    for (QLineEdit *field : {ui->nameField, ui->numberField, ui->birthField, ui->representativeField, ui->addressField,
                             ui->phoneField, ui->postField})
        connect(field, &QLineEdit::textEdited, this, &ApplicantPane::changed);
    const std::initializer_list<std::pair<QLineEdit *, QString>> checked{
        {ui->numberField, u"number"_s}, {ui->birthField, u"birthDate"_s}, {ui->phoneField, u"phone"_s}};
    for (const auto &[field, name] : checked) {
        connect(field, &QLineEdit::editingFinished, this, [this, name = name] { emit fieldLeft(name); });
    }
    for (QComboBox *box : {ui->kindBox, ui->paperBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showKinds();
            emit changed();
        });
    }
    connect(ui->relationBox, &QComboBox::currentIndexChanged, this, &ApplicantPane::changed);
    connect(ui->sexSegments, &Segments::chosen, this, &ApplicantPane::changed);
    connect(ui->submitterSegments, &Segments::chosen, this, [this] {
        showSubmitter();
        emit changed();
    });
    connect(ui->returnSegments, &Segments::chosen, this, [this](int index) {
        ui->postField->setVisible(index == 1);
        ui->postCaption->setVisible(index == 1);
        emit changed();
    });
    for (QLineEdit *field : {ui->submitterField, ui->submitterNumberField}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            m_submitter.name = ui->submitterField->text();
            if (!ui->submitterNumberField->isReadOnly())
                m_submitter.paper.number = ui->submitterNumberField->text().remove(u' ');
            emit changed();
        });
    }
    connect(ui->doubtField, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_card.name = text;
        m_isNameInDoubt = false; // An edit confirms it.
        emit changed();
    });
    connect(ui->confirmButton, &ActionButton::clicked, this, [this] {
        m_isNameInDoubt = false;
        ui->doubtLine->setFault({});
        setEntry(Entry::Card);
        emit changed();
    });
    connect(ui->revealButton, &ActionButton::toggled, this, &ApplicantPane::showCard);
    connect(ui->scanPrompt, &ScanPrompt::typingBegun, this, [this](const QString &text) {
        typeWithoutCard();
        QLineEdit *field = text.front().isDigit() ? ui->numberField : ui->nameField;
        field->setFocus();
        field->insert(text);
        emit changed();
    });
    connect(ui->knownPeople, &KnownPeople::chosen, this, [this](const Applicant &person) {
        showPerson(person, {}, false);
        ui->phoneField->setFocus(Qt::OtherFocusReason);
    });
    connect(ui->typeButton, &ActionButton::clicked, this, &ApplicantPane::typeWithoutCard);
    connect(ui->rescanButton, &ActionButton::clicked, this, &ApplicantPane::awaitScan);
    connect(ui->swapButton, &ActionButton::clicked, this, &ApplicantPane::swapPeople);
}

void ApplicantPane::setEntry(Entry entry)
{
    m_entry = entry;
    const bool isCard = entry == Entry::Card;
    ui->scanPrompt->setVisible(entry == Entry::Awaited);
    ui->typedView->setVisible(entry == Entry::Typed);
    ui->cardView->setVisible(isCard);
    ui->nameLabel->setVisible(!m_isNameInDoubt);
    ui->doubtView->setVisible(isCard && (m_isNameInDoubt || ui->doubtField->hasFocus()));
    ui->rescanButton->setVisible(entry != Entry::Awaited);
    ui->typeButton->setVisible(entry == Entry::Awaited);
    if (entry != Entry::Typed)
        ui->knownPeople->setPeople({});
    if (entry != Entry::Card) {
        ui->sourceBadge->clear();
        ui->warningBox->setNotice({});
    }
    if (isCard)
        showCard();
}

void ApplicantPane::showCard()
{
    ui->nameLabel->setText(m_card.name);
    const QString &number = m_card.paper.number;
    ui->numberLabel->setText(ui->revealButton->isChecked() ? number : maskedNumber(number));
    QString born = m_card.birthDate ? m_card.birthDate->toDisplay() : tr("not on the card");
    if (m_card.sex)
        born += u" · "_s + (*m_card.sex == Sex::Male ? tr("Male") : tr("Female"));
    ui->birthLabel->setText(born);
    ui->addressLabel->setText(m_card.address);
    ui->addressLabel->setToolTip(m_card.address);
    ui->sourceBadge->setBadge({u"check"_s, tr("Read from the card"), Tone::Ready});
    if (m_isNameInDoubt) {
        ui->sourceBadge->clear();
        if (!ui->doubtField->hasFocus())
            showDoubtfulName(m_card.name);
        ui->doubtLine->setFault(tr("Check the accents: compare the name with the card. Edit (F2) or press Correct."),
                                true);
    }
}

void ApplicantPane::showDoubtfulName(const QString &name)
{
    ui->doubtField->setText(name);
    ui->doubtField->setCursorPosition(0); // A long name is read from its beginning.
}

void ApplicantPane::showPerson(const Applicant &person, const QStringList &warnings, bool isNameInDoubt)
{
    if (awaitsSubmitter()) {
        m_submitter = person;
        showSubmitter();
        ui->warningBox->setNotice(warnings.join(u'\n'));
        emit changed();
        return;
    }
    const QString phone = person.phone.isEmpty() ? QString() : groupedPhone(person.phone);
    m_card = person;
    m_isNameInDoubt = isNameInDoubt;
    ui->revealButton->setChecked(false);
    showDoubtfulName(person.name); // Also while the name of the card before is being edited.
    if (!isNameInDoubt && ui->doubtField->hasFocus())
        ui->phoneField->setFocus(Qt::OtherFocusReason);
    setEntry(Entry::Card);
    if (!phone.isEmpty())
        ui->phoneField->setText(phone);
    else if (m_entry == Entry::Card)
        ui->phoneField->setText({}); // The number belonged to the person before.
    ui->warningBox->setNotice(warnings.join(u'\n'));
    emit changed();
}

void ApplicantPane::completePerson(const Applicant &known)
{
    if (m_entry != Entry::Card || known.paper.number != m_card.paper.number)
        return;
    if (ui->phoneField->text().isEmpty())
        ui->phoneField->setText(groupedPhone(known.phone));
    if (m_card.email.isEmpty())
        m_card.email = known.email;
    if (m_isNameInDoubt && !ui->doubtField->hasFocus() && foldedForSearch(known.name) == foldedForSearch(m_card.name) &&
        !known.name.isEmpty()) {
        m_card.name = known.name;
        m_isNameInDoubt = false;
        ui->doubtLine->setFault({});
        setEntry(Entry::Card);
    }
    emit changed();
}

void ApplicantPane::showKnownPeople(const QList<Applicant> &people)
{
    ui->knownPeople->setPeople(m_entry == Entry::Typed ? people : QList<Applicant>());
}

void ApplicantPane::typeWithoutCard()
{
    if (m_entry == Entry::Card)
        writeFields(m_card);
    m_isNameInDoubt = false;
    setEntry(Entry::Typed);
    showKinds();
    ui->nameField->setFocus(Qt::ShortcutFocusReason);
    emit changed();
}

void ApplicantPane::awaitScan()
{
    m_card = {};
    m_isNameInDoubt = false;
    writeFields({});
    setEntry(Entry::Awaited);
    ui->scanPrompt->setFocus(Qt::ShortcutFocusReason);
    emit changed();
}

bool ApplicantPane::editName()
{
    if (!m_isNameInDoubt)
        return false;
    ui->doubtField->setFocus(Qt::ShortcutFocusReason);
    ui->doubtField->selectAll();
    return true;
}

bool ApplicantPane::isEmpty() const
{
    return currentApplicant().name.isEmpty() && currentApplicant().paper.number.isEmpty() &&
           m_submitter.name.isEmpty() && ui->phoneField->text().isEmpty();
}

bool ApplicantPane::hasOtherSubmitter() const
{
    return ui->submitterSegments->current() == 1;
}

bool ApplicantPane::awaitsSubmitter() const
{
    const bool isThere = ui->submitterField->hasFocus() || ui->submitterNumberField->hasFocus();
    return hasOtherSubmitter() && (isThere || (m_submitter.name.isEmpty() && m_entry != Entry::Awaited));
}

void ApplicantPane::swapPeople()
{
    const Applicant owner = currentApplicant();
    const Applicant other = hasOtherSubmitter() ? m_submitter : Applicant{};
    m_submitter = owner;
    ui->submitterSegments->setCurrent(1);
    m_isNameInDoubt = false;
    m_card = other;
    writeFields(other);
    ui->phoneField->setText(groupedPhone(other.phone));
    const bool isFromCard = other.paper.kind == IdentityKind::CitizenCard && !other.paper.number.isEmpty();
    setEntry(other.name.isEmpty() ? Entry::Awaited : isFromCard ? Entry::Card : Entry::Typed);
    showKinds();
    showSubmitter();
    if (m_entry == Entry::Awaited)
        ui->scanPrompt->setFocus(Qt::ShortcutFocusReason);
    emit changed();
}

void ApplicantPane::showSubmitter()
{
    ui->submitterView->setVisible(hasOtherSubmitter());
    ui->submitterField->setText(m_submitter.name);
    ui->submitterField->setCursorPosition(0);
    const bool isScanned = !m_submitter.address.isEmpty() || m_submitter.birthDate;
    ui->submitterNumberField->setReadOnly(isScanned);
    ui->submitterNumberField->setText(isScanned ? maskedNumber(m_submitter.paper.number) : m_submitter.paper.number);
}

Applicant ApplicantPane::currentApplicant() const
{
    if (m_entry == Entry::Awaited)
        return {};
    Applicant applicant = m_entry == Entry::Typed ? typedApplicant() : m_card;
    applicant.phone = ui->phoneField->text().remove(u' ');
    return applicant;
}

void ApplicantPane::writeTo(ReceiveOrder &order) const
{
    order.applicant = currentApplicant();
    order.applicant.phone = ui->phoneField->text().remove(u' ');
    order.isNameInDoubt = m_isNameInDoubt;
    order.submitter = {};
    if (hasOtherSubmitter()) {
        order.submitter.relation = static_cast<Relation>(ui->relationBox->currentData().toInt());
        order.submitter.person = m_submitter;
    }
    constexpr std::array ways{ReturnWay::Counter, ReturnWay::Post, ReturnWay::Online};
    order.returnWay = ways.at(static_cast<size_t>(qMax(0, ui->returnSegments->current())));
    order.returnAddress = order.returnWay == ReturnWay::Post ? ui->postField->text() : QString();
}
