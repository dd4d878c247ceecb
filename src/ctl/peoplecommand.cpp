// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "dossierform.h"
#include "listreceiving.h"
#include "listtable.h"
#include "opendata.h"
#include "orderreading.h"
#include "pdfwriting.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct PeopleText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonArray faultsJson(const QList<ListFault> &faults)
{
    QJsonArray json;
    for (const ListFault &fault : faults)
        json.append(QJsonObject{{u"cell"_s, fault.cell}, {u"message"_s, fault.message}, {u"isDoubt"_s, fault.isDoubt}});
    return json;
}

/// What everybody has in common, or why nobody can be received.
Result<ReceiveOrder> commonOf(const CommandLine &line, const OpenData &data, QDate today)
{
    const auto order = readOrder(line, data.catalogue, today);
    if (!order)
        return order.error();
    if (lacksRequired(*order) && order->missingChoice != MissingChoice::SupplementLater)
        return Error{
            ErrorKind::RefusedByRule,
            u"component-missing"_s,
            PeopleText::tr(
                "A required paper is missing: bring it, or use --missing supplement where the procedure allows it."),
            {},
            u"component"_s};
    return commonOrder(*order);
}

Result<void> writeReceipt(const QString &path, const ListOutcome &outcome, OpenData &data, const Act &act)
{
    QList<Dossier> dossiers;
    QList<QUuid> ids;
    for (const ReceivedDossier &received : outcome.received) {
        dossiers.append(received.dossier);
        ids.append(received.dossier.id);
    }
    const bool isOne = ids.size() == 1;
    const auto print = data.store
                           ->write<PrintRow>(WritePriority::OfficersAct,
                                             [&](Connection &c) {
                                                 return isOne ? notePrint(c, ids.first(), u"receipt"_s, {}, act)
                                                              : noteSharedPrint(c, ids, u"bulk-receipt"_s, {}, act);
                                             })
                           .result();
    if (!print)
        return print.error();
    const FormLibrary library = FormLibrary::load(formsFolder(data.store->directory()), data.identity.office);
    if (isOne) {
        const PrintOccasion occasion{print->copy, data.identity.trackingUrl(dossiers.first().trackingToken), {}, {}, {},
                                     library};
        const auto content = receiptContent(dossiers.first(), data.identity.office, occasion);
        const auto pdf = content ? writeReceiptPdf(*content) : Result<QByteArray>(content.error());
        return pdf ? savePdf(path, *pdf) : Result<void>(pdf.error());
    }
    FormOccasion occasion;
    occasion.copyNumber = print->copy;
    occasion.officerName = act.officer.displayName;
    occasion.at = act.at;
    const auto form = dossierListForm(library, u"bulk-receipt"_s, dossiers, data.identity.office, occasion);
    const auto pdf = form ? formPdf(*form) : Result<QByteArray>(form.error());
    return pdf ? savePdf(path, *pdf) : Result<void>(pdf.error());
}

/// What becomes of each row, one line each in the file's order.
class PeopleReport
{
public:
    PeopleReport(const Printer &printer, const QHash<int, DossierRow> &before) : m_printer(printer), m_before(before) {}

    void name(const ListedPerson &listed, const ReceivedDossier *received, const Error *refusal)
    {
        QJsonObject json{{u"row"_s, listed.row}, {u"name"_s, listed.person.name}};
        const auto earlier = m_before.constFind(listed.row);
        if (received) {
            ++m_received;
            const Dossier &dossier = received->dossier;
            json.insert(u"dossierId"_s, dossier.id.toString(QUuid::WithoutBraces));
            json.insert(u"code"_s, dossier.code());
            json.insert(u"provisional"_s, dossier.isProvisional());
            json.insert(u"dueAt"_s, dossier.dueAt ? QJsonValue(toIsoOfficeTime(*dossier.dueAt)) : QJsonValue());
        } else if (earlier != m_before.constEnd()) {
            ++m_earlier;
            json.insert(u"dossierId"_s, earlier->id.toString(QUuid::WithoutBraces));
            json.insert(u"code"_s, earlier->code);
            json.insert(u"before"_s, true);
        } else if (refusal) {
            ++m_refused;
            m_status = std::max(m_status, int(refusal->kind));
            json.insert(u"error"_s, QJsonObject{{u"code"_s, refusal->code}, {u"message"_s, refusal->message}});
        } else if (!listed.isSound()) {
            ++m_refused;
            m_status = std::max(m_status, int(ErrorKind::BadInput));
        } else {
            ++m_sound; // A trial.
        }
        if (earlier == m_before.constEnd() && !listed.faults.isEmpty())
            json.insert(u"faults"_s, faultsJson(listed.faults));
        m_printer.object(json);
    }
    int end(bool isTrial)
    {
        QJsonObject last{{u"before"_s, m_earlier}, {u"refused"_s, m_refused}};
        last.insert(isTrial ? u"sound"_s : u"received"_s, isTrial ? m_sound : m_received);
        m_printer.object(last);
        return m_status;
    }

private:
    const Printer &m_printer;
    const QHash<int, DossierRow> &m_before;
    int m_status = 0;
    int m_received = 0;
    int m_earlier = 0;
    int m_refused = 0;
    int m_sound = 0;
};

} // namespace

int runPeople(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    for (const QString &option : {u"slip"_s, u"words"_s, u"finish"_s, u"original"_s, u"other-code"_s, u"beside"_s,
                                  u"received-at"_s, u"pad"_s, u"payment"_s, u"received"_s, u"phone"_s}) {
        if (line.has(option))
            return printer.misused(PeopleText::tr("--%1 is of one person: it does not go with --people.").arg(option));
    }
    const bool isTrial = line.has(u"dry-run"_s);
    auto data = openData(invocation.directory, isTrial ? Store::Access::ReadOnly : Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    const auto common = commonOf(line, *data, now.date());
    if (!common)
        return printer.failed(common.error());
    auto file = readPeopleFile(line.value(u"people"_s));
    if (!file)
        return printer.failed(file.error());
    PeopleList &list = file->list;
    const QList<FieldFault> shared =
        checkPeopleList(list, *common, data->catalogue, data->calendar, now, data->place(*officer));
    if (!shared.isEmpty())
        return printer.failed(
            {ErrorKind::RefusedByRule, shared.first().code, shared.first().message, {}, shared.first().field});

    const QByteArray mark = listMark(file->sha256, *common);
    const Act act{*officer, data->identity.device, now};
    auto outcome = std::make_shared<ListOutcome>();
    if (isTrial) {
        const auto checked = data->store
                                 ->read<PeopleList>([&](Connection &c) -> Result<PeopleList> {
                                     PeopleList again = list;
                                     const auto before = ListTable(c).received(mark);
                                     if (!before)
                                         return before.error();
                                     outcome->before = *before;
                                     const auto added = addRefusals(c, again, *common, mark, *officer, now);
                                     return added ? Result<PeopleList>(again) : added.error();
                                 })
                                 .result();
        if (!checked)
            return printer.failed(checked.error());
        list = *checked;
    } else {
        const auto received =
            data->store
                ->write<ListOutcome>(WritePriority::OfficersAct,
                                     [&](Connection &c) {
                                         return receiveListed(c, list.people, *common, mark, data->place(*officer),
                                                              data->catalogue, data->calendar, act);
                                     })
                .result();
        if (!received)
            return printer.failed(received.error());
        *outcome = *received;
    }
    PeopleReport report(printer, outcome->before);
    for (const ListedPerson &listed : std::as_const(list.people)) {
        const qsizetype at = outcome->rows.indexOf(listed.row);
        const auto refusal = outcome->refused.constFind(listed.row);
        report.name(listed, at < 0 ? nullptr : &outcome->received.at(at),
                    refusal == outcome->refused.constEnd() ? nullptr : &*refusal);
    }
    const int status = report.end(isTrial);
    if (line.has(u"receipt"_s) && !outcome->received.isEmpty()) {
        if (const auto written = writeReceipt(line.value(u"receipt"_s), *outcome, *data, act); !written) {
            // They are saved and said to be; only their paper is not there.
            Printer::note(written.error().message);
            return int(written.error().kind);
        }
    }
    return status;
}
