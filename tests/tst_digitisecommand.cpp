// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "signingchoosing.h"
#include "softtoken.h"

#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

/// mocuactl digitise: papers made of pictures, attached to a dossier and signed as F9 in the window does.
class TestDigitiseCommand : public QObject
{
    Q_OBJECT
    DemoOffice m_office;
    TrialAuthority m_authority;
    QString m_code; ///< Of a dossier.

    struct Run
    {
        int status = 0;
        QJsonObject last;
        QByteArray messages;
        QString error() const { return last[u"error"_s][u"code"_s].toString(); }
    };

    Run run(const QStringList &arguments, const QString &pinFile = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        if (!pinFile.isEmpty())
            environment.insert(u"MOCUA_PIN_FILE"_s, path(pinFile));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice()); // No terminal to ask on.
        process.start(QStringLiteral(PROGRAMS "/mocuactl"),
                      QStringList{u"--data"_s, m_office.folder.path(), u"--json"_s} + arguments);
        process.waitForFinished(120'000);
        Run run{process.exitCode(), {}, process.readAllStandardError()};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.last = QJsonDocument::fromJson(line).object();
        }
        return run;
    }
    QString path(const QString &name) const { return m_office.folder.filePath(name); }
    QStringList attach(int component) const
    {
        return {u"digitise"_s,
                path(u"page.png"_s),
                u"--out"_s,
                path(u"paper.pdf"_s),
                u"--no-ocr"_s,
                u"--dossier"_s,
                m_code,
                u"--component"_s,
                QString::number(component)};
    }
    /// As on the settings page. The program has the folder for itself.
    void choose(const SigningOptions &options)
    {
        auto store = Store::open(m_office.folder.path(), Store::Access::ReadWrite);
        QVERIFY((*store)
                    ->write<void>(WritePriority::OfficersAct, [&](Connection &c) { return keepSigning(c, options); })
                    .result());
    }
    SigningOptions keyFile() const
    {
        SigningOptions options;
        options.key = SigningOptions::Key::File;
        options.file = path(u"key.p12"_s);
        options.authorityFile = path(u"authority.der"_s);
        return options;
    }
    QJsonArray papers() const { return run({u"dossier"_s, u"show"_s, m_code}).last[u"files"_s].toArray(); }
    QJsonObject paperOf(int component) const
    {
        const QJsonArray all = papers();
        for (const QJsonValue &one : all) {
            if (one[u"component"_s].toInt() == component)
                return one.toObject();
        }
        return {};
    }
    bool putPin(const QString &name, const QByteArray &pin) const
    {
        return putFile(path(name), pin + '\n') &&
               QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner);
    }

private slots:
    void initTestCase()
    {
        const QDateTime now = m_office.now;
        const auto issued = m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), now.addYears(1), "123456");
        const auto old = m_authority.issue("Nguyễn Thị Hà", now.addYears(-3), now.addYears(-1), "123456");
        QVERIFY(putFile(path(u"key.p12"_s), issued.p12) && putFile(path(u"old.p12"_s), old.p12) &&
                putPin(u"pin"_s, "123456") && putPin(u"wrong"_s, "654321"));
        QCOMPARE(addSoftToken(m_office.folder.path(), u"Trial"_s, u"123456"_s, issued, m_authority.certificate()),
                 QString());
        const auto received = m_office.receive(m_office.order());
        QVERIFY(received);
        m_code = received->dossier.code();
        m_office.store.reset();
        QImage page(1654, 2339, QImage::Format_RGB32);
        page.fill(Qt::white);
        page.setDotsPerMeterX(7874);
        page.setDotsPerMeterY(7874);
        QPainter painter(&page);
        QFont font(u"Tinos"_s);
        font.setPixelSize(40);
        painter.setFont(font);
        for (int i = 0; i < 6; ++i)
            painter.drawText(200, 300 + i * 80, u"Giấy xác nhận tình trạng hôn nhân"_s);
        painter.end();
        QVERIFY(page.save(path(u"page.png"_s)));
    }
    void cleanup()
    {
        QFile::remove(path(u"paper.pdf"_s));
        choose({});
    }

    void aPictureBecomesASearchablePaper()
    {
        const Run made = run({u"digitise"_s, path(u"page.png"_s), u"--out"_s, path(u"paper.pdf"_s)});
        QCOMPARE(made.status, 0);
        QVERIFY(made.last[u"ocrText"_s].toString().contains(u"tình trạng hôn nhân"_s));
        QCOMPARE(made.last[u"bytes"_s].toInteger(), QFileInfo(path(u"paper.pdf"_s)).size());
        QCOMPARE(made.last[u"pages"_s].toArray().size(), 1);
        const Run quick = run({u"digitise"_s, path(u"page.png"_s), u"--out"_s, path(u"paper.pdf"_s), u"--no-ocr"_s});
        QCOMPARE(quick.last[u"ocrText"_s], u""_s);
    }

    void whatCannotBeMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const QStringList plain{u"digitise"_s, path(u"page.png"_s), u"--out"_s, path(u"paper.pdf"_s), u"--no-ocr"_s};
        QTest::newRow("no such picture") << QStringList{u"digitise"_s, path(u"none.png"_s), u"--out"_s,
                                                        path(u"paper.pdf"_s)}
                                         << 3;
        QTest::newRow("nowhere to write") << QStringList{u"digitise"_s, path(u"page.png"_s)} << 2;
        QTest::newRow("one PDF and several") << QStringList(plain + QStringList{u"--split"_s, u"x"_s}) << 2;
        QTest::newRow("a dossier without a paper's number")
            << QStringList(plain + QStringList{u"--dossier"_s, m_code}) << 2;
        QTest::newRow("a key without a dossier") << QStringList(plain + QStringList{u"--p12"_s, u"key.p12"_s}) << 2;
        QTest::newRow("a token without its driver") << QStringList(attach(1) + QStringList{u"--token"_s, u"T"_s}) << 2;
        QTest::newRow("signed and unsigned")
            << QStringList(attach(1) + QStringList{u"--unsigned"_s, u"--p12"_s, u"key.p12"_s}) << 2;
        QTest::newRow("no such paper") << attach(99) << 3;
    }
    void whatCannotBeMeant()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QCOMPARE(run(arguments).status, status);
        QVERIFY(papers().isEmpty());
    }

    void aCounterThatDoesNotSignFilesItPlain()
    {
        QCOMPARE(run(attach(1)).status, 0);
        QCOMPARE(paperOf(1)[u"bytes"_s].toInteger(), QFileInfo(path(u"paper.pdf"_s)).size());
        QVERIFY(paperOf(1)[u"signer"_s].isNull());
    }

    void aPaperIsFiledWithASignature_data()
    {
        QTest::addColumn<bool>("isChosen"); // For the counter.
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("as chosen for the counter") << true << QStringList();
        QTest::newRow("key file") << false << QStringList{u"--p12"_s, path(u"key.p12"_s)};
        QTest::newRow("token") << false << QStringList{u"--module"_s, softModule(), u"--token"_s, u"Trial"_s};
        QTest::newRow("the only token instead of the chosen file") << true << QStringList{u"--module"_s, softModule()};
    }
    void aPaperIsFiledWithASignature()
    {
        QFETCH(bool, isChosen);
        QFETCH(QStringList, arguments);
        if (isChosen)
            choose(keyFile());
        const Run done = run(attach(2) + arguments, u"pin"_s);
        QVERIFY2(done.status == 0, qPrintable(done.error()));
        QCOMPARE(done.last[u"signed"_s][u"signer"_s].toString(), u"Nguyễn Thị Hà"_s);
        QCOMPARE(done.last[u"bytes"_s].toInteger(), QFileInfo(path(u"paper.pdf"_s)).size());
        QCOMPARE(paperOf(2)[u"signer"_s].toString(), u"Nguyễn Thị Hà"_s);
        QCOMPARE(paperOf(2)[u"bytes"_s].toInteger(), QFileInfo(path(u"paper.pdf"_s)).size());
        QCOMPARE(run({u"verify"_s, path(u"paper.pdf"_s), u"--ca"_s, path(u"authority.der"_s)}).status, 0);
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void whoWantsNoneGetsNone()
    {
        choose(keyFile());
        QCOMPARE(run(attach(3) + QStringList{u"--unsigned"_s}).status, 0);
        QVERIFY(paperOf(3)[u"signer"_s].isNull());
    }

    void withoutTheKeyNothingIsDone_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("error");
        QTest::newRow("no PIN") << QString() << u"key.p12"_s << u"no-pin"_s;
        QTest::newRow("wrong PIN") << u"wrong"_s << u"key.p12"_s << u"wrong-pin"_s;
        QTest::newRow("expired") << u"pin"_s << u"old.p12"_s << u"certificate-expired"_s;
        QTest::newRow("no key") << u"pin"_s << u"none.p12"_s << u"unreadable"_s;
    }
    void withoutTheKeyNothingIsDone()
    {
        QFETCH(QString, pin);
        QFETCH(QString, key);
        QFETCH(QString, error);
        SigningOptions options = keyFile();
        options.file = path(key);
        choose(options);
        const Run refused = run(attach(4), pin);
        QVERIFY(refused.status > 2);
        QCOMPARE(refused.error(), error);
        QVERIFY(!refused.messages.contains("654321"));
        QVERIFY(!QFile::exists(path(u"paper.pdf"_s)));
        QVERIFY(paperOf(4).isEmpty());
    }
};

QTEST_MAIN(TestDigitiseCommand)
#include "tst_digitisecommand.moc"
