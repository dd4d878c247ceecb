// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daychecking.h"

#include "cashtable.h"
#include "clock.h"
#include "dayclosetable.h"
#include "daylooking.h"
#include "dayreading.h"
#include "dossiertable.h"
#include "drafttable.h"
#include "reconciliationtable.h"
#include "reconciling.h"
#include "tallyreading.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DayChecking
{
    Q_DECLARE_TR_FUNCTIONS(DayChecking)
};

using What = DayCheck::What;
using State = DayCheck::State;

constexpr int namesShown = 5;

QString clockText(const QDateTime &at)
{
    return inOfficeTime(at).toString(u"HH:mm"_s);
}

DayCheck settled(What what, const QString &text)
{
    return {what, State::Settled, 0, text, {}};
}

/// Four eyes: who opened which act stands in the minutes, too.
DayCheck actsCheck(const DayLooks &looks)
{
    DayCheck check = settled(What::FourEyes, DayChecking::tr("No risky act"));
    check.count = int(looks.acts.size());
    QStringList words;
    for (const LookedAct &looked : looks.acts) {
        if (!looked.isSettled && check.names.size() < namesShown)
            check.names.append(looked.act.code);
        if (looked.isSettled)
            words.append(u"%1 %2: %3"_s.arg(displayName(looked.act.kind), looked.act.code, looked.by));
    }
    if (check.count > 0)
        check.text = DayChecking::tr("%n risky act(s) looked at by a second officer", nullptr, check.count);
    if (const int open = looks.openActs(); open > 0) {
        check.state = State::Open;
        check.text = DayChecking::tr("%n risky act(s) to be opened", nullptr, open);
    } else {
        check.explanation = words.join(u"; "_s);
    }
    return check;
}

DayCheck samplesCheck(const DayLooks &looks)
{
    DayCheck check = settled(What::Samples, DayChecking::tr("No dossier to be sampled"));
    check.count = int(looks.samples.size());
    QStringList words;
    for (const SampledDossier &sample : looks.samples) {
        if (!sample.isSettled())
            check.names.append(sample.receipt.code);
        else
            words.append(sample.note.isEmpty() ? sample.receipt.code
                                               : u"%1: %2"_s.arg(sample.receipt.code, sample.note));
    }
    if (check.count > 0)
        check.text = DayChecking::tr("%1 of %n sampled dossier(s) looked at", nullptr, check.count)
                         .arg(check.count - looks.openSamples());
    if (looks.openSamples() > 0)
        check.state = State::Open;
    check.explanation = words.join(u"; "_s);
    return check;
}

/// Collects the lines; each judges one matter.
class DayList
{
public:
    DayList(Connection &connection, const DayPlace &place) : m_connection(connection), m_place(place) {}

    Result<QList<DayCheck>> checks()
    {
        const auto officers = officerDays(m_connection, m_place.day);
        if (!officers)
            return officers.error();
        const auto confirmed = DayCloseTable(m_connection).confirmations(m_place.day);
        if (!confirmed)
            return confirmed.error();
        addConfirmed(*officers, *confirmed);
        for (const auto &add : {&DayList::addNumbers, &DayList::addCash}) {
            if (const auto added = (this->*add)(*confirmed); !added)
                return added.error();
        }
        for (const auto &add : {&DayList::addUnsent, &DayList::addLooks, &DayList::addOverdue, &DayList::addDrafts,
                                &DayList::addReceipts, &DayList::addReconciled}) {
            if (const auto added = (this->*add)(); !added)
                return added.error();
        }
        return m_checks;
    }

private:
    void addConfirmed(const QList<OfficerDay> &officers, const QList<CounterDay> &confirmed)
    {
        DayCheck check = settled(What::Confirmed, DayChecking::tr("No counter worked on this day"));
        QList<int> busy;
        for (const OfficerDay &one : officers) {
            if (one.counter > 0 && !busy.contains(one.counter))
                busy.append(one.counter);
        }
        for (const int counter : busy) {
            const bool isDone = std::any_of(confirmed.begin(), confirmed.end(),
                                            [counter](const CounterDay &day) { return day.counter == counter; });
            if (isDone)
                continue;
            const auto officer = std::find_if(officers.begin(), officers.end(),
                                              [counter](const OfficerDay &one) { return one.counter == counter; });
            check.names.append(DayChecking::tr("Counter %1, %2").arg(counter).arg(officer->officerName));
        }
        check.count = int(check.names.size());
        if (!busy.isEmpty())
            check.text = DayChecking::tr("%n counter(s) confirmed", nullptr, int(busy.size()));
        if (check.count > 0) {
            // A computer may be away for days; whoever signs says why without it.
            check.state = State::Open;
            check.text = check.count == 1 ? DayChecking::tr("%1 has not confirmed").arg(check.names.first())
                                          : DayChecking::tr("%n counter(s) have not confirmed", nullptr, check.count);
        }
        m_checks.append(check);
    }

    Result<void> addNumbers(const QList<CounterDay> &confirmed)
    {
        // This counter's numbers as they stand now, the others' as they were confirmed.
        auto own = numberEquation(m_connection, m_place.day, m_place.officeNumber, m_place.counter);
        if (!own)
            return own.error();
        NumberEquation all = *std::move(own);
        for (const CounterDay &day : confirmed) {
            if (day.counter == m_place.counter)
                continue;
            all.issued += day.numbers.issued;
            all.sent += day.numbers.sent;
            all.waiting += day.numbers.waiting;
            all.quarantined += day.numbers.quarantined;
            all.voided += day.numbers.voided;
            all.gaps += day.numbers.gaps;
        }
        DayCheck check =
            settled(What::Numbers, DayChecking::tr("%1 numbers: %2 sent, %3 waiting, %4 in the tray, %5 void")
                                       .arg(all.issued)
                                       .arg(all.sent)
                                       .arg(all.waiting)
                                       .arg(all.quarantined)
                                       .arg(all.voided));
        check.count = int(all.gaps.size());
        check.names = all.gaps.mid(0, namesShown);
        if (!all.gaps.isEmpty() || !all.isWhole()) {
            check.state = State::Open;
            check.text += u", "_s + DayChecking::tr("%n without a dossier", nullptr, all.issued - all.accounted());
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addCash(const QList<CounterDay> &confirmed)
    {
        const auto fees = money();
        if (!fees)
            return fees.error();
        Dong difference = 0;
        QStringList words;
        int drawers = 0;
        int uncounted = 0;
        for (const CounterMoney &money : fees->counters) {
            const auto day = std::find_if(confirmed.begin(), confirmed.end(),
                                          [&money](const CounterDay &one) { return one.counter == money.counter; });
            const bool isOwn = money.counter == m_place.counter;
            const bool isCounted = (day != confirmed.end() && day->counted) || (isOwn && !fees->counts.isEmpty());
            if (money.cashTaken == 0 && money.cashReturned == 0 && !isCounted)
                continue;
            ++drawers;
            uncounted += isCounted ? 0 : 1;
            difference += isOwn && !fees->counts.isEmpty() ? fees->cashDifference()
                          : day != confirmed.end()         ? day->cashDifference
                                                           : 0;
            if (day != confirmed.end() && !day->note.isEmpty())
                words.append(DayChecking::tr("Counter %1: %2").arg(day->counter).arg(day->note));
        }
        DayCheck check = settled(
            What::Cash, drawers == 0 ? DayChecking::tr("No cash was taken")
                                     : DayChecking::tr("Cash as the ledger says, %n drawer(s)", nullptr, drawers));
        check.explanation = words.join(u"; "_s);
        if (uncounted > 0) {
            check.state = State::Open;
            check.count = uncounted;
            check.text = DayChecking::tr("%n drawer(s) not counted", nullptr, uncounted);
        } else if (difference != 0) {
            check.state = words.isEmpty() ? State::Open : State::Explained;
            check.count = drawers;
            check.text = difference < 0 ? DayChecking::tr("%1 missing").arg(formattedDong(-difference))
                                        : DayChecking::tr("%1 too much").arg(formattedDong(difference));
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addUnsent()
    {
        const auto unsent = unsentDossiers(m_connection);
        if (!unsent)
            return unsent.error();
        DayCheck check = settled(What::Unsent, DayChecking::tr("Everything is at the portal"));
        if (unsent->count > 0) {
            check.state = State::Open;
            check.count = unsent->count;
            check.text =
                DayChecking::tr("%n dossier(s) not yet at the portal, the oldest since %1", nullptr, unsent->count)
                    .arg(inOfficeTime(unsent->oldest).date() == m_place.day
                             ? clockText(unsent->oldest)
                             : inOfficeTime(unsent->oldest).toString(u"HH:mm dd/MM"_s));
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addLooks()
    {
        const auto looks = dayLooks(m_connection, m_place.day);
        if (!looks)
            return looks.error();
        m_checks.append(actsCheck(*looks));
        m_checks.append(samplesCheck(*looks));
        return {};
    }

    Result<void> addOverdue()
    {
        const TallyList list{.question = {.from = m_place.day, .to = m_place.day},
                             .key = {},
                             .traits = {},
                             .phase = TallyPhase::OpenOverdue};
        constexpr int mostOverdue = 10'000;
        const auto rows = tallied(m_connection, list, mostOverdue);
        if (!rows)
            return rows.error();
        DayCheck check = settled(What::Overdue, DayChecking::tr("No dossier is overdue"));
        if (!rows->isEmpty()) {
            check.state = State::Open;
            check.count = int(rows->size());
            check.text = DayChecking::tr("%n dossier(s) overdue", nullptr, check.count);
            for (const DossierRow &row : rows->mid(0, namesShown))
                check.names.append(row.code);
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addDrafts()
    {
        const auto drafts = DraftTable(m_connection).all();
        if (!drafts)
            return drafts.error();
        DayCheck check = settled(What::Drafts, DayChecking::tr("No draft is open at this counter"));
        const auto left =
            std::count_if(drafts->begin(), drafts->end(), [](const Draft &draft) { return draft.isParked; });
        if (left > 0) {
            check.state = State::Open;
            check.count = int(left);
            check.text = DayChecking::tr("%n parked draft(s) at this counter", nullptr, check.count);
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addReceipts()
    {
        const auto fees = money();
        if (!fees)
            return fees.error();
        DayCheck check = settled(What::Receipts, DayChecking::tr("Every payment has its e-receipt"));
        if (fees->receiptsMissing > 0) {
            check.state = State::Open;
            check.count = fees->receiptsMissing;
            check.text = DayChecking::tr("%n e-receipt(s) not issued yet, %1", nullptr, fees->receiptsMissing)
                             .arg(formattedDong(fees->receiptsMissingAmount));
        }
        m_checks.append(check);
        return {};
    }

    Result<void> addReconciled()
    {
        const auto newest = ReconciliationTable(m_connection).of(m_place.day);
        if (!newest)
            return newest.error();
        DayCheck check{What::Reconciled, State::Open, 0, DayChecking::tr("Not compared with the portal"), {}};
        if (*newest && (*newest)->difference.isEqual()) {
            check.state = State::Settled;
            check.text = DayChecking::tr("Compared with the portal at %1: equal").arg(clockText((*newest)->at));
        } else if (*newest) {
            check.text =
                DayChecking::tr("Compared with the portal at %1: %n operation(s) differ, they are sent again", nullptr,
                                int((*newest)->difference.unknown.size() + (*newest)->difference.applied.size()))
                    .arg(clockText((*newest)->at));
        }
        m_checks.append(check);
        return {};
    }

    /// The day's money, read once: every payment's balance is in it.
    Result<FeeDay> money()
    {
        if (!m_money) {
            auto read = feeDay(m_connection, m_place.day);
            if (!read)
                return read;
            m_money = *std::move(read);
        }
        return *m_money;
    }

    Connection &m_connection;
    const DayPlace &m_place;
    QList<DayCheck> m_checks;
    std::optional<FeeDay> m_money;
};

} // namespace

Result<CounterDay> counterDay(Connection &connection, const DayPlace &place)
{
    CounterDay day;
    day.day = place.day;
    day.counter = place.counter;
    const auto officers = officerDays(connection, place.day);
    if (!officers)
        return officers.error();
    for (const OfficerDay &one : *officers) {
        if (one.counter != place.counter)
            continue;
        day.received += one.received;
        day.returned += one.returned;
        day.corrected += one.corrected;
        day.fees += one.fees;
        day.cash += one.cash;
    }
    const auto counts = CashTable(connection).ofDay(place.day);
    if (!counts)
        return counts.error();
    for (const CashCount &count : *counts)
        day.cashDifference += count.difference();
    if (!counts->isEmpty()) {
        // What came in behind the last count lies uncounted in the drawer.
        const auto since = place.day == place.now.date() ? expectedCash(connection, place.counter)
                                                         : Result<ExpectedCash>(ExpectedCash());
        if (!since)
            return since.error();
        day.counted = day.cash - (since->taken - since->returned) + day.cashDifference;
    }
    const auto drafts = DraftTable(connection).all();
    if (!drafts)
        return drafts.error();
    day.drafts = int(std::count_if(drafts->begin(), drafts->end(), [](const Draft &draft) { return draft.isParked; }));
    auto numbers = numberEquation(connection, place.day, place.officeNumber, place.counter);
    if (!numbers)
        return numbers.error();
    day.numbers = *std::move(numbers);
    return day;
}

Result<QList<DayCheck>> dayChecks(Connection &connection, const DayPlace &place)
{
    return DayList(connection, place).checks();
}

bool needsWords(const DayCheck &check)
{
    if (check.state != DayCheck::State::Open)
        return false;
    return check.what == DayCheck::What::Confirmed || check.what == DayCheck::What::Numbers ||
           check.what == DayCheck::What::Cash || check.what == DayCheck::What::FourEyes;
}
