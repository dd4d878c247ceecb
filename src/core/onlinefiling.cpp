// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlinefiling.h"

#include "procedurecode.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using FilingFault = std::function<void(const QString &place, const QString &fault)>;

const QString codePlace = u"{code}"_s;

bool fits(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

HomeSystem systemFrom(const QJsonObject &json, const QString &place, const FilingFault &blame)
{
    HomeSystem system{json.value("name"_L1).toString(), json.value("codePattern"_L1).toString(),
                      json.value("codeExample"_L1).toString()};
    if (system.name.isEmpty())
        blame(place + u"/name"_s, u"missing"_s);
    const QRegularExpression pattern(system.codePattern);
    if (!pattern.isValid())
        blame(place + u"/codePattern"_s, pattern.errorString());
    else if (!system.codeExample.isEmpty() && !fits(pattern, system.codeExample))
        blame(place + u"/codeExample"_s, u"does not fit the pattern"_s);
    return system;
}

QDate dayFrom(const QJsonObject &json, const QString &key, const QString &place, const FilingFault &blame)
{
    const QString text = json.value(key).toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        blame(place + u'/' + key, u"no date"_s);
    return day;
}

QString wordFrom(const QJsonObject &json, const QString &place, const FilingFault &blame)
{
    QString code = json.value("code"_L1).toString();
    static const QRegularExpression word(u"^[a-z0-9-]{1,40}$"_s);
    if (!word.match(code).hasMatch())
        blame(place + u"/code"_s, u"no word"_s);
    if (json.value("name"_L1).toString().isEmpty())
        blame(place + u"/name"_s, u"missing"_s);
    return code;
}

VisitReason visitReasonFrom(const QJsonObject &json, const QString &place, const FilingFault &blame)
{
    return {wordFrom(json, place, blame), json.value("name"_L1).toString(), dayFrom(json, u"validFrom"_s, place, blame),
            dayFrom(json, u"validTo"_s, place, blame)};
}

PaperException exceptionFrom(const QJsonObject &json, const QString &place, const FilingFault &blame)
{
    return {wordFrom(json, place, blame), json.value("name"_L1).toString(), json.value("ground"_L1).toString(),
            dayFrom(json, u"validFrom"_s, place, blame), dayFrom(json, u"validTo"_s, place, blame)};
}

} // namespace

const HomeSystem *OnlineFiling::system(QStringView name) const
{
    const auto found =
        std::find_if(systems.begin(), systems.end(), [name](const HomeSystem &system) { return system.name == name; });
    return found == systems.end() ? nullptr : &*found;
}

QString OnlineFiling::pageOf(const QString &procedureCode) const
{
    const auto code = ProcedureCode::parse(procedureCode);
    if (procedurePage.isEmpty() || !code)
        return {};
    return QString(procedurePage).replace(codePlace, code->code());
}

QList<PaperException> OnlineFiling::exceptionsAt(QDate day) const
{
    QList<PaperException> found;
    for (const PaperException &exception : exceptions) {
        const bool isIn = (!exception.validFrom.isValid() || exception.validFrom <= day) &&
                          (!exception.validTo.isValid() || day <= exception.validTo);
        if (isIn)
            found.append(exception);
    }
    return found;
}

const PaperException *OnlineFiling::exceptionAt(QStringView code, QDate day) const
{
    for (const PaperException &exception : exceptions) {
        const bool isIn = (!exception.validFrom.isValid() || exception.validFrom <= day) &&
                          (!exception.validTo.isValid() || day <= exception.validTo);
        if (isIn && exception.code == code)
            return &exception;
    }
    return nullptr;
}

QList<VisitReason> OnlineFiling::visitReasonsAt(QDate day) const
{
    constexpr qsizetype digits = 9;
    QList<VisitReason> found;
    for (const VisitReason &reason : visitReasons) {
        const bool isIn = (!reason.validFrom.isValid() || reason.validFrom <= day) &&
                          (!reason.validTo.isValid() || day <= reason.validTo);
        if (isIn && found.size() < digits)
            found.append(reason);
    }
    return found;
}

QString OnlineFiling::visitReasonName(const QString &code) const
{
    const auto found = std::find_if(visitReasons.begin(), visitReasons.end(),
                                    [&code](const VisitReason &reason) { return reason.code == code; });
    return found == visitReasons.end() ? code : found->name;
}

OnlineFiling readOnlineFiling(const QJsonObject &json, const FilingFault &blame)
{
    OnlineFiling filing;
    const QJsonObject portal = json.value("portal"_L1).toObject();
    filing.portalName = portal.value("name"_L1).toString();
    filing.procedurePage = portal.value("procedurePage"_L1).toString();
    const QUrl page(filing.procedurePage, QUrl::TolerantMode);
    const bool isPage = page.isValid() && page.scheme() == "https"_L1 && !page.host().isEmpty() &&
                        page.userInfo().isEmpty() && filing.procedurePage.count(codePlace) == 1;
    if (!filing.procedurePage.isEmpty() && !isPage)
        blame(u"/portal/procedurePage"_s, u"no https address with {code}"_s);
    const QJsonArray systems = json.value("systems"_L1).toArray();
    for (qsizetype i = 0; i < systems.size(); ++i)
        filing.systems.append(systemFrom(systems[i].toObject(), u"/systems[%1]"_s.arg(i), blame));
    const QJsonArray exceptions = json.value("paperExceptions"_L1).toArray();
    for (qsizetype i = 0; i < exceptions.size(); ++i)
        filing.exceptions.append(exceptionFrom(exceptions[i].toObject(), u"/paperExceptions[%1]"_s.arg(i), blame));
    const QJsonArray reasons = json.value("visitReasons"_L1).toArray();
    for (qsizetype i = 0; i < reasons.size(); ++i)
        filing.visitReasons.append(visitReasonFrom(reasons[i].toObject(), u"/visitReasons[%1]"_s.arg(i), blame));
    return filing;
}
