// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "componentspane.h"

#include "componentmodel.h"
#include "ui_componentspane.h"

#include <QBoxLayout>
#include <QEvent>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

ComponentsPane::ComponentsPane(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::ComponentsPane>())
{
    ui->setupUi(this);
    ui->supplementFault->setField(ui->supplementDate);
    ui->noteFault->setField(ui->noteField);
    connect(ui->table->components(), &ComponentModel::componentsChanged, this, [this] {
        showState();
        emit changed();
    });
    connect(ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComponentsPane::showHint);
    connect(ui->table, &ComponentsTable::leftDownwards, this, &ComponentsPane::passed);
    connect(ui->allButton, &ActionButton::clicked, this, &ComponentsPane::markAllPresent);
    for (QRadioButton *button : {ui->guideButton, ui->supplementButton, ui->refuseButton}) {
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            if (!isOn)
                return;
            showState();
            emit changed();
        });
    }
    connect(ui->supplementDate, &QDateEdit::dateChanged, this, &ComponentsPane::changed);
    connect(ui->noteField, &QLineEdit::textEdited, this, &ComponentsPane::changed);
    clear();
}

ComponentsPane::~ComponentsPane() = default;

ComponentsTable *ComponentsPane::table() const
{
    return ui->table;
}

void ComponentsPane::setWaitingView(QWidget *view)
{
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(ui->emptyLabel) + 1, view, 1);
}

void ComponentsPane::setUpperView(QWidget *view)
{
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(ui->emptyLabel), view);
}

void ComponentsPane::setClock(const Clock &clock)
{
    ui->table->components()->setClock(clock);
}

void ComponentsPane::setProcedure(const Procedure *procedure, const QList<Component> &components, QDate today)
{
    m_allowsSupplement = procedure && procedure->allowsSupplementLater;
    ui->table->components()->setComponents(procedure, components);
    ui->guideButton->setChecked(true);
    {
        const QSignalBlocker blocker(ui->supplementDate);
        ui->supplementDate->setDate(
            today.addDays(procedure && procedure->supplementDays > 0 ? procedure->supplementDays : 15));
    }
    const bool hasPapers = procedure && ui->table->components()->rowCount() > 0;
    ui->table->setVisible(hasPapers);
    ui->body->setVisible(procedure);
    ui->allButton->setVisible(hasPapers);
    ui->emptyLabel->setVisible(!hasPapers);
    ui->emptyLabel->setText(procedure ? tr("This procedure asks for no papers.")
                                      : tr("They appear when a procedure is chosen."));
    showState();
    showHint();
}

void ComponentsPane::setAssisting(bool isAssisting)
{
    if (isAssisting == m_isAssisting)
        return;
    m_isAssisting = isAssisting;
    showState();
}

void ComponentsPane::markAllPresent()
{
    ui->table->components()->markAllPresent();
}

void ComponentsPane::showState()
{
    const ComponentModel *model = ui->table->components();
    const int all = static_cast<int>(model->components().size());
    const int lacking = model->lackingCount();
    if (all == 0)
        ui->countBadge->clear();
    else if (lacking > 0)
        ui->countBadge->setBadge({u"file-plus"_s,
                                  tr("%1/%2 · %n missing", nullptr, lacking).arg(model->presentCount()).arg(all),
                                  Tone::Supplement});
    else
        ui->countBadge->setBadge({u"check"_s, u"%1/%2"_s.arg(model->presentCount()).arg(all), Tone::Ready});
    ui->missingView->setVisible(lacking > 0 && !m_isAssisting);
    const bool isLarge = themeOf(this).scale > 100;
    ui->supplementHint->setText(!m_allowsSupplement ? tr("this procedure does not allow it")
                                : isLarge           ? tr("until")
                                                    : tr("this procedure allows it, until"));
    ui->supplementButton->setEnabled(m_allowsSupplement);
    ui->supplementDate->setVisible(m_allowsSupplement);
    ui->supplementDate->setEnabled(ui->supplementButton->isChecked());
}

void ComponentsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        showState();
}

void ComponentsPane::showHint()
{
    const ComponentRequirement *requirement = ui->table->components()->requirement(ui->table->currentIndex().row());
    const bool isShown = requirement && !m_hasFaults; // The strip above needs the room.
    ui->hintBox->setNotice(isShown ? requirement->hint : QString());
}

void ComponentsPane::writeTo(ReceiveOrder &order) const
{
    order.components = ui->table->components()->components();
    order.missingChoice = ui->refuseButton->isChecked()       ? MissingChoice::Refuse
                          : ui->supplementButton->isChecked() ? MissingChoice::SupplementLater
                                                              : MissingChoice::Guide;
    order.supplementUntil =
        order.missingChoice == MissingChoice::SupplementLater ? ui->supplementDate->date() : QDate();
    order.note = ui->noteField->text();
}

void ComponentsPane::readFrom(const ReceiveOrder &order)
{
    QRadioButton *button = order.missingChoice == MissingChoice::Refuse            ? ui->refuseButton
                           : order.missingChoice == MissingChoice::SupplementLater ? ui->supplementButton
                                                                                   : ui->guideButton;
    button->setChecked(true);
    if (order.supplementUntil.isValid())
        ui->supplementDate->setDate(order.supplementUntil);
    ui->noteField->setText(order.note);
    showState();
}

void ComponentsPane::clear()
{
    ui->noteField->setText({});
    markFaults({});
    setProcedure(nullptr, {}, {});
}

void ComponentsPane::markFaults(const QList<FieldFault> &faults)
{
    QString components;
    QString until;
    QString note;
    int faultyRow = -1;
    for (const FieldFault &fault : faults) {
        if (fault.field == u"components" || fault.field.startsWith(u"component.") ||
            fault.field.startsWith(u"quantity.")) {
            components = fault.message;
            const int number = fault.field.section(u'.', 1).toInt();
            const QList<Component> all = ui->table->components()->components();
            for (qsizetype row = 0; row < all.size(); ++row) {
                if (all.at(row).number == number)
                    faultyRow = static_cast<int>(row);
            }
        } else if (fault.field == u"supplementUntil") {
            until = fault.message;
        } else if (fault.field == u"note") {
            note = fault.message;
        }
    }
    ui->componentsFault->setFault(components);
    ui->supplementFault->setFault(until);
    ui->noteFault->setFault(note);
    ui->table->setFaultyRow(faultyRow);
    m_hasFaults = !faults.isEmpty();
    showHint();
}

QWidget *ComponentsPane::fieldFor(const QString &field) const
{
    if (field == u"components")
        return ui->guideButton->isVisible() ? static_cast<QWidget *>(ui->guideButton) : ui->table;
    if (field.startsWith(u"component.") || field.startsWith(u"quantity."))
        return ui->table;
    if (field == u"supplementUntil")
        return ui->supplementDate;
    if (field == u"note")
        return ui->noteField;
    return nullptr;
}

QWidgetList ComponentsPane::focusOrder() const
{
    return {ui->table,          ui->allButton,    ui->guideButton, ui->supplementButton,
            ui->supplementDate, ui->refuseButton, ui->noteField};
}
