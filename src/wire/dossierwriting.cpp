// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clock.h"
#include "dossierjson.h"
#include "jsonwriter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// Takes the same calls as JsonWriter and builds a QJsonObject, so that the fields are listed once for both.
class JsonTree
{
public:
    void text(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
    }
    void ascii(QLatin1StringView key, const QByteArray &value) { m_object.insert(key, QString::fromLatin1(value)); }
    void number(QLatin1StringView key, qint64 value) { m_object.insert(key, value); }
    void flag(QLatin1StringView key, bool value) { m_object.insert(key, value); }
    template <typename Fill> void object(QLatin1StringView key, Fill fill)
    {
        JsonTree inner;
        fill(inner);
        m_object.insert(key, inner.m_object);
    }
    template <typename Items, typename Fill> void list(QLatin1StringView key, const Items &items, Fill fill)
    {
        if (items.isEmpty())
            return;
        QJsonArray array;
        for (const auto &item : items) {
            JsonTree inner;
            fill(inner, item);
            array.append(inner.m_object);
        }
        m_object.insert(key, array);
    }
    QJsonObject finished() { return m_object; }

private:
    QJsonObject m_object;
};

QLatin1StringView key(const char *name)
{
    return QLatin1StringView(name);
}

template <typename Out> void writeDate(Out &out, QLatin1StringView name, QDate date)
{
    if (date.isValid())
        out.text(name, date.toString(Qt::ISODate));
}

template <typename Out> void writeTime(Out &out, QLatin1StringView name, const QDateTime &time)
{
    if (time.isValid())
        out.text(name, toIsoOfficeTime(time));
}

template <typename Out> void write(Out &out, const Applicant &applicant)
{
    out.text(key("kind"), toText(applicant.kind));
    out.text(key("name"), applicant.name);
    out.object(key("paper"), [&](Out &paper) {
        paper.text(key("kind"), toText(applicant.paper.kind));
        paper.text(key("number"), applicant.paper.number);
        writeDate(paper, key("issueDate"), applicant.paper.issueDate);
        paper.text(key("ground"), applicant.paper.ground);
    });
    out.text(key("oldNumber"), applicant.oldNumber);
    if (applicant.birthDate)
        out.text(key("birthDate"), applicant.birthDate->toIso());
    if (applicant.sex)
        out.text(key("sex"), toText(*applicant.sex));
    out.text(key("address"), applicant.address);
    out.text(key("phone"), applicant.phone);
    out.text(key("email"), applicant.email);
    out.text(key("taxCode"), applicant.taxCode);
    out.text(key("representative"), applicant.representative);
}

template <typename Out> void write(Out &out, const Submitter &submitter)
{
    out.text(key("relation"), toText(submitter.relation));
    if (submitter.relation != Relation::Self || !submitter.person.name.isEmpty() ||
        !submitter.person.paper.number.isEmpty())
        out.object(key("person"), [&](Out &person) { write(person, submitter.person); });
    out.text(key("authority"), submitter.authority);
    if (submitter.givesFingerprint)
        out.flag(key("fingerprint"), true);
}

template <typename Out> void write(Out &out, const Component &component)
{
    out.number(key("number"), component.number);
    out.text(key("code"), component.code);
    out.text(key("name"), component.name);
    out.text(key("state"), toText(component.state));
    out.number(key("quantity"), component.quantity);
    out.flag(key("required"), component.isRequired);
    out.text(key("note"), component.note);
    out.text(key("source"), component.source);
    writeTime(out, key("checkedAt"), component.checkedAt);
}

template <typename Out> void write(Out &out, const FeeLine &line)
{
    out.text(key("code"), line.code);
    out.text(key("what"), line.what);
    out.number(key("quantity"), line.quantity);
    out.number(key("unitPrice"), line.unitPrice);
    out.number(key("amount"), line.amount);
}

template <typename Out> void write(Out &out, const Fee &fee)
{
    out.list(key("lines"), fee.lines, [](Out &inner, const FeeLine &line) { write(inner, line); });
    out.text(key("exemption"), fee.exemption);
    out.text(key("method"), toText(fee.method));
    out.number(key("received"), fee.received);
    if (fee.isUnruled)
        out.flag(key("unruled"), true);
}

template <typename Out> void write(Out &out, const DossierResult &result)
{
    out.number(key("number"), result.number);
    out.text(key("name"), result.name);
    out.text(key("state"), toText(result.state));
    out.text(key("shelf"), result.shelf);
    writeTime(out, key("at"), result.at);
    if (!result.documentNumber.isEmpty())
        out.text(key("documentNumber"), result.documentNumber);
}

template <typename Out> void write(Out &out, const MemberProcedure &member)
{
    out.text(key("procedureCode"), member.procedureCode);
    out.text(key("agency"), member.agency);
    out.text(key("state"), toText(member.state));
    if (member.dueAt)
        writeTime(out, key("dueAt"), *member.dueAt);
    if (!member.name.isEmpty())
        out.text(key("name"), member.name);
    if (member.stage != 1)
        out.number(key("stage"), member.stage);
    if (member.result != 0)
        out.number(key("result"), member.result);
    if (member.doneAt.isValid())
        writeTime(out, key("doneAt"), member.doneAt);
}

template <typename Out> void write(Out &out, const Assistance &assistance)
{
    if (assistance.hasVneid)
        out.flag(key("vneid"), *assistance.hasVneid);
    if (assistance.filedBy)
        out.text(key("filedBy"), toText(*assistance.filedBy));
}

template <typename Out> void writePlaceAndCodes(Out &out, const Dossier &dossier)
{
    out.text(key("id"), dossier.id.toString(QUuid::WithoutBraces));
    out.text(key("officeCode"), dossier.officeCode);
    out.text(key("receivingAgency"), dossier.receivingAgency);
    out.text(key("competentAgency"), dossier.competentAgency);
    out.number(key("counter"), dossier.counter);
    out.list(key("codes"), dossier.codes, [](Out &code, const DossierAlias &alias) {
        code.text(key("kind"), toText(alias.kind));
        code.text(key("text"), alias.text);
        code.text(key("system"), alias.system);
    });
    out.text(key("slipDigits"), dossier.slipDigits);
    out.text(key("trackingToken"), dossier.trackingToken);
    out.text(key("procedureCode"), dossier.procedureCode);
    out.text(key("procedureName"), dossier.procedureName);
    out.number(key("procedureVersion"), dossier.procedureVersion);
    out.text(key("sectorName"), dossier.sectorName);
    out.text(key("formSet"), dossier.formSet);
    out.text(key("channel"), toText(dossier.channel));
    if (dossier.home != DossierHome::Own) {
        out.text(key("home"), toText(dossier.home));
        out.text(key("homeSystem"), dossier.homeSystem);
        out.text(key("homeCode"), homeCode(dossier));
    }
    if (dossier.assistance)
        out.object(key("assistance"), [&](Out &assistance) { write(assistance, *dossier.assistance); });
    if (!dossier.paperException.isEmpty())
        out.text(key("paperException"), dossier.paperException);
}

template <typename Out> void writeTerms(Out &out, const Dossier &dossier)
{
    out.text(key("returnWay"), toText(dossier.returnWay));
    out.text(key("returnAddress"), dossier.returnAddress);
    writeTime(out, key("receivedAt"), dossier.receivedAt);
    if (dossier.dueAt)
        writeTime(out, key("dueAt"), *dossier.dueAt);
    out.text(key("duration"), dossier.duration);
    out.text(key("dueReason"), dossier.dueReason);
    out.text(key("state"), toText(dossier.state));
    out.flag(key("void"), dossier.isVoid);
    out.text(key("officerId"), dossier.officerId);
    out.text(key("officerName"), dossier.officerName);
}

template <typename Out> void writeWhereabouts(Out &out, const Dossier &dossier)
{
    if (dossier.pause)
        out.object(key("pause"), [&](Out &pause) {
            writeTime(pause, key("since"), dossier.pause->since);
            pause.number(key("remainingMinutes"), dossier.pause->remainingMinutes);
            if (dossier.pause->formerDueAt)
                writeTime(pause, key("formerDueAt"), *dossier.pause->formerDueAt);
        });
    out.text(key("place"), dossier.place);
    out.text(key("handler"), dossier.handler);
    out.text(key("step"), dossier.step);
    if (dossier.extensions > 0)
        out.number(key("extensions"), dossier.extensions);
    if (!dossier.keeperId.isEmpty()) {
        out.text(key("keeperId"), dossier.keeperId);
        out.text(key("keeperName"), dossier.keeperName);
    }
    if (dossier.competence)
        out.object(key("competence"), [&](Out &competence) {
            competence.text(key("name"), dossier.competence->name);
            competence.text(key("parent"), dossier.competence->parent);
            competence.flag(key("code"), dossier.competence->givesCode);
            competence.flag(key("head"), dossier.competence->givesHead);
            competence.flag(key("account"), dossier.competence->givesAccount);
        });
    if (dossier.late)
        out.object(key("late"), [&](Out &late) {
            writeTime(late, key("enteredAt"), dossier.late->enteredAt);
            late.text(key("ground"), dossier.late->ground);
            late.text(key("pad"), dossier.late->padNumber);
        });
}

template <typename Out> void write(Out &out, const Certification &certification)
{
    out.text(key("book"), toText(certification.book));
    if (certification.year > 0)
        out.number(key("year"), certification.year);
    out.list(key("papers"), certification.papers, [](Out &inner, const CertifiedPaper &paper) {
        inner.text(key("name"), paper.name);
        inner.number(key("pages"), paper.pages);
        inner.number(key("copies"), paper.copies);
        if (paper.number > 0)
            inner.number(key("number"), paper.number);
        inner.text(key("provisional"), paper.provisional);
    });
    out.text(key("signer"), certification.signer);
    out.text(key("signerTitle"), certification.signerTitle);
    writeTime(out, key("certifiedAt"), certification.certifiedAt);
    out.text(key("agreement"), certification.agreement);
}

template <typename Out> void write(Out &out, const Dossier &dossier)
{
    writePlaceAndCodes(out, dossier);
    out.object(key("applicant"), [&](Out &applicant) { write(applicant, dossier.applicant); });
    out.object(key("submitter"), [&](Out &submitter) { write(submitter, dossier.submitter); });
    out.list(key("components"), dossier.components,
             [](Out &component, const Component &paper) { write(component, paper); });
    out.text(key("missingChoice"), toText(dossier.missingChoice));
    writeDate(out, key("supplementUntil"), dossier.supplementUntil);
    out.text(key("purpose"), dossier.purpose);
    out.number(key("copies"), dossier.copies);
    out.text(key("note"), dossier.note);
    out.object(key("fee"), [&](Out &fee) { write(fee, dossier.fee); });
    writeTerms(out, dossier);
    out.list(key("results"), dossier.results, [](Out &result, const DossierResult &paper) { write(result, paper); });
    out.list(key("members"), dossier.members,
             [](Out &member, const MemberProcedure &procedure) { write(member, procedure); });
    writeWhereabouts(out, dossier);
    if (dossier.certification)
        out.object(key("certification"), [&](Out &inner) { write(inner, *dossier.certification); });
    if (dossier.isAtOnce)
        out.flag(key("atOnce"), true);
    if (!dossier.keepsPapers)
        out.flag(key("papersKept"), false);
}

template <typename Value> QJsonObject treeOf(const Value &value)
{
    JsonTree tree;
    write(tree, value);
    return tree.finished();
}

} // namespace

QJsonObject toJson(const Dossier &dossier)
{
    return treeOf(dossier);
}

QJsonObject toJson(const Applicant &applicant)
{
    return treeOf(applicant);
}

QJsonObject toJson(const Submitter &submitter)
{
    return treeOf(submitter);
}

QJsonObject toJson(const Component &component)
{
    return treeOf(component);
}

QJsonObject toJson(const FeeLine &line)
{
    return treeOf(line);
}

QJsonObject toJson(const Fee &fee)
{
    return treeOf(fee);
}

QJsonObject toJson(const Assistance &assistance)
{
    return treeOf(assistance);
}

QByteArray writtenJson(const Dossier &dossier)
{
    JsonWriter writer(4096);
    write(writer, dossier);
    return writer.finished();
}
