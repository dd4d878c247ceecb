// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trialauthority.h"
#include "trialpapers.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// mocuactl as scripts see it: what the command-line contract says that ../shared/tools/contract does not try.
class TestCommandLine : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
        QByteArray output;
        QByteArray messages;
    };

    Run run(const QStringList &arguments, const QByteArray &input = {}, const QString &language = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
        environment.insert(u"LANGUAGE"_s, language);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAMS "/mocuactl"),
                      QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--json"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        Run run{process.exitCode(), {}, process.readAllStandardOutput(), process.readAllStandardError()};
        for (const QByteArray &line : run.output.split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }

    QString card() const
    {
        return u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s;
    }

private slots:
    void initTestCase() { QCOMPARE(run({u"init"_s, u"--demo"_s}).status, 0); }

    void signedPapersAreVerified()
    {
        const auto path = [this](const QString &name) { return m_folder.filePath(name); };
        TrialAuthority authority;
        const QDateTime today = QDateTime::currentDateTimeUtc();
        const auto issued = authority.issue("Hà", today.addDays(-1), today.addDays(1), "mật khẩu");
        QVERIFY(putFile(path(u"key.p12"_s), issued.p12) && putFile(path(u"paper.pdf"_s), smallPdf()) &&
                putFile(path(u"ca.der"_s), authority.certificate()) && putFile(path(u"pin"_s), "mật khẩu\n"));
        qputenv("MOCUA_PIN_FILE", QFile::encodeName(path(u"pin"_s)));
        const QStringList sign{u"sign"_s, path(u"paper.pdf"_s), u"--p12"_s, path(u"key.p12"_s),
                               u"--ca"_s, path(u"ca.der"_s),    u"--out"_s, path(u"signed.pdf"_s)};
        QVERIFY(QFile::setPermissions(path(u"pin"_s), QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(run(sign).status, 7); // Others could read the PIN.
        QVERIFY(QFile::setPermissions(path(u"pin"_s), QFile::ReadOwner | QFile::WriteOwner));
        const Run done = run(sign + QStringList{u"--copy"_s, u"SAO Y"_s, u"--organisation"_s, u"UBND xã An Khánh"_s});
        QCOMPARE(done.status, 0);
        QVERIFY(done.objects.first()[u"bytesAdded"_s].toInt() > 1000);
        const QStringList verify{u"verify"_s, path(u"signed.pdf"_s), u"--ca"_s, path(u"ca.der"_s)};
        const Run good = run(verify);
        QCOMPARE(good.status, 0);
        QCOMPARE(good.objects.first()[u"signatures"_s][0][u"signer"_s].toString(), u"Hà"_s);
        QCOMPARE(run({u"verify"_s, path(u"signed.pdf"_s)}).status, 3); // Nobody is trusted.
        QVERIFY(putFile(path(u"signed.pdf"_s), contentsOf(path(u"signed.pdf"_s)).replace("100 100 l", "100 101 l")));
        const Run changed = run(verify);
        QCOMPARE(changed.status, 3);
        QCOMPARE(changed.objects.last()[u"error"_s][u"code"_s].toString(), u"digest-wrong"_s);
        QVERIFY(putFile(path(u"pin"_s), "wrong\n"));
        const Run wrong = run(sign);
        QCOMPARE(wrong.status, 7);
        QCOMPARE(wrong.objects.last()[u"error"_s][u"code"_s].toString(), u"wrong-pin"_s);
        QVERIFY(!wrong.output.contains("wrong\n") && !wrong.messages.contains("wrong\n"));
        QCOMPARE(run({u"sign"_s, path(u"paper.pdf"_s)}).status, 2);
    }

    void laterCommandsSaySo()
    {
        for (const QString &name : {u"fee"_s, u"day"_s, u"backup"_s}) {
            const Run later = run({name});
            QCOMPARE(later.status, 2);
            QVERIFY(later.objects.first().contains(u"error"_s));
        }
    }

    void templatesAreChecked()
    {
        const Run list = run({u"forms"_s, u"list"_s});
        QCOMPARE(list.status, 0);
        QVERIFY(list.objects.size() > 13);
        QVERIFY(list.objects.first()[u"builtIn"_s].toBool());
        const QString own = m_folder.filePath(u"own.json"_s);
        const QByteArray good = R"({"format": "mocua-form/1", "form": "folder-label", "version": 7,
 "validFrom": "2026-01-01",
 "head": "none", "page": {"size": [100, 62], "margins": [4, 4, 4, 4]},
 "body": ["{code}"]})";
        QVERIFY(putFile(own, good));
        const Run fine = run({u"forms"_s, u"check"_s, own});
        QCOMPARE(fine.status, 0);
        QVERIFY(fine.objects.first()[u"ok"_s].toBool());
        QVERIFY(putFile(own, QByteArray(good).replace("{code}", "{coed} Tỉnh Bến Tre")));
        const Run broken = run({u"forms"_s, u"check"_s, own});
        QCOMPARE(broken.status, 3);
        const QJsonArray faults = broken.objects.first()[u"faults"_s].toArray();
        QVERIFY(!broken.objects.first()[u"ok"_s].toBool());
        QVERIFY(std::any_of(faults.begin(), faults.end(), [](const QJsonValue &fault) {
            return fault[u"line"_s].toInt() == 4 && fault[u"level"_s].toString() == u"error" &&
                   fault[u"message"_s].toString().contains(u"{coed}"_s);
        }));
        QVERIFY(std::any_of(faults.begin(), faults.end(), [](const QJsonValue &fault) {
            return fault[u"level"_s].toString() == u"warning" && fault[u"message"_s].toString().contains(u"Bến Tre"_s);
        }));
        QVERIFY(QDir(m_folder.filePath(u"data"_s)).mkpath(u"forms"_s));
        QVERIFY(putFile(m_folder.filePath(u"data/forms/own.json"_s), good));
        QCOMPARE(run({u"forms"_s, u"list"_s}).objects.first()[u"version"_s].toInt(), 7); // Before the built-in ones.
        QCOMPARE(run({u"forms"_s, u"list"_s, u"--date"_s, u"2025-12-31"_s}).objects.first()[u"version"_s].toInt(), 1);
        QCOMPARE(run({u"forms"_s, u"check"_s}).objects.size(), 1);
        QCOMPARE(run({u"forms"_s, u"check"_s, m_folder.filePath(u"none.json"_s)}).status, 3);
        QCOMPARE(run({u"forms"_s}).status, 2);
    }

    void theBookIsWritten_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("sheet") << u".xlsx"_s << QByteArray("PK");
        QTest::newRow("paper") << u".pdf"_s << QByteArray("%PDF");
    }

    void theBookIsWritten()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, magic);
        QCOMPARE(run({u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s, card(), u"--phone"_s,
                      u"0912345678"_s, u"--at"_s, u"2026-11-23T09:41"_s})
                     .status,
                 0);
        const QString out = m_folder.filePath(u"sổ"_s + ending);
        const Run written = run({u"report"_s, u"register"_s, u"--period"_s, u"2026-Q4"_s, u"--out"_s, out});
        QCOMPARE(written.status, 0);
        QVERIFY(written.objects.first()[u"dossiers"_s].toInt() > 0);
        QCOMPARE(written.objects.first()[u"to"_s].toString(), u"2026-12-31"_s);
        QVERIFY(contentsOf(out).startsWith(magic));
        const Run empty = run({u"report"_s, u"register"_s, u"--period"_s, u"2020"_s, u"--out"_s, out});
        QCOMPARE(empty.objects.first()[u"dossiers"_s].toInt(), 0);
        QCOMPARE(run({u"report"_s, u"register"_s, u"--period"_s, u"2026-13"_s, u"--out"_s, out}).status, 3);
        QCOMPARE(run({u"report"_s, u"register"_s, u"--period"_s, u"2026"_s, u"--out"_s, u"/none/x"_s + ending}).status,
                 6);
        QCOMPARE(run({u"report"_s, u"register"_s, u"--period"_s, u"2026"_s}).status, 2);
        QCOMPARE(run({u"report"_s, u"II.99"_s, u"--period"_s, u"2026"_s, u"--out"_s, out}).status, 3);
    }

    void messagesAreVietnameseUnlessEnglishIsAskedFor()
    {
        QVERIFY(
            QString::fromUtf8(run({u"dossier"_s, u"show"_s, u"H61.33-260101-9999"_s}).messages).contains(u"hồ sơ"_s));
        QVERIFY(
            run({u"dossier"_s, u"show"_s, u"H61.33-260101-9999"_s}, {}, u"en"_s).messages.contains("no such dossier"));
    }

    void badPicturesAreNamedAndTheOthersRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("no picture") << QByteArray("this is no picture");
        QTest::newRow("broken PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }

    void badPicturesAreNamedAndTheOthersRead()
    {
        QFETCH(QByteArray, bytes);
        const QString bad = m_folder.filePath(u"bad.png"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const QString good = m_folder.filePath(u"white.png"_s);
        QImage white(200, 200, QImage::Format_Grayscale8);
        white.fill(Qt::white);
        QVERIFY(white.save(good));
        const Run decoded = run({u"decode"_s, bad, good});
        QCOMPARE(decoded.status, 3);
        QCOMPARE(decoded.objects.size(), 2);
        QVERIFY(decoded.objects[0].contains(u"error"_s));
        QVERIFY(decoded.objects[1][u"codes"_s].isArray());
    }

    void refusalsChangeNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("online only") << QStringList{u"--procedure"_s, u"1.001193"_s} << 4;
        QTest::newRow("missing paper") << QStringList{u"--procedure"_s, u"1.004873"_s, u"--component"_s, u"2=shown"_s}
                                       << 4;
        QTest::newRow("negative count") << QStringList{u"--procedure"_s, u"1.004873"_s, u"--component"_s,
                                                       u"1=original:-1"_s}
                                        << 3;
        QTest::newRow("no such component")
            << QStringList{u"--procedure"_s, u"1.004873"_s, u"--component"_s, u"77=original:1"_s} << 3;
        QTest::newRow("wrong phone") << QStringList{u"--procedure"_s, u"1.004873"_s, u"--phone"_s, u"123"_s} << 3;
    }

    void refusalsChangeNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const int before = run({u"outbox"_s}).objects.last()[u"made"_s].toInt();
        const Run refused =
            run(QStringList{u"receive"_s, u"--card-text"_s, card(), u"--at"_s, u"2026-11-16T09:00"_s} + arguments);
        QCOMPARE(refused.status, status);
        QVERIFY(!refused.objects.first()[u"error"_s].toObject()[u"message"_s].toString().isEmpty());
        QVERIFY(!refused.messages.contains("Mẫu"));
        QCOMPARE(run({u"outbox"_s}).objects.last()[u"made"_s].toInt(), before);
    }

    void aDossierIsReceivedFromAPersonsFile()
    {
        const QByteArray person =
            R"({"name":"Lê Thị Cúc","number":"083195001111","birthDate":"1995","sex":"female","phone":"0912 345 678",
            "submitter":{"relation":"parent","name":"Lê Văn Ba","number":"083065001111"}})";
        const Run received = run(
            {u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--applicant"_s, u"-"_s, u"--at"_s, u"2026-11-16T09:00"_s},
            person);
        QCOMPARE(received.status, 0);
        const QJsonObject shown =
            run({u"dossier"_s, u"show"_s, received.objects.first()[u"code"_s].toString()}).objects.first();
        QCOMPARE(shown[u"submitter"_s].toObject()[u"relation"_s].toString(), u"parent"_s);
        QCOMPARE(shown[u"applicant"_s].toObject()[u"birthDate"_s].toString(), u"1995"_s);
        QCOMPARE(run({u"dossier"_s, u"show"_s, received.objects.first()[u"slip"_s].toString()})
                     .objects.first()[u"dossierId"_s],
                 shown[u"dossierId"_s]);
    }

    void aDossierGoesThroughItsLife()
    {
        const Run received = run({u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s, card(), u"--at"_s,
                                  u"2026-11-16T09:00"_s});
        QCOMPARE(received.status, 0);
        const QString code = received.objects.first()[u"code"_s].toString();
        const auto act = [&](const QStringList &words, const QString &at) {
            return run(QStringList{words.first(), code} + words.mid(1) + QStringList{u"--at"_s, at});
        };
        const auto state = [](const Run &done) { return done.objects.first()[u"state"_s].toString(); };
        QCOMPARE(act({u"return"_s}, u"2026-11-16T09:05"_s).status, 4);
        QCOMPARE(act({u"supplement"_s}, u"2026-11-16T09:05"_s).status, 3); // Without a reason.
        const Run asked = act({u"supplement"_s, u"--reason"_s, u"thiếu giấy"_s, u"--until"_s, u"2026-11-30"_s},
                              u"2026-11-16T10:00"_s);
        QCOMPARE(state(asked), u"awaiting-supplement"_s);
        QVERIFY(asked.objects.first()[u"dueAt"_s].isNull());
        const Run taken = act({u"supplement"_s, u"--taken"_s}, u"2026-11-18T10:00"_s);
        QCOMPARE(state(taken), u"in-progress"_s);
        QCOMPARE(taken.objects.first()[u"dueAt"_s].toString(), u"2026-11-23T09:00:00+07:00"_s);
        QCOMPARE(state(act({u"handover"_s, u"--person"_s, u"Trần Quốc Bảo"_s}, u"2026-11-18T13:30"_s)),
                 u"in-progress"_s);
        QCOMPARE(act({u"extend"_s, u"--reason"_s, u"chờ xác minh"_s}, u"2026-11-19T08:00"_s).status, 0);
        QCOMPARE(act({u"extend"_s, u"--reason"_s, u"chờ nữa"_s}, u"2026-11-20T08:00"_s).status, 4);
        QCOMPARE(state(act({u"stop"_s, u"--reason"_s, u"theo văn bản"_s}, u"2026-11-20T08:00"_s)), u"stopped"_s);
        QCOMPARE(state(act({u"stop"_s, u"--resume"_s, u"--reason"_s, u"hết lý do"_s}, u"2026-11-20T09:00"_s)),
                 u"in-progress"_s);
        QCOMPARE(state(act({u"result"_s, u"--shelf"_s, u"B2"_s}, u"2026-11-20T15:00"_s)), u"finished"_s);
        const Run stranger =
            act({u"return"_s, u"--card-text"_s, u"083194005681||Trần Thị Khác|03021994|Nữ|Trà Vinh|15082022"_s},
                u"2026-11-23T08:00"_s);
        QCOMPARE(stranger.status, 4);
        QCOMPARE(stranger.objects.first()[u"error"_s].toObject()[u"code"_s].toString(), u"receiver-differs"_s);
        QCOMPARE(state(act({u"return"_s, u"--card-text"_s, card()}, u"2026-11-23T08:01"_s)), u"returned"_s);
        QCOMPARE(act({u"withdraw"_s, u"--reason"_s, u"x"_s}, u"2026-11-23T08:02"_s).status, 4);
        const QJsonArray events = run({u"dossier"_s, u"show"_s, code}).objects.first()[u"events"_s].toArray();
        QCOMPARE(events.size(), 9);
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void anUnsentOperationIsVoidedOnceByASupervisor()
    {
        const QString id = run({u"outbox"_s}).objects.first()[u"id"_s].toString();
        QCOMPARE(run({u"outbox"_s, u"retry"_s, id}).status, 0);
        QCOMPARE(run({u"outbox"_s, u"void"_s, id}).status, 7);
        qputenv("MOCUA_PASSWORD", "mocua-lan");
        const auto voided = [this](const QString &operation) {
            return run({u"--officer"_s, u"lan"_s, u"outbox"_s, u"void"_s, operation, u"--reason"_s, u"nhập thử"_s})
                .status;
        };
        QCOMPARE(voided(id), 0);
        QCOMPARE(voided(id), 4);
        QCOMPARE(voided(u"00000000-0000-0000-0000-000000000000"_s), 3);
        qunsetenv("MOCUA_PASSWORD");
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void aWrongPasswordIsNotAllowed()
    {
        qputenv("MOCUA_PASSWORD", "wrong");
        QCOMPARE(
            run({u"--officer"_s, u"lan"_s, u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s, card()})
                .status,
            7);
        qunsetenv("MOCUA_PASSWORD");
    }

    void loadFillsWithInventedDossiers()
    {
        QCOMPARE(run({u"load"_s, u"--dossiers"_s, u"300"_s, u"--seed"_s, u"7"_s}).status, 0);
        QCOMPARE(run({u"check"_s}).status, 0);
        QVERIFY(run({u"search"_s, u"nguyen"_s}).objects.last()[u"total"_s].toInt() > 5);
        QCOMPARE(run({u"load"_s, u"--dossiers"_s, u"-1"_s}).status, 3);
    }
};

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
