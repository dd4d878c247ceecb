// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomepane.h"

#include "clock.h"
#include "finishchoice.h"
#include "typedamount.h"
#include "ui_outcomepane.h"
#include "wording.h"

#include <QKeyEvent>
#include <QTimeZone>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array paymentMethods{PaymentMethod::Cash, PaymentMethod::Transfer, PaymentMethod::Later};

} // namespace

OutcomePane::OutcomePane(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::OutcomePane>())
    , m_finish(new FinishChoice)
{
    ui->setupUi(this);
    ui->appointmentView->layout()->addWidget(m_finish);
    connect(m_finish, &FinishChoice::changed, this, &OutcomePane::changed);
    connect(m_finish, &FinishChoice::dateAsked, this, [this](bool isAsked) {
        if (isAsked == ui->appointmentField->isHidden())
            changeAppointment(isAsked);
    });
    ui->paymentSegments->setStretched(true);
    ui->receivedField->setAlignment(Qt::AlignRight);
    ui->receivedField->setMaximumWidth(120);
    ui->receivedFault->setField(ui->receivedField);
    ui->lockReason->hide();
    connect(ui->receivedField, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (chooseByLetter(text))
            return;
        const Dong amount = typedAmount(text);
        ui->receivedField->setText(amount > 0 ? bareAmount(amount) : QString());
        showChange();
        emit changed();
    });
    connect(ui->receivedField, &QLineEdit::editingFinished, this, [this] {
        const Dong amount = meantAmount(ui->receivedField->text());
        ui->receivedField->setText(amount > 0 ? bareAmount(amount) : QString());
    });
    ui->paymentSegments->installEventFilter(this);
    connect(ui->paymentSegments, &Segments::chosen, this, [this] {
        showChange();
        emit changed();
    });
    ui->appointmentFault->setField(ui->appointmentField);
    connect(ui->changeDueButton, &ActionButton::clicked, this,
            [this] { changeAppointment(ui->appointmentField->isHidden()); });
    connect(ui->appointmentField, &QDateTimeEdit::dateTimeChanged, this, &OutcomePane::changed);
    connect(ui->paperSegments, &Segments::chosen, this, [this](int index) {
        (m_isAtOnce ? m_certificationPaper : m_receiptPaper) = index;
        emit changed();
    });
    connect(ui->exemptionBox, &QComboBox::currentIndexChanged, this, &OutcomePane::changed);
    connect(ui->saveButton, &ActionButton::clicked, this, &OutcomePane::saveAsked);
    connect(ui->holdButton, &ActionButton::clicked, this, &OutcomePane::holdAsked);
    connect(ui->lateButton, &ActionButton::clicked, this, &OutcomePane::lateAsked);
    connect(ui->nextButton, &ActionButton::clicked, this, &OutcomePane::nextAsked);
    ui->exemptionBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ui->exemptionBox->setMinimumContentsLength(12);
    clear();
}

OutcomePane::~OutcomePane() = default;

void OutcomePane::showAppointment(const Dossier &dossier, const DueTime &due, const std::optional<QDateTime> &latest)
{
    m_shown = dossier;
    m_isAtOnce = dossier.isAtOnce;
    m_isCertifying = dossier.certification.has_value();
    m_finish->setLatest(latest);
    QStringList reasons{dossier.duration};
    if (!dossier.dueReason.isEmpty())
        reasons.append(dossier.dueReason);
    if (due.isCalendarIncomplete)
        reasons.append(tr("next year's days off are not announced yet"));
    ui->dueLabel->setText(dossier.dueAt ? dossier.dueAt->toString(u"HH:mm "_s) + weekdayAndDate(dossier.dueAt->date())
                                        : tr("No date promised"));
    m_ruledDue = due.at.value_or(QDateTime());
    ui->changeDueButton->show();
    ui->dueReason->setText(reasons.join(u", "_s));
    // Where a day is agreed in writing, its field says it.
    const bool isAgreed = m_finish->way() == FinishChoice::Way::Agreed;
    ui->dueReason->setVisible(!isAgreed);
    ui->dueLabel->setVisible(!isAgreed);
    if (m_isAtOnce)
        showAtOnce();
}

void OutcomePane::showFee(const Fee &fee, const QStringList &exemptions)
{
    m_fee = fee;
    m_hasProcedure = true;
    const QStringList listed = QStringList{tr("No exemption")} + exemptions;
    QStringList present;
    for (int i = 0; i < ui->exemptionBox->count(); ++i)
        present.append(ui->exemptionBox->itemText(i));
    if (present != listed) {
        const QSignalBlocker blocker(ui->exemptionBox);
        const QString chosen = ui->exemptionBox->currentText();
        ui->exemptionBox->clear();
        ui->exemptionBox->addItems(listed);
        ui->exemptionBox->setCurrentIndex(qMax(0, ui->exemptionBox->findText(chosen)));
    }
    ui->exemptionBox->setVisible(!exemptions.isEmpty());
    const Dong total = fee.total();
    ui->totalLabel->setText(total > 0 ? formattedDong(total) : fee.isUnruled ? tr("Not known") : tr("Free"));
    ui->paymentSegments->setVisible(total > 0);
    QString lines;
    if (fee.isUnruled)
        lines = tr("The catalogue has no fee in force for this day: receive, and collect when it is put right.");
    else if (total == 0 && !fee.exemption.isEmpty())
        lines = tr("exempt: %1").arg(fee.exemption);
    else if (fee.lines.size() > 1 || (fee.lines.size() == 1 && fee.lines.first().quantity > 1)) {
        QStringList parts;
        for (const FeeLine &line : fee.lines)
            parts.append(u"%1 × %2"_s.arg(line.quantity).arg(formattedDong(line.unitPrice)));
        lines = parts.join(u" + "_s);
    }
    ui->freeLabel->setText(lines);
    ui->freeLabel->setVisible(!lines.isEmpty());
    showChange();
    showButtons();
}

void OutcomePane::showNothing()
{
    m_hasProcedure = false;
    m_fee = {};
    ui->dueLabel->setText(u"–"_s);
    ui->dueLabel->show();
    ui->dueReason->hide();
    ui->changeDueButton->hide();
    ui->paperSegments->hide();
    ui->totalLabel->setText(u"–"_s);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ui->exemptionBox, ui->paymentSegments, ui->cashView, ui->freeLabel})
        widget->hide();
    showButtons();
}

void OutcomePane::showChange()
{
    const Dong total = m_fee.total();
    const bool isCash = ui->paymentSegments->current() == 0;
    ui->cashView->setVisible(total > 0 && isCash);
    ui->receivedField->setPlaceholderText(bareAmount(total));
    const Dong given = meantAmount(ui->receivedField->text());
    ui->changeLabel->setText(formattedDong(given > total ? given - total : 0));
}

void OutcomePane::showAppointmentTime(const QDateTime &at)
{
    // The field knows no zones: it shows the office's clock.
    const QDateTime local = inOfficeTime(at);
    ui->appointmentField->setDate(local.date());
    ui->appointmentField->setTime(local.time());
}

QDateTime OutcomePane::agreedAppointment() const
{
    if (ui->appointmentField->isHidden())
        return {};
    return {ui->appointmentField->date(), ui->appointmentField->time(), officeTimeZone()};
}

void OutcomePane::changeAppointment(bool isChanging)
{
    {
        const QSignalBlocker blocker(ui->appointmentField);
        if (isChanging && m_ruledDue.isValid())
            showAppointmentTime(m_ruledDue);
    }
    ui->appointmentField->setVisible(isChanging);
    ui->appointmentFault->setFault({});
    ui->changeDueButton->setText(isChanging ? tr("By the rule") : tr("Reschedule"));
    if (isChanging)
        ui->appointmentField->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void OutcomePane::setLock(const QString &reason)
{
    m_lock = reason;
    showButtons();
}

void OutcomePane::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    showButtons();
}

void OutcomePane::setOnline(bool isOnline)
{
    const int before = std::exchange(m_presetWay, isOnline ? 0 : 2);
    // An entry on which nothing was chosen yet follows.
    if (!m_hasProcedure && ui->paymentSegments->current() == before)
        ui->paymentSegments->setCurrent(m_presetWay);
}

void OutcomePane::setLate(bool isLate)
{
    ui->lateButton->setVisible(!isLate);
}

void OutcomePane::setHoldable(bool isHoldable)
{
    ui->holdButton->setEnabled(isHoldable);
}

bool OutcomePane::isOpen() const
{
    return m_hasProcedure && m_lock.isEmpty() && !m_isSaving;
}

QString OutcomePane::obstacle() const
{
    return !m_hasProcedure ? tr("Choose the procedure first.") : m_isSaving ? tr("Saving…") : m_lock;
}

void OutcomePane::showButtons()
{
    const QString text = m_isSaving                           ? tr("Saving…")
                         : m_missing == MissingChoice::Guide  ? tr("Save and print the guidance")
                         : m_missing == MissingChoice::Refuse ? tr("Save and print the refusal")
                         : m_isAtOnce                         ? tr("Save and hand over")
                                                              : tr("Save and print");
    ui->saveButton->setText(text);
    ui->saveButton->setIconName(m_isAtOnce ? u"return-result"_s : u"printer"_s);
    ui->saveButton->setAccessibleDescription(m_lock);
    ui->saveButton->setEnabled(isOpen());
    ui->nextButton->setEnabled(isOpen());
    ui->lockReason->setText(m_lock);
    ui->lockReason->setVisible(!m_lock.isEmpty());
}

PaperPreview *OutcomePane::preview() const
{
    return ui->preview;
}

bool OutcomePane::chooseByLetter(const QString &text)
{
    static constexpr QStringView letters = u"tcs"; // Tiền mặt, Chuyển khoản, thu Sau.
    for (const QChar letter : text) {
        const qsizetype way = letters.indexOf(letter.toLower());
        if (way < 0)
            continue;
        ui->receivedField->setText({});
        ui->paymentSegments->setCurrent(int(way));
        showChange();
        (ui->receivedField->isVisible() ? static_cast<QWidget *>(ui->receivedField) : ui->paymentSegments)
            ->setFocus(Qt::ShortcutFocusReason);
        emit changed();
        return true;
    }
    return false;
}

bool OutcomePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == ui->paymentSegments && event->type() == QEvent::KeyPress &&
        chooseByLetter(static_cast<QKeyEvent *>(event)->text()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void OutcomePane::focusFee()
{
    // Pressed again it goes on to the grounds that make it free.
    const bool isAtPayment = ui->receivedField->hasFocus() || ui->paymentSegments->hasFocus();
    if ((isAtPayment || m_fee.total() == 0) && ui->exemptionBox->isVisible()) {
        ui->exemptionBox->setFocus(Qt::ShortcutFocusReason);
    } else if (ui->receivedField->isVisible()) {
        ui->receivedField->setFocus(Qt::ShortcutFocusReason);
        ui->receivedField->selectAll();
    } else if (ui->paymentSegments->isVisible()) {
        ui->paymentSegments->setFocus(Qt::ShortcutFocusReason);
    }
}

void OutcomePane::writeTo(ReceiveOrder &order) const
{
    order.method = paymentMethods.at(static_cast<size_t>(qMax(0, ui->paymentSegments->current())));
    order.received = order.method == PaymentMethod::Cash ? meantAmount(ui->receivedField->text()) : 0;
    order.appointment = agreedAppointment();
    order.exemption = ui->exemptionBox->currentIndex() > 0 ? ui->exemptionBox->currentText() : QString();
    m_finish->writeTo(order);
}

void OutcomePane::readFrom(const ReceiveOrder &order)
{
    m_finish->readFrom(order);
    const auto *found = std::find(paymentMethods.begin(), paymentMethods.end(), order.method);
    ui->paymentSegments->setCurrent(found == paymentMethods.end() ? 0
                                                                  : static_cast<int>(found - paymentMethods.begin()));
    if (order.appointment.isValid()) {
        changeAppointment(true);
        showAppointmentTime(order.appointment);
    }
    ui->receivedField->setText(order.received > 0 ? bareAmount(order.received) : QString());
    if (!order.exemption.isEmpty()) {
        const QSignalBlocker blocker(ui->exemptionBox);
        if (ui->exemptionBox->findText(order.exemption) < 0)
            ui->exemptionBox->addItem(order.exemption);
        ui->exemptionBox->setCurrentIndex(ui->exemptionBox->findText(order.exemption));
    }
}

void OutcomePane::clear()
{
    changeAppointment(false);
    ui->paymentSegments->setCurrent(m_presetWay);
    ui->receivedField->setText({});
    {
        const QSignalBlocker blocker(ui->exemptionBox);
        ui->exemptionBox->clear();
    }
    m_lock.clear();
    m_missing.reset();
    m_isAtOnce = false;
    m_isCertifying = false;
    m_finish->clear();
    setForm({});
    markFaults({});
    showNothing();
}

void OutcomePane::markFaults(const QList<FieldFault> &faults)
{
    const auto messageAt = [&faults](QStringView field) {
        for (const FieldFault &fault : faults) {
            if (fault.field == field)
                return fault.message;
        }
        return QString();
    };
    const QString payment = messageAt(u"payment");
    ui->receivedFault->setFault(payment.isEmpty() ? messageAt(u"received") : payment);
    ui->appointmentFault->setFault(messageAt(u"appointment"));
    m_finish->markFaults(faults);
}

QWidget *OutcomePane::fieldFor(const QString &field) const
{
    if (QWidget *finish = m_finish->fieldFor(field))
        return finish;
    if (field == u"appointment")
        return ui->appointmentField;
    if (field == u"payment")
        return ui->paymentSegments;
    return field == u"received" ? ui->receivedField : nullptr;
}

QWidgetList OutcomePane::focusOrder() const
{
    QWidgetList order{ui->changeDueButton, ui->appointmentField};
    order += m_finish->focusOrder();
    order += QWidgetList{ui->exemptionBox, ui->paymentSegments, ui->receivedField, ui->paperSegments, ui->preview,
                         ui->saveButton,   ui->holdButton,      ui->nextButton,    ui->lateButton};
    return order;
}
