// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiveorder.h"

#include "clock.h"
#include "dossierjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QDateTime receiptOf(const ReceiveOrder &order, const QDateTime &now)
{
    return order.takenAt.isValid() ? inOfficeTime(order.takenAt) : now;
}

QJsonObject toJson(const ReceiveOrder &order)
{
    QJsonArray components;
    for (const Component &component : order.components)
        components.append(toJson(component));
    QJsonArray pages;
    for (const int count : order.pages)
        pages.append(count);
    QJsonArray beside;
    for (const QUuid &dossier : order.beside.dossiers)
        beside.append(dossier.toString(QUuid::WithoutBraces));
    QJsonArray papers;
    for (const CertifiedPaper &paper : order.papers)
        papers.append(QJsonObject{{u"name"_s, paper.name}, {u"pages"_s, paper.pages}, {u"copies"_s, paper.copies}});
    QJsonObject json{
        {u"papers"_s, papers},
        {u"manyConfirmed"_s, order.areManyConfirmed},
        {u"signer"_s, order.signer},
        {u"signerTitle"_s, order.signerTitle},
        {u"agreement"_s, order.agreement},
        {u"finishedNow"_s, order.isFinishedNow},
        {u"applicant"_s, toJson(order.applicant)},
        {u"nameInDoubt"_s, order.isNameInDoubt},
        {u"submitter"_s, toJson(order.submitter)},
        {u"procedure"_s, order.procedureCode},
        {u"channel"_s, toText(order.channel)},
        {u"purpose"_s, order.purpose},
        {u"copies"_s, order.copies},
        {u"pages"_s, pages},
        {u"components"_s, components},
        {u"missing"_s, toText(order.missingChoice)},
        {u"supplementUntil"_s, order.supplementUntil.toString(Qt::ISODate)},
        {u"note"_s, order.note},
        {u"appointment"_s, toIsoOfficeTime(order.appointment)},
        {u"exemption"_s, order.exemption},
        {u"payment"_s, toText(order.method)},
        {u"received"_s, order.received},
        {u"return"_s, toText(order.returnWay)},
        {u"returnAddress"_s, order.returnAddress},
        {u"otherSystemCode"_s, order.otherSystemCode},
        {u"competentAgency"_s, order.competentAgency},
        {u"besideGround"_s, order.beside.text},
        {u"beside"_s, beside},
        {u"takenAt"_s, toIsoOfficeTime(order.takenAt)},
        {u"lateGround"_s, order.lateGround},
        {u"padNumber"_s, order.padNumber},
        {u"paperException"_s, order.paperException},
    };
    if (order.assistance)
        json.insert(u"assistance"_s, toJson(*order.assistance));
    return json;
}

ReceiveOrder receiveOrderFromJson(const QJsonObject &json)
{
    ReceiveOrder order;
    order.applicant = applicantFromJson(json[u"applicant"_s].toObject());
    order.isNameInDoubt = json[u"nameInDoubt"_s].toBool();
    order.submitter = submitterFromJson(json[u"submitter"_s].toObject());
    order.procedureCode = json[u"procedure"_s].toString();
    order.channel = channelFromText(json[u"channel"_s].toString()).value_or(Channel::Counter);
    order.purpose = json[u"purpose"_s].toString();
    order.copies = json[u"copies"_s].toInt(1);
    const QJsonArray pages = json[u"pages"_s].toArray();
    for (const QJsonValue &count : pages)
        order.pages.append(count.toInt());
    const QJsonArray components = json[u"components"_s].toArray();
    for (const QJsonValue &component : components)
        order.components.append(componentFromJson(component.toObject()));
    order.missingChoice = missingChoiceFromText(json[u"missing"_s].toString()).value_or(MissingChoice::Guide);
    order.supplementUntil = QDate::fromString(json[u"supplementUntil"_s].toString(), Qt::ISODate);
    order.note = json[u"note"_s].toString();
    order.appointment = fromIsoOfficeTime(json[u"appointment"_s].toString());
    order.exemption = json[u"exemption"_s].toString();
    order.method = paymentMethodFromText(json[u"payment"_s].toString());
    order.received = json[u"received"_s].toInteger();
    order.returnWay = returnWayFromText(json[u"return"_s].toString()).value_or(ReturnWay::Counter);
    order.returnAddress = json[u"returnAddress"_s].toString();
    order.takenAt = fromIsoOfficeTime(json[u"takenAt"_s].toString());
    order.lateGround = json[u"lateGround"_s].toString();
    order.padNumber = json[u"padNumber"_s].toString();
    order.otherSystemCode = json[u"otherSystemCode"_s].toString();
    order.competentAgency = json[u"competentAgency"_s].toString();
    order.paperException = json[u"paperException"_s].toString();
    if (json.contains(u"assistance"_s))
        order.assistance = assistanceFromJson(json[u"assistance"_s].toObject());
    order.beside.text = json[u"besideGround"_s].toString();
    const QJsonArray beside = json[u"beside"_s].toArray();
    for (const QJsonValue &dossier : beside)
        order.beside.dossiers.append(QUuid::fromString(dossier.toString()));
    const QJsonArray papers = json[u"papers"_s].toArray();
    for (const QJsonValue &paper : papers)
        order.papers.append({paper[u"name"_s].toString(), paper[u"pages"_s].toInt(), paper[u"copies"_s].toInt()});
    order.areManyConfirmed = json[u"manyConfirmed"_s].toBool();
    order.signer = json[u"signer"_s].toString();
    order.signerTitle = json[u"signerTitle"_s].toString();
    order.agreement = json[u"agreement"_s].toString();
    order.isFinishedNow = json[u"finishedNow"_s].toBool();
    return order;
}
