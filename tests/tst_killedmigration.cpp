// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failingrun.h"

#include "connection.h"
#include "migrating.h"
#include "sqlscript.h"

#include <QDir>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A counter's data of an older version while the program that brings it up to date is killed or finds the disk full at
/// each of its changes in turn (sync.md 12, K12): the next start goes on, and nothing is gone.
class TestKilledMigration : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    static constexpr int oldVersion = 3;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// What stands in the prepared data, in a database of an older version.
    void makeOld() const
    {
        auto opened = Connection::open(path(u"old.sqlite"_s), Connection::Mode::ReadWrite);
        QVERIFY(opened);
        Connection &old = **opened;
        const auto exec = [&old](const QString &sql) {
            QSqlQuery query(old.database());
            QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
        };
        for (int version = 1; version <= oldVersion; ++version) {
            const QStringList scripts =
                QDir(u":/sql/store"_s).entryList({u"%1-*.sql"_s.arg(version, 3, 10, QChar(u'0'))});
            QCOMPARE(scripts.size(), 1);
            QFile script(u":/sql/store/"_s + scripts.first());
            QVERIFY(script.open(QIODevice::ReadOnly));
            for (const QString &statement : sqlStatements(QString::fromUtf8(script.readAll())))
                exec(statement);
        }
        exec(u"PRAGMA user_version=%1"_s.arg(oldVersion));
        exec(u"ATTACH '%1' AS present"_s.arg(path(u"prepared/mocua.sqlite"_s)));
        QSqlQuery tables(old.database());
        QVERIFY(
            tables.exec(u"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"_s));
        QStringList names;
        while (tables.next())
            names.append(tables.value(0).toString());
        QVERIFY(names.contains(u"dossier"_s) && names.contains(u"outbox"_s));
        for (const QString &name : std::as_const(names)) {
            QSqlQuery columns(old.database());
            QVERIFY(columns.exec(u"SELECT name FROM pragma_table_info('%1')"_s.arg(name)));
            QStringList all;
            while (columns.next())
                all.append(columns.value(0).toString());
            exec(u"INSERT OR REPLACE INTO main.%1 (%2) SELECT %2 FROM present.%1"_s.arg(name, all.join(u", "_s)));
        }
    }

    QString freshData(const QString &how, int at) const
    {
        const QString data = path(u"%1-%2"_s.arg(how).arg(at));
        QDir().mkpath(data + u"/secrets"_s);
        QFile::copy(path(u"old.sqlite"_s), data + u"/mocua.sqlite"_s);
        QFile::copy(path(u"prepared/secrets/device-key"_s), data + u"/secrets/device-key"_s);
        return data;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(failingRun(path(u"prepared"_s), {u"init"_s, u"--demo"_s}).status, 0);
        QCOMPARE(failingRun(path(u"prepared"_s),
                            {u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s,
                             u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s,
                             u"--at"_s, u"2026-11-16T09:00"_s})
                     .status,
                 0);
        makeOld();
    }

    void everyChangeOfTheDisk_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("killed") << u"kill"_s;
        QTest::newRow("disk full") << u"full"_s;
    }

    void everyChangeOfTheDisk()
    {
        QFETCH(QString, how);
        // Some hundreds: the first ones each, then further apart.
        int faults = 0;
        for (int at = 1; at < 5'000; at += 1 + at / 8) {
            const QString data = freshData(how, at);
            const FailingRun first = failingRun(data, {u"outbox"_s}, how, at);
            const QByteArray where =
                how.toLatin1() + " at change " + QByteArray::number(at) + ": " + first.message.toUtf8();
            const bool isUnspoilt = first.isFinished && first.status == 0;
            QVERIFY2(isUnspoilt || !first.isFinished || first.status == 6, where.constData());
            QVERIFY2(isUnspoilt || !first.isFinished || !first.message.isEmpty(), where.constData());
            const FailingRun check = failingRun(data, {u"check"_s});
            QVERIFY2(check.status == 0 && check.objects.first()[u"ok"_s].toBool(),
                     QByteArray(where + QJsonDocument(check.objects.value(0)).toJson()).constData());
            const FailingRun search = failingRun(data, {u"search"_s, u"tran van mau"_s});
            QVERIFY2(search.objects.last()[u"total"_s].toInt(-1) == 1, where.constData());
            QDir(data).removeRecursively();
            if (isUnspoilt)
                break;
            ++faults;
        }
        QVERIFY2(faults >= 10, "the faults did not reach the scripts");
        qInfo("%s: %d places tried", qPrintable(how), faults);
    }
};

QTEST_GUILESS_MAIN(TestKilledMigration)
#include "tst_killedmigration.moc"
