// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "dossiertable.h"
#include "inventedpeople.h"
#include "leasetable.h"
#include "opendata.h"
#include "receiving.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

struct LoadText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

constexpr int dossiersPerTransaction = 2000;
constexpr int presetDays = 365;
constexpr int mostDays = 3650;

/// The state that an invented dossier of this age has: old ones are mostly returned, young ones under way.
DossierState inventedState(QRandomGenerator &random, qint64 ageDays)
{
    const int dice = random.bounded(100);
    if (ageDays > 30)
        return dice < 92   ? DossierState::Returned
               : dice < 95 ? DossierState::Withdrawn
               : dice < 98 ? DossierState::Finished
                           : DossierState::Stopped;
    if (ageDays > 3)
        return dice < 60   ? DossierState::Returned
               : dice < 80 ? DossierState::Finished
               : dice < 90 ? DossierState::InProgress
               : dice < 96 ? DossierState::AwaitingSupplement
                           : DossierState::AwaitingPayment;
    return dice < 50 ? DossierState::Received : dice < 90 ? DossierState::InProgress : DossierState::AwaitingSupplement;
}

struct Loading
{
    OpenData &data;
    Officer officer;
    QRandomGenerator random;
    QList<const Procedure *> procedures;
    OutboxState state;
    int total;
    int spreadDays;
    QDateTime begin;
    QDateTime now;

    ReceiveOrder inventedOrder()
    {
        const Procedure &procedure = *procedures[random.bounded(int(procedures.size()))];
        ReceiveOrder order;
        order.applicant = inventedPerson(random);
        order.procedureCode = procedure.code;
        order.components = initialComponents(procedure, true);
        order.copies = 1 + random.bounded(3);
        order.pages = {1 + random.bounded(6)};
        order.method = PaymentMethod::Cash;
        return order;
    }

    /// When the i-th of them was received: spread evenly over the days, in opening hours.
    QDateTime receivedAt(int i) const
    {
        const qint64 day = qint64(i) * spreadDays / total;
        const qint64 firstOfDay = (day * total + spreadDays - 1) / spreadDays;
        const qint64 perDay = qint64(total) / spreadDays + 1;
        return QDateTime(begin.date().addDays(day), QTime(7, 0), officeTimeZone())
            .addMSecs((i - firstOfDay) * 9 * 3600'000 / perDay);
    }

    Result<int> loadSome(Connection &connection, int from, int to)
    {
        LeaseTable leases(connection);
        DossierTable dossiers(connection);
        QDate leased;
        for (int i = from; i < to; ++i) {
            const QDateTime at = receivedAt(i);
            if (at.date() != leased) {
                leased = at.date();
                const auto left = leases.left(data.identity.office.agencyCode, leased);
                if (!left)
                    return left.error();
                // What goes to the portal must not carry a number that the portal never gave: it stays provisional.
                if (state != OutboxState::Ready && *left < dossiersPerTransaction) {
                    // Invented numbers of past days; each call takes the next ten thousand, so that none comes twice.
                    const auto highest =
                        connection.single("SELECT coalesce(max(last), 0) FROM lease WHERE agency = ? AND day = ?",
                                          {data.identity.office.agencyCode, leased.toString(Qt::ISODate)});
                    if (!highest)
                        return highest.error();
                    if (const auto added = leases.add(data.identity.office.agencyCode, leased, highest->toInt() + 1,
                                                      highest->toInt() + 10'000);
                        !added)
                        return added.error();
                }
            }
            const Act act{officer, data.identity.device, at};
            const Dossier composed =
                composedDossier(inventedOrder(), data.place(officer), data.catalogue, data.calendar, at);
            const auto received = receiveDossier(connection, composed, data.identity.office.number, act, state);
            if (!received)
                return received.error();
            const DossierState reached = inventedState(random, at.daysTo(now));
            const bool isVoid = random.bounded(200) == 0;
            if (reached == DossierState::Received && !isVoid)
                continue;
            if (const auto set = dossiers.setState(received->key, reached, isVoid); !set)
                return set.error();
            if (const auto noted =
                    dossiers.addEvent(received->key, {isVoid ? u"voided"_s : u"state-changed"_s, at.addDays(1),
                                                      officer.id, officer.displayName, u"1"_s, toText(reached)});
                !noted)
                return noted.error();
        }
        return to - from;
    }
};

} // namespace

int runLoad(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl load --dossiers N --seed S [--days D] [--waiting]"_s,
                                         {{u"dossiers"_s, u"N"_s, LoadText::tr("How many invented dossiers.")},
                                          {u"seed"_s, u"S"_s, LoadText::tr("The same seed gives the same dossiers.")},
                                          {u"days"_s, u"D"_s, LoadText::tr("Spread over the last D days; preset 365.")},
                                          {u"waiting"_s, {}, LoadText::tr("Leaves their operations to be sent.")},
                                          {u"with-text"_s, {}, LoadText::tr("With the text of digitised papers.")}},
                                         status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    bool isNumber = false;
    const int total = line->value(u"dossiers"_s).toInt(&isNumber);
    if (!isNumber || total < 1 || total > 10'000'000)
        return printer.failed({ErrorKind::BadInput,
                               u"number-wrong"_s,
                               LoadText::tr("The number of dossiers is between 1 and 10,000,000."),
                               {},
                               u"dossiers"_s});
    const int spreadDays = line->value(u"days"_s, QString::number(presetDays)).toInt(&isNumber);
    if (!isNumber || spreadDays < 1 || spreadDays > mostDays)
        return printer.failed({ErrorKind::BadInput,
                               u"number-wrong"_s,
                               LoadText::tr("The number of days is between 1 and 3,650."),
                               {},
                               u"days"_s});
    if (line->has(u"with-text"_s))
        return printer.misused(LoadText::tr("“%1” is not in this version.").arg(u"--with-text"_s));
    const auto clock = clockAt({});
    if (!clock)
        return printer.failed(clock.error());
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto officer = actingOfficer(*data, invocation, clock->now());
    if (!officer)
        return printer.failed(officer.error());
    if (!data->identity.office.isDemonstration)
        return printer.failed({ErrorKind::RefusedByRule,
                               u"not-a-demonstration"_s,
                               LoadText::tr("Invented dossiers go into a demonstration office only."),
                               {},
                               {}});

    QElapsedTimer timer;
    timer.start();
    const QDateTime now = clock->now();
    Loading loading{*data,
                    *officer,
                    QRandomGenerator(line->value(u"seed"_s, u"1"_s).toUInt()),
                    {},
                    line->has(u"waiting"_s) ? OutboxState::Ready : OutboxState::Acknowledged,
                    total,
                    spreadDays,
                    now.addDays(1 - spreadDays),
                    now};
    for (const Procedure &procedure : data->catalogue.procedures) {
        const ProcedureTerms *terms = procedure.termsAt(now.date());
        if (terms && terms->channelRule != ChannelRule::OnlineOnly && terms->home == DossierHome::Own)
            loading.procedures.append(&procedure);
    }
    for (int from = 0; from < total; from += dossiersPerTransaction) {
        const int to = std::min(total, from + dossiersPerTransaction);
        const auto loaded =
            data->store->write<int>(WritePriority::Sync, [&](Connection &c) { return loading.loadSome(c, from, to); })
                .result();
        if (!loaded)
            return printer.failed(loaded.error());
    }
    printer.object({{u"dossiers"_s, total}, {u"ms"_s, timer.elapsed()}});
    return 0;
}
