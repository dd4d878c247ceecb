// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatewatch.h"

#include "counterwindow.h"
#include "duplicatefinding.h"
#include "receivepage.h"

namespace {

constexpr int againDelayMs = 400;
constexpr qsizetype shortestNumber = 9;

bool isOne(const Applicant &one, const Applicant &other)
{
    const auto born = [](const Applicant &owner) { return owner.birthDate ? owner.birthDate->toIso() : QString(); };
    return one.kind == other.kind && one.paper.number == other.paper.number && one.oldNumber == other.oldNumber &&
           one.taxCode == other.taxCode && one.name == other.name && born(one) == born(other);
}

} // namespace

DuplicateWatch::DuplicateWatch(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againDelayMs);
    connect(&m_again, &QTimer::timeout, this, [this] { look(false); });
    connect(window.receivePage(), &ReceivePage::orderChanged, this, &DuplicateWatch::note);
    // Another counter's dossier came by the feed, or an earlier one was withdrawn.
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (m_window.page() == CounterWindow::Page::Receive && !m_again.isActive())
                m_again.start();
        },
        Qt::QueuedConnection);
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Receive)
            look(false);
    });
}

void DuplicateWatch::note(const ReceiveOrder &order)
{
    Applicant owner = order.applicant;
    if (owner.kind == OwnerKind::Person && owner.paper.number.size() < shortestNumber)
        owner.paper.number.clear(); // It is being typed.
    if (order.procedureCode == m_procedure && isOne(owner, m_owner))
        return;
    m_owner = owner;
    m_procedure = order.procedureCode;
    look(false);
}

void DuplicateWatch::demand()
{
    look(true);
}

void DuplicateWatch::look(bool isDemanded)
{
    if (m_procedure.isEmpty())
        return m_window.receivePage()->showDuplicates({});
    m_context.store
        .read<QList<DuplicateDossier>>(
            [owner = m_owner, procedure = m_procedure, officer = m_context.officer,
             at = m_context.clock.now()](Connection &c) { return duplicatesOf(c, owner, procedure, officer, at); })
        .then(this, [this, isDemanded, owner = m_owner,
                     procedure = m_procedure](const Result<QList<DuplicateDossier>> &open) {
            if (procedure != m_procedure || !isOne(owner, m_owner))
                return; // Somebody else stands there by now.
            m_window.receivePage()->showDuplicates(open.value_or({}));
            if (isDemanded)
                m_window.receivePage()->demandDecision();
        });
}
