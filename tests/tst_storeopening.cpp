// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "migrating.h"
#include "sqlscript.h"
#include "store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What happens to a data directory that is not as it should be: said, and nothing touched.
class TestStoreOpening : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString made(const QTemporaryDir &folder)
    {
        if (auto store = Store::open(folder.path(), Store::Access::ReadWrite); !store)
            qFatal("%s", qPrintable(store.error().detail));
        return folder.filePath(u"mocua.sqlite"_s);
    }

private slots:
    void aNewDirectoryGetsTheNewestSchema()
    {
        QTemporaryDir folder;
        const QString file = made(folder);
        auto connection = Connection::open(file, Connection::Mode::ReadOnly);
        QVERIFY(connection);
        QCOMPARE((*connection)->single("PRAGMA user_version")->toInt(), newestSchemaVersion());
    }

    void aSecondWriterIsRefusedAndAReaderIsNot()
    {
        QTemporaryDir folder;
        auto first = Store::open(folder.path(), Store::Access::ReadWrite);
        QVERIFY(first);
        const auto second = Store::open(folder.path(), Store::Access::ReadWrite);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::HeldElsewhere);
        QVERIFY(Store::open(folder.path(), Store::Access::ReadOnly));
        first->reset();
        QVERIFY(Store::open(folder.path(), Store::Access::ReadWrite));
    }

    void aNewerDatabaseIsLeftAsItIs()
    {
        QTemporaryDir folder;
        const QString file = made(folder);
        {
            auto connection = Connection::open(file, Connection::Mode::ReadWrite);
            QVERIFY((*connection)->change("PRAGMA user_version=999"));
        }
        const QByteArray before = bytesOf(file);
        for (const auto access : {Store::Access::ReadWrite, Store::Access::ReadOnly}) {
            const auto store = Store::open(folder.path(), access);
            QVERIFY(!store);
            QCOMPARE(store.error().code, u"newer-database"_s);
            QCOMPARE(store.error().kind, ErrorKind::StorageFailed);
        }
        // Looking up works, and changes nothing either.
        {
            auto store = Store::open(folder.path(), Store::Access::LookUp);
            QVERIFY(store);
            QCOMPARE((*store)
                         ->read<QVariant>([](Connection &c) { return c.single("SELECT count(*) FROM dossier"); })
                         .result()
                         ->toInt(),
                     0);
            const auto written = (*store)
                                     ->write<int>(WritePriority::OfficersAct,
                                                  [](Connection &c) { return c.change("DELETE FROM setting"); })
                                     .result();
            QVERIFY(!written);
            QCOMPARE(written.error().code, u"look-up-only"_s);
        }
        QCOMPARE(bytesOf(file), before);
    }

    void aFileIsReadWhereNothingCanBeMadeBesideIt()
    {
        QTemporaryDir folder;
        const QString file = made(folder);
        QVERIFY(!QFile::exists(file + u"-shm"_s));
        {
            auto connection = Connection::open(file, Connection::Mode::Immutable);
            QVERIFY(connection);
            QCOMPARE((*connection)->single("PRAGMA user_version")->toInt(), newestSchemaVersion());
            QVERIFY(!QFile::exists(file + u"-shm"_s));
            QVERIFY(!(*connection)->change("DELETE FROM setting"));
        }
    }

    void aDamagedDatabaseIsLeftAsItIs_data()
    {
        QTest::addColumn<int>("from");
        QTest::newRow("first page overwritten") << 0;
        QTest::newRow("schema overwritten") << 100;
    }

    void aDamagedDatabaseIsLeftAsItIs()
    {
        QFETCH(int, from);
        QTemporaryDir folder;
        const QString path = made(folder);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(from);
            file.write(QByteArray(3000, '\xa5'));
        }
        const QByteArray before = bytesOf(path);
        const auto store = Store::open(folder.path(), Store::Access::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(store.error().code, u"damaged-database"_s);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QFileInfo(path + u"-wal"_s).size(), 0);
    }

    void aReadOnlyDirectoryIsSaid()
    {
        // The superuser may write anywhere, so the folder is one that cannot be made.
        const auto store = Store::open(u"/proc/mocua-test"_s, Store::Access::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(store.error().code, u"read-only"_s);
    }

    void aSyncedFolderIsRefused()
    {
        QTemporaryDir folder;
        const auto store = Store::open(folder.filePath(u"OneDrive - UBND/mocua"_s), Store::Access::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(store.error().code, u"synced-folder"_s);
        QVERIFY(!QFile::exists(folder.filePath(u"OneDrive - UBND"_s)));
    }

    void readingWhereThereIsNothingMakesNothing()
    {
        QTemporaryDir folder;
        QCOMPARE(Store::open(folder.filePath(u"none"_s), Store::Access::ReadOnly).error().code, u"no-database"_s);
        QVERIFY(!QFile::exists(folder.filePath(u"none"_s)));
    }

    void scriptsAreSplitIntoStatements()
    {
        const QStringList statements = sqlStatements(
            u"-- a comment\nCREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\nEND;\nSELECT 1;"_s);
        QCOMPARE(statements.size(), 3);
        QVERIFY(statements[1].endsWith(u"END;"_s));
    }
};

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_storeopening.moc"
