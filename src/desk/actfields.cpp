// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actfields.h"

#include "ui_actfields.h"
#include "wording.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr auto paperProperty = "number";

QDateTime officeTimeOf(const QDateTimeEdit *edit)
{
    QDateTime time = edit->dateTime();
    return QDateTime(time.date(), time.time(), officeTimeZone());
}

} // namespace

ActFields::ActFields(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::ActFields>())
{
    ui->setupUi(this);
    ui->placeBox->setInsertPolicy(QComboBox::NoInsert);
    ui->placeBox->lineEdit()->setAccessibleName(ui->placeBox->accessibleName());
    ui->waySegments->setStretched(true);
    ui->filedSegments->setStretched(true);
    connect(ui->waySegments, &Segments::chosen, this,
            [this](int way) { ui->postRow->setVisible(static_cast<ReturnWay>(way) == ReturnWay::Post); });
}

ActFields::~ActFields() = default;

void ActFields::showRows(std::initializer_list<QWidget *> rows)
{
    for (QWidget *row :
         {ui->codeRow, ui->filedRow, ui->placeRow, ui->personRow, ui->shelfRow, ui->documentRow, ui->papersRow,
          ui->untilRow, ui->dueRow, static_cast<QWidget *>(ui->sentBox), ui->postRow, ui->trackingRow,
          static_cast<QWidget *>(ui->payerBox), ui->correctionRow, ui->reasonRow, ui->noteRow})
        row->setVisible(std::find(rows.begin(), rows.end(), row) != rows.end());
    ui->notice->setNotice({});
    ui->fault->setFault({});
}

void ActFields::setVoiding()
{
    ui->reasonField->setPlainText({});
    showRows({ui->reasonRow});
    ui->notice->setNotice(tr("The dossier is cancelled with its number: it stays in the books and cannot be brought "
                             "back."));
}

void ActFields::setAct(DossierAct act, const Dossier &dossier, const QList<DossierEvent> &events,
                       const ActChoices &choices, const Clock &clock)
{
    ui->reasonField->setPlainText({});
    ui->noteField->setText({});
    ui->personField->setText({});
    ui->shelfField->setText({});
    ui->documentField->setText({});
    ui->sentBox->setChecked(true);
    ui->personCaption->setText(act == DossierAct::HandOver     ? tr("&Who takes them there")
                               : act == DossierAct::SendByPost ? tr("Post&man")
                                                               : tr("&Who brings them"));
    ui->placeBox->clear();
    ui->placeBox->addItems(choices.departments);
    switch (act) {
    case DossierAct::AskSupplement:
        showRows({ui->papersRow, ui->untilRow, ui->reasonRow});
        break;
    case DossierAct::TakeSupplement:
        showRows({ui->papersRow, ui->noteRow});
        break;
    case DossierAct::HandOver:
        showRows({ui->placeRow, ui->personRow, ui->noteRow});
        break;
    case DossierAct::TakeBack:
        showRows({ui->personRow, ui->noteRow});
        break;
    case DossierAct::Extend:
        showRows({ui->dueRow, ui->sentBox, ui->reasonRow});
        break;
    case DossierAct::ReceiveResult:
        showRows({ui->papersRow, ui->shelfRow, ui->documentRow, ui->personRow});
        break;
    case DossierAct::SendByPost:
        showRows({ui->papersRow, ui->postRow, ui->trackingRow, ui->personRow, ui->payerBox});
        break;
    case DossierAct::NoteUndelivered:
        showRows({ui->shelfRow, ui->reasonRow});
        break;
    case DossierAct::NoteCode:
        showRows({ui->codeRow, ui->noteRow});
        fillCode(dossier, choices.homeSystem);
        break;
    case DossierAct::Correct:
        showRows({ui->correctionRow, ui->postRow, ui->reasonRow});
        fillCorrection(dossier);
        ui->postRow->setVisible(dossier.returnWay == ReturnWay::Post);
        break;
    default:
        if (ruleOf(act).needsReason)
            showRows({ui->reasonRow});
        else
            showRows({ui->noteRow});
    }
    constexpr int usualSupplementDays = 30;
    m_today = clock.now().date();
    ui->untilEdit->setDate(m_today.addDays(choices.supplementDays > 0 ? choices.supplementDays : usualSupplementDays));
    ui->dueEdit->setDateTime(choices.extendedDue.isValid() ? inOfficeTime(choices.extendedDue) : clock.now());
    ui->postField->setText(dossier.returnAddress.isEmpty() && act == DossierAct::SendByPost ? dossier.applicant.address
                                                                                            : dossier.returnAddress);
    ui->trackingField->setText({});
    fillPapers(act, dossier);
    warnOfEarlierDemand(act, events);
}

void ActFields::fillPapers(DossierAct act, const Dossier &dossier)
{
    qDeleteAll(m_papers);
    m_papers.clear();
    const auto add = [this](const QString &text, int number, bool isChecked) {
        auto *box = new QCheckBox(text, ui->paperRows);
        box->setProperty(paperProperty, number);
        box->setChecked(isChecked);
        ui->paperRows->layout()->addWidget(box);
        m_papers.append(box);
    };
    if (act == DossierAct::AskSupplement || act == DossierAct::TakeSupplement) {
        ui->papersCaption->setText(act == DossierAct::AskSupplement ? tr("Papers asked for") : tr("Papers that came"));
        for (const Component &component : dossier.components) {
            const bool isMissing = component.state == ComponentState::Missing && component.isRequired;
            if (act == DossierAct::AskSupplement || component.state == ComponentState::Missing)
                add(component.name, component.number, isMissing);
        }
    } else if (act == DossierAct::ReceiveResult || act == DossierAct::SendByPost) {
        ui->papersCaption->setText(tr("Results"));
        const ResultState wanted = act == DossierAct::ReceiveResult ? ResultState::Expected : ResultState::Ready;
        for (const DossierResult &result : dossier.results) {
            if (result.state == wanted)
                add(result.name, result.number, true);
        }
    }
    if (m_papers.isEmpty())
        ui->papersRow->hide();
}

void ActFields::fillCode(const Dossier &dossier, const HomeSystem &system)
{
    m_doubtedCode.clear();
    ui->codeField->setText(homeCode(dossier));
    ui->codeField->selectAll();
    ui->codeHint->setText(system.codeExample.isEmpty()
                              ? dossier.homeSystem
                              : tr("%1; it looks like %2").arg(dossier.homeSystem, system.codeExample));
    ui->filedRow->setVisible(dossier.assistance.has_value());
    const bool isKnown = dossier.assistance && dossier.assistance->filedBy;
    ui->filedSegments->setCurrent(isKnown ? static_cast<int>(*dossier.assistance->filedBy) : 0);
}

void ActFields::takeCode(const QString &code)
{
    ui->codeField->setText(code);
    ui->codeField->setFocus(Qt::OtherFocusReason);
    ui->fault->setFault({});
}

void ActFields::fillCorrection(const Dossier &dossier)
{
    const Applicant &owner = dossier.applicant;
    ui->nameField->setText(owner.name);
    ui->numberField->setText(owner.paper.number);
    ui->birthField->setText(owner.birthDate ? owner.birthDate->toDisplay() : QString());
    ui->phoneField->setText(owner.phone);
    ui->emailField->setText(owner.email);
    ui->addressField->setText(owner.address);
    ui->waySegments->setCurrent(static_cast<int>(dossier.returnWay));
}

void ActFields::warnOfEarlierDemand(DossierAct act, const QList<DossierEvent> &events)
{
    if (act != DossierAct::AskSupplement)
        return;
    for (const DossierEvent &event : events) {
        if (event.kind == ruleOf(act).word)
            ui->notice->setNotice(
                tr("A supplement was asked for on %1 already: %2")
                    .arg(inOfficeTime(event.at).toString(u"dd/MM/yyyy"_s), event.facts.value(u"reason"_s).toString()));
    }
}

QString ActFields::reason() const
{
    return ui->reasonField->toPlainText().trimmed();
}

ActOrder ActFields::order(DossierAct act, const Dossier &dossier) const
{
    const auto shown = [](const QWidget *row, const QString &text) {
        return row->isHidden() ? QString() : text.trimmed();
    };
    ActOrder order;
    order.act = act;
    order.reason = reason();
    order.note = shown(ui->noteRow, ui->noteField->text());
    order.person = shown(ui->personRow, ui->personField->text());
    order.place = shown(ui->placeRow, ui->placeBox->currentText()) + shown(ui->shelfRow, ui->shelfField->text());
    order.documentNumber = shown(ui->documentRow, ui->documentField->text().simplified());
    if (!ui->untilRow->isHidden())
        order.until = ui->untilEdit->date();
    if (!ui->dueRow->isHidden()) {
        order.newDueAt = officeTimeOf(ui->dueEdit);
        if (ui->sentBox->isChecked())
            order.letterSentOn = m_today;
    }
    order.code = shown(ui->codeRow, ui->codeField->text());
    order.isDoubtSeen = !order.code.isEmpty() && order.code == m_doubtedCode;
    if (!ui->filedRow->isHidden())
        order.filedBy = static_cast<FiledBy>(ui->filedSegments->current());
    order.address = shown(ui->postRow, ui->postField->text());
    order.trackingNumber = shown(ui->trackingRow, ui->trackingField->text());
    order.isPaidByCitizen = ui->payerBox->isChecked();
    const bool isOfResults = act == DossierAct::ReceiveResult || act == DossierAct::SendByPost;
    for (const QCheckBox *box : m_papers) {
        const int number = box->property(paperProperty).toInt();
        if (!box->isChecked())
            continue;
        if (isOfResults) {
            order.results.append(number);
            continue;
        }
        for (Component component : dossier.components) {
            if (component.number != number)
                continue;
            if (component.state == ComponentState::Missing)
                component.state = ComponentState::Original;
            component.quantity = std::max(1, component.quantity);
            order.papers.append(component);
        }
    }
    if (act == DossierAct::Correct) {
        order.corrected = dossier;
        Applicant &owner = order.corrected.applicant;
        owner.name = ui->nameField->text().simplified();
        owner.paper.number = ui->numberField->text().trimmed();
        owner.birthDate = PartialDate::fromTyped(ui->birthField->text());
        owner.phone = normalisedPhone(ui->phoneField->text()).value_or(ui->phoneField->text().trimmed());
        owner.email = ui->emailField->text().trimmed();
        owner.address = ui->addressField->text().simplified();
        order.corrected.returnWay = static_cast<ReturnWay>(ui->waySegments->current());
        if (!ui->postRow->isHidden())
            order.corrected.returnAddress = order.address;
    }
    return order;
}

bool ActFields::checkForm()
{
    if (ui->correctionRow->isHidden())
        return true;
    const QString birth = ui->birthField->text().trimmed();
    const QString phone = ui->phoneField->text().trimmed();
    if (!birth.isEmpty() && !PartialDate::fromTyped(birth)) {
        ui->fault->setFault(tr("Enter the date of birth like 05/09/1985, or the year alone."));
        ui->birthField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!phone.isEmpty() && !normalisedPhone(phone)) {
        ui->fault->setFault(tr("A telephone number has 10 digits, like 0912 345 678."));
        ui->phoneField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void ActFields::focusFirst()
{
    if (!ui->correctionRow->isHidden())
        return ui->nameField->setFocus(Qt::OtherFocusReason);
    for (QWidget *field :
         std::initializer_list<QWidget *>{ui->codeField, ui->placeBox, ui->dueEdit, ui->reasonField, ui->shelfField,
                                          ui->postField, ui->personField, ui->noteField}) {
        if (!field->parentWidget()->isHidden())
            return field->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *ActFields::widgetOf(const QString &field) const
{
    const QHash<QString, QWidget *> widgets{{u"reason"_s, ui->reasonField}, {u"otherSystemCode"_s, ui->codeField},
                                            {u"note"_s, ui->noteField},     {u"until"_s, ui->untilEdit},
                                            {u"newDueAt"_s, ui->dueEdit},   {u"place"_s, ui->placeBox},
                                            {u"address"_s, ui->postField},  {u"corrected"_s, ui->nameField}};
    return widgets.value(field);
}

void ActFields::showFault(const QString &message, const QString &field)
{
    // A code that only looks wrong is kept by pressing once more; one that may never be kept is refused again.
    const bool isDoubt = field == u"otherSystemCode" && !ui->codeRow->isHidden();
    if (isDoubt)
        m_doubtedCode = ui->codeField->text().trimmed();
    ui->fault->setFault(message);
    if (QWidget *widget = widgetOf(field); widget && !widget->parentWidget()->isHidden())
        widget->setFocus(Qt::OtherFocusReason);
}
