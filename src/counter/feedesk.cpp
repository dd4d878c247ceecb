// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedesk.h"

#include "cashpane.h"
#include "counterclosepane.h"
#include "counterwindow.h"
#include "dayclosing.h"
#include "dossiertable.h"
#include "feeforms.h"
#include "feeworkpane.h"
#include "printdesk.h"
#include "statementpane.h"
#include "statementreading.h"

#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

constexpr int feeRefreshMs = 100;
constexpr qint64 largestFile = 20 * 1024 * 1024;

/// Reads the file on a worker thread: a network drive may be slow.
Result<QList<StatementLine>> statementIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return Error{ErrorKind::BadInput,
                     u"statement-unreadable"_s,
                     FeeDesk::tr("The file cannot be opened: check where it lies and that it is the bank's CSV."),
                     {},
                     u"file"_s};
    return readStatement(file.readAll());
}

} // namespace

FeeDesk::FeeDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.feesPage())
    , m_printing(printing)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(feeRefreshMs);
    connect(&m_soon, &QTimer::timeout, this, &FeeDesk::read);
    connect(&context.store, &Store::changed, this, &FeeDesk::refresh, Qt::QueuedConnection);
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Fees)
            read();
    });
    connect(&m_page, &FeesPage::dossierAsked, this, [this](const QUuid &dossier) { readDossier(dossier); });
    connect(m_page.workPane(), &FeeWorkPane::requested, this, &FeeDesk::keep);
    connect(m_page.statementPane(), &StatementPane::fileChosen, this, &FeeDesk::import);
    connect(m_page.statementPane(), &StatementPane::lineDecided, this, &FeeDesk::decide);
    connect(m_page.workPane(), &FeeWorkPane::printAsked, this, &FeeDesk::printPayment);
    connect(m_page.cashPane(), &CashPane::countRequested, this, &FeeDesk::count);
    connect(m_page.closePane(), &CounterClosePane::confirmRequested, this, &FeeDesk::confirmCounterDay);
}

void FeeDesk::noteOfficer()
{
    m_page.setOfficer(m_context.officer);
    m_page.workPane()->clear();
    m_page.showSaid({});
}

void FeeDesk::refresh()
{
    if (m_window.page() == CounterWindow::Page::Fees && !m_soon.isActive())
        m_soon.start();
}

void FeeDesk::read()
{
    m_context.store.read<FeeOverview>([place = place()](Connection &c) { return readFeeOverview(c, place); })
        .then(this, [this](const Result<FeeOverview> &overview) {
            if (overview)
                m_page.setOverview(*overview);
            else
                m_window.showNotice(overview.error().message);
        });
    // The dossier in sight may have changed: a receipt was issued, another counter took the fee.
    const FeeWorkPane *work = m_page.workPane();
    if (!work->dossier().isNull() && work->isUntouched() && !m_isKeeping)
        readDossier(work->dossier(), true);
}

void FeeDesk::readDossier(const QUuid &dossier, bool isAnew)
{
    m_context.store
        .read<FeeView>([dossier, catalogue = m_context.catalogue, today = m_context.clock.now().date()](Connection &c) {
            return readFeeView(c, dossier, *catalogue, today);
        })
        .then(this, [this, isAnew](const Result<FeeView> &view) {
            if (!view)
                return m_window.showNotice(view.error().message);
            if (isAnew) {
                const FeeWorkPane *work = m_page.workPane();
                if (work->dossier() == view->dossier.id && work->isUntouched() && !m_isKeeping)
                    m_page.workPane()->setView(*view);
                return;
            }
            m_page.showDossier(*view);
            emit shown(*view);
        });
}

void FeeDesk::openDossier(const QUuid &dossier)
{
    m_window.showPage(CounterWindow::Page::Fees);
    m_page.showSaid({});
    if (!dossier.isNull())
        readDossier(dossier);
}

void FeeDesk::keep(const QUuid &dossier, const FeeOrder &order)
{
    if (m_isKeeping)
        return;
    if (!m_context.lookUpOnly.isEmpty())
        return m_page.workPane()->showFault(
            {ErrorKind::StorageFailed, u"look-up-only"_s, m_context.lookUpOnly, {}, {}});
    m_isKeeping = true;
    m_context.store
        .write<FeeEntry>(WritePriority::OfficersAct,
                         [dossier, order, officer = m_context.officer, &device = m_context.identity.device,
                          at = m_context.clock.now(),
                          number = m_context.identity.office.number](Connection &c) -> Result<FeeEntry> {
                             const Act act{officer, device, at};
                             auto kept = keepFee(c, dossier, order, number, act);
                             // A supervisor who asks for a refund decides on it in the same breath.
                             if (!kept || order.kind != FeeEntryKind::RefundAsked || officer.role == Role::Officer)
                                 return kept;
                             FeeOrder paying = order;
                             paying.kind = FeeEntryKind::Refunded;
                             paying.request = kept->id;
                             return keepFee(c, dossier, paying, number, act);
                         })
        .then(this, [this](const Result<FeeEntry> &kept) {
            m_isKeeping = false;
            if (!kept)
                return m_page.workPane()->showFault(kept.error());
            say(*kept);
            emit entryKept(*kept);
            if (kept->kind == FeeEntryKind::Taken && !m_isOnline)
                printPayment(kept->dossier);
            readDossier(kept->dossier);
            read();
        });
}

void FeeDesk::noteReceived(const ReceivedDossier &received)
{
    if (!received.payment)
        return;
    emit entryKept(*received.payment);
    if (received.payment->kind == FeeEntryKind::Taken && !m_isOnline)
        printPayment(received.dossier.id);
    else if (received.payment->kind == FeeEntryKind::Announced)
        readDossier(received.dossier.id);
}

void FeeDesk::printPayment(const QUuid &dossier)
{
    m_context.store
        .read<FeeView>([dossier, catalogue = m_context.catalogue, today = m_context.clock.now().date()](Connection &c) {
            return readFeeView(c, dossier, *catalogue, today);
        })
        .then(this, [this](const Result<FeeView> &view) {
            if (!view)
                return m_window.showNotice(view.error().message);
            for (auto payment = view->balance.payments.crbegin(); payment != view->balance.payments.crend();
                 ++payment) {
                if (payment->state != PaymentState::Paid || payment->paid == payment->refunded)
                    continue;
                const PaymentForm made =
                    paymentForm(view->dossier, *payment, receiptOf(*payment, view->receipts), m_context.act());
                return m_printing.printPaper(made.form, view->dossier, made.occasion);
            }
            m_window.showNotice(tr("Nothing was paid for this dossier that could be printed."));
        });
}

void FeeDesk::say(const FeeEntry &entry)
{
    QString text = displayName(entry.kind) + u" · "_s + formattedDong(entry.amount);
    if (entry.change() > 0)
        text += u" · "_s + tr("give back %1").arg(formattedDong(entry.change()));
    if (entry.kind == FeeEntryKind::Refunded && entry.method == PaymentMethod::Transfer)
        text += u" · "_s + tr("transfer it to the payer's account");
    m_page.showSaid(text);
    m_window.announce(text);
}

void FeeDesk::import(const QString &path)
{
    QtConcurrent::run(statementIn, path).then(this, [this](const Result<QList<StatementLine>> &lines) {
        if (!lines)
            return m_page.statementPane()->showFault(lines.error().message);
        m_context.store
            .write<ImportedStatement>(WritePriority::OfficersAct,
                                      [lines = *lines, officer = m_context.officer, &device = m_context.identity.device,
                                       at = m_context.clock.now(),
                                       number = m_context.identity.office.number](Connection &c) {
                                          return importStatement(c, lines, number, {officer, device, at});
                                      })
            .then(this, [this](const Result<ImportedStatement> &imported) {
                if (!imported)
                    return m_page.statementPane()->showFault(imported.error().message);
                const QString text =
                    imported->known == imported->lines
                        ? tr("This statement was imported before: nothing changed.")
                        : tr("%1 lines, %2 of them new: %3 transfers confirmed, %4 seen before, %5 wait for you.")
                              .arg(imported->lines)
                              .arg(imported->lines - imported->known)
                              .arg(imported->confirmed)
                              .arg(imported->seen)
                              .arg(imported->open);
                m_page.statementPane()->showImported(text);
                m_window.announce(text);
                read();
            });
    });
}

void FeeDesk::decide(const QByteArray &key, const QString &code, const QString &note)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [key, code, note, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now(),
                      number = m_context.identity.office.number](Connection &c) -> Result<void> {
                         StatementDecision decision;
                         decision.note = note;
                         if (!code.isEmpty()) {
                             decision.what = StatementDecision::What::Assign;
                             DossierTable dossiers(c);
                             const auto found = dossiers.keyOfCode(code);
                             if (!found)
                                 return found.error();
                             if (!*found)
                                 return Error{ErrorKind::BadInput,
                                              u"unknown-dossier"_s,
                                              tr("There is no such dossier here: check the code, or sync first."),
                                              {},
                                              u"code"_s};
                             const auto row = dossiers.row(**found);
                             if (!row)
                                 return row.error();
                             decision.dossier = row->id;
                         } else if (!note.isEmpty()) {
                             decision.what = StatementDecision::What::NoFee;
                         }
                         return settleLine(c, key, decision, number, {officer, device, at});
                     })
        .then(this, [this](const Result<void> &settled) {
            if (!settled)
                return m_page.statementPane()->showFault(settled.error().message);
            read();
        });
}

void FeeDesk::count(const CashOrder &order)
{
    m_context.store
        .write<CashCount>(WritePriority::OfficersAct,
                          [order, officer = m_context.officer, &device = m_context.identity.device,
                           at = m_context.clock.now()](Connection &c) {
                              return countCash(c, order, {officer, device, at});
                          })
        .then(this, [this](const Result<CashCount> &counted) {
            if (!counted)
                return m_page.cashPane()->showFault(counted.error());
            const QString text = tr("Counted %1; %2 are handed over, %3 stay in the drawer.")
                                     .arg(formattedDong(counted->counted()), formattedDong(counted->handedOver()),
                                          formattedDong(counted->leftOver));
            m_page.cashPane()->showCounted(text);
            m_printing.printList(u"cash-count"_s, {}, cashCountOccasion(*counted));
            m_window.announce(text);
            read();
        });
}

DayPlace FeeDesk::place() const
{
    const QDateTime now = m_context.clock.now();
    return {now.date(), now, m_context.identity.office.number, m_context.identity.device.counter};
}

void FeeDesk::confirmCounterDay(const QString &note)
{
    m_context.store
        .write<CounterDay>(
            WritePriority::OfficersAct,
            [note, place = place(), officer = m_context.officer, &device = m_context.identity.device](Connection &c) {
                return confirmCounter(c, place, note, {officer, device, place.now});
            })
        .then(this, [this](const Result<CounterDay> &confirmed) {
            if (!confirmed)
                return m_page.closePane()->showFault(confirmed.error());
            m_window.announce(tr("The counter is confirmed: the supervisor can sign the day."));
            read();
        });
}
