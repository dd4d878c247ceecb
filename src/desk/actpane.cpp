// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actpane.h"

#include "actdelegate.h"
#include "actfields.h"
#include "conflictcomparing.h"
#include "doing.h"
#include "dossierjson.h"
#include "noticebox.h"
#include "ui_actpane.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

ActPane::ActPane(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::ActPane>())
    , m_acts(new QStandardItemModel(this))
    , m_fields(new ActFields)
    , m_changed(new NoticeBox(this))
{
    ui->setupUi(this);
    m_changed->setObjectName(u"changedMeanwhile"_s);
    auto *column = qobject_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(ui->stack), m_changed);
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
    m_meanwhile.reset();
    m_changed->setNotice({});
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
        return;
    case WorkOffer::Kind::Files:
        emit filesAsked();
    }
}

void ActPane::choose(DossierAct act)
{
    m_act = act;
    m_isVoiding = false;
    m_fields->setAct(act, m_dossier, m_events, m_choices, m_clock);
    showFields(displayName(act));
    setCommitText();
    if (const auto may = mayDo(act, m_dossier, m_choices.officer); !may)
        m_fields->showFault(may.error().message, {});
}

bool ActPane::isCodeAsked() const
{
    return !isChoosing() && !m_isVoiding && m_act == DossierAct::NoteCode;
}

bool ActPane::takeCode(const QString &code)
{
    if (!isCodeAsked())
        return false;
    m_fields->takeCode(code);
    return true;
}

void ActPane::chooseVoiding()
{
    m_isVoiding = true;
    m_fields->setVoiding();
    showFields(tr("Cancel the dossier"));
    setCommitText();
}

void ActPane::showFields(const QString &title)
{
    ui->titleLabel->setText(title);
    ui->stack->setCurrentIndex(1);
    ui->foot->show();
    ui->lineTwo->show();
    m_fields->focusFirst();
}

void ActPane::setCommitText()
{
    ui->commitButton->setText(m_meanwhile                    ? tr("Seen, go on")
                              : m_isVoiding                  ? tr("Cancel the dossier")
                              : ruleOf(m_act).form.isEmpty() ? tr("Note")
                                                             : tr("Note and print"));
}

void ActPane::showMeanwhile(const Dossier &dossier, const QList<DossierEvent> &events)
{
    if (m_isBusy || dossier.id != m_dossier.id)
        return;
    QStringList lines;
    for (qsizetype i = m_events.size(); i < events.size(); ++i) {
        const DossierEvent &event = events.at(i);
        if (isMereNote(event))
            continue;
        const auto act = dossierActFromText(event.kind);
        lines.append(tr("Meanwhile %1 (counter %2) at %3: %4")
                         .arg(event.officerName, event.counter, inOfficeTime(event.at).toString(u"HH:mm"_s),
                              act ? displayName(*act) : event.text));
    }
    if (lines.isEmpty())
        return;
    for (const QString &difference : differencesInWords(toJson(m_dossier), toJson(dossier)))
        lines.append(u"• "_s + difference);
    if (isChoosing()) {
        begin(dossier, events, m_choices); // Nothing was entered yet: the list is simply that of now.
    } else {
        m_meanwhile = Meanwhile{dossier, events};
        setCommitText();
    }
    m_changed->setNotice(lines.join(u'\n'), Tone::Supplement, u"alert"_s);
}

void ActPane::takeNote()
{
    m_dossier = m_meanwhile->dossier;
    m_events = m_meanwhile->events;
    m_meanwhile.reset();
    setCommitText();
    const auto may = m_isVoiding ? mayVoid(m_dossier, m_choices.officer, m_clock.now().date())
                                 : mayDo(m_act, m_dossier, m_choices.officer);
    m_fields->showFault(may ? QString() : may.error().message, {});
}

void ActPane::back()
{
    if (isChoosing()) {
        emit closed();
        return;
    }
    const Meanwhile latest = m_meanwhile.value_or(Meanwhile{m_dossier, m_events});
    begin(latest.dossier, latest.events, m_choices);
}

void ActPane::commit()
{
    if (isChoosing())
        return activate(ui->acts->currentIndex());
    if (m_isBusy)
        return;
    if (m_meanwhile)
        return takeNote();
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
