// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doing.h"

#include "actfacts.h"
#include "acting.h"
#include "certifying.h"
#include "clock.h"
#include "dossierchanging.h"
#include "dossierjson.h"
#include "filingties.h"
#include "formnumbertable.h"
#include "homecode.h"
#include "printvalidity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Doing
{
    Q_DECLARE_TR_FUNCTIONS(Doing)
};

Result<void> checkSeen(const StoredDossier &stored, int seenEvents)
{
    if (seenEvents < 0)
        return {};
    for (qsizetype i = seenEvents; i < stored.events.size(); ++i) {
        const DossierEvent &event = stored.events.at(i);
        if (isMereNote(event))
            continue;
        const auto act = dossierActFromText(event.kind);
        return Error{ErrorKind::RefusedByRule,
                     u"changed-meanwhile"_s,
                     Doing::tr("Meanwhile %1 did “%2” at %3: look at the dossier again, then decide.")
                         .arg(event.officerName, act ? displayName(*act) : Doing::tr("another act"),
                              inOfficeTime(event.at).toString(u"HH:mm"_s)),
                     {},
                     {}};
    }
    return {};
}

/// The step between receipt and result for papers that went without being scanned: every state is written (domain.md
/// 13.4).
Result<void> passThrough(Connection &connection, StoredDossier &stored, const Act &act)
{
    constexpr DossierState between = DossierState::InProgress;
    NewOperation operation = operationOf(OperationKind::transition, stored.dossier.id, act);
    operation.baseVersion = stored.serverVersion;
    operation.payload = {{u"from"_s, toText(stored.dossier.state)}, {u"to"_s, toText(between)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    stored.dossier.state = between;
    return DossierTable(connection).addEvent(stored.key, eventOf(u"state-changed"_s, act, displayName(between)));
}

/// A note by pen stands on the paper that was printed last.
Result<void> namePrint(Connection &connection, const StoredDossier &stored, DossierEvent &event)
{
    const auto form = PrintTable(connection).lastForm(stored.key);
    if (!form)
        return form.error();
    if (!form->isEmpty())
        event.facts.insert(u"print"_s, u"%1 %2"_s.arg(*form).arg(lastPrintOf(stored.events, *form)));
    return {};
}

/// A code that looks wrong, or that another dossier has, is kept if the officer says so once more: the other system
/// knows what it gave.
Result<void> checkCode(Connection &connection, const StoredDossier &stored, const Dossier &after, const ActOrder &order,
                       const Catalogue &catalogue, const QDateTime &at)
{
    const QString code = homeCode(after);
    if (order.act != DossierAct::NoteCode || order.isDoubtSeen || code == homeCode(stored.dossier))
        return {};
    auto other = DossierTable(connection).otherWithCode(code, stored.key);
    if (!other)
        return other.error();
    if (*other && after.assistance) { // What the portal sent down of this very filing is no second dossier.
        const auto isOurs = wouldBeTied(connection, **other, after.applicant.paper.number);
        if (!isOurs)
            return isOurs.error();
        if (*isOurs)
            other->reset();
    }
    QStringList doubts;
    if (const QString doubt = homeCodeDoubt(code, catalogue.filing.system(after.homeSystem), at.date());
        !doubt.isEmpty())
        doubts.append(doubt);
    if (*other)
        doubts.append(Doing::tr("Another dossier has this code already: %1, %2, received %3.")
                          .arg((*other)->applicantName, (*other)->procedureName,
                               inOfficeTime((*other)->receivedAt).toString(u"dd/MM/yyyy"_s)));
    if (doubts.isEmpty())
        return {};
    doubts.append(Doing::tr("Confirm once more to keep it as it is."));
    return Error{ErrorKind::RefusedByRule,
                 *other ? u"code-elsewhere"_s : u"code-doubtful"_s,
                 doubts.join(u' '),
                 {},
                 u"otherSystemCode"_s};
}

Result<QUuid> appendOperation(Connection &connection, const StoredDossier &stored, const Dossier &after,
                              const DossierEvent &event, const Act &act)
{
    const DossierChange change = changeBetween(toJson(stored.dossier), toJson(after));
    NewOperation operation = operationOf(OperationKind::act, after.id, act);
    operation.baseVersion = stored.serverVersion;
    operation.baseValues = change.before;
    operation.payload = {{u"act"_s, event.kind},         {u"from"_s, toText(stored.dossier.state)},
                         {u"to"_s, toText(after.state)}, {u"text"_s, event.text},
                         {u"facts"_s, event.facts},      {u"changes"_s, change.values}};
    return OutboxTable(connection).append(operation, act.device);
}

/// The number of the form that the act prints: of its list, or of its own. Empty: it prints none with a number.
Result<QString> formNumber(Connection &connection, const ActOrder &order, const Act &act)
{
    const QString form(ruleOf(order.act).form);
    if (form.isEmpty() || form == u"receipt" || order.isAtOnce || !order.listNumber.isEmpty())
        return order.listNumber;
    return FormNumberTable(connection)
        .add({form, act.at, act.officer.id, order.place, order.person}, act.device.counter);
}

} // namespace

bool isMereNote(const DossierEvent &event)
{
    static const QStringList notes{u"printed"_s,       u"reprinted"_s,      u"digitised"_s, u"synced"_s,
                                   u"numbered"_s,      u"citizen-signed"_s, u"notified"_s,  u"not-notified"_s,
                                   u"book-numbered"_s, u"files-given"_s};
    return notes.contains(event.kind) || event.kind.startsWith(u"fee-") || event.kind.startsWith(u"portal-");
}

Result<DoneAct> doAct(Connection &connection, const QUuid &dossier, const ActOrder &order, const Act &act,
                      const WorkingCalendar &calendar, const Catalogue &catalogue)
{
    auto found = storedDossier(connection, dossier);
    if (!found)
        return found.error();
    StoredDossier stored = *std::move(found);
    if (const auto seen = checkSeen(stored, order.seenEvents); !seen)
        return seen.error();
    auto after = dossierAfter(stored.dossier, order, {act.officer, calendar, catalogue, act.at});
    if (!after)
        return after.error();
    if (const auto code = checkCode(connection, stored, *after, order, catalogue, act.at); !code)
        return code.error();
    DoneAct done{.key = stored.key, .dossier = *std::move(after), .event = {}, .opId = {}};
    const Dossier before = stored.dossier;
    if (order.act == DossierAct::ReceiveResult) { // What is certified is in the book from now on.
        if (const auto numbered = numberPapers(connection, done.dossier, act.at); !numbered)
            return numbered.error();
    }
    if (before.state != done.dossier.state && !mayChange(before.state, done.dossier.state)) {
        if (const auto passed = passThrough(connection, stored, act); !passed)
            return passed.error();
    }
    done.event = eventOf(QString(ruleOf(order.act).word), act, actText(order, before, done.dossier));
    done.event.facts = factsOf(order, before, done.dossier);
    const auto number = formNumber(connection, order, act);
    if (!number)
        return number.error();
    if (!number->isEmpty())
        done.event.facts.insert(u"formNumber"_s, *number);
    if (order.act == DossierAct::NotePen) {
        if (const auto named = namePrint(connection, stored, done.event); !named)
            return named.error();
    }

    DossierTable dossiers(connection);
    if (const auto updated = dossiers.update(done.key, done.dossier); !updated)
        return updated.error();
    if (done.dossier.state == DossierState::Returned) {
        if (const auto noted = dossiers.noteReturned(done.key, act.at, act.device.counter); !noted)
            return noted.error();
    }
    if (const auto noted = dossiers.addEvent(done.key, done.event); !noted)
        return noted.error();
    const auto opId = appendOperation(connection, stored, done.dossier, done.event, act);
    if (!opId)
        return opId.error();
    done.opId = *opId;
    return done;
}

Result<DoneBatch> doBatch(Connection &connection, const QList<QUuid> &dossiers, const ActOrder &order, const Act &act,
                          const WorkingCalendar &calendar, const Catalogue &catalogue,
                          std::optional<BatchRefusal> &refused)
{
    DoneBatch batch;
    ActOrder listed = order;
    const QString form = listFormOf(order.act);
    if (!form.isEmpty()) {
        const auto number = FormNumberTable(connection)
                                .add({form, act.at, act.officer.id, order.place, order.person}, act.device.counter);
        if (!number)
            return number.error();
        batch.listNumber = *number;
        listed.listNumber = *number;
    }
    for (const QUuid &dossier : dossiers) {
        const auto done = doAct(connection, dossier, listed, act, calendar, catalogue);
        if (!done) {
            refused = BatchRefusal{dossier, done.error()};
            return done.error();
        }
        batch.acts.append(*done);
    }
    return batch;
}

QString listFormOf(DossierAct act)
{
    if (act == DossierAct::HandOver)
        return u"hand-over"_s;
    return act == DossierAct::ReceiveResult ? u"result-hand-over"_s : QString();
}

std::optional<DossierEvent> lastEventOf(const QList<DossierEvent> &events, DossierAct act)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->kind == ruleOf(act).word)
            return *event;
    }
    return std::nullopt;
}
