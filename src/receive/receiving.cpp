// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving.h"

#include "acting.h"
#include "citizentable.h"
#include "dossieract.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "formnumbertable.h"
#include "guidancetable.h"
#include "leasetable.h"
#include "outboxtable.h"
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
    const auto serial = LeaseTable(connection).take(dossier.receivingAgency, day);
    if (!serial)
        return serial.error();
    if (serial->has_value())
        dossier.codes.prepend(
            {CodeKind::Official, DossierCode::make(dossier.receivingAgency, day, **serial).text(), {}});
    else
        dossier.codes.prepend({CodeKind::Provisional, slip.provisional(), {}});
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

} // namespace

Result<ReceivedDossier> receiveDossier(Connection &connection, const Dossier &composed, int officeNumber,
                                       const Act &act, OutboxState state, const BesideGround &beside)
{
    ReceivedDossier received;
    Dossier &dossier = received.dossier;
    dossier = composed;
    dossier.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    dossier.trackingToken = makeToken();
    const QDate day = act.at.date();
    const auto slipSerial = nextSlipSerial(connection, day);
    if (!slipSerial)
        return slipSerial.error();
    const SlipCode slip = SlipCode::make(officeNumber, act.device.counter, day, *slipSerial);
    dossier.slipDigits = slip.digits();
    if (const auto given = giveCode(connection, dossier, slip, day); !given)
        return given.error();

    DossierTable dossiers(connection);
    const auto key = dossiers.insert(dossier);
    if (!key)
        return key.error();
    received.key = *key;
    const auto besideFacts = factsOf(connection, beside);
    if (!besideFacts)
        return besideFacts.error();
    DossierEvent event = eventOf(u"received"_s, act, besideText(*besideFacts));
    event.facts = *besideFacts;
    if (const auto noted = dossiers.addEvent(*key, event); !noted)
        return noted.error();
    if (const auto remembered = CitizenTable(connection).put(dossier.applicant, act.at); !remembered)
        return remembered.error();
    NewOperation operation = operationOf(OperationKind::receive, dossier.id, act);
    operation.payloadBytes = receivePayload(writtenJson(dossier), *besideFacts);
    const auto opId = OutboxTable(connection).append(operation, act.device, state);
    if (!opId)
        return opId.error();
    received.opId = *opId;
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
    return {};
}

Result<PrintRow> notePrint(Connection &connection, const QUuid &id, const QString &form, const QString &printer,
                           const Act &act)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(id);
    if (!key)
        return key.error();
    if (!key->has_value())
        return Error{ErrorKind::BadInput,
                     u"unknown-dossier"_s,
                     Receiving::tr("There is no such dossier here: check the code, or sync first."),
                     {},
                     {}};
    const auto print = PrintTable(connection).add(**key, form, act.officer.id, printer, act.at);
    if (!print)
        return print.error();
    const bool isReprint = print->copy > 1;
    if (const auto noted = dossiers.addEvent(
            **key, eventOf(isReprint ? u"reprinted"_s : u"printed"_s, act, form + u' ' + QString::number(print->copy)));
        !noted)
        return noted.error();
    if (isReprint) {
        NewOperation operation = operationOf(OperationKind::printed, id, act);
        operation.payload = {{u"form"_s, form}, {u"copy"_s, print->copy}};
        if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
            return appended.error();
    }
    return *print;
}
