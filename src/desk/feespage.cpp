// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feespage.h"

#include "actionobstacle.h"
#include "cashpane.h"
#include "counterclosepane.h"
#include "feeworkpane.h"
#include "fieldguard.h"
#include "figurestrip.h"
#include "linedelegate.h"
#include "linemodel.h"
#include "pageaction.h"
#include "panel.h"
#include "segments.h"
#include "statementpane.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

QString matterWords(FeeMatter::What what)
{
    switch (what) {
    case FeeMatter::What::Transfer:
        return FeesPage::tr("transfer awaited");
    case FeeMatter::What::Refund:
        return FeesPage::tr("refund to be decided");
    case FeeMatter::What::Receipt:
        return FeesPage::tr("receipt not issued");
    case FeeMatter::What::Excess:
        return FeesPage::tr("to be paid back");
    }
    return {};
}

QString matterIcon(FeeMatter::What what)
{
    switch (what) {
    case FeeMatter::What::Transfer:
        return u"clock"_s;
    case FeeMatter::What::Receipt:
        return u"file"_s;
    default:
        return u"alert"_s;
    }
}

} // namespace

FeesPage::FeesPage(QWidget *parent)
    : QWidget(parent)
    , m_figures(new FigureStrip)
    , m_parts(new Segments)
    , m_said(new QLabel)
    , m_lines(new LineModel(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_count(new QLabel)
    , m_stack(new QStackedWidget)
    , m_work(new FeeWorkPane)
    , m_statement(new StatementPane)
    , m_cash(new CashPane)
    , m_close(new CounterClosePane)
{
    setProperty("ground", "window"_ba);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Fees"));
    m_figures->setObjectName("feeFigures");
    m_figures->setReadOnly();
    m_parts->setObjectName("feeParts");
    m_parts->setChoices({tr("Take and refund"), tr("Statement"), tr("Drawer"), tr("Close the counter")});
    m_parts->setAccessibleName(tr("Part of the page"));
    m_said->setObjectName("feeSaid");
    m_said->setProperty("textRole", "strong"_ba);
    m_said->setWordWrap(true);
    m_list->setObjectName("feeMatters");
    m_list->setAccessibleName(tr("What waits of the office's money"));
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new LineDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_empty->setText(tr("Nothing waits: every payment is confirmed and has its receipt."));
    m_empty->setProperty("textRole", "muted"_ba);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 8, 16, 8);
    m_empty->setAlignment(Qt::AlignTop);
    m_count->setProperty("textRole", "muted"_ba);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_statement);
    m_stack->addWidget(m_cash);
    m_stack->addWidget(m_close);

    auto *matters = new Panel;
    auto *title = new QLabel(tr("To be done"));
    title->setProperty("textRole", "heading"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    auto *left = new QVBoxLayout(matters);
    left->setContentsMargins(1, 1, 1, 1);
    left->setSpacing(0);
    left->addLayout(head);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    matters->setFixedWidth(440);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(16);
    bar->addWidget(m_parts);
    bar->addWidget(m_said, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addLayout(bar);
    right->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(matters);
    columns->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    auto *figures = new Panel;
    auto *strip = new QVBoxLayout(figures);
    strip->setContentsMargins(1, 1, 1, 1);
    strip->addWidget(m_figures);
    column->addWidget(figures);
    column->addLayout(columns, 1);
    new FieldGuard(this);
    makeActions();
    connect(m_parts, &Segments::chosen, this, [this](int part) { showPart(static_cast<Part>(part)); });
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            emit dossierAsked(m_matters.at(index.row()).matter.dossier);
    };
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::clicked, this, open);
    connect(m_work, &FeeWorkPane::changed, this, &FeesPage::updateActions);
    const QWidgetList order = QWidgetList{m_list, m_parts} + m_work->focusOrder() + m_statement->focusOrder() +
                              m_cash->focusOrder() + m_close->focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    setOverview({});
}

void FeesPage::makeActions()
{
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, keys, hasButton, std::forward<decltype(act)>(act));
    };
    m_commitAction = make(tr("Do what is shown"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)}, false,
                          [this] { commit(); });
    make(tr("Next part of the page"), {QKeySequence(u"F7"_s), QKeySequence(u"Ctrl+M"_s)}, false,
         [this] { showPart(static_cast<Part>((part() + 1) % 4)); });
    m_refundAction = make(tr("Refund"), {QKeySequence(u"Ctrl+U"_s)}, true,
                          [this] { m_work->startWork(FeeWorkPane::Work::AskRefund); });
    m_reverseAction = make(tr("Cancel the payment"), {QKeySequence(u"Ctrl+Y"_s)}, true,
                           [this] { m_work->startWork(FeeWorkPane::Work::Reverse); });
    m_giveUpAction = make(tr("The transfer will not come, or decline"), {QKeySequence(u"Ctrl+W"_s)}, true,
                          [this] { m_work->giveUp(); });
    make(tr("Print the receipt or the temporary slip"), {QKeySequence(u"Ctrl+P"_s)}, false, [this] {
        if (!m_work->dossier().isNull())
            emit m_work->printAsked(m_work->dossier());
    });
    make(tr("Back to what is next"), {QKeySequence(Qt::Key_Escape)}, true, [this] {
        if (!m_work->back())
            m_list->setFocus(Qt::OtherFocusReason);
    });
}

void FeesPage::updateActions()
{
    const bool isPayments = part() == Payments;
    const QString elsewhere = tr("Choose “Take and refund” first.");
    m_commitAction->setText(isPayments        ? m_work->commitText()
                            : part() == Cash  ? tr("Save the count")
                            : part() == Close ? tr("Confirm the counter")
                                              : tr("Decide"));
    setObstacle(m_commitAction, isPayments ? m_work->obstacle() : QString());
    setObstacle(m_refundAction, isPayments ? m_work->obstacleTo(FeeWorkPane::Work::AskRefund) : elsewhere);
    setObstacle(m_reverseAction, isPayments ? m_work->obstacleTo(FeeWorkPane::Work::Reverse) : elsewhere);
    const bool hasQuestion =
        m_work->work() == FeeWorkPane::Work::Confirm || m_work->work() == FeeWorkPane::Work::Decide;
    setObstacle(m_giveUpAction, !isPayments    ? elsewhere
                                : !hasQuestion ? tr("No transfer is awaited and no refund waits here.")
                                               : QString());
}

void FeesPage::commit()
{
    if (part() == Payments)
        m_work->commit();
    else if (part() == Statement)
        m_statement->commit();
    else if (part() == Cash)
        m_cash->commit();
    else
        m_close->commit();
}

QWidgetList FeesPage::partOrder(Part part) const
{
    return part == Statement ? m_statement->focusOrder() : part == Cash ? m_cash->focusOrder() : m_close->focusOrder();
}

FeesPage::Part FeesPage::part() const
{
    return static_cast<Part>(m_stack->currentIndex());
}

void FeesPage::showPart(Part part)
{
    m_parts->setCurrent(part);
    m_stack->setCurrentIndex(part);
    updateActions();
    if (part == Payments)
        m_work->focusWork();
    else
        partOrder(part).constFirst()->setFocus(Qt::OtherFocusReason);
}

void FeesPage::setOfficer(const Officer &officer)
{
    m_work->setOfficer(officer);
}

void FeesPage::setOverview(const FeeOverview &overview)
{
    m_matters = overview.matters;
    QList<LineModel::Line> lines;
    for (const FeeMatterLine &line : std::as_const(m_matters))
        lines.append({line.matter.id.toString(), matterIcon(line.matter.what),
                      line.code.isEmpty() ? tr("Code awaited") : line.code, matterWords(line.matter.what),
                      formattedDong(line.amount)});
    const int row = m_list->currentIndex().row();
    m_lines->setLines(lines);
    if (row >= 0 && row < lines.size())
        m_list->setCurrentIndex(m_lines->index(row));
    m_list->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
    m_count->setText(lines.isEmpty() ? QString() : tr("%n matter(s)", nullptr, static_cast<int>(lines.size())));
    const CounterMoney total = overview.day.total();
    const auto figure = [](const QString &icon, const QString &caption, Dong amount, const QString &more) {
        return FigureStrip::Figure{icon, caption, formattedDong(amount), more};
    };
    FigureStrip::Figure receipts{u"file"_s, tr("Receipts not issued"), QString::number(overview.day.receiptsMissing),
                                 formattedDong(overview.day.receiptsMissingAmount)};
    receipts.hasTone = overview.day.receiptsMissing > 0;
    receipts.tone = Tone::DueSoon;
    FigureStrip::Figure awaited =
        figure(u"clock"_s, tr("Transfers awaited"), overview.day.awaited, tr("announced today"));
    awaited.hasTone = overview.day.awaited > 0;
    awaited.tone = Tone::Waiting;
    m_figures->setFigures({figure(u"inbox"_s, tr("Cash taken today"), total.cashTaken - total.cashReturned,
                                  tr("%n payment(s), all counters", nullptr, total.payments)),
                           figure(u"sync"_s, tr("Transferred today"), total.transferred - total.transferReturned,
                                  tr("on the statement %1").arg(formattedDong(overview.day.matched))),
                           awaited, receipts,
                           figure(u"database"_s, tr("In this drawer"), overview.cash.total(),
                                  overview.cash.since.isValid()
                                      ? tr("counted last %1").arg(overview.cash.since.toString(u"dd/MM HH:mm"_s))
                                      : tr("not counted yet"))});
    m_statement->setOverview(overview);
    m_cash->setOverview(overview);
    m_close->setDay(overview.counter, overview.confirmation);
}

void FeesPage::showDossier(const FeeView &view)
{
    m_work->setView(view);
    if (!isVisible())
        return;
    if (part() != Payments)
        showPart(Payments);
    else
        m_work->focusWork();
}

void FeesPage::showSaid(const QString &text)
{
    m_said->setText(text);
}

void FeesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->parentWidget()->setFixedWidth(themeOf(this).scaled(440));
}

void FeesPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (part() == Payments && m_work->dossier().isNull() && m_lines->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_work->focusWork();
}
