// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonfits.h"
#include "routewalk.h"

using namespace Qt::StringLiterals;

/// /openapi.json says what the gateway does: every route and no other, every answer of a walk through them.
class TestGatewayOpenApi : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;
    QJsonObject m_document;

    QJsonObject operationOf(const char *name, RouteEntry::Method method) const
    {
        const QJsonObject paths = m_document["paths"_L1].toObject();
        return paths[QLatin1StringView(name)].toObject()[QString::fromLatin1(methodWord(method).toLower())].toObject();
    }
    QString faultOf(const WalkRow &row, const PlainAnswer &answer) const;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void init();
    void cleanup() { m_trial.gateway.reset(); }

    void describesEveryRouteAndNoOther();
    void everyReferenceLeadsSomewhere();
    void namesEveryProblemType();
    void answersFit_data() { GatewayTrial::databases(); }
    void answersFit();
    void limitedAnswersFit();
};

void TestGatewayOpenApi::init()
{
    QFile file(u":/gateway/openapi.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_document = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(m_document["openapi"_L1].toString().startsWith(u"3.1."_s));
}

void TestGatewayOpenApi::describesEveryRouteAndNoOther()
{
    QStringList described;
    const QJsonObject paths = m_document["paths"_L1].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QStringList methods = path->toObject().keys();
        for (const QString &method : methods)
            described.append(method.toUpper() + u' ' + path.key());
    }
    QStringList there;
    for (const RouteEntry &route : gatewayRoutes()) {
        const QString name = QString::fromLatin1(methodWord(route.method) + ' ' + route.name);
        there.append(name);
        const QJsonObject operation = operationOf(route.name, route.method);
        QVERIFY2(!operation["summary"_L1].toString().isEmpty(), qPrintable(name));
        QStringList parameters;
        const QJsonArray given = operation["parameters"_L1].toArray();
        for (const QJsonValue &parameter : given) {
            if (parameter["in"_L1].toString() == "path"_L1)
                parameters.append(parameter["name"_L1].toString());
        }
        // As many parts of the path are named as the pattern catches, by the names in its word.
        QCOMPARE(parameters.size(), QByteArray(route.pattern).count('('));
        for (const QString &parameter : std::as_const(parameters))
            QVERIFY2(name.contains(u'{' + parameter + u'}'), qPrintable(name));
    }
    described.sort();
    there.sort();
    QCOMPARE(described, there);
}

void TestGatewayOpenApi::everyReferenceLeadsSomewhere()
{
    const JsonFits fits(m_document);
    const QString text = QString::fromUtf8(QJsonDocument(m_document).toJson());
    static const QRegularExpression reference(u"\"\\$ref\": \"([^\"]+)\""_s);
    int seen = 0;
    for (auto at = reference.globalMatch(text); at.hasNext(); ++seen) {
        const QString target = at.next().captured(1);
        QVERIFY2(!fits.resolved(QJsonObject{{u"$ref"_s, target}}).isEmpty(), qPrintable(target));
    }
    QVERIFY(seen > 50);
}

void TestGatewayOpenApi::namesEveryProblemType()
{
    QFile header(QStringLiteral(SOURCE_ROOT "/src/wire/problem.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    QSet<QString> known;
    static const QRegularExpression word(u"inline constexpr QLatin1StringView \\w+\\(\"([a-z-]+)\"\\)"_s);
    for (auto at = word.globalMatch(QString::fromUtf8(header.readAll())); at.hasNext();)
        known.insert("/problems/"_L1 + at.next().captured(1));
    QSet<QString> described;
    const QJsonArray types =
        m_document["components"_L1]["schemas"_L1]["Problem"_L1]["properties"_L1]["type"_L1]["enum"_L1].toArray();
    for (const QJsonValue &type : types)
        described.insert(type.toString());
    QVERIFY(known.size() > 20);
    QCOMPARE(described, known);
}

QString TestGatewayOpenApi::faultOf(const WalkRow &row, const PlainAnswer &answer) const
{
    const JsonFits fits(m_document);
    const QJsonObject responses = operationOf(row.name, row.method)["responses"_L1].toObject();
    const QString status = QString::number(answer.status);
    if (!responses.contains(status))
        return u"status %1 is not described"_s.arg(status);
    const QJsonObject response = fits.resolved(responses[status].toObject());
    const QJsonObject headers = response["headers"_L1].toObject();
    const bool isHead = row.method == RouteEntry::Method::Head;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        // A full queue says how long to wait, what was judged by an operation need not.
        if (!answer.headers.contains(header.key().toLower().toLatin1()) && header.key() != "Retry-After"_L1)
            return u"header %1 is missing"_s.arg(header.key());
    }
    const QJsonObject content = response["content"_L1].toObject();
    if (content.isEmpty() || isHead)
        return answer.body.isEmpty() ? QString() : u"content that is not described"_s;
    const QString type = QString::fromLatin1(answer.headers.value("content-type")).section(u';', 0, 0);
    if (!content.contains(type))
        return u"type %1 is not described"_s.arg(type);
    if (!type.endsWith("json"_L1))
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    return json.isNull() ? u"no JSON"_s : fits.fault(json.object(), content[type]["schema"_L1].toObject());
}

void TestGatewayOpenApi::answersFit()
{
    RouteWalk walk(m_trial);
    QVERIFY(walk.begin());
    const QList<WalkRow> rows = walk.rows();
    QVERIFY(walk.revoke(*walk.revoked));
    int answers = 0;
    const auto look = [&](const WalkRow &row, const RouteCall &call, const QString &token) {
        const PlainAnswer answer = asked(walk.url(), row.method, call, token);
        const QString fault = faultOf(row, answer);
        ++answers;
        return fault.isEmpty() ? QString()
                               : QString::fromLatin1(methodWord(row.method) + ' ' + row.name + ' ' +
                                                     QByteArray::number(answer.status) + ": ") +
                                     fault + u'\n' + QString::fromUtf8(answer.body.left(400));
    };
    for (const WalkRow &row : rows) {
        QStringList faults;
        if (row.kind != WalkRow::Kind::Open) {
            faults << look(row, row.own, {}) << look(row, row.own, walk.revoked->enrolled->token);
            if (row.kind == WalkRow::Kind::Scoped)
                faults << look(row, row.foreign, walk.there->enrolled->token)
                       << look(row, row.nowhere, walk.there->enrolled->token);
        }
        // A repeat may be answered otherwise than the first time.
        faults << look(row, row.own, walk.here->enrolled->token) << look(row, row.own, walk.here->enrolled->token);
        RouteCall unreadable = row.own;
        unreadable.body = "{";
        unreadable.headers.clear();
        if (row.method == RouteEntry::Method::Post || row.method == RouteEntry::Method::Put ||
            row.method == RouteEntry::Method::Patch)
            faults << look(row, unreadable, walk.here->enrolled->token);
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    QVERIFY(answers > 100);
}

void TestGatewayOpenApi::limitedAnswersFit()
{
    GatewayConfig config{.database = *DatabaseAddress::parse(u"sqlite:%1/limited.sqlite"_s.arg(m_trial.folder.path())),
                         .filesDirectory = m_trial.folder.filePath(u"limited"_s),
                         .isDemonstration = true};
    config.rates.device.requests = 1;
    QVERIFY(m_trial.start(config));
    const TrialDevice device(m_trial.url);
    const WalkRow row{.method = RouteEntry::Method::Get, .name = "/v1/changes", .own = {u"/v1/changes"_s}};
    QCOMPARE(asked(m_trial.url, row.method, row.own, device.enrolled->token).status, 200);
    const PlainAnswer limited = asked(m_trial.url, row.method, row.own, device.enrolled->token);
    QCOMPARE(limited.status, 429);
    QCOMPARE(faultOf(row, limited), QString());
    QVERIFY(limited.headers.value("retry-after").toInt() > 0);
}

QTEST_GUILESS_MAIN(TestGatewayOpenApi)
#include "tst_gatewayopenapi.moc"
