// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving.h"

#include "acting.h"
#include "citizentable.h"
#include "dossieract.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "feekeeping.h"
#include "formnumbertable.h"
#include "guidancetable.h"
#include "lateentry.h"
#include "leasetable.h"
#include "outboxtable.h"
#include "printvalidity.h"
#include "slipcode.h"
#include "slipcounting.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Receiving
{
    Q_DECLARE_TR_FUNCTIONS(Receiving)
};

Result<void> giveCode(Connection &connection, Dossier &dossier, const SlipCode &slip, QDate day)
{
    if (dossier.home == DossierHome::MinistrySystem)
        return {};
    // Another unit's numbers are not leased here: its code comes from the portal.
    const auto serial = dossier.codeAgency() == dossier.receivingAgency
                            ? LeaseTable(connection).take(dossier.receivingAgency, day)
                            : Result<std::optional<int>>(std::nullopt);
    if (!serial)
        return serial.error();
    if (serial->has_value())
        dossier.codes.prepend(
            {CodeKind::Official, DossierCode::make(dossier.receivingAgency, day, **serial).text(), {}});
    else
        dossier.codes.prepend({CodeKind::Provisional, slip.provisional(), {}});
    // The number on the pad's sheet stays one of its codes.
    if (dossier.late && !dossier.late->padNumber.isEmpty() && dossier.late->padNumber != dossier.code())
        dossier.codes.append({CodeKind::Provisional, dossier.late->padNumber, {}});
    return {};
}

/// What event and operation keep of it: {"ground", "dossiers", "codes"}; empty without a ground.
Result<QJsonObject> factsOf(Connection &connection, const BesideGround &beside)
{
    if (beside.text.trimmed().isEmpty())
        return QJsonObject();
    QJsonArray ids;
    QJsonArray codes;
    DossierTable dossiers(connection);
    for (const QUuid &id : beside.dossiers) {
        ids.append(id.toString(QUuid::WithoutBraces));
        const auto key = dossiers.keyOf(id);
        if (!key)
            return key.error();
        const auto row = *key ? dossiers.row(**key) : Result<DossierRow>(DossierRow());
        if (!row)
            return row.error();
        if (!row->code.isEmpty())
            codes.append(row->code);
    }
    return QJsonObject{{u"ground"_s, beside.text.trimmed()}, {u"dossiers"_s, ids}, {u"codes"_s, codes}};
}

QString besideText(const QJsonObject &facts)
{
    QStringList codes;
    const QJsonArray listed = facts.value(u"codes"_s).toArray();
    for (const QJsonValue &code : listed)
        codes.append(code.toString());
    const QString ground = facts.value(u"ground"_s).toString();
    return ground.isEmpty() ? QString() : Receiving::tr("Beside %1: %2").arg(codes.join(u", "_s), ground);
}

/// The slip of the pad's sheet that the citizen has already, else the next one of this device. A sheet of another
/// counter becomes a further code only: two counters may enter it before they know of each other.
Result<SlipCode> slipFor(Connection &connection, Dossier &dossier, int officeNumber, const Act &act)
{
    if (dossier.late && !dossier.late->padNumber.isEmpty()) {
        auto slip = freePadSlip(connection, dossier.late->padNumber, act.device.counter);
        if (!slip)
            return slip.error();
        dossier.late->padNumber = slip->provisional();
        if (slip->counter() == act.device.counter)
            return slip;
    }
    const QDate day = act.at.date();
    const auto serial = nextSlipSerial(connection, day);
    if (!serial)
        return serial.error();
    return SlipCode::make(officeNumber, act.device.counter, day, *serial);
}

Result<void> noteReceipt(DossierTable &dossiers, qint64 key, const Dossier &dossier, const Act &act,
                         const QJsonObject &besideFacts, const QJsonObject &handling)
{
    DossierEvent received = eventOf(receiptEventKind(dossier), act, besideText(besideFacts));
    received.facts = besideFacts;
    if (!handling.isEmpty())
        received.facts.insert(u"handling"_s, handling);
    const auto late = lateEntryEvent(dossier);
    if (late)
        received.at = dossier.receivedAt;
    if (auto noted = dossiers.addEvent(key, received); !noted || !late)
        return noted;
    return dossiers.addEvent(key, *late);
}

} // namespace

Result<ReceivedDossier> receiveDossier(Connection &connection, const Dossier &composed, int officeNumber,
                                       const Act &act, OutboxState state, const BesideGround &beside,
                                       std::optional<int> handlingSeconds)
{
    ReceivedDossier received;
    Dossier &dossier = received.dossier;
    dossier = composed;
    dossier.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    dossier.trackingToken = makeToken();
    const auto slip = slipFor(connection, dossier, officeNumber, act);
    if (!slip)
        return slip.error();
    dossier.slipDigits = slip->digits();
    // A code carries the day of receipt; of a past day there may be no number left.
    if (const auto given =
            giveCode(connection, dossier, *slip, dossier.late ? dossier.receivedAt.date() : act.at.date());
        !given)
        return given.error();

    DossierTable dossiers(connection);
    const auto key = dossiers.insert(dossier);
    if (!key)
        return key.error();
    received.key = *key;
    const auto besideFacts = factsOf(connection, beside);
    if (!besideFacts)
        return besideFacts.error();
    const QJsonObject handling = handlingSeconds ? QJsonObject{{u"seconds"_s, *handlingSeconds}} : QJsonObject();
    if (const auto noted = noteReceipt(dossiers, *key, dossier, act, *besideFacts, handling); !noted)
        return noted.error();
    if (const auto remembered = CitizenTable(connection).put(dossier.applicant, act.at); !remembered)
        return remembered.error();
    NewOperation operation = operationOf(OperationKind::receive, dossier.id, act);
    operation.payloadBytes = receivePayload(writtenJson(dossier), *besideFacts, handling);
    const auto opId = OutboxTable(connection).append(operation, act.device, state);
    if (!opId)
        return opId.error();
    received.opId = *opId;
    auto payment = state == OutboxState::Ready ? keepReceivedFee(connection, dossier, act)
                                               : Result<std::optional<FeeEntry>>(std::nullopt);
    if (!payment)
        return payment.error();
    received.payment = *std::move(payment);
    return received;
}

Result<GivenGuidance> giveGuidance(Connection &connection, const ReceiveOrder &order, const Act &act)
{
    const QString kind = order.missingChoice == MissingChoice::Refuse ? u"refuse"_s : u"guide"_s;
    const Guidance guidance{makeUuidV7(act.at.toMSecsSinceEpoch()),
                            kind,
                            act.at,
                            order.procedureCode,
                            act.officer.id,
                            act.device.counter,
                            toJson(order)};
    if (const auto inserted = GuidanceTable(connection).insert(guidance); !inserted)
        return inserted.error();
    const QString form = kind == u"refuse" ? u"refusal"_s : u"guidance"_s;
    const auto number = FormNumberTable(connection).add({form, act.at, act.officer.id, {}, {}}, act.device.counter);
    if (!number)
        return number.error();
    QJsonArray missing;
    for (const Component &component : order.components) {
        if (component.isRequired && component.state == ComponentState::Missing)
            missing.append(component.name);
    }
    NewOperation operation = operationOf(OperationKind::guidance, guidance.id, act);
    operation.payload = {
        {u"kind"_s, kind}, {u"procedure"_s, order.procedureCode}, {u"missing"_s, missing}, {u"formNumber"_s, *number}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return GivenGuidance{guidance.id, *number};
}

Result<void> voidDossier(Connection &connection, const QUuid &id, const QString &reason, const Act &act)
{
    const auto stored = storedDossier(connection, id);
    if (!stored)
        return stored.error();
    if (const auto may = mayVoid(stored->dossier, act.officer, act.at.date()); !may)
        return may.error();
    DossierTable dossiers(connection);
    if (const auto set = dossiers.setState(stored->key, stored->dossier.state, true); !set)
        return set.error();
    if (const auto noted = dossiers.addEvent(stored->key, eventOf(u"voided"_s, act, reason)); !noted)
        return noted.error();
    NewOperation operation = operationOf(OperationKind::voiding, id, act);
    operation.baseVersion = stored->serverVersion;
    operation.payload = {{u"reason"_s, reason}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return giveUpFees(connection, id, reason, act);
}

namespace {

/// A print in the dossier's history; a reprint goes to the other counters, too.
Result<void> tellPrint(Connection &connection, qint64 key, const QUuid &id, const PrintRow &print, const Act &act)
{
    const bool isReprint = print.copy > 1;
    DossierEvent event =
        eventOf(isReprint ? u"reprinted"_s : u"printed"_s, act, print.form + u' ' + QString::number(print.copy));
    if (print.replaces > 0)
        event.facts = {{u"replaces"_s, print.replaces}};
    if (auto noted = DossierTable(connection).addEvent(key, event); !noted || !isReprint)
        return noted;
    NewOperation operation = operationOf(OperationKind::printed, id, act);
    operation.payload = {{u"form"_s, print.form}, {u"copy"_s, print.copy}};
    if (print.replaces > 0)
        operation.payload.insert(u"replaces"_s, print.replaces);
    const auto appended = OutboxTable(connection).append(operation, act.device);
    return appended ? Result<void>() : appended.error();
}

} // namespace

Result<PrintRow> notePrint(Connection &connection, const QUuid &id, const QString &form, const QString &printer,
                           const Act &act)
{
    const auto stored = storedDossier(connection, id);
    if (!stored)
        return stored.error();
    const auto print =
        PrintTable(connection)
            .add(stored->key, form, act.officer.id, printer, act.at, isPrintOutdated(stored->events, form));
    if (!print)
        return print.error();
    if (const auto told = tellPrint(connection, stored->key, id, *print, act); !told)
        return told.error();
    return *print;
}

Result<PrintRow> noteSharedPrint(Connection &connection, const QList<QUuid> &ids, const QString &form,
                                 const QString &printer, const Act &act)
{
    QList<qint64> keys;
    bool isOutdated = false;
    for (const QUuid &id : ids) {
        const auto stored = storedDossier(connection, id);
        if (!stored)
            return stored.error();
        keys.append(stored->key);
        isOutdated = isOutdated || isPrintOutdated(stored->events, form);
    }
    const auto print = PrintTable(connection).addShared(keys, form, act.officer.id, printer, act.at, isOutdated);
    if (!print)
        return print.error();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (const auto told = tellPrint(connection, keys.at(i), ids.at(i), *print, act); !told)
            return told.error();
    }
    return *print;
}
