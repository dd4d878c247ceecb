// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checking.h"
#include "demooffice.h"
#include "enteredfiguretable.h"
#include "failingrun.h"
#include "figureentering.h"
#include "recoverykey.h"
#include "targetsetting.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString settingWord = u"set-targets"_s;
const Period november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

/// What a window does: there is no command for it. The exit status.
int setTargetsIn(const QString &data)
{
    SecretKeeping secrets(data);
    auto store = Store::open(data, Store::Access::ReadWrite);
    if (!store)
        return int(store.error().kind);
    const auto set = (*store)
                         ->write<void>(WritePriority::OfficersAct,
                                       [&](Connection &c) -> Result<void> {
                                           const auto identity = loadIdentity(c, secrets);
                                           if (!identity)
                                               return identity.error();
                                           const Officer supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
                                           return setReviewTargets(c, {70, 80},
                                                                   {supervisor, identity->device,
                                                                    fromIsoOfficeTime(u"2026-11-23T10:00:00")});
                                       })
                         .result();
    return set ? 0 : int(set.error().kind);
}

} // namespace

/// What a supervisor does is killed at each of its changes to the disk in turn: all of it is there afterwards, or none.
class TestKilledSupervising : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile made(file(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size();
    }
    QString freshData() const
    {
        const QString data = file(u"run"_s);
        QDir(data).removeRecursively();
        QDir().mkpath(data + u"/secrets"_s);
        for (const QString &name : {u"mocua.sqlite"_s, u"secrets/device-key"_s})
            QFile::copy(file(u"prepared/"_s + name), data + u'/' + name);
        return data;
    }

    /// How much of it is there: what is kept, its line of the audit, its operations.
    struct Kept
    {
        qsizetype rows = 0;
        int audits = 0;
        int operations = 0;
        bool isSound = false;

        QByteArray words() const
        {
            return QByteArray::number(rows) + " rows, " + QByteArray::number(audits) + " lines of the audit, " +
                   QByteArray::number(operations) + " operations" + (isSound ? "" : ", not sound");
        }
    };
    static qsizetype rowsOf(Connection &connection, const QString &what, const QString &unit)
    {
        if (what == u"ministry"_s)
            return connection.single("SELECT count(*) FROM ministry_figure")->toInt();
        if (what == u"targets"_s)
            return connection.single("SELECT count(*) FROM target_setting")->toInt();
        if (what == u"figures"_s) {
            const auto standing = EnteredFigureTable(connection).of({u"e-learning"_s, november, unit});
            return standing ? standing->size() : -1;
        }
        const auto key = recoveryPublicKey(connection);
        return key && key->isEmpty() ? 0 : 1;
    }
    static Kept keptIn(const QString &data, const QString &what)
    {
        SecretKeeping secrets(data);
        auto store = Store::open(data, Store::Access::ReadWrite);
        if (!store)
            return {};
        return (*store)
            ->write<Kept>(WritePriority::OfficersAct,
                          [&](Connection &c) -> Result<Kept> {
                              const auto identity = loadIdentity(c, secrets);
                              if (!identity)
                                  return identity.error();
                              FileStore files(data, identity->fileKey());
                              const auto findings = checkedData(c, files, identity->device.key.publicKey);
                              const auto count = [&c](const char *sql) { return c.single(sql)->toInt(); };
                              Kept kept{0,
                                        count("SELECT count(*) FROM audit WHERE act IN ('ministry-loaded', "
                                              "'targets-set', 'figures-entered', 'recovery-key-made')"),
                                        count("SELECT count(*) FROM outbox"), findings && findings->isEmpty()};
                              kept.rows = rowsOf(c, what, identity->office.agencyCode);
                              return kept;
                          })
            .result()
            .value_or({});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("MOCUA_NO_KEYRING", "1");
        qputenv("MOCUA_NOW", "2026-11-23T09:41:00");
        qputenv("MOCUA_PASSWORD", "mocua-lan");
        QCOMPARE(failingRun(file(u"prepared"_s), {u"init"_s, u"--demo"_s}).status, 0);
        QVERIFY(put(u"ministry.csv"_s, "Mã thủ tục,Tiếp nhận,Trực tuyến\n1.004873,7,5\n2.000635,3,0\n2.000815,9,1\n"));
    }

    void isKilled_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("operations");
        const QString ctl = QStringLiteral(PROGRAMS "/mocuactl");
        const QStringList lan{u"--officer"_s, u"lan"_s};
        QStringList typing{u"report"_s, u"figures"_s, u"e-learning"_s, u"--period"_s, u"2026-11"_s};
        for (int line = 1; line <= 5; ++line) {
            for (const int column : {3, 4, 6, 7, 9, 10})
                typing += {u"--set"_s, u"%1:%2=%3"_s.arg(line).arg(column).arg(20 - column)};
        }
        QTest::newRow("a ministry's figures")
            << ctl
            << QStringList(lan + QStringList{u"report"_s, u"ministry"_s, u"--file"_s, file(u"ministry.csv"_s),
                                             u"--system"_s, u"Hộ tịch"_s, u"--period"_s, u"2026-11"_s})
            << u"ministry"_s << 3 << 1;
        QTest::newRow("targets") << QCoreApplication::applicationFilePath() << QStringList{settingWord} << u"targets"_s
                                 << 1 << 1;
        QTest::newRow("figures of a report") << ctl << typing << u"figures"_s << 30 << 1;
        QTest::newRow("the recovery key")
            << ctl << QStringList(lan + QStringList{u"recovery-key"_s}) << u"recovery-key"_s << 1 << 0;
    }
    void isKilled()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(QString, what);
        QFETCH(int, rows);
        QFETCH(int, operations);
        constexpr int mostChanges = 200;
        int before = 0;
        int after = 0;
        bool isThrough = false;
        for (int at = 1; at < mostChanges && !isThrough; at += 2) { // Each second one: in time.
            const QString data = freshData();
            const FailingRun run = failingRun(data, arguments, u"kill"_s, at, program);
            isThrough = run.isFinished;
            const Kept kept = keptIn(data, what);
            const QByteArray where = "at change " + QByteArray::number(at) + ": " + kept.words();
            QVERIFY2(kept.isSound, where.constData());
            const bool isThere = kept.rows == rows && kept.audits == 1 && kept.operations == operations;
            const bool isNone = kept.rows == 0 && kept.audits == 0 && kept.operations == 0;
            QVERIFY2(isThere || isNone, where.constData());
            QVERIFY2(isThere || run.objects.isEmpty(), where.constData()); // What was said is kept.
            if (run.isFinished)
                QVERIFY2(run.status == 0 && isThere, qPrintable(run.message));
            ++(isThere ? after : before);
        }
        QVERIFY(isThrough);
        QVERIFY2(before >= 3, "the kills did not come before the end of the act");
        qInfo("killed %d times: %d before it was done, %d after", before + after - 1, before, after - 1);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication program(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(words.size() - 1) == settingWord)
        return setTargetsIn(words.value(words.indexOf(u"--data"_s) + 1));
    TestKilledSupervising test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedsupervising.moc"
