// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderreading.h"

#include "barcodereading.h"
#include "clock.h"
#include "composing.h"
#include "scandecoding.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct OrderText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

Error badOrder(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, code, message, {}, field};
}

/// A person with the field names of `identify` (command-line contract).
Applicant personOf(const QJsonObject &json)
{
    Applicant person;
    person.kind = ownerKindFromText(json[u"kind"_s].toString());
    person.name = json[u"name"_s].toString();
    person.paper.kind = identityKindFromText(json[u"idType"_s].toString(u"cccd"_s));
    person.paper.number = json[u"number"_s].toString();
    person.paper.issueDate = QDate::fromString(json[u"issueDate"_s].toString(), Qt::ISODate);
    person.paper.ground = json[u"ground"_s].toString();
    person.oldNumber = json[u"oldNumber"_s].toString();
    person.birthDate = PartialDate::fromIso(json[u"birthDate"_s].toString());
    person.sex = sexFromText(json[u"sex"_s].toString());
    person.address = json[u"address"_s].toString();
    person.phone = json[u"phone"_s].toString();
    person.email = json[u"email"_s].toString();
    person.taxCode = json[u"taxCode"_s].toString();
    person.representative = json[u"representative"_s].toString();
    return person;
}

Result<void> readPeople(const CommandLine &line, QDate today, ReceiveOrder &order)
{
    if (line.has(u"applicant"_s)) {
        const auto file = readInput(line.value(u"applicant"_s));
        if (!file)
            return file.error();
        const QJsonDocument document = QJsonDocument::fromJson(*file);
        if (!document.isObject())
            return badOrder(u"applicant-unreadable"_s, OrderText::tr("The applicant's file is no JSON object."),
                            u"applicant"_s);
        const QJsonObject json = document.object();
        order.applicant = personOf(json);
        if (const QJsonObject submitter = json[u"submitter"_s].toObject(); !submitter.isEmpty()) {
            const auto relation = relationFromText(submitter[u"relation"_s].toString());
            if (!relation)
                return badOrder(u"unknown-relation"_s, OrderText::tr("The submitter's relation is not known."),
                                u"submitter"_s);
            order.submitter = {*relation, personOf(submitter), submitter[u"authority"_s].toString()};
        }
        return {};
    }
    QString text = line.value(u"card-text"_s);
    if (line.has(u"card-image"_s)) {
        const auto pictures = barcodesInFile(line.value(u"card-image"_s));
        if (!pictures)
            return pictures.error();
        for (const PageReading &page : *pictures) {
            for (const Barcode &code : page.codes) {
                if (applicantOfText(code.text, today))
                    text = code.text;
            }
        }
    }
    auto applicant = applicantOfText(text, today);
    if (!applicant)
        return applicant.error();
    order.applicant = std::move(*applicant);
    return {};
}

/// "N=KIND:COUNT"
Result<void> readComponent(const QString &text, QList<Component> &components)
{
    const QStringList sides = text.split(u'=');
    const QStringList parts = sides.value(1).split(u':');
    const auto state = componentStateFromText(parts.value(0));
    bool isCount = true;
    const int count = parts.size() > 1 ? parts[1].toInt(&isCount) : 1;
    const int number = sides.value(0).toInt();
    for (Component &component : components) {
        if (component.number != number || !state || !isCount || sides.size() != 2)
            continue;
        component.state = *state;
        component.quantity = *state == ComponentState::Missing ? 0 : count;
        return {};
    }
    return badOrder(u"component-wrong"_s,
                    OrderText::tr("“%1” names no component of this procedure: write N=KIND:COUNT.").arg(text),
                    u"component"_s);
}

Result<void> readChoices(const CommandLine &line, ReceiveOrder &order)
{
    const auto channel = channelFromText(line.value(u"channel"_s, u"counter"_s));
    if (!channel)
        return badOrder(u"unknown-channel"_s, OrderText::tr("The channel is counter, online or post."), u"channel"_s);
    order.channel = *channel;
    const auto returnWay = returnWayFromText(line.value(u"return"_s, u"counter"_s));
    if (!returnWay)
        return badOrder(u"unknown-return"_s, OrderText::tr("The result is returned at the counter, by post or online."),
                        u"return"_s);
    order.returnWay = *returnWay;
    bool isNumber = true;
    order.copies = line.value(u"copies"_s, u"1"_s).toInt(&isNumber);
    if (!isNumber)
        return badOrder(u"number-wrong"_s, OrderText::tr("This is no number that can be used: type it again."),
                        u"copies"_s);
    for (const QString &count : line.value(u"pages"_s).split(u',', Qt::SkipEmptyParts))
        order.pages.append(count.toInt());
    return {};
}

/// "NAME:PAGES:COPIES"; pages and copies may be left out.
Result<void> readOriginal(const QString &text, QList<CertifiedPaper> &papers)
{
    static const QRegularExpression form(u"^(.*?)(?::([0-9]{1,5}))?(?::([0-9]{1,5}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    CertifiedPaper paper{match.captured(1).simplified()};
    if (!match.captured(2).isEmpty())
        paper.pages = match.captured(2).toInt();
    if (!match.captured(3).isEmpty())
        paper.copies = match.captured(3).toInt();
    if (paper.name.isEmpty())
        return badOrder(u"original-wrong"_s,
                        OrderText::tr("“%1” names no paper to be certified: write NAME:PAGES:COPIES.").arg(text),
                        u"original"_s);
    papers.append(paper);
    return {};
}

/// What is certified. A script that names no papers gets one row for each number of pages, named as the catalogue names
/// the original.
Result<void> readCertification(const CommandLine &line, const Procedure &procedure, const Catalogue &catalogue,
                               ReceiveOrder &order)
{
    order.isFinishedNow = line.has(u"finish"_s);
    if (!procedure.book)
        return {};
    for (const QString &text : line.values(u"original"_s)) {
        if (const auto read = readOriginal(text, order.papers); !read)
            return read;
    }
    if (order.papers.isEmpty()) {
        const QString name = procedure.components.isEmpty() ? procedure.name : procedure.components.first().name;
        for (const int pages : order.pages.isEmpty() ? QList<int>{1} : order.pages)
            order.papers.append({name, pages, order.copies});
        order.copies = 1;
    }
    order.areManyConfirmed = line.has(u"many"_s);
    order.agreement = line.value(u"agreement"_s);
    const QString signer = line.value(u"signer"_s);
    for (const Certifier &certifier : catalogue.certifiers) {
        if (signer.isEmpty() || certifier.name == signer) {
            order.signer = certifier.name;
            order.signerTitle = certifier.title;
            return {};
        }
    }
    order.signer = signer;
    return {};
}

Result<Assistance> readAssistance(const CommandLine &line)
{
    Assistance assistance;
    assistance.filedBy = filedByFromText(line.value(u"filed-by"_s));
    if (line.has(u"filed-by"_s) && !assistance.filedBy)
        return badOrder(u"unknown-filer"_s, OrderText::tr("Say citizen, relative or with-officer."), u"filed-by"_s);
    const QString vneid = line.value(u"vneid"_s);
    if (vneid == u"yes" || vneid == u"no")
        assistance.hasVneid = vneid == u"yes";
    else if (line.has(u"vneid"_s))
        return badOrder(u"unknown-vneid"_s, OrderText::tr("Say yes or no."), u"vneid"_s);
    return assistance;
}

} // namespace

Result<Applicant> applicantOfText(const QString &text, QDate today)
{
    const auto meaning = identified(text, today);
    if (!meaning)
        return meaning.error();
    auto applicant = applicantFrom(*meaning);
    if (!applicant)
        return badOrder(u"not-a-card"_s, OrderText::tr("This is no identity card: scan the card's code."), u"card"_s);
    return *applicant;
}

Result<ReceiveOrder> readOrder(const CommandLine &line, const Catalogue &catalogue, QDate today, bool isAssisted)
{
    ReceiveOrder order;
    const Procedure *procedure = catalogue.find(line.value(u"procedure"_s), today);
    if (!procedure)
        return badOrder(u"unknown-procedure"_s, OrderText::tr("The catalogue has no such procedure on this date."),
                        u"procedure"_s);
    order.procedureCode = procedure->code;
    if (const auto read = readPeople(line, today, order); !read)
        return read.error();
    if (line.has(u"phone"_s))
        order.applicant.phone = line.value(u"phone"_s);
    if (const auto read = readChoices(line, order); !read)
        return read.error();
    order.note = line.value(u"note"_s);
    order.purpose = line.value(u"purpose"_s);
    order.otherSystemCode = line.value(u"other-code"_s);
    order.paperException = line.value(u"exception"_s);
    if (isAssisted) {
        const auto assistance = readAssistance(line);
        if (!assistance)
            return assistance.error();
        order.assistance = *assistance;
    }
    order.takenAt = fromIsoOfficeTime(line.value(u"received-at"_s));
    order.lateGround = line.value(u"ground"_s);
    order.padNumber = line.value(u"pad"_s);
    // A script takes no money unless it says so.
    order.method = line.has(u"payment"_s) ? paymentMethodFromText(line.value(u"payment"_s)) : PaymentMethod::Later;
    order.received = line.value(u"received"_s).toLongLong();
    order.exemption = line.value(u"exempt"_s);
    const QStringList components = line.values(u"component"_s);
    order.components = initialComponents(*procedure, components.isEmpty());
    for (const QString &text : components) {
        if (const auto read = readComponent(text, order.components); !read)
            return read.error();
    }
    if (const auto read = readCertification(line, *procedure, catalogue, order); !read)
        return read.error();
    order.appointment = fromIsoOfficeTime(line.value(u"due"_s));
    if (line.has(u"due"_s) && !order.appointment.isValid())
        return badOrder(u"due-wrong"_s, OrderText::tr("Write --due as 2026-11-27T17:00."), u"due"_s);
    if (line.value(u"missing"_s) == u"supplement") {
        order.missingChoice = MissingChoice::SupplementLater;
        order.supplementUntil = today.addDays(std::max(procedure->supplementDays, 1));
    }
    return order;
}
