// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actfacts.h"

#include "clock.h"
#include "dossierlife.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ActFacts
{
    Q_DECLARE_TR_FUNCTIONS(ActFacts)
};

void put(QJsonObject &facts, const QString &name, const QString &text)
{
    if (!text.trimmed().isEmpty())
        facts.insert(name, text.trimmed());
}

QString isoTime(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? toIsoOfficeTime(*time) : QString();
}

QJsonArray paperFacts(const QList<Component> &papers)
{
    QJsonArray array;
    for (const Component &paper : papers)
        array.append(QJsonObject{{u"number"_s, paper.number},
                                 {u"name"_s, paper.name},
                                 {u"state"_s, toText(paper.state)},
                                 {u"quantity"_s, paper.quantity}});
    return array;
}

/// The results that the act moved.
QList<DossierResult> movedResults(const Dossier &before, const Dossier &after)
{
    QList<DossierResult> moved;
    for (const DossierResult &result : after.results) {
        const auto former = std::find_if(before.results.begin(), before.results.end(),
                                         [&result](const DossierResult &r) { return r.number == result.number; });
        if (former == before.results.end() || former->state != result.state)
            moved.append(result);
    }
    return moved;
}

QJsonObject receiverFacts(const ResultReceiver &receiver)
{
    QJsonObject facts{{u"right"_s, toText(receiver.right)}};
    put(facts, u"name"_s, receiver.person.name);
    put(facts, u"number"_s, receiver.person.paper.number);
    put(facts, u"authority"_s, receiver.authority);
    if (receiver.isSlipLost)
        facts.insert(u"slipLost"_s, true);
    if (receiver.hasFingerprint)
        facts.insert(u"fingerprint"_s, true);
    return facts;
}

QJsonArray originalNames(const Dossier &dossier, const QList<int> &numbers)
{
    QJsonArray names;
    for (const Component &component : dossier.components) {
        if (numbers.contains(component.number))
            names.append(component.name);
    }
    return names;
}

QString day(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString moment(const QDateTime &time)
{
    return inOfficeTime(time).toString(u"HH:mm dd/MM/yyyy"_s);
}

QString namesOf(const QList<DossierResult> &results)
{
    QStringList names;
    for (const DossierResult &result : results)
        names.append(result.name);
    return names.join(u", "_s);
}

QString correctionText(const Dossier &before, const Dossier &after)
{
    QStringList parts;
    for (const Correction &correction : correctionsBetween(before, after)) {
        const QString name = fieldName(correction.field);
        if (!name.isEmpty() && !parts.contains(name))
            parts.append(name);
    }
    return parts.join(u", "_s);
}

} // namespace

QString toText(ResultReceiver::Right right)
{
    switch (right) {
    case ResultReceiver::Right::Owner:
        return u"owner"_s;
    case ResultReceiver::Right::Submitter:
        return u"submitter"_s;
    case ResultReceiver::Right::Delegate:
        break;
    }
    return u"delegate"_s;
}

QString fieldName(const QString &path)
{
    static const QHash<QString, const char *> names{
        {u"applicant.name"_s, QT_TRANSLATE_NOOP("ActFacts", "Owner's name")},
        {u"applicant.paper.number"_s, QT_TRANSLATE_NOOP("ActFacts", "Number of the identity paper")},
        {u"applicant.paper.kind"_s, QT_TRANSLATE_NOOP("ActFacts", "Kind of identity paper")},
        {u"applicant.birthDate"_s, QT_TRANSLATE_NOOP("ActFacts", "Date of birth")},
        {u"applicant.sex"_s, QT_TRANSLATE_NOOP("ActFacts", "Sex")},
        {u"applicant.address"_s, QT_TRANSLATE_NOOP("ActFacts", "Address")},
        {u"applicant.phone"_s, QT_TRANSLATE_NOOP("ActFacts", "Telephone")},
        {u"applicant.email"_s, QT_TRANSLATE_NOOP("ActFacts", "E-mail")},
        {u"applicant.taxCode"_s, QT_TRANSLATE_NOOP("ActFacts", "Tax code")},
        {u"submitter.person.name"_s, QT_TRANSLATE_NOOP("ActFacts", "Submitter's name")},
        {u"submitter.person.paper.number"_s, QT_TRANSLATE_NOOP("ActFacts", "Submitter's number")},
        {u"submitter.person.phone"_s, QT_TRANSLATE_NOOP("ActFacts", "Submitter's telephone")},
        {u"purpose"_s, QT_TRANSLATE_NOOP("ActFacts", "Purpose")},
        {u"copies"_s, QT_TRANSLATE_NOOP("ActFacts", "Number of copies")},
        {u"note"_s, QT_TRANSLATE_NOOP("ActFacts", "Note")},
        {u"returnWay"_s, QT_TRANSLATE_NOOP("ActFacts", "Way of returning")},
        {u"returnAddress"_s, QT_TRANSLATE_NOOP("ActFacts", "Address for the post")},
    };
    if (path.startsWith("components."_L1))
        return ActFacts::tr("Papers");
    const char *name = names.value(path, nullptr);
    return name ? QCoreApplication::translate("ActFacts", name) : QString();
}

QJsonObject factsOf(const ActOrder &order, const Dossier &before, const Dossier &after)
{
    QJsonObject facts;
    put(facts, u"reason"_s, order.reason);
    put(facts, u"note"_s, order.note);
    if (order.until.isValid())
        put(facts, u"until"_s, order.until.toString(Qt::ISODate));
    if (before.dueAt != after.dueAt) {
        put(facts, u"oldDue"_s, isoTime(before.dueAt));
        put(facts, u"newDue"_s, isoTime(after.dueAt));
    }
    if (order.letterSentOn.isValid())
        put(facts, u"letterSentOn"_s, order.letterSentOn.toString(Qt::ISODate));
    if (!order.papers.isEmpty())
        facts.insert(u"papers"_s, paperFacts(order.papers));
    if (before.place != after.place)
        put(facts, u"from"_s, before.place);
    put(facts, u"place"_s, order.place);
    put(facts, u"person"_s, order.person);
    put(facts, u"list"_s, order.listNumber);
    QJsonArray results;
    for (const DossierResult &result : movedResults(before, after)) {
        QJsonObject moved{{u"number"_s, result.number}, {u"name"_s, result.name}};
        put(moved, u"documentNumber"_s, result.documentNumber);
        results.append(moved);
    }
    if (!results.isEmpty())
        facts.insert(u"results"_s, results);
    if (order.act == DossierAct::Return) {
        facts.insert(u"receiver"_s, receiverFacts(order.receiver));
        if (!order.receiver.originalsHandedBack.isEmpty())
            facts.insert(u"originals"_s, originalNames(after, order.receiver.originalsHandedBack));
    }
    if (order.act == DossierAct::Reassign) {
        put(facts, u"from"_s, before.answerableId());
        put(facts, u"person"_s, after.keeperName);
    }
    if (order.act == DossierAct::NoteCode) {
        put(facts, u"code"_s, homeCode(after));
        put(facts, u"former"_s, homeCode(before));
        put(facts, u"system"_s, after.homeSystem);
    }
    if (order.act == DossierAct::SendByPost) {
        put(facts, u"address"_s, order.address);
        put(facts, u"tracking"_s, order.trackingNumber);
        facts.insert(u"paidBy"_s, order.isPaidByCitizen ? u"citizen"_s : u"office"_s);
    }
    if (order.act == DossierAct::Correct) {
        QJsonArray changes;
        for (const Correction &correction : correctionsBetween(before, after))
            changes.append(
                QJsonObject{{u"field"_s, correction.field}, {u"from"_s, correction.from}, {u"to"_s, correction.to}});
        facts.insert(u"changes"_s, changes);
    }
    return facts;
}

QString actText(const ActOrder &order, const Dossier &before, const Dossier &after)
{
    QStringList parts;
    const auto add = [&parts](const QString &text) {
        if (!text.trimmed().isEmpty())
            parts.append(text.trimmed());
    };
    switch (order.act) {
    case DossierAct::AskSupplement:
        add(ActFacts::tr("until %1").arg(day(order.until)));
        break;
    case DossierAct::HandOver:
        add(after.place);
        add(order.listNumber.isEmpty() ? QString() : ActFacts::tr("list %1").arg(order.listNumber));
        add(order.person.isEmpty() ? QString() : ActFacts::tr("taken by %1").arg(order.person));
        break;
    case DossierAct::TakeBack:
        add(before.place);
        break;
    case DossierAct::ReceiveResult:
    case DossierAct::NoteUndelivered:
        add(namesOf(movedResults(before, after)));
        add(order.place.isEmpty() ? QString() : ActFacts::tr("shelf %1").arg(order.place));
        break;
    case DossierAct::Return:
        add(namesOf(movedResults(before, after)));
        if (order.receiver.right != ResultReceiver::Right::Owner)
            add(ActFacts::tr("received by %1").arg(order.receiver.person.name));
        add(order.receiver.isSlipLost ? ActFacts::tr("slip lost") : QString());
        break;
    case DossierAct::SendByPost:
        add(order.trackingNumber.isEmpty() ? QString() : ActFacts::tr("tracking number %1").arg(order.trackingNumber));
        break;
    case DossierAct::Reassign:
        add(before.keeperName.isEmpty() ? before.officerName : before.keeperName);
        add(u"→ "_s + after.keeperName);
        add(order.listNumber.isEmpty() ? QString() : ActFacts::tr("list %1").arg(order.listNumber));
        break;
    case DossierAct::Correct:
        add(correctionText(before, after));
        break;
    case DossierAct::NoteCode:
        add(homeCode(after));
        add(homeCode(before).isEmpty() || homeCode(before) == homeCode(after)
                ? QString()
                : ActFacts::tr("instead of %1").arg(homeCode(before)));
        break;
    default:
        break;
    }
    if (after.dueAt && before.dueAt != after.dueAt)
        add(ActFacts::tr("appointment %1").arg(moment(*after.dueAt)));
    add(order.reason);
    add(order.note);
    return parts.join(u" · "_s);
}
