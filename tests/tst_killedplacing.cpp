// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasethreads.h"
#include "filedreportjson.h"
#include "gatewayprogram.h"
#include "reportsending.h"
#include "trialdevice.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// A gateway that places reports in a folder is killed at each of its changes there: every report stands there once,
/// whole, and nothing else.
class TestKilledPlacing : public QObject
{
    Q_OBJECT
    static constexpr int m_reports = 16; // Each is killed later in its placing than the one before.

    GatewayProgram m_gateway;
    QString m_config;

    QDir place() const { return QDir(m_gateway.folder() + "/lris"_L1); }
    QString database() const { return "sqlite:"_L1 + m_gateway.folder() + "/gw.sqlite"_L1; }
    QStringList names(const QString &ending) const { return place().entryList({u'*' + ending}, QDir::Files); }
    QByteArray bytes(const QString &name) const
    {
        QFile file(place().filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Of each report that stands there, by its last file: whether both of its files are whole.
    bool areWhole() const
    {
        const QStringList written = names(u".json"_s);
        return std::all_of(written.begin(), written.end(), [this](const QString &name) {
            const QJsonObject json = QJsonDocument::fromJson(bytes(name)).object();
            const QJsonObject sheet = json[u"sheet"].toObject();
            return name.contains(json[u"id"].toString()) && !json[u"id"].toString().isEmpty() &&
                   sheet[u"sha256"].toString() ==
                       QString::fromLatin1(sha256Of(bytes(sheet[u"file"].toString())).toHex());
        });
    }
    static FiledReport report(const TrialDevice &device, int number)
    {
        FiledReport made;
        made.id = makeUuidV7(device.now().toMSecsSinceEpoch());
        made.report = u"fees"_s;
        made.period = {QDate(2026, 10, 1).addDays(number), QDate(2026, 10, 1).addDays(number)};
        made.unitCode = device.enrolled->office.agencyCode;
        made.unitName = device.enrolled->office.name;
        made.asOf = device.now();
        made.signedBy = {u"lam"_s, u"Phan Văn Lâm"_s, device.now()};
        made.figures = R"({"form": {"tables": [{"columns": [{"id": "1", "head": "TT", "show": "index"}]}]},)"
                       R"("tables": [[{"kind": "line", "texts": {"1": "1"}, "figures": {}}]]})";
        return made;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_gateway.start());
        TrialDevice device(m_gateway.url());
        QVERIFY(device.enrolled.has_value());
        for (int i = 0; i < m_reports; ++i) {
            const FiledReport made = report(device, i);
            const Operation filing =
                device.operation(OperationKind::reportFiled, made.id, {{u"report"_s, toJson(made)}});
            QVERIFY(device.put(device.signedAs(filing)).isApplied());
        }
        m_gateway.stop();
        QVERIFY(QDir().mkpath(place().path()));
        m_config = m_gateway.folder() + "/outward.json"_L1;
        QFile config(m_config);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QJsonDocument(QJsonObject{{u"reports"_s, QJsonObject{{u"folder"_s, place().path()}}}}).toJson());
    }

    void isKilled()
    {
        constexpr int mostMs = 20'000;
        int killed = 0;
        for (int at = 1; at <= m_reports; ++at) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PROGRAMS "/failingio.so"));
            environment.insert(u"MOCUA_FAIL_UNDER"_s, place().path());
            environment.insert(u"MOCUA_FAIL_HOW"_s, u"kill"_s);
            environment.insert(u"MOCUA_FAIL_AT"_s, QString::number(at));
            environment.insert(u"MOCUA_FAIL_NOTE"_s, m_gateway.folder() + "/note"_L1);
            m_gateway.setEnvironment(environment);
            m_gateway.start({}, 0, {}, {u"--outward"_s, m_config}); // Killed, it may be, before it says where it is.
            // What a killed one had in its hands is claimed for a while.
            const auto isDone = [&] {
                return !m_gateway.isRunning() || names(u".json"_s).size() >= m_reports - killed;
            };
            QVERIFY(QTest::qWaitFor(isDone, mostMs));
            if (m_gateway.isRunning()) {
                m_gateway.stop();
                break;
            }
            ++killed;
            QVERIFY2(areWhole(), qPrintable(place().entryList(QDir::Files).join(u' ')));
        }
        QFile note(m_gateway.folder() + "/note"_L1);
        QVERIFY(note.open(QIODevice::ReadOnly));
        QSet<QString> moments; // Before a file is written, before its name is given, and after that.
        for (const QByteArray &line : note.readAll().split('\n')) {
            if (!line.isEmpty())
                moments.insert(QString::fromLatin1(line.left(line.indexOf(' '))) +
                               (line.endsWith(place().path().toUtf8()) ? u" folder"_s : u" file"_s));
        }
        const QStringList reached = moments.values();
        qInfo("killed %d times: %s", killed, qPrintable(reached.join(u", "_s)));
        for (const QString &moment : {u"write file"_s, u"sync file"_s, u"sync folder"_s})
            QVERIFY2(moments.contains(moment), qPrintable(moment));

        // The next process goes on, once the claims of the killed ones have expired.
        const auto threads = DatabaseThreads::start(*DatabaseAddress::parse(database()));
        QVERIFY(threads);
        ReportConfig config;
        config.folder = place().path();
        ReportSending sending(**threads, config, Clock::stoppedAt(QDateTime::currentDateTimeUtc().addSecs(10 * 60)));
        for (int i = 0; i <= m_reports && sending.sendOne(); ++i)
            ;
        QVERIFY(areWhole());
        QCOMPARE(names(u".json"_s).size(), m_reports);
        QCOMPARE(names(u".xlsx"_s).size(), m_reports);
        // Whoever takes the reports finds nothing else there.
        QCOMPARE(place().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2 * m_reports);
    }
};

QTEST_GUILESS_MAIN(TestKilledPlacing)
#include "tst_killedplacing.moc"
