// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeworkpane.h"

#include "actionbutton.h"
#include "badgelabel.h"
#include "codeview.h"
#include "faultline.h"
#include "segments.h"
#include "typedamount.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

QLabel *labelOf(QByteArray role, const char *name = nullptr)
{
    auto *label = new QLabel;
    label->setProperty("textRole", role);
    if (name)
        label->setObjectName(QLatin1StringView(name));
    return label;
}

} // namespace

FeeWorkPane::FeeWorkPane(QWidget *parent)
    : Panel(parent)
    , m_code(labelOf("title", "feeCode"))
    , m_who(labelOf("muted"))
    , m_sums(labelOf("strong", "feeSums"))
    , m_state(new BadgeLabel)
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(this))
    , m_heading(labelOf("heading", "feeWorkHeading"))
    , m_amountCaption(labelOf("muted"))
    , m_amount(labelOf("name", "feeAmount"))
    , m_method(new Segments)
    , m_receivedCaption(labelOf("muted"))
    , m_received(new QLineEdit)
    , m_change(labelOf("strong", "feeChange"))
    , m_groundCaption(labelOf("muted"))
    , m_ground(new QLineEdit)
    , m_codeView(new CodeView)
    , m_account(labelOf("muted", "feeAccount"))
    , m_fault(new FaultLine)
    , m_commit(new ActionButton)
    , m_giveUp(new ActionButton)
    , m_refund(new ActionButton)
    , m_reverse(new ActionButton)
{
    m_table->setObjectName("feeEntries");
    m_table->setAccessibleName(tr("Entries of the fee ledger"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // What is cut stands in the tool tip.
    m_who->setTextInteractionFlags(Qt::NoTextInteraction);
    for (QLabel *label : {m_who, m_sums, m_heading})
        label->setWordWrap(true); // Names of procedures and grounds are long.

    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_codeView->setSide(220);
    m_codeView->setAccessibleName(tr("VietQR of the office's account"));

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_code);
    head->addWidget(m_state);
    head->addStretch(1);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(8);
    facts->addLayout(head);
    facts->addWidget(m_who);
    facts->addWidget(m_sums);
    facts->addWidget(m_table, 1);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(16);
    upper->addLayout(facts, 1);
    upper->addWidget(m_codeView, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addLayout(upper, 1);
    makeWork();
    clear();
}

void FeeWorkPane::makeWork()
{
    m_method->setObjectName("feeMethod");
    m_method->setChoices({tr("Cash"), tr("Transfer")});
    m_method->setAccessibleName(tr("Way of payment"));
    m_received->setObjectName("feeReceived");
    m_received->setAlignment(Qt::AlignRight);
    m_received->setMaximumWidth(160);
    m_receivedCaption->setBuddy(m_received);
    m_ground->setObjectName("feeGround");
    m_ground->setMaxLength(300);
    m_groundCaption->setBuddy(m_ground);
    m_account->setWordWrap(true);
    m_commit->setObjectName("feeCommit");
    m_commit->setLook(ActionButton::Primary);
    m_commit->setKeyCap(u"F9"_s);
    m_giveUp->setObjectName("feeGiveUp");
    m_giveUp->setKeyCap(u"Ctrl+W"_s);
    m_refund->setObjectName("feeRefund");
    m_refund->setText(tr("Refund"));
    m_refund->setKeyCap(u"Ctrl+U"_s);
    m_reverse->setObjectName("feeReverse");
    m_reverse->setText(tr("Cancel the payment"));
    m_reverse->setKeyCap(u"Ctrl+Y"_s);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_amountCaption, 0, 0);
    grid->addWidget(m_amount, 0, 1, 1, 2);
    grid->addWidget(m_account, 0, 3, 4, 1, Qt::AlignTop);
    grid->addWidget(m_method, 1, 1, 1, 3, Qt::AlignLeft);
    grid->addWidget(m_receivedCaption, 2, 0);
    grid->addWidget(m_received, 2, 1);
    grid->addWidget(m_change, 2, 2, 1, 2);
    grid->addWidget(m_groundCaption, 3, 0);
    grid->addWidget(m_ground, 3, 1, 1, 3); // Never beside the account: that stands while a transfer is awaited.
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_refund);
    foot->addWidget(m_reverse);
    foot->addStretch(1);
    foot->addWidget(m_giveUp);
    foot->addWidget(m_commit);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_heading);
    column->addLayout(grid);
    column->addWidget(m_fault);
    column->addLayout(foot);

    connect(m_method, &Segments::chosen, this, &FeeWorkPane::showWork);
    connect(m_received, &QLineEdit::textEdited, this, [this] {
        m_fault->setFault({});
        showChange();
    });
    connect(m_received, &QLineEdit::editingFinished, this, [this] {
        const Dong amount = meantAmount(m_received->text());
        m_received->setText(amount > 0 ? bareAmount(amount) : QString());
    });
    connect(m_ground, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &FeeWorkPane::commit);
    connect(m_giveUp, &ActionButton::clicked, this, &FeeWorkPane::giveUp);
    connect(m_refund, &ActionButton::clicked, this, [this] { startWork(Work::AskRefund); });
    connect(m_reverse, &ActionButton::clicked, this, [this] { startWork(Work::Reverse); });
}

void FeeWorkPane::setView(const FeeView &view)
{
    const bool isSame = view.dossier.id == m_view.dossier.id;
    m_view = view;
    m_isBusy = false;
    if (!isSame) {
        m_received->clear();
        m_ground->clear();
        m_method->setCurrent(0);
    }
    m_fault->setFault({});
    m_work = nextWork();
    showFacts();
    showEntries();
    showWork();
}

void FeeWorkPane::clear()
{
    setView({});
}

Dong FeeWorkPane::openAmount() const
{
    Dong quoted = 0;
    for (const FeeLine &line : m_view.quoted)
        quoted += line.amount;
    return quoted > 0 && m_view.balance.payments.isEmpty() ? quoted : m_view.balance.open() - m_view.balance.awaited();
}

const FeePayment *FeeWorkPane::awaited() const
{
    for (const FeePayment &payment : m_view.balance.payments) {
        if (payment.state == PaymentState::Awaited)
            return &payment;
    }
    return nullptr;
}

const FeePayment *FeeWorkPane::paidOne() const
{
    for (auto payment = m_view.balance.payments.crbegin(); payment != m_view.balance.payments.crend(); ++payment) {
        if (payment->state == PaymentState::Paid && payment->refundable() > 0)
            return &*payment;
    }
    return nullptr;
}

const FeePayment *FeeWorkPane::asked() const
{
    for (const FeePayment &payment : m_view.balance.payments) {
        if (!payment.requests.isEmpty())
            return &payment;
    }
    return nullptr;
}

FeeWorkPane::Work FeeWorkPane::nextWork() const
{
    if (m_view.dossier.id.isNull())
        return Work::Nothing;
    if (asked())
        return Work::Decide;
    if (awaited())
        return Work::Confirm;
    if (openAmount() > 0)
        return Work::Take;
    return m_view.balance.excess() > 0 ? Work::AskRefund : Work::Nothing;
}

void FeeWorkPane::startWork(Work work)
{
    if (!obstacleTo(work).isEmpty())
        return m_fault->setFault(obstacleTo(work), true);
    m_work = work;
    m_ground->clear();
    m_fault->setFault({});
    if (const FeePayment *paid = paidOne(); paid && work == Work::AskRefund) {
        const Dong excess = m_view.balance.excess();
        m_received->setText(bareAmount(excess > 0 ? std::min(excess, paid->refundable()) : paid->refundable()));
    }
    showWork();
    focusWork();
}

bool FeeWorkPane::isUntouched() const
{
    return m_work == nextWork() && m_received->text().isEmpty() && m_ground->text().isEmpty() && !m_isBusy;
}

bool FeeWorkPane::back()
{
    const Work next = nextWork();
    if (m_work == next)
        return false;
    m_work = next;
    m_received->clear();
    m_fault->setFault({});
    showWork();
    focusWork();
    return true;
}

void FeeWorkPane::focusWork()
{
    if (m_ground->isVisibleTo(this))
        m_ground->setFocus(Qt::OtherFocusReason);
    else if (m_received->isVisibleTo(this))
        m_received->setFocus(Qt::OtherFocusReason);
    else if (m_commit->isEnabled())
        m_commit->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void FeeWorkPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showWork();
}

void FeeWorkPane::showFault(const Error &error)
{
    m_isBusy = false;
    showWork();
    m_fault->setField(error.field == u"ground" ? m_ground : m_received);
    m_fault->setFault(error.message);
}

std::optional<FeeOrder> FeeWorkPane::order() const
{
    FeeOrder order;
    order.ground = m_ground->text();
    switch (m_work) {
    case Work::Nothing:
        return std::nullopt;
    case Work::Take:
        order.kind = m_method->current() == 1 ? FeeEntryKind::Announced : FeeEntryKind::Taken;
        order.amount = openAmount();
        order.received = order.kind == FeeEntryKind::Taken ? meantAmount(m_received->text()) : 0;
        order.lines = m_view.quoted;
        order.ground.clear();
        return order;
    case Work::Confirm:
        order.kind = FeeEntryKind::Confirmed;
        order.of = awaited()->entry.id;
        order.amount = awaited()->entry.amount;
        order.ground = tr("seen by the officer");
        return order;
    case Work::AskRefund:
        order.kind = FeeEntryKind::RefundAsked;
        order.of = paidOne()->entry.id;
        order.amount = meantAmount(m_received->text());
        return order;
    case Work::Decide:
        order.kind = FeeEntryKind::Refunded;
        order.of = asked()->entry.id;
        order.request = asked()->requests.first().id;
        order.amount = asked()->requests.first().amount;
        return order;
    case Work::Reverse:
        order.kind = FeeEntryKind::Reversed;
        order.of = paidOne()->entry.id;
        order.amount = paidOne()->paid;
        return order;
    }
    return std::nullopt;
}

void FeeWorkPane::commit()
{
    if (const QString reason = obstacle(); !reason.isEmpty())
        return m_fault->setFault(reason, true);
    if (const auto made = order()) {
        m_table->setFocus(Qt::OtherFocusReason); // The button sleeps while it is saved; the focus stays on the pane.
        setBusy(true);
        emit requested(m_view.dossier.id, *made);
    }
}

void FeeWorkPane::giveUp()
{
    if (m_isBusy || (m_work != Work::Confirm && m_work != Work::Decide))
        return;
    FeeOrder order;
    if (m_work == Work::Confirm) {
        order.kind = FeeEntryKind::Dropped;
        order.of = awaited()->entry.id;
        order.amount = awaited()->entry.amount;
    } else {
        order.kind = FeeEntryKind::RefundDeclined;
        order.of = asked()->entry.id;
        order.request = asked()->requests.first().id;
        order.amount = asked()->requests.first().amount;
        order.ground = m_ground->text();
    }
    setBusy(true);
    emit requested(m_view.dossier.id, order);
}

QWidgetList FeeWorkPane::focusOrder() const
{
    return {m_table, m_method, m_received, m_ground, m_refund, m_reverse, m_giveUp, m_commit};
}

void FeeWorkPane::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_table->verticalHeader()->setDefaultSectionSize(themeOf(this).scaled(32));
        m_table->horizontalHeader()->setFixedHeight(themeOf(this).scaled(28));
    }
}
