// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actforms.h"

#include "certificationform.h"
#include "clock.h"
#include "dossieract.h"
#include "receiptvalues.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString day(const QJsonObject &facts, const QString &name)
{
    const QDate date = QDate::fromString(facts.value(name).toString(), Qt::ISODate);
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : QString();
}

QString moment(const QJsonObject &facts, const QString &name)
{
    const QString iso = facts.value(name).toString();
    return iso.isEmpty() ? QString() : timeInWords(fromIsoOfficeTime(iso));
}

/// The papers asked for, in the column of their form (domain.md 2.3).
QList<FormValues> paperRows(const QJsonArray &papers)
{
    QList<FormValues> rows;
    for (const QJsonValue &value : papers) {
        const QJsonObject paper = value.toObject();
        const QString count = QString::number(std::max(1, paper.value(u"quantity"_s).toInt(1)));
        const auto form = componentStateFromText(paper.value(u"state"_s).toString());
        const QString column = form == ComponentState::Certified ? u"certified"_s
                               : form == ComponentState::Copy    ? u"copies"_s
                                                                 : u"originals"_s;
        rows.append({{u"paper"_s, paper.value(u"name"_s).toString()}, {column, count}});
    }
    return rows;
}

/// How the papers came back, measured by the appointment (domain.md 2.6).
QString outcomeOf(const QDateTime &at, const std::optional<QDateTime> &dueAt)
{
    if (!dueAt)
        return {};
    return at > *dueAt ? u"Quá hạn"_s : at.date() < inOfficeTime(*dueAt).date() ? u"Trước hạn"_s : u"Đúng hạn"_s;
}

QList<FormValues> handovers(const Dossier &dossier, const QList<DossierEvent> &events)
{
    QList<FormValues> rows;
    for (const DossierEvent &event : events) {
        const bool isOut = event.kind == ruleOf(DossierAct::HandOver).word;
        if (!isOut && event.kind != ruleOf(DossierAct::TakeBack).word)
            continue;
        const QString there =
            isOut ? event.facts.value(u"place"_s).toString() : event.facts.value(u"from"_s).toString();
        const QString here = u"Bộ phận Một cửa"_s;
        rows.append({{u"from"_s, isOut ? here : there},
                     {u"to"_s, isOut ? there : here},
                     {u"at"_s, timeInWords(event.at)},
                     {u"outcome"_s, isOut ? QString() : outcomeOf(inOfficeTime(event.at), dossier.dueAt)},
                     {u"note"_s, event.facts.value(u"note"_s).toString()}});
    }
    return rows;
}

void putReceiver(FormOccasion &occasion, const QJsonObject &facts, const Dossier &dossier)
{
    const QJsonObject receiver = facts.value(u"receiver"_s).toObject();
    const bool isDelegate = receiver.value(u"right"_s).toString() == u"delegate";
    occasion.values.insert(u"receiver"_s, receiver.value(u"name"_s).toString());
    occasion.values.insert(u"receiverNumber"_s, receiver.value(u"number"_s).toString());
    occasion.values.insert(u"receiverRole"_s, isDelegate ? u" (người được ủy quyền)"_s : QString());
    occasion.values.insert(u"delegation"_s, receiver.value(u"authority"_s).toString());
    occasion.values.insert(u"lostSlip"_s,
                           receiver.value(u"slipLost"_s).toBool() ? u"có giấy cam đoan kèm theo"_s : QString());
    occasion.values.insert(u"fingerprint"_s, receiver.value(u"fingerprint"_s).toBool() ? u"đã điểm chỉ"_s : QString());
    if (!isDelegate)
        occasion.values.insert(u"receiverAddress"_s, dossier.applicant.address);
    QStringList originals;
    const QJsonArray handedBack = facts.value(u"originals"_s).toArray();
    for (const QJsonValue &name : handedBack)
        originals.append(name.toString());
    occasion.values.insert(u"handedBack"_s, originals.join(u", "_s));
    QStringList remaining;
    for (const DossierResult &result : dossier.results) {
        if (result.state != ResultState::Returned)
            remaining.append(result.name);
    }
    occasion.values.insert(u"remaining"_s, remaining.join(u", "_s));
    QList<FormValues> rows;
    const QJsonArray results = facts.value(u"results"_s).toArray();
    for (const QJsonValue &value : results)
        rows.append({{u"result"_s, value.toObject().value(u"name"_s).toString()},
                     {u"resultNumber"_s, value.toObject().value(u"documentNumber"_s).toString()},
                     {u"resultCopies"_s, u"1"_s}});
    occasion.rows.insert(u"results"_s, rows);
}

} // namespace

QStringList formsOfAct(const DossierEvent &event)
{
    const auto act = dossierActFromText(event.kind);
    if (!act || ruleOf(*act).form.isEmpty())
        return {};
    QStringList forms{QString(ruleOf(*act).form)};
    if (event.facts.value(u"receiver"_s).toObject().value(u"slipLost"_s).toBool())
        forms.append(u"lost-slip"_s);
    return forms;
}

FormOccasion actOccasion(const Dossier &dossier, const DossierEvent &event, const QList<DossierEvent> &events)
{
    const QJsonObject &facts = event.facts;
    FormOccasion occasion;
    occasion.officerName = event.officerName;
    occasion.at = event.at;
    occasion.formNumber = facts.value(u"formNumber"_s).toString();
    for (const QString &name : {u"reason"_s, u"note"_s, u"handedBack"_s})
        occasion.values.insert(name, facts.value(name).toString());
    occasion.values.insert(u"until"_s, day(facts, u"until"_s));
    occasion.values.insert(u"oldDue"_s, moment(facts, u"oldDue"_s));
    occasion.values.insert(u"newDue"_s, moment(facts, u"newDue"_s));
    occasion.values.insert(u"department"_s, facts.value(u"place"_s).toString(dossier.place));
    occasion.values.insert(u"giver"_s, event.officerName);
    if (event.kind != ruleOf(DossierAct::Return).word)
        occasion.values.insert(u"receiver"_s, facts.value(u"person"_s).toString());
    if (event.kind == ruleOf(DossierAct::AskSupplement).word) {
        for (const DossierEvent &earlier : events) {
            if (earlier.kind == event.kind && earlier.at < event.at)
                occasion.values.insert(u"earlierDemand"_s, earlier.facts.value(u"reason"_s).toString());
        }
        occasion.rows.insert(u"papers"_s, paperRows(facts.value(u"papers"_s).toArray()));
    }
    if (event.kind == ruleOf(DossierAct::Extend).word)
        occasion.values.insert(u"extensionCount"_s, QString::number(dossier.extensions));
    if (event.kind == ruleOf(DossierAct::Return).word)
        putReceiver(occasion, facts, dossier);
    if (event.kind == ruleOf(DossierAct::SendByPost).word)
        occasion.rows.insert(
            u"dossiers"_s,
            {{{u"tracking"_s, facts.value(u"tracking"_s).toString()},
              {u"payer"_s, facts.value(u"paidBy"_s).toString() == u"citizen" ? u"người nhận"_s : u"cơ quan"_s},
              {u"returnAddress"_s, facts.value(u"address"_s).toString()}}});
    occasion.rows.insert(u"handovers"_s, handovers(dossier, events));
    return occasion;
}

FormOccasion sheetOccasion(const Dossier &dossier, const QList<DossierEvent> &events, const Act &act)
{
    FormOccasion occasion;
    occasion.officerName = act.officer.displayName;
    occasion.at = act.at;
    occasion.rows.insert(u"handovers"_s, handovers(dossier, events));
    return occasion;
}

Result<PrintedForm> actForm(const FormLibrary &library, const QString &form, const Dossier &dossier,
                            const Office &office, const FormOccasion &occasion)
{
    if (form == u"certification-sheet" || form == u"certification-label")
        return certificationForm(library, dossier, office, occasion,
                                 form == u"certification-sheet" ? CertificationPaper::Sheet
                                                                : CertificationPaper::Labels);
    static const QStringList lists{u"hand-over"_s, u"result-hand-over"_s, u"post-sheet"_s};
    return lists.contains(form) ? dossierListForm(library, form, {dossier}, office, occasion)
                                : dossierForm(library, form, dossier, office, occasion);
}

FormOccasion listOccasion(const DoneBatch &batch, const ActOrder &order, const Officer &officer)
{
    const DossierEvent &event = batch.acts.first().event;
    const bool isHandOver = order.act == DossierAct::HandOver;
    FormOccasion occasion;
    occasion.formNumber = batch.listNumber;
    occasion.officerName = officer.displayName;
    occasion.at = event.at;
    occasion.values = {{u"giver"_s, isHandOver ? officer.displayName : order.person},
                       {u"department"_s, isHandOver ? order.place : event.facts.value(u"from"_s).toString()},
                       {u"receiver"_s, isHandOver ? order.person : officer.displayName}};
    return occasion;
}

FormOccasion absenceOccasion(const AbsenceHandover &handover, const QString &reason, const Officer &supervisor,
                             const QDateTime &at)
{
    FormOccasion occasion;
    occasion.formNumber = handover.listNumber;
    occasion.officerName = supervisor.displayName;
    occasion.at = at;
    QString cash = u"không có"_s;
    if (handover.cash) {
        const auto words = amountInWords(*handover.cash);
        cash = formattedDong(*handover.cash) + (words ? u" ("_s + *words + u')' : QString());
    }
    occasion.values = {{u"giver"_s, handover.from.displayName},
                       {u"receiver"_s, handover.to.displayName},
                       {u"reason"_s, reason.trimmed()},
                       {u"drafts"_s, u"%1"_s.arg(handover.drafts, 2, 10, QChar(u'0'))},
                       {u"cash"_s, cash}};
    return occasion;
}
