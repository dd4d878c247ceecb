// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierjsonrows.h"

#include "clock.h"
#include "digitalstate.h"
#include "dossierjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject rowJson(const DossierRow &row, const OnlineFiling &filing)
{
    QJsonObject json{{u"dossierId"_s, row.id.toString(QUuid::WithoutBraces)},
                     {u"code"_s, row.code},
                     {u"name"_s, row.applicantName},
                     {u"procedure"_s, row.procedureName},
                     {u"state"_s, row.isVoid ? u"void"_s : toText(row.state)},
                     {u"receivedAt"_s, toIsoOfficeTime(row.receivedAt)}};
    if (!row.receivingUnit.isEmpty())
        json.insert(u"receivingUnit"_s, row.receivingUnit);
    if (row.paperException.isEmpty())
        return json;
    const PaperException *exception = filing.exceptionAt(row.paperException, inOfficeTime(row.receivedAt).date());
    json.insert(u"exception"_s, QJsonObject{{u"code"_s, row.paperException},
                                            {u"name"_s, exception ? QJsonValue(exception->name) : QJsonValue()},
                                            {u"ground"_s, exception ? QJsonValue(exception->ground) : QJsonValue()},
                                            {u"officer"_s, row.receivedBy}});
    return json;
}

QJsonObject shownJson(const StoredDossier &stored, const QList<Paper> &papers, const QList<PrintRow> &prints)
{
    const Dossier &dossier = stored.dossier;
    QJsonObject json = toJson(dossier);
    json.insert(u"dossierId"_s, dossier.id.toString(QUuid::WithoutBraces));
    json.insert(u"code"_s, dossier.code());
    json.insert(u"provisional"_s, dossier.isProvisional());
    json.insert(u"state"_s, dossier.isVoid ? u"void"_s : toText(dossier.state));
    json.insert(u"dueAt"_s, dossier.dueAt ? QJsonValue(toIsoOfficeTime(*dossier.dueAt)) : QJsonValue());
    json.insert(u"atPortal"_s, stored.isAtPortal);
    if (!dossier.receivingUnit.isEmpty())
        json.insert(u"receivingUnit"_s, dossier.receivingUnit);
    QJsonArray events;
    for (const DossierEvent &event : stored.events) {
        QJsonObject one{{u"kind"_s, event.kind},
                        {u"at"_s, toIsoOfficeTime(event.at)},
                        {u"officer"_s, event.officerId},
                        {u"counter"_s, event.counter},
                        {u"text"_s, event.text}};
        if (const QString unit = event.unitElsewhere(); !unit.isEmpty())
            one.insert(u"unit"_s, unit);
        events.append(one);
    }
    json.insert(u"events"_s, events);
    QJsonArray files;
    for (const Paper &paper : papers)
        files.append(
            QJsonObject{{u"component"_s, paper.component},
                        {u"sha256"_s, QString::fromLatin1(paper.sha256.toHex())},
                        {u"bytes"_s, paper.bytes},
                        {u"pages"_s, paper.pages},
                        {u"origin"_s, paper.origin},
                        {u"source"_s, paper.source.isEmpty() ? QJsonValue() : QJsonValue(paper.source)},
                        {u"state"_s, int(digitalStateFromText(paper.origin).value_or(DigitalState::Digitised))},
                        {u"signer"_s, paper.signature.isThere() ? QJsonValue(paper.signature.signer) : QJsonValue()}});
    json.insert(u"files"_s, files);
    QJsonArray printed;
    for (const PrintRow &print : prints)
        printed.append(QJsonObject{
            {u"form"_s, print.form},
            {u"copy"_s, print.copy},
            {u"shared"_s, !print.paper.isNull()},
            {u"at"_s, toIsoOfficeTime(print.madeAt)},
            {u"replaces"_s, print.replaces > 0 ? QJsonValue(print.replaces) : QJsonValue()},
            {u"voidedAt"_s, print.voidedAt.isValid() ? QJsonValue(toIsoOfficeTime(print.voidedAt)) : QJsonValue()}});
    json.insert(u"prints"_s, printed);
    return json;
}
