// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real program's window is driven through scan → receive → print → sync → tracking page, twice; then what it left
/// is looked at with the other programs.
class TestOneDay : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    struct Run
    {
        int status = 0;
        QString output;
    };

    static Run run(const QString &program, const QStringList &arguments, int seconds = 280)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        process.waitForFinished(seconds * 1000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput())};
    }

    QStringList windowArguments(const QString &script) const
    {
        return {u"--demo"_s,
                u"--data"_s,
                m_folder.filePath(u"data"_s),
                u"--self-drive"_s,
                QStringLiteral(TEST_DATA "/") + script,
                u"--screenshots"_s,
                m_folder.filePath(u"demo"_s)};
    }

    Run playDay() const { return run(QStringLiteral(PROGRAMS "/mocua"), windowArguments(u"mainjob.script"_s)); }

    QList<QJsonObject> ask(const QStringList &arguments) const
    {
        QList<QJsonObject> objects;
        for (const QString &line : run(QStringLiteral(PROGRAMS "/mocuactl"),
                                       QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--json"_s} + arguments)
                                       .output.split(u'\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        }
        return objects;
    }

private slots:
    void theDayIsPlayedToItsEnd()
    {
        const Run day = playDay();
        qInfo("%s", qUtf8Printable(day.output));
        QCOMPARE(day.status, 0);
    }

    void everyPageWasShown()
    {
        const QStringList pictures = QDir(m_folder.filePath(u"demo"_s)).entryList({u"*.png"_s});
        QVERIFY2(pictures.size() >= 10, qPrintable(pictures.join(u' ')));
        for (const QString &name : pictures) {
            const QImage picture(m_folder.filePath(u"demo/"_s + name));
            QCOMPARE(picture.size(), QSize(1366, 728));
        }
    }

    void theDossierHasItsOfficialNumberAndIsAtThePortal()
    {
        const QList<QJsonObject> hits = ask({u"search"_s, u"nguyen thi mau thu"_s});
        QCOMPARE(hits.size(), 2);
        QVERIFY(QRegularExpression(u"^H61\\.33-\\d{6}-\\d{4}$"_s).match(hits.first()[u"code"_s].toString()).hasMatch());
        const QJsonObject figures = ask({u"outbox"_s}).last();
        QCOMPARE(figures[u"waiting"_s].toInt(-1), 0);
        QCOMPARE(figures[u"quarantined"_s].toInt(-1), 0);
        QVERIFY(figures[u"acknowledged"_s].toInt() >= 1);
        QVERIFY(ask({u"check"_s}).first()[u"ok"_s].toBool());
    }

    void thePapersSayWhatTheDossiersSay_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("name");
        QTest::newRow("Mẫu 01 on A4") << u"receipt.pdf"_s << u"nguyen thi mau thu"_s << u"NGUYỄN THỊ MẪU THỬ"_s;
        QTest::newRow("80 mm slip") << u"slip.pdf"_s << u"tran van mau"_s << u"TRẦN VĂN MẪU"_s;
    }

    void thePapersSayWhatTheDossiersSay()
    {
        QFETCH(QString, paper);
        QFETCH(QString, search);
        QFETCH(QString, name);
        const QJsonObject dossier = ask({u"search"_s, search}).first();
        const Run text = run(u"pdftotext"_s, {u"-layout"_s, m_folder.filePath(u"demo/"_s + paper), u"-"_s}, 30);
        QCOMPARE(text.status, 0);
        const QString flat = text.output.simplified();
        QVERIFY2(flat.contains(dossier[u"code"_s].toString()), qUtf8Printable(flat));
        QVERIFY2(flat.contains(name), qUtf8Printable(flat));
    }

    void theTrackingPageTellsTheStateAndNothingPersonal()
    {
        QFile page(m_folder.filePath(u"demo/tracking.html"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.size() <= 30'000);
        QVERIFY(html.contains("lang=\"vi\""));
        QVERIFY(html.contains("Trích lục"));
        for (const QByteArray &personal :
             {QByteArray("Mẫu Thử"), QByteArray("083190004567"), QByteArray("Ấp Thử"), QByteArray("Nguyễn Thị Hà")})
            QVERIFY2(!html.contains(personal), personal.constData());
    }

    void logsHoldNothingPersonal()
    {
        QFile log(m_folder.filePath(u"data/gateway/gateway.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray lines = log.readAll();
        QVERIFY(!lines.isEmpty());
        for (const QByteArray &personal : {QByteArray("Mẫu Thử"), QByteArray("083190004567"), QByteArray("Ấp Thử")})
            QVERIFY2(!lines.contains(personal), personal.constData());
    }

    void aSecondDayKeepsTheData()
    {
        const Run day = run(QStringLiteral(PROGRAMS "/mocua"), windowArguments(u"secondday.script"_s));
        QVERIFY2(day.status == 0, qUtf8Printable(day.output));
        QCOMPARE(ask({u"search"_s, u"nguyen thi mau thu"_s}).last()[u"total"_s].toInt(), 2);
    }

    void aKilledWindowBringsTheEntryBack()
    {
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(PROGRAMS "/mocua"), windowArguments(u"draft-begin.script"_s));
        QByteArray output;
        while (!output.contains("entered") && window.waitForReadyRead(60'000))
            output += window.readAllStandardOutput();
        QVERIFY2(output.contains("entered"), output.constData());
        window.kill();
        window.waitForFinished();
        const Run again = run(QStringLiteral(PROGRAMS "/mocua"), windowArguments(u"draft-again.script"_s));
        QVERIFY2(again.status == 0, qUtf8Printable(again.output));
        QCOMPARE(ask({u"search"_s, u"nguyen thi mau thu"_s}).last()[u"total"_s].toInt(), 3);
        QVERIFY(ask({u"check"_s}).first()[u"ok"_s].toBool());
    }
};

QTEST_MAIN(TestOneDay)
#include "tst_oneday.moc"
