// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trackingpage.h"

#include "clock.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "officejson.h"
#include "slipcode.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysShownAfterReturn = 90;

std::optional<QByteArray> resourceBytes(const QString &name)
{
    QFile file(":/tracking/"_L1 + name);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

QString section(const QString &heading, const QString &html)
{
    return html.isEmpty() ? QString()
                          : "<section><h2>"_L1 + heading.toHtmlEscaped() + "</h2>"_L1 + html + "</section>"_L1;
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1;
}

/// One pass over the template: a value that holds a placeholder's text is not looked at again. "{{w.name}}" is a word.
QString filledTemplate(const QString &pattern, const QHash<QString, QString> &values, const QJsonObject &words)
{
    QString html;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = pattern.indexOf("{{"_L1, at);
        const qsizetype end = begin < 0 ? -1 : pattern.indexOf("}}"_L1, begin);
        if (end < 0)
            break;
        html.append(QStringView(pattern).mid(at, begin - at));
        const QString name = pattern.mid(begin + 2, end - begin - 2);
        html.append(name.startsWith("w."_L1) ? words.value(name.mid(2)).toString().toHtmlEscaped()
                                             : values.value(name));
        at = end + 2;
    }
    return html.append(QStringView(pattern).mid(at));
}

/// The dossier's number for people: only forms that cannot hold anything personal.
QString shownCode(const Dossier &dossier, const QString &official)
{
    if (!official.isEmpty())
        return official;
    for (const DossierAlias &alias : dossier.codes) {
        const auto code = DossierCode::parse(alias.text);
        if (alias.kind != CodeKind::Disputed && code)
            return code->text();
    }
    const auto slip = SlipCode::parse(dossier.slipDigits);
    return slip ? slip->provisional() : QString();
}

} // namespace

Result<TrackingPage> TrackingPage::load()
{
    TrackingPage page;
    const auto shell = resourceBytes(u"page.html"_s);
    const auto dossier = resourceBytes(u"dossier.html"_s);
    const auto notice = resourceBytes(u"notice.html"_s);
    const auto words = resourceBytes(u"words.json"_s);
    if (shell && dossier && notice && words)
        page.m_words = QJsonDocument::fromJson(*words).object();
    if (page.m_words.isEmpty())
        return Error{.kind = ErrorKind::StorageFailed,
                     .code = u"resource-missing"_s,
                     .message = QCoreApplication::translate("TrackingPage", "The tracking page is not built in.")};
    page.m_shell = QString::fromUtf8(*shell);
    page.m_dossier = QString::fromUtf8(*dossier);
    page.m_notice = QString::fromUtf8(*notice);
    return page;
}

QJsonObject TrackingPage::words(Language language) const
{
    return m_words.value(language == Language::English ? "en"_L1 : "vi"_L1).toObject();
}

QByteArray TrackingPage::page(Language language, const QString &title, const QString &main) const
{
    const QString lang = language == Language::English ? u"en"_s : u"vi"_s;
    return filledTemplate(m_shell, {{u"lang"_s, lang}, {u"title"_s, title}, {u"main"_s, main}}, words(language))
        .toUtf8();
}

QByteArray TrackingPage::notice(Language language, QLatin1StringView which) const
{
    const QJsonObject texts = words(language).value(which).toObject();
    QHash<QString, QString> values;
    for (auto at = texts.begin(); at != texts.end(); ++at)
        values.insert(at.key(), at.value().toString().toHtmlEscaped());
    return page(language, values.value(u"heading"_s), filledTemplate(m_notice, values, words(language)));
}

QByteArray TrackingPage::files(const QList<LinkedPaper> &papers, const QDateTime &expiresAt) const
{
    const QJsonObject texts = words(Language::Vietnamese).value("files"_L1).toObject();
    const auto word = [&texts](QLatin1StringView name) { return texts.value(name).toString().toHtmlEscaped(); };
    QString list;
    for (const LinkedPaper &paper : papers) {
        const QString name = paper.name.toHtmlEscaped();
        list += paper.isFetched
                    ? u"<li>%1 – %2</li>"_s.arg(name, word("fetched"_L1))
                    : u"<li><form method=\"post\" action=\"%1\"><button style=\"font:inherit;padding:10px 16px\">%2: "
                      "%3</button></form></li>"_s.arg(paper.path.toHtmlEscaped(), word("fetch"_L1), name);
    }
    const QString until = inOfficeTime(expiresAt).toString(u"HH:mm"_s);
    const QString main = u"<h1>%1</h1><section><p>%2</p><ol>%3</ol><p>%4</p></section>"_s.arg(
        word("heading"_L1), word("text"_L1).arg(until), list, word("more"_L1));
    return page(Language::Vietnamese, word("heading"_L1), main);
}

std::optional<QByteArray> TrackingPage::of(const QVariantList &row, Language language, const QDateTime &now) const
{
    if (row.size() < 7)
        return std::nullopt;
    const auto dossier = dossierFromJson(QJsonDocument::fromJson(row.at(5).toByteArray()).object());
    const auto office = officeFromJson(QJsonDocument::fromJson(row.at(6).toString().toUtf8()).object());
    const auto state = dossierStateFromNumber(row.at(1).toInt());
    if (!dossier || !office || !state)
        return std::nullopt;
    const bool isVoid = row.at(2).toInt() != 0;
    const QDateTime changedAt = fromIsoOfficeTime(row.at(4).toString());
    if (*state == DossierState::Returned && changedAt.addDays(daysShownAfterReturn) < now)
        return std::nullopt;

    const QJsonObject texts = words(language);
    const auto word = [&texts](QLatin1StringView key) { return texts.value(key).toString(); };
    const auto dateInWords = [&](const QDateTime &time) {
        const QDateTime local = inOfficeTime(time);
        const QString weekday = texts.value("weekdays"_L1).toArray().at(local.date().dayOfWeek() - 1).toString();
        const int month = local.date().month();
        const QString monthName = texts.value("months"_L1).toArray().at(month - 1).toString(QString::number(month));
        return word("dateTime"_L1)
            .arg(local.toString(u"HH:mm"_s), weekday, QString::number(local.date().day()), monthName,
                 QString::number(local.date().year()));
    };
    const QJsonObject states = texts.value("states"_L1).toObject();
    const QJsonObject status = states.value(isVoid ? u"void"_s : toText(*state)).toObject();
    QStringList missing;
    for (const Component &component : dossier->components) {
        if (component.isRequired && component.state == ComponentState::Missing)
            missing.append("<li lang=\"vi\">"_L1 + component.name.toHtmlEscaped() + "</li>"_L1);
    }
    const bool mayBring = *state == DossierState::AwaitingSupplement || *state == DossierState::Received;
    QString toDo = paragraph(status.value("next"_L1).toString());
    if (!missing.isEmpty() && mayBring && !isVoid)
        toDo += paragraph(word("bring"_L1)) + "<ul>"_L1 + missing.join(QString()) + "</ul>"_L1;
    const bool isFeeDue = dossier->fee.total() > 0 && dossier->fee.method == PaymentMethod::Later && !isVoid;
    const QString official = row.at(3).toString();
    const QString returnText = word(dossier->returnWay == ReturnWay::Post     ? "returnPost"_L1
                                    : dossier->returnWay == ReturnWay::Online ? "returnOnline"_L1
                                                                              : "returnCounter"_L1);
    const QString reference = shownCode(*dossier, official).toHtmlEscaped();
    const QString statusWord = status.value("word"_L1).toString().toHtmlEscaped();
    const QHash<QString, QString> values{
        {u"icon"_s, status.value("icon"_L1).toString()},
        {u"tone"_s, status.value("tone"_L1).toString()},
        {u"status"_s, statusWord},
        {u"reference"_s, reference},
        {u"procedure"_s, dossier->procedureName.toHtmlEscaped()},
        {u"office"_s, office->name.toHtmlEscaped()},
        {u"received"_s, dateInWords(dossier->receivedAt).toHtmlEscaped()},
        {u"due"_s, (dossier->dueAt ? dateInWords(*dossier->dueAt) : word("noDue"_L1)).toHtmlEscaped()},
        {u"todo"_s, section(word("toDo"_L1), toDo)},
        {u"fee"_s, word(isFeeDue ? "feeDue"_L1 : "feeNotDue"_L1).toHtmlEscaped()},
        {u"collect"_s,
         section(word("collect"_L1), paragraph(returnText) + paragraph(office->name) + paragraph(word("hours"_L1)))},
        {u"phone"_s, office->phone.toHtmlEscaped()},
        {u"phoneDigits"_s, QString(office->phone).remove(u' ').toHtmlEscaped()},
        {u"changed"_s, dateInWords(changedAt).toHtmlEscaped()}};
    return page(language, statusWord + u" – "_s + reference, filledTemplate(m_dossier, values, texts));
}
