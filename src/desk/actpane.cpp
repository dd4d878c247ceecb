// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actpane.h"

#include "actdelegate.h"
#include "actfields.h"
#include "ui_actpane.h"

#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

ActPane::ActPane(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::ActPane>())
    , m_acts(new QStandardItemModel(this))
    , m_fields(new ActFields)
{
    ui->setupUi(this);
    ui->fieldsTab->setWidget(m_fields);
    ui->acts->setModel(m_acts);
    ui->acts->setItemDelegate(new ActDelegate(this));
    ui->acts->setFrameShape(QFrame::NoFrame);
    ui->acts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    ui->acts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ui->acts->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    ui->acts->installEventFilter(this);
    connect(ui->acts, &QListView::activated, this, &ActPane::activate);
    connect(ui->acts, &QListView::clicked, this, &ActPane::activate);
    connect(ui->backButton, &ActionButton::clicked, this, &ActPane::back);
    connect(ui->commitButton, &ActionButton::clicked, this, &ActPane::commit);
}

ActPane::~ActPane() = default;

bool ActPane::isChoosing() const
{
    return ui->stack->currentIndex() == 0;
}

void ActPane::addRow(const WorkOffer &offer)
{
    auto *item = new QStandardItem(offer.text);
    item->setData(offer.obstacle, ActDelegate::ReasonRole);
    item->setEnabled(offer.obstacle.isEmpty());
    item->setData(offer.obstacle.isEmpty() ? offer.text : QString(offer.text + u": "_s + offer.obstacle),
                  Qt::AccessibleTextRole);
    m_acts->appendRow(item);
}

void ActPane::begin(const Dossier &dossier, const QList<DossierEvent> &events, const ActChoices &choices)
{
    m_dossier = dossier;
    m_events = events;
    m_choices = choices;
    m_isBusy = false;
    m_offers = workOffers(dossier, choices.officer, m_clock.now().date());
    m_acts->clear();
    for (const WorkOffer &offer : std::as_const(m_offers))
        addRow(offer);
    ui->titleLabel->setText(tr("Work on the dossier"));
    ui->stack->setCurrentIndex(0);
    ui->foot->hide();
    ui->lineTwo->hide();
    ui->acts->setCurrentIndex(m_acts->index(0, 0));
    ui->acts->setFocus(Qt::OtherFocusReason);
}

void ActPane::activate(const QModelIndex &index)
{
    if (!index.isValid() || !index.data(ActDelegate::ReasonRole).toString().isEmpty())
        return;
    const WorkOffer offer = m_offers.at(index.row());
    switch (offer.kind) {
    case WorkOffer::Kind::Act:
        return choose(offer.act);
    case WorkOffer::Kind::Voiding:
        return chooseVoiding();
    case WorkOffer::Kind::Print:
        emit printRequested(offer.form);
        emit closed();
    }
}

void ActPane::choose(DossierAct act)
{
    m_act = act;
    m_isVoiding = false;
    m_fields->setAct(act, m_dossier, m_events, m_choices, m_clock);
    showFields(displayName(act));
    ui->commitButton->setText(ruleOf(act).form.isEmpty() ? tr("Note") : tr("Note and print"));
    if (const auto may = mayDo(act, m_dossier, m_choices.officer); !may)
        m_fields->showFault(may.error().message, {});
}

void ActPane::chooseVoiding()
{
    m_isVoiding = true;
    m_fields->setVoiding();
    showFields(tr("Cancel the dossier"));
    ui->commitButton->setText(tr("Cancel the dossier"));
}

void ActPane::showFields(const QString &title)
{
    ui->titleLabel->setText(title);
    ui->stack->setCurrentIndex(1);
    ui->foot->show();
    ui->lineTwo->show();
    m_fields->focusFirst();
}

void ActPane::back()
{
    if (isChoosing()) {
        emit closed();
        return;
    }
    begin(m_dossier, m_events, m_choices);
}

void ActPane::commit()
{
    if (isChoosing())
        return activate(ui->acts->currentIndex());
    if (m_isBusy)
        return;
    if (m_isVoiding && m_fields->reason().isEmpty())
        return showFault(tr("Enter the reason."), u"reason"_s);
    if (!m_isVoiding && !m_fields->checkForm())
        return;
    m_isBusy = true;
    if (m_isVoiding) {
        emit voidRequested(m_fields->reason());
        return;
    }
    ActOrder order = m_fields->order(m_act, m_dossier);
    order.seenEvents = static_cast<int>(m_events.size());
    emit actRequested(order);
}

void ActPane::showFault(const QString &message, const QString &field)
{
    m_isBusy = false;
    m_fields->showFault(message, field);
}

bool ActPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == ui->acts && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if (key->modifiers() == Qt::NoModifier && digit >= 0 && digit < 9 && digit < m_acts->rowCount()) {
            ui->acts->setCurrentIndex(m_acts->index(digit, 0));
            activate(m_acts->index(digit, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
