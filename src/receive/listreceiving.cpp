// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listreceiving.h"

#include "duplicatefinding.h"
#include "listtable.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

struct ListReceiving
{
    Q_DECLARE_TR_FUNCTIONS(ListReceiving)
};

/// "open-duplicate", or nothing.
Result<std::optional<Error>> openOf(Connection &connection, const Applicant &person, const QString &procedureCode,
                                    const Officer &officer, const QDateTime &at)
{
    const auto open = duplicatesOf(connection, person, procedureCode, officer, at);
    if (!open)
        return open.error();
    const auto may = checkBeside(*open, {});
    return may ? std::optional<Error>() : std::optional(may.error());
}

} // namespace

ReceiveOrder commonOrder(ReceiveOrder order)
{
    if (order.submitter.relation == Relation::Self) {
        order.submitter.person = order.applicant;
        order.submitter.relation = Relation::Employee;
    }
    order.applicant = {};
    order.beside = {};
    order.method = PaymentMethod::Later;
    order.isFinishedNow = false; // The list gets one receipt.
    return order;
}

QByteArray listMark(const QByteArray &fileSha256, const ReceiveOrder &common)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(fileSha256);
    const Applicant &submitter = common.submitter.person;
    const QStringList parts{QString(), common.procedureCode, submitter.name, submitter.paper.number};
    hash.addData(parts.join(u'\n').toUtf8());
    return hash.result();
}

Result<void> addRefusals(Connection &connection, PeopleList &list, const ReceiveOrder &common, const QByteArray &mark,
                         const Officer &officer, const QDateTime &at)
{
    const auto before = ListTable(connection).received(mark);
    if (!before)
        return before.error();
    for (ListedPerson &listed : list.people) {
        if (!listed.isSound())
            continue;
        if (const auto earlier = before->constFind(listed.row); earlier != before->constEnd()) {
            listed.faults.append({QString::number(listed.row),
                                  ListReceiving::tr("Received from this list already: %1.").arg(earlier->code), false});
            continue;
        }
        const auto open = openOf(connection, listed.person, common.procedureCode, officer, at);
        if (!open)
            return open.error();
        if (*open)
            listed.faults.append({QString::number(listed.row), (*open)->message, false});
    }
    return {};
}

Result<ListOutcome> receiveListed(Connection &connection, const QList<ListedPerson> &people, const ReceiveOrder &common,
                                  const QByteArray &mark, const ReceivingPlace &place, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const Act &act)
{
    ListOutcome outcome;
    ListTable lists(connection);
    const auto before = lists.received(mark);
    if (!before)
        return before.error();
    for (const ListedPerson &listed : people) {
        if (!listed.isSound())
            continue;
        if (const auto earlier = before->constFind(listed.row); earlier != before->constEnd()) {
            outcome.before.insert(listed.row, *earlier);
            continue;
        }
        const ReceiveOrder order = orderFor(listed, common);
        if (const auto faults = faultsOf(order, catalogue, calendar, act.at, place); !faults.isEmpty()) {
            const FieldFault &fault = faults.first();
            outcome.refused.insert(listed.row, {ErrorKind::RefusedByRule, fault.code, fault.message, {}, fault.field});
            continue;
        }
        const Dossier composed = composedDossier(order, place, catalogue, calendar, act.at);
        const auto open = openOf(connection, composed.applicant, composed.procedureCode, act.officer, act.at);
        if (!open)
            return open.error();
        if (*open) {
            outcome.refused.insert(listed.row, **open);
            continue;
        }
        auto received = receiveDossier(connection, composed, place.office.number, act);
        if (!received)
            return received.error();
        if (const auto noted = lists.add(mark, listed.row, received->key); !noted)
            return noted.error();
        outcome.received.append(*std::move(received));
        outcome.rows.append(listed.row);
    }
    return outcome;
}
