// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duemoving.h"

#include "acting.h"
#include "audittable.h"
#include "cataloguetable.h"
#include "clock.h"
#include "settingtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DueMoving
{
    Q_DECLARE_TR_FUNCTIONS(DueMoving)
};

const QString confirmedSetting = u"calendar.confirmed"_s;
constexpr int farthestDays = 3 * 366; // An appointment farther away is reckoned again when it comes nearer.

bool resumesClock(const DossierEvent &event)
{
    const auto act = dossierActFromText(event.kind);
    return act && (*act == DossierAct::TakeSupplement || *act == DossierAct::Resume || *act == DossierAct::NotePayment);
}

/// From when the procedure's time counts: receipt, or when an officer took the online dossier over.
QDateTime beginningOf(const StoredDossier &stored)
{
    for (const DossierEvent &event : stored.events) {
        if (event.kind == ruleOf(DossierAct::TakeOver).word)
            return inOfficeTime(event.at);
    }
    return inOfficeTime(stored.dossier.receivedAt);
}

/// What was left of the time when the clock went on, by the calendar that held then.
std::optional<QDateTime> resumedDue(const StoredDossier &stored, const WorkingCalendar &former,
                                    const WorkingCalendar &corrected)
{
    constexpr double minutesOfHour = 60;
    for (auto event = stored.events.crbegin(); event != stored.events.crend(); ++event) {
        if (!resumesClock(*event))
            continue;
        if (fromIsoOfficeTime(event->facts.value(u"newDue"_s).toString()) != stored.dossier.dueAt)
            return std::nullopt; // Set otherwise since then.
        const QDateTime at = inOfficeTime(event->at);
        const QDateTime minute = at.addMSecs(-(at.time().msecsSinceStartOfDay() % 60'000));
        const int left = former.workingMinutesBetween(minute, *stored.dossier.dueAt);
        return corrected.dueAfterWorkingHours(minute, left / minutesOfHour).at;
    }
    return std::nullopt;
}

/// The first moment at or after that one at which the office is open.
QDateTime nextOpen(const WorkingCalendar &calendar, const QDateTime &at)
{
    return calendar.isWorkingDay(at.date()) ? at : calendar.normalisedReceipt(at);
}

struct Promise
{
    qint64 key = 0;
    QDateTime receivedAt;
    QDateTime dueAt;
};

Result<QList<Promise>> openPromises(Connection &connection)
{
    const auto query = connection.run("SELECT key, received_at, due_at FROM dossier WHERE state IN (2, 4, 5, 6) AND "
                                      "is_void = 0 AND due_at IS NOT NULL AND receiving_unit = '' ORDER BY due_at");
    if (!query)
        return query.error();
    QList<Promise> promises;
    while ((*query)->next())
        promises.append({(*query)->value(0).toLongLong(), fromIsoOfficeTime((*query)->value(1).toString()),
                         fromIsoOfficeTime((*query)->value(2).toString())});
    (*query)->finish();
    return promises;
}

bool isTouched(const Promise &promise, const QList<QDate> &days)
{
    const auto first = std::lower_bound(days.begin(), days.end(), promise.receivedAt.date());
    return first != days.end() && *first <= promise.dueAt.date();
}

/// The catalogue of the last confirmation; before the first one the oldest that is kept.
Result<int> confirmedVersion(Connection &connection)
{
    const auto confirmed = SettingTable(connection).value(confirmedSetting);
    if (!confirmed)
        return confirmed.error();
    if (!confirmed->isEmpty())
        return confirmed->toInt();
    return CatalogueTable(connection).oldestVersion();
}

Result<void> findMoves(Connection &connection, const QList<Promise> &promises, const Catalogue &current,
                       const WorkingCalendar &former, CalendarReview &review)
{
    const WorkingCalendar corrected = calendarOf(current);
    DossierTable dossiers(connection);
    for (const Promise &promise : promises) {
        if (!isTouched(promise, review.days))
            continue;
        const auto stored = dossiers.find(promise.key);
        if (!stored)
            return stored.error();
        if (!*stored)
            continue;
        if (const auto move = movedDue(**stored, current, former, corrected))
            review.moves.append(*move);
    }
    return {};
}

} // namespace

std::optional<DueMove> movedDue(const StoredDossier &stored, const Catalogue &catalogue, const WorkingCalendar &former,
                                const WorkingCalendar &corrected)
{
    const Dossier &dossier = stored.dossier;
    if (!dossier.dueAt || dossier.pause || dossier.isVoid)
        return std::nullopt;
    const QDateTime oldDue = inOfficeTime(*dossier.dueAt);
    std::optional<QDateTime> newDue;
    const QDateTime beginning = beginningOf(stored);
    const Procedure *procedure = catalogue.find(dossier.procedureCode, beginning.date());
    const ProcessingTime time = procedure ? procedure->timeFor(dossier.channel) : ProcessingTime{};
    if (procedure && former.dueFor(beginning, time).at == oldDue)
        newDue = corrected.dueFor(beginning, time).at;
    else
        newDue = resumedDue(stored, former, corrected);
    if (!newDue && former.isWorkingDay(oldDue.date()))
        newDue = nextOpen(corrected, oldDue);
    if (!newDue || *newDue == oldDue)
        return std::nullopt;
    return DueMove{dossier.id, dossier.code(),       dossier.applicant.name, dossier.procedureName,
                   oldDue,     inOfficeTime(*newDue)};
}

Result<CalendarReview> reviewCalendar(Connection &connection, const Catalogue &current)
{
    CalendarReview review;
    review.version = current.version;
    const auto confirmed = confirmedVersion(connection);
    if (!confirmed)
        return confirmed.error();
    review.formerVersion = *confirmed;
    if (*confirmed == current.version)
        return review;
    const auto document = CatalogueTable(connection).document(*confirmed);
    if (!document)
        return document.error();
    const auto before = readCatalogue(*document);
    const auto promises = openPromises(connection);
    if (!promises)
        return promises.error();
    if (!before || promises->isEmpty())
        return review;
    const WorkingCalendar former = calendarOf(*before);
    QDate from = promises->first().receivedAt.date();
    QDate to = promises->last().dueAt.date();
    for (const Promise &promise : *promises)
        from = std::min(from, promise.receivedAt.date());
    to = std::min(to, from.addDays(farthestDays));
    review.days = differingDays(former, calendarOf(current), from, to);
    if (review.days.isEmpty())
        return review;
    if (const auto found = findMoves(connection, *promises, current, former, review); !found)
        return found.error();
    return review;
}

Result<void> noteUnmovingCalendar(Connection &connection, int version)
{
    return SettingTable(connection).setValue(confirmedSetting, QString::number(version));
}

Result<CalendarOutcome> confirmCalendar(Connection &connection, const CalendarReview &review, const QSet<QUuid> &chosen,
                                        const QString &reason, const Act &act, const WorkingCalendar &calendar,
                                        const Catalogue &catalogue)
{
    if (act.officer.role == Role::Officer)
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     DueMoving::tr("Only a supervisor confirms a corrected calendar: ask one to sign in."),
                     {},
                     {}};
    CalendarOutcome outcome;
    for (const DueMove &move : review.moves) {
        if (!chosen.contains(move.dossier)) {
            ++outcome.kept;
            continue;
        }
        const auto stored = storedDossier(connection, move.dossier);
        if (!stored)
            return stored.error();
        ActOrder order;
        order.act = move.isLater() ? DossierAct::Extend : DossierAct::Recompute;
        if (stored->dossier.dueAt != move.oldDue || !mayDo(order.act, stored->dossier, act.officer)) {
            ++outcome.changedMeanwhile;
            continue;
        }
        order.newDueAt = move.newDue;
        order.reason = reason;
        if (move.isLater())
            order.letterSentOn = act.at.date();
        auto done = doAct(connection, move.dossier, order, act, calendar, catalogue);
        if (!done)
            return done.error();
        if (move.isLater())
            outcome.extended.append(*std::move(done));
        else
            ++outcome.recomputed;
    }
    if (const auto noted = noteUnmovingCalendar(connection, review.version); !noted)
        return noted.error();
    const QString figures = u"version %1: %2 earlier, %3 later, %4 kept"_s.arg(review.version)
                                .arg(outcome.recomputed)
                                .arg(outcome.extended.size())
                                .arg(outcome.kept);
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"calendar-confirmed"_s, figures); !noted)
        return noted.error();
    return outcome;
}
