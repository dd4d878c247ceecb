// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returnpage.h"

#include "actionobstacle.h"
#include "badge.h"
#include "codepainting.h"
#include "dossierdelegate.h"
#include "dossierlistmodel.h"
#include "ui_returnpage.h"
#include "wording.h"

#include <QAction>
#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace {

constexpr auto numberProperty = "number";

/// An original that was handed in and may go back with the result.
bool canGoBack(const Component &component)
{
    return component.state == ComponentState::Original;
}

QList<int> checkedNumbers(const QList<QCheckBox *> &boxes)
{
    QList<int> numbers;
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            numbers.append(box->property(numberProperty).toInt());
    }
    return numbers;
}

} // namespace

ReturnPage::ReturnPage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::ReturnPage>())
    , m_ready(new DossierListModel(this))
{
    ui->setupUi(this);
    ui->slipHead->setStep(1, tr("Slip"));
    ui->cardHead->setStep(2, tr("Receiver's card"));
    ui->handHead->setStep(3, tr("Results handed over"));
    ui->signHead->setStep(4, tr("Signature"));
    ui->readyList->setModel(m_ready);
    ui->readyList->setItemDelegate(new DossierDelegate(DossierDelegate::Full, ui->readyList));
    ui->readyList->setFrameShape(QFrame::NoFrame);
    ui->readyList->setUniformItemSizes(true);
    ui->commitButton->setMinimumWidth(376);
    makeActions();
    connect(ui->readyList, &QListView::activated, this,
            [this](const QModelIndex &index) { emit dossierChosen(m_ready->row(index.row()).id); });
    connect(ui->readyList, &QListView::clicked, ui->readyList, &QListView::activated);
    connect(ui->commitButton, &ActionButton::clicked, m_commitAction, &QAction::trigger);
    connect(ui->delegateButton, &ActionButton::clicked, m_delegateAction, &QAction::trigger);
    connect(ui->anotherButton, &ActionButton::clicked, m_anotherAction, &QAction::trigger);
    connect(ui->authorityField, &QLineEdit::textChanged, this, &ReturnPage::showFoot);
    clear();
}

ReturnPage::~ReturnPage() = default;

void ReturnPage::makeActions()
{
    const auto make = [this](const QString &text, const QString &keys) {
        auto *action = new QAction(text, this);
        action->setShortcuts({QKeySequence(keys)});
        action->setShortcutContext(Qt::WindowShortcut);
        action->setProperty("hasButton", true);
        addAction(action);
        return action;
    };
    m_commitAction = make(tr("Confirm the return"), u"F9"_s);
    m_commitAction->setShortcuts({QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)});
    connect(m_commitAction, &QAction::triggered, this, &ReturnPage::commit);
    m_anotherAction = make(tr("Scan another card"), u"Ctrl+R"_s);
    connect(m_anotherAction, &QAction::triggered, this, [this] {
        m_receiver.reset();
        setFocus(Qt::OtherFocusReason); // Not to where the hidden field would let it go.
        ui->delegateBox->hide();
        ui->authorityField->setText({});
        refresh();
    });
    m_delegateAction = make(tr("Delegate"), u"Ctrl+U"_s);
    connect(m_delegateAction, &QAction::triggered, this, &ReturnPage::toggleDelegate);
}

void ReturnPage::setClock(const Clock &clock)
{
    m_clock = clock;
    static_cast<DossierDelegate *>(ui->readyList->itemDelegate())->setClock(clock);
}

bool ReturnPage::isDelegate() const
{
    return !ui->delegateBox->isHidden();
}

void ReturnPage::clear()
{
    if (isVisible())
        setFocus(Qt::OtherFocusReason);
    m_phase = Phase::Empty;
    m_dossier = {};
    m_seenEvents = -1;
    m_receiver.reset();
    m_done.clear();
    m_ready->setRows({});
    ui->delegateBox->hide();
    ui->authorityField->setText({});
    ui->noteField->setText({});
    ui->lostBox->setChecked(false);
    ui->fingerBox->setChecked(false);
    refresh();
}

void ReturnPage::showDossier(const Dossier &dossier, int seenEvents)
{
    if (m_phase == Phase::Returning && dossier.id == m_dossier.id && seenEvents == m_seenEvents)
        return; // Nothing new: what was ticked stays.
    if (dossier.id != m_dossier.id) {
        ui->lostBox->setChecked(m_phase == Phase::Choosing); // Found by the card alone.
        ui->fingerBox->setChecked(false);
        ui->noteField->setText({});
    }
    if (ui->readyList->hasFocus())
        setFocus(Qt::OtherFocusReason);
    m_done.clear();
    m_phase = Phase::Returning;
    m_dossier = dossier;
    m_seenEvents = seenEvents;
    refresh();
    showHandedOver();
    showFoot();
}

void ReturnPage::showReceiver(const Applicant &card)
{
    m_receiver = card;
    m_readAt = m_clock.now();
    m_done.clear();
    refresh();
    if (isDelegate())
        ui->authorityField->setFocus(Qt::OtherFocusReason);
}

void ReturnPage::showReady(const QList<DossierRow> &rows)
{
    m_dossier = {};
    m_seenEvents = -1;
    m_phase = rows.isEmpty() ? Phase::NothingReady : Phase::Choosing;
    m_ready->setRows(rows);
    refresh();
    if (!rows.isEmpty()) {
        ui->readyList->setCurrentIndex(m_ready->index(0, 0));
        ui->readyList->setFocus(Qt::OtherFocusReason);
    }
}

void ReturnPage::showFault(const QString &message)
{
    setBusy(false);
    if (message.isEmpty())
        return;
    ui->lockHead->setText(tr("Not done"));
    ui->lockLabel->setText(message);
}

void ReturnPage::showReturned(const QString &code)
{
    setBusy(false);
    clear();
    m_done = code;
    refresh();
}

void ReturnPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showFoot();
}

void ReturnPage::refresh()
{
    if (m_phase == Phase::Returning && m_receiver)
        m_match = matchReceiver(m_dossier, *m_receiver);
    else
        m_match = m_phase == Phase::Returning ? matchReceiver(m_dossier, {}) : ReceiverMatch();
    const bool isReturning = m_phase == Phase::Returning;
    ui->compare->setVisible(isReturning);
    ui->readyList->setVisible(m_phase == Phase::Choosing);
    const bool hasReady = isReturning && hasReadyResult(m_dossier);
    ui->handStep->setVisible(hasReady);
    ui->lineThree->setVisible(hasReady);
    ui->signStep->setVisible(hasReady);
    ui->waysBox->setVisible(isReturning && m_receiver && (m_match.who == ReceiverMatch::Who::Nobody || isDelegate()));
    setObstacle(m_delegateAction, isReturning ? QString() : tr("Scan the slip first."));
    setObstacle(m_anotherAction, m_receiver ? QString() : tr("Scan the receiver's card."));
    showSteps();
    showVerdict();
    showFoot();
}

void ReturnPage::showSteps()
{
    const bool hasDossier = !m_dossier.id.isNull();
    ui->slipBody->setVisible(hasDossier);
    if (hasDossier) {
        ui->slipHead->setState(StepHead::State::Done, tr("Slip"));
        ui->codeLabel->setText(richCode(shownCode(m_dossier.code())));
        ui->stateBadge->setBadge(badgeOf(m_dossier.state, m_dossier.isVoid));
        ui->procedureLabel->setText(m_dossier.procedureName);
        const QDateTime due = m_dossier.dueAt ? inOfficeTime(*m_dossier.dueAt) : QDateTime();
        ui->dueLabel->setText(!due.isValid() ? tr("No date promised")
                                             : tr("Promised %1 %2 · %3")
                                                   .arg(due.toString(u"HH:mm"_s), weekdayAndDate(due.date()),
                                                        due < m_clock.now() ? tr("late") : tr("in time")));
    } else {
        ui->slipHead->setStep(1, tr("Slip"));
    }
    if (!m_receiver) {
        ui->cardHead->setStep(2, tr("Receiver's card"));
        ui->cardLabel->setText(tr("Scan the identity card of the person who receives."));
    } else if (m_phase != Phase::Returning) {
        ui->cardHead->setState(StepHead::State::Done, tr("Card of %1").arg(m_receiver->name));
        ui->cardLabel->setText(m_phase == Phase::NothingReady
                                   ? tr("No result is ready for this person.")
                                   : tr("Choose the dossier at the right, or scan its slip."));
    } else if (isDelegate()) {
        ui->cardHead->setState(StepHead::State::Done, tr("Card of the delegate"));
        ui->cardLabel->setText(m_receiver->name);
    } else if (m_match.who == ReceiverMatch::Who::Nobody) {
        ui->cardHead->setState(StepHead::State::Failed, tr("The card does not fit"));
        ui->cardLabel->setText(m_match.differences() > 0 ? tr("%n field(s) differ from the dossier, see right.",
                                                              nullptr, m_match.differences())
                                                         : tr("Too little is known to compare, see right."));
    } else {
        ui->cardHead->setState(StepHead::State::Done, tr("The card fits"));
        ui->cardLabel->setText(m_match.who == ReceiverMatch::Who::Owner ? tr("The owner of the dossier")
                                                                        : tr("The submitter of the dossier"));
    }
    const bool fits = m_receiver && (m_match.who != ReceiverMatch::Who::Nobody || isDelegate());
    ui->handHead->setStep(3, tr("Results handed over"));
    ui->signHead->setStep(4, tr("Signature"));
    ui->signBody->setVisible(fits);
}

void ReturnPage::showVerdict()
{
    const auto cardHead = m_receiver ? tr("Card read at %1").arg(m_readAt.toString(u"HH:mm"_s)) : QString();
    ui->compare->setFields(m_match.fields, cardHead);
    if (m_phase == Phase::Empty && !m_done.isEmpty())
        return ui->banner->setVerdict(Tone::Ready, u"check-circle"_s, tr("RETURNED"),
                                      tr("%1 is closed. Scan the next slip or card.").arg(m_done));
    if (m_phase == Phase::Empty)
        return ui->banner->setVerdict(Tone::Received, u"scan-code"_s, tr("SCAN THE SLIP"),
                                      tr("The slip, or the card alone: every result that is ready is found."));
    if (m_phase == Phase::Choosing)
        return ui->banner->setVerdict(Tone::Received, u"folder"_s, tr("SEVERAL RESULTS ARE READY"),
                                      tr("Choose with the arrows and Enter; a note for the lost slip is printed."));
    if (m_phase == Phase::NothingReady)
        return ui->banner->setVerdict(Tone::Supplement, u"info"_s, tr("NOTHING IS READY"),
                                      tr("No result waits for this card. Look the person up with F3."));
    if (m_dossier.state == DossierState::Returned && !m_dossier.results.isEmpty())
        return ui->banner->setVerdict(
            Tone::Returned, u"return-result"_s, tr("RETURNED ALREADY"),
            tr("Returned %1; to whom stands in the dossier.")
                .arg(inOfficeTime(m_dossier.results.last().at).toString(u"HH:mm dd/MM/yyyy"_s)));
    if (const auto may = mayDo(DossierAct::Return, m_dossier, {}); !may)
        return ui->banner->setVerdict(Tone::Supplement, u"info"_s, tr("NOT TO BE RETURNED"), may.error().message);
    if (!m_receiver)
        return ui->banner->setVerdict(Tone::Received, u"id-card"_s, tr("SCAN THE CARD"),
                                      tr("The card of the person who receives is compared with the dossier."));
    if (isDelegate())
        return ui->banner->setVerdict(Tone::Supplement, u"users"_s, tr("A DELEGATE RECEIVES"),
                                      tr("Note the paper that gives the right; it belongs into the dossier."));
    if (m_match.who != ReceiverMatch::Who::Nobody)
        return ui->banner->setVerdict(Tone::Ready, u"check-circle"_s, tr("THE RECEIVER FITS"),
                                      m_match.who == ReceiverMatch::Who::Owner
                                          ? tr("The card is that of the owner.")
                                          : tr("The card is that of the submitter."));
    const bool isNameEqual =
        !m_match.fields.isEmpty() && m_match.fields.first().verdict == ComparedField::Verdict::Equal;
    ui->banner->setVerdict(Tone::Overdue, u"error"_s, tr("THE RECEIVER DOES NOT FIT"),
                           isNameEqual ? tr("The same name, but other details: these may be two persons.")
                                       : tr("Hand nothing over: look at the rows in red."));
}

void ReturnPage::showHandedOver()
{
    QLayout *rows = ui->resultRows->layout();
    while (QLayoutItem *item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_results.clear();
    m_originals.clear();
    const auto add = [&](const QString &text, int number, bool isChecked) {
        auto *box = new QCheckBox(text, ui->resultRows);
        box->setProperty(numberProperty, number);
        box->setChecked(isChecked);
        rows->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReturnPage::showFoot);
        return box;
    };
    QStringList shelves;
    for (const DossierResult &result : m_dossier.results) {
        if (result.state != ResultState::Ready)
            continue;
        const QString name =
            result.documentNumber.isEmpty() ? result.name : result.name + u" · "_s + result.documentNumber;
        m_results.append(add(name, result.number, true));
        const QString since =
            result.at.isValid() ? tr("arrived %1").arg(shortTime(result.at, m_clock.now().date())) : QString();
        shelves.append(result.shelf.isEmpty() ? since : tr("Shelf %1 · %2").arg(result.shelf, since));
    }
    for (const Component &component : m_dossier.components) {
        if (canGoBack(component))
            m_originals.append(add(tr("Hand back: %1").arg(component.name), component.number, false));
    }
    shelves.removeDuplicates();
    ui->shelfLabel->setText(shelves.join(u"; "_s));
    ui->shelfLabel->setVisible(!shelves.isEmpty());
}

QString ReturnPage::obstacle() const
{
    if (m_phase != Phase::Returning)
        return tr("Scan the slip or the card first.");
    if (const auto may = mayDo(DossierAct::Return, m_dossier, {}); !may)
        return may.error().message;
    if (!m_receiver)
        return tr("Scan the receiver's card.");
    if (isDelegate() && ui->authorityField->text().trimmed().isEmpty())
        return tr("Enter the paper that gives the right to receive.");
    if (!isDelegate() && m_match.who == ReceiverMatch::Who::Nobody)
        return tr("It opens when the card fits the dossier, or for a delegate with paper.");
    if (checkedNumbers(m_results).isEmpty())
        return tr("Choose at least one result.");
    return {};
}

void ReturnPage::showFoot()
{
    const QString locked = m_isBusy ? tr("One moment…") : obstacle();
    setObstacle(m_commitAction, locked);
    ui->commitButton->setEnabled(locked.isEmpty());
    ui->commitButton->setIconName(locked.isEmpty() ? u"check"_s : u"lock"_s);
    ui->lockHead->setText(locked.isEmpty() ? tr("Ready") : tr("Not yet"));
    ui->lockLabel->setText(locked.isEmpty() ? tr("The receipt is printed for both signatures.") : locked);
    ui->delegateHint->setText(tr("Scan the delegate's card. The card is noted in the dossier's events only; the owner "
                                 "stays as he is."));
}

void ReturnPage::toggleDelegate()
{
    ui->delegateBox->setVisible(!isDelegate());
    refresh();
    if (isDelegate()) {
        ui->waysBox->show();
        ui->authorityField->setFocus(Qt::ShortcutFocusReason);
    }
}

ActOrder ReturnPage::order() const
{
    ActOrder order;
    order.act = DossierAct::Return;
    order.seenEvents = m_seenEvents;
    order.note = ui->noteField->text().trimmed();
    order.results = checkedNumbers(m_results);
    order.receiver.person = m_receiver.value_or(Applicant());
    order.receiver.right = isDelegate()                                   ? ResultReceiver::Right::Delegate
                           : m_match.who == ReceiverMatch::Who::Submitter ? ResultReceiver::Right::Submitter
                                                                          : ResultReceiver::Right::Owner;
    order.receiver.authority = isDelegate() ? ui->authorityField->text().trimmed() : QString();
    order.receiver.isSlipLost = ui->lostBox->isChecked();
    order.receiver.hasFingerprint = ui->fingerBox->isChecked();
    order.receiver.originalsHandedBack = checkedNumbers(m_originals);
    return order;
}

void ReturnPage::commit()
{
    if (m_isBusy || !obstacle().isEmpty())
        return;
    setBusy(true);
    emit returnRequested(m_dossier.id, order());
}
