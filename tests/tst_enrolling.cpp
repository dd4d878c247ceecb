// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trialoffice.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A real office at a real gateway: made by the province's commands, enrolled by a one-time code over TLS.
class TestEnrolling : public QObject
{
    Q_OBJECT
    TrialOffice m_trial;

    static QJsonObject office(const QString &code = u"an-khanh"_s)
    {
        return {{u"code"_s, code},
                {u"number"_s, 33},
                {u"name"_s, u"Trung tâm thử"_s},
                {u"place"_s, u"An Khánh"_s},
                {u"agencyCode"_s, u"H61.33"_s}};
    }
    QByteArray officeFile(const QString &code, const QString &caFile = u"ca.pem"_s,
                          const QString &officeCode = u"an-khanh"_s) const
    {
        return QJsonDocument(
                   QJsonObject{
                       {u"office"_s, office(officeCode)},
                       {u"counter"_s, 1},
                       {u"gateway"_s, QJsonObject{{u"url"_s, m_trial.url}, {u"code"_s, code}, {u"caFile"_s, caFile}}}})
            .toJson();
    }
    QString newCode(const QString &officeCode = u"an-khanh"_s)
    {
        return QString::fromLatin1(m_trial.administer({u"enrolment-code"_s, u"new"_s, officeCode}).output.trimmed());
    }
    static QStringList receiving()
    {
        return {u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s,
                u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s};
    }
    ProgramRun init(const QString &counter, const QByteArray &file)
    {
        m_trial.write(counter + ".json"_L1, file);
        return m_trial.ctl(counter, {u"init"_s, u"--office"_s, m_trial.path(counter + ".json"_L1)});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_trial.makeCertificates());
        QVERIFY(m_trial.startGateway());
        for (const QString &code : {u"an-khanh"_s, u"mau-moi"_s}) {
            QVERIFY(m_trial.write(u"office.json"_s, QJsonDocument(office(code)).toJson()));
            QCOMPARE(m_trial.administer({u"office"_s, u"add"_s, m_trial.path(u"office.json"_s)}).status, 0);
        }
        QCOMPARE(m_trial
                     .administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s},
                                 u"mat-khau-hoa"_s)
                     .status,
                 0);
    }

    void aCounterIsEnrolledAndSends()
    {
        const QString code = newCode();
        QVERIFY(!code.isEmpty());
        // A real office's clock cannot be set.
        qputenv("MOCUA_NOW", "2020-01-02T09:00:00");
        const ProgramRun made = init(u"one"_s, officeFile(code));
        QVERIFY2(made.status == 0, made.messages);
        QCOMPARE(made.last()[u"counter"_s].toInt(), 1);
        // The officer came from the gateway, with her password.
        const QStringList receive = QStringList{u"--officer"_s, u"hoa"_s} + receiving();
        QCOMPARE(m_trial.ctl(u"one"_s, receive, u"wrong"_s).status, 7);
        const ProgramRun received = m_trial.ctl(u"one"_s, receive, u"mat-khau-hoa"_s);
        QVERIFY2(received.status == 0, received.messages);
        QCOMPARE(received.last()[u"provisional"_s].toBool(true), false);
        const QString number = received.last()[u"code"_s].toString();
        QVERIFY2(number.startsWith(u"H61.33-"_s) && number.endsWith(u"-0001"_s), qPrintable(number));
        const ProgramRun sent = m_trial.ctl(u"one"_s, {u"sync"_s, u"--until-empty"_s, u"--timeout"_s, u"30"_s});
        QVERIFY2(sent.status == 0, sent.messages);
        QVERIFY(sent.last()[u"sent"_s].toInt() > 0);
        QCOMPARE(sent.last()[u"waiting"_s].toInt(-1), 0);
        QCOMPARE(sent.last()[u"quarantined"_s].toInt(-1), 0);
        QCOMPARE(m_trial.ctl(u"one"_s, {u"dossier"_s, u"show"_s, number}).last()[u"code"_s].toString(), number);
        qunsetenv("MOCUA_NOW");
        // The code has been used.
        const ProgramRun second = init(u"second"_s, officeFile(code));
        QCOMPARE(second.status, 5);
        QCOMPARE(second.errorCode(), u"enrolment-code-unknown"_s);
        QVERIFY(!QDir(m_trial.path(u"second"_s)).exists());
    }

    void whoWorksThereChanges()
    {
        QCOMPARE(init(u"list"_s, officeFile(newCode())).status, 0);
        const auto sync = [this] { return m_trial.ctl(u"list"_s, {u"sync"_s}).status; };
        const auto asOfficer = [this](const QString &id, const QString &password) {
            return m_trial.ctl(u"list"_s, QStringList{u"--officer"_s, id} + receiving(), password).status;
        };
        const auto officer = [this](const QStringList &words, const QString &password = {}) {
            return m_trial.administer(QStringList{u"officer"_s} + words, password);
        };
        QCOMPARE(officer({u"add"_s, u"an-khanh"_s, u"tam"_s, u"--name"_s, u"Đỗ Minh Tâm"_s, u"--account"_s,
                          u"tam.do@example.gov.vn"_s},
                         u"mat-khau-tam"_s)
                     .status,
                 0);
        QCOMPARE(sync(), 0);
        QCOMPARE(asOfficer(u"tam"_s, u"mat-khau-tam"_s), 0);
        QCOMPARE(asOfficer(u"tam"_s, u"khac"_s), 7);
        const QByteArray list = officer({u"list"_s, u"an-khanh"_s}).output;
        QVERIFY2(list.contains("tam\tofficer\tĐỗ Minh Tâm\t\ttam.do@example.gov.vn"), list);
        QVERIFY2(!list.contains("argon2"), list);
        QCOMPARE(officer({u"remove"_s, u"an-khanh"_s, u"tam"_s}).status, 0);
        QVERIFY(officer({u"list"_s, u"an-khanh"_s}).output.contains("tam\tremoved"));
        QCOMPARE(officer({u"remove"_s, u"an-khanh"_s, u"ai"_s}).status, 3);
        QCOMPARE(officer({u"list"_s, u"nowhere"_s}).status, 3);
        QCOMPARE(asOfficer(u"tam"_s, u"mat-khau-tam"_s), 0); // Not heard of yet.
        QCOMPARE(sync(), 0);
        QCOMPARE(asOfficer(u"tam"_s, u"mat-khau-tam"_s), 7);
    }

    void whatFailsLeavesTheFolderAsItWas_data()
    {
        QTest::addColumn<QString>("officeCode");
        QTest::addColumn<QString>("codeOf");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QString home = u"an-khanh"_s;
        QTest::newRow("a guessed code") << home << QString() << u"ca.pem"_s << 5 << u"enrolment-code-unknown"_s;
        QTest::newRow("no certificates to trust") << home << home << QString() << 5 << u"not-trusted"_s;
        QTest::newRow("no such file of certificates")
            << home << home << u"nowhere.pem"_s << 3 << u"certificates-unreadable"_s;
        QTest::newRow("a key in place of certificates")
            << home << home << u"ca.key"_s << 3 << u"certificates-unreadable"_s;
        QTest::newRow("a code of another office") << home << u"mau-moi"_s << u"ca.pem"_s << 4 << u"other-office"_s;
        QTest::newRow("no officer anywhere") << u"mau-moi"_s << u"mau-moi"_s << u"ca.pem"_s << 4 << u"no-officer"_s;
    }

    void whatFailsLeavesTheFolderAsItWas()
    {
        QFETCH(QString, officeCode);
        QFETCH(QString, codeOf);
        QFETCH(QString, caFile);
        QFETCH(int, status);
        QFETCH(QString, error);
        const QString counter = u"failing"_s;
        const QString code = codeOf.isEmpty() ? u"guess"_s : newCode(codeOf);
        // Something of the administrator's lies there already and stays.
        QVERIFY(QDir().mkpath(m_trial.path(counter)));
        QVERIFY(m_trial.write(counter + "/note.txt"_L1, "keep"));
        const ProgramRun made = init(counter, officeFile(code, caFile, officeCode));
        QCOMPARE(made.status, status);
        QCOMPARE(made.errorCode(), error);
        QCOMPARE(QDir(m_trial.path(counter)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"note.txt"_s});
    }

    void officeFilesAreCheckedFirst_data()
    {
        QTest::addColumn<QJsonObject>("gateway");
        QTest::addColumn<QString>("field");
        QTest::newRow("no address") << QJsonObject{{u"code"_s, u"x"_s}} << u"gateway.url"_s;
        QTest::newRow("an address of another kind")
            << QJsonObject{{u"url"_s, u"ftp://a.example"_s}, {u"code"_s, u"x"_s}} << u"gateway.url"_s;
        QTest::newRow("no code") << QJsonObject{{u"url"_s, u"https://a.example"_s}} << u"gateway.code"_s;
    }

    void officeFilesAreCheckedFirst()
    {
        QFETCH(QJsonObject, gateway);
        QFETCH(QString, field);
        const ProgramRun made =
            init(u"unmade"_s, QJsonDocument(QJsonObject{{u"office"_s, office()}, {u"gateway"_s, gateway}}).toJson());
        QCOMPARE(made.status, 3);
        QCOMPARE(made.last()[u"error"_s].toObject()[u"field"_s].toString(), field);
        QVERIFY(!QDir(m_trial.path(u"unmade"_s)).exists());
    }
};

QTEST_GUILESS_MAIN(TestEnrolling)
#include "tst_enrolling.moc"
