// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaytrial.h"
#include "twistedportal.h"

#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;

/// The conformance program: our gateway keeps the rules on both databases, and a portal that breaks one is told which.
class TestPortalCheck : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

    struct Report
    {
        int status = -1;
        QStringList failed;
        QStringList skipped;
        int passed = 0;
    };
    Report checked(const QString &url, const QStringList &more);
    bool start();

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void ourGatewayKeepsTheRules_data() { GatewayTrial::databases(); }
    void ourGatewayKeepsTheRules();
    void brokenRuleIsNamed_data();
    void brokenRuleIsNamed();
    void withoutACodeLittleIsTried();
    void nobodyThereIsSaid();
};

TestPortalCheck::Report TestPortalCheck::checked(const QString &url, const QStringList &more)
{
    QProcess program;
    program.start(QStringLiteral(PROGRAMS "/mocua-portal-check"), QStringList{url, u"--json"_s} + more);
    if (!program.waitForFinished(120'000))
        return {};
    Report report{.status = program.exitCode()};
    const QJsonObject json = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    report.passed = json["passed"_L1].toInt();
    const QJsonArray rules = json["rules"_L1].toArray();
    for (const QJsonValue &rule : rules) {
        if (rule["outcome"_L1] == "fail"_L1)
            report.failed.append(rule["rule"_L1].toString());
        if (rule["outcome"_L1] == "skip"_L1)
            report.skipped.append(rule["rule"_L1].toString());
    }
    return report;
}

bool TestPortalCheck::start()
{
    GatewayConfig config = m_trial.freshConfig();
    config.filesDirectory = m_trial.folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return m_trial.start(config);
}

void TestPortalCheck::ourGatewayKeepsTheRules()
{
    QVERIFY(start());
    const QString other = m_trial.newOffice(u"binh-minh"_s, u"H61.40"_s);
    QVERIFY(!other.isEmpty());
    const Report report = checked(m_trial.gateway->url(), {u"--code"_s, u"demo"_s, u"--other-code"_s, other});
    QCOMPARE(report.failed, QStringList());
    QCOMPARE(report.skipped, QStringList());
    QCOMPARE(report.status, 0);
    QVERIFY(report.passed >= 38);
}

void TestPortalCheck::brokenRuleIsNamed_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"repeat-is-the-same", "reused-id-is-refused", "signature-is-checked", "never-seen-is-said",
                             "strange-cursor-is-410", "feed-has-no-gaps", "unknown-file-is-404", "wrong-offset-is-409",
                             "refusals-are-problems", "nothing-strange-is-answered", "early-ones-wait",
                             "too-large-is-refused", "version-is-the-etag", "token-is-asked"})
        QTest::newRow(rule) << u"sqlite"_s << QString::fromLatin1(rule);
}

void TestPortalCheck::brokenRuleIsNamed()
{
    QFETCH(QString, rule);
    QVERIFY(start());
    TwistedPortal portal(m_trial.url);
    const auto accepts = [](TwistedAnswer &answer, const char *type) {
        if (answer.body.contains(type))
            answer.body.replace(type, "applied"), answer.body.replace("\"status\":422", "\"status\":201"),
                answer.body.replace("\"status\":400", "\"status\":201"), answer.status = 201;
    };
    portal.setTwist([rule, accepts](TwistedAnswer &answer) {
        const bool isOperation = answer.method == "PUT" && answer.path.startsWith("/v1/ops/"_L1);
        if (rule == "repeat-is-the-same"_L1 && isOperation && answer.isRepeat)
            answer.body += ' ';
        else if (rule == "reused-id-is-refused"_L1)
            accepts(answer, "op-reused");
        else if (rule == "signature-is-checked"_L1 && isOperation)
            accepts(answer, "bad-signature");
        else if (rule == "never-seen-is-said"_L1 && answer.status == 404 && answer.path.startsWith("/v1/ops/"_L1))
            answer.status = 200, answer.type = "application/json", answer.body = "{}";
        else if (rule == "strange-cursor-is-410"_L1 && answer.status == 410)
            answer.status = 200, answer.type = "application/json",
            answer.body = R"({"items":[],"cursor":"x","more":false})";
        else if (rule == "feed-has-no-gaps"_L1 && answer.path.startsWith("/v1/changes"_L1) && answer.status == 200) {
            QJsonObject page = QJsonDocument::fromJson(answer.body).object();
            QJsonArray items = page["items"_L1].toArray();
            if (items.size() > 2)
                items.removeAt(1);
            page["items"_L1] = items;
            answer.body = QJsonDocument(page).toJson(QJsonDocument::Compact);
        } else if (rule == "unknown-file-is-404"_L1 && answer.path.startsWith("/v1/blobs/"_L1))
            answer.status = 200;
        else if (rule == "wrong-offset-is-409"_L1 && answer.method == "PATCH" && answer.status == 409)
            answer.status = 204, answer.type.clear(), answer.body.clear();
        else if (rule == "refusals-are-problems"_L1 && answer.status == 404)
            answer.type = "text/html", answer.body = "<html>404</html>";
        else if (rule == "nothing-strange-is-answered"_L1 && answer.path.startsWith("/v1/limits"_L1))
            answer.type = "text/html", answer.body = "<html>Đăng nhập mạng</html>";
        else if (rule == "early-ones-wait"_L1 && answer.status == 424)
            answer.status = 400, answer.body.replace("424", "400");
        else if (rule == "too-large-is-refused"_L1 && answer.status == 413)
            answer.status = 200, answer.type = "application/json", answer.body = "{}";
        else if (rule == "version-is-the-etag"_L1 && answer.path.startsWith("/v1/dossiers/"_L1))
            answer.body.replace("\"version\":1", "\"version\":2");
        else if (rule == "token-is-asked"_L1 && answer.status == 401)
            answer.status = 200, answer.type = "application/json",
            answer.body = R"({"items":[],"cursor":"x","more":false})";
    });
    const Report report = checked(portal.url(), {u"--code"_s, u"demo"_s});
    QCOMPARE(report.status, 1);
    QVERIFY2(report.failed.contains(rule), qPrintable(report.failed.join(u' ')));
}

void TestPortalCheck::withoutACodeLittleIsTried()
{
    QVERIFY(m_trial.startOnFile(u"w.sqlite"_s));
    const Report report = checked(m_trial.gateway->url(), {});
    QCOMPARE(report.status, 0);
    QCOMPARE(report.failed, QStringList());
    QVERIFY(report.passed >= 6 && report.skipped.size() > 20);
}

void TestPortalCheck::nobodyThereIsSaid()
{
    QCOMPARE(checked(u"http://127.0.0.1:9"_s, {u"--code"_s, u"demo"_s}).status, 5);
    QCOMPARE(checked(u"nowhere"_s, {}).status, 2);
}

QTEST_GUILESS_MAIN(TestPortalCheck)
#include "tst_portalcheck.moc"
