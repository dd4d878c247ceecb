// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trialoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// How a new catalogue comes to a counter: by an administrator's command, or from the province through the feed.
class TestCatalogueImport : public QObject
{
    Q_OBJECT
    TrialOffice m_trial;

    static QJsonObject demonstration()
    {
        QFile file(QStringLiteral(SOURCE_ROOT "/resources/catalogue/demo.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    /// The demonstration's procedures with one renamed, as another version.
    static QByteArray catalogue(int version)
    {
        QJsonObject json = demonstration();
        QJsonArray procedures = json[u"procedures"_s].toArray();
        QJsonObject first = procedures.first().toObject();
        first[u"name"_s] = u"Thủ tục của bản %1"_s.arg(version);
        procedures[0] = first;
        json[u"procedures"_s] = procedures;
        json[u"version"_s] = version;
        json[u"issuedOn"_s] = u"2026-11-20"_s;
        return QJsonDocument(json).toJson();
    }
    QString file(int version) const
    {
        const QString name = u"catalogue-%1.json"_s.arg(version);
        return m_trial.write(name, catalogue(version)) ? m_trial.path(name) : QString();
    }
    int versionAt(const QString &counter) const
    {
        return m_trial.ctl(counter, {u"catalogue"_s, u"show"_s}).last()[u"version"_s].toInt();
    }
    ProgramRun importAt(const QString &counter, const QString &fileName, const QString &officer = u"quantri"_s,
                        const QString &password = u"mocua-quantri"_s) const
    {
        return m_trial.ctl(counter, {u"--officer"_s, officer, u"catalogue"_s, u"import"_s, fileName}, password);
    }
    ProgramRun publish(int version) const { return m_trial.administer({u"catalogue"_s, u"import"_s, file(version)}); }
    bool sync(const QString &counter) const
    {
        return m_trial.ctl(counter, {u"sync"_s, u"--until-empty"_s, u"--timeout"_s, u"30"_s}).status == 0;
    }
    bool enrol(const QString &counter)
    {
        const QString code =
            QString::fromLatin1(m_trial.administer({u"enrolment-code"_s, u"new"_s, u"an-khanh"_s}).output.trimmed());
        QFile demo(QStringLiteral(SOURCE_ROOT "/resources/office/demo.json"));
        if (!demo.open(QIODevice::ReadOnly))
            return false;
        QJsonObject office = QJsonDocument::fromJson(demo.readAll()).object();
        office[u"gateway"_s] =
            QJsonObject{{u"url"_s, m_trial.url}, {u"code"_s, code}, {u"caFile"_s, m_trial.path(u"ca.pem"_s)}};
        return m_trial.write(u"office.json"_s, QJsonDocument(office).toJson()) &&
               m_trial.ctl(counter, {u"init"_s, u"--office"_s, m_trial.path(u"office.json"_s)}).status == 0;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_trial.ctl(u"alone"_s, {u"init"_s, u"--demo"_s}).status, 0);
        QVERIFY(m_trial.makeCertificates());
        QVERIFY(m_trial.startGateway());
        QCOMPARE(m_trial.administer({u"office"_s, u"add"_s, QStringLiteral(SOURCE_ROOT "/resources/office/demo.json")})
                     .status,
                 0);
    }

    void anAdministratorImportsANewerOne()
    {
        const QString present = u"alone"_s;
        const int before = versionAt(present);
        QVERIFY(before >= 1);
        QCOMPARE(importAt(present, file(before)).status, 4);
        QCOMPARE(importAt(present, file(before)).errorCode(), u"catalogue-not-newer"_s);
        QCOMPARE(importAt(present, file(before + 4), u"lan"_s, u"mocua-lan"_s).status, 7);
        QCOMPARE(m_trial.ctl(present, {u"catalogue"_s, u"import"_s, file(before + 4)}).status, 7);
        QCOMPARE(versionAt(present), before);
        const ProgramRun imported = importAt(present, file(before + 4));
        QVERIFY2(imported.status == 0, imported.messages);
        const QJsonObject shown = m_trial.ctl(present, {u"catalogue"_s, u"show"_s}).last();
        QCOMPARE(shown[u"version"_s].toInt(), before + 4);
        QCOMPARE(shown[u"issuedOn"_s].toString(), u"2026-11-20"_s);
        QCOMPARE(shown[u"procedures"_s].toInt(), int(demonstration()[u"procedures"_s].toArray().size()));
        QCOMPARE(importAt(present, file(before + 3)).status, 4);
        QCOMPARE(m_trial.ctl(present, {u"check"_s}).status, 0);
    }

    void brokenFilesSayWhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("cut off in line 3")
            << QByteArray("{\n\"format\": \"mocua-catalogue/1\",\n\"version\": ") << QByteArray("line 3");
        QTest::newRow("another kind of file")
            << QByteArray("{\"format\": \"x\", \"version\": 90}") << QByteArray("/format");
        QByteArray noName = catalogue(90);
        noName.replace("\"sectorName\": \"", "\"sectorname\": \"");
        QTest::newRow("an entry without its sector") << noName << QByteArray("/procedures[0]");
        QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    }

    void brokenFilesSayWhere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        const int before = versionAt(u"alone"_s);
        QVERIFY(m_trial.write(u"broken.json"_s, bytes));
        const ProgramRun refused = importAt(u"alone"_s, m_trial.path(u"broken.json"_s));
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.messages.contains(place), refused.messages);
        QCOMPARE(m_trial.administer({u"catalogue"_s, u"import"_s, m_trial.path(u"broken.json"_s)}).status, 3);
        QCOMPARE(versionAt(u"alone"_s), before);
    }

    void theFeedBringsTheProvincesCatalogue()
    {
        const QString first = u"first"_s;
        QVERIFY(enrol(first));
        QVERIFY(sync(first));
        const int before = versionAt(first);
        const ProgramRun published = publish(before + 2);
        QVERIFY2(published.status == 0, published.messages);
        QVERIFY(sync(first));
        QCOMPARE(versionAt(first), before + 2);
        const ProgramRun found = m_trial.ctl(first, {u"procedures"_s, u"Thủ tục của bản %1"_s.arg(before + 2)});
        QVERIFY(found.output.contains("của bản"));
        QCOMPARE(publish(before + 2).status, 4);
        QCOMPARE(publish(before + 1).status, 4);
        // A counter that comes later hears of it as well.
        QVERIFY(enrol(u"later"_s));
        QVERIFY(sync(u"later"_s));
        QCOMPARE(versionAt(u"later"_s), before + 2);
        // One that has a newer one of its own keeps it until the province is further.
        QCOMPARE(importAt(first, file(before + 5)).status, 0);
        QCOMPARE(publish(before + 4).status, 0);
        QVERIFY(sync(first));
        QCOMPARE(versionAt(first), before + 5);
        QVERIFY(sync(u"later"_s));
        QCOMPARE(versionAt(u"later"_s), before + 4);
        QCOMPARE(publish(before + 6).status, 0);
        QVERIFY(sync(first));
        QCOMPARE(versionAt(first), before + 6);
        // Said again, nothing changes.
        QVERIFY(sync(first));
        QCOMPARE(m_trial.ctl(first, {u"sync"_s}).last()[u"pulled"_s].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueImport)
#include "tst_catalogueimport.moc"
