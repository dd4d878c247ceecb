// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failingrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real mocuactl receives a dossier while each of its changes to the disk in turn kills it, finds the disk full or
/// fails: what it called saved is there, nothing is half there, and the books balance (sync.md I1, I4).
class TestSaveFaults : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString freshData(int number) const
    {
        const QString data = m_folder.filePath(u"run-%1"_s.arg(number));
        QDir().mkpath(data + u"/secrets"_s);
        for (const QString &file : {u"mocua.sqlite"_s, u"secrets/device-key"_s})
            QFile::copy(m_folder.filePath(u"prepared/"_s + file), data + u'/' + file);
        return data;
    }

    static QStringList receiving(const QString &data)
    {
        return {u"receive"_s,
                u"--procedure"_s,
                u"1.004873"_s,
                u"--card-text"_s,
                u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s,
                u"--at"_s,
                u"2026-11-16T09:00"_s,
                u"--slip"_s,
                data + u"/slip.pdf"_s};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(failingRun(m_folder.filePath(u"prepared"_s), {u"init"_s, u"--demo"_s}).status, 0);
    }

    void everyChangeOfTheDisk_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("killed") << u"kill"_s;
        QTest::newRow("disk full") << u"full"_s;
        QTest::newRow("access fails") << u"error"_s;
    }

    void everyChangeOfTheDisk()
    {
        QFETCH(QString, how);
        int faults = 0;
        for (int at = 1; at < 200; ++at) {
            const QString data = freshData(int(qHash(how) % 1000) * 1000 + at);
            const FailingRun receiving = failingRun(data, TestSaveFaults::receiving(data), how, at);
            const bool isSaidSaved = !receiving.objects.isEmpty() && receiving.objects.first().contains(u"dossierId"_s);
            const QByteArray where =
                how.toLatin1() + " at change " + QByteArray::number(at) + ": " + receiving.message.toUtf8();

            const FailingRun check = failingRun(data, {u"check"_s});
            QVERIFY2(check.status == 0 && check.objects.first()[u"ok"_s].toBool(), where.constData());
            const FailingRun outbox = failingRun(data, {u"outbox"_s});
            const QJsonObject figures = outbox.objects.last();
            const int made = figures[u"made"_s].toInt();
            const FailingRun search = failingRun(data, {u"search"_s, u"tran van mau"_s});
            const int found = search.objects.last()[u"total"_s].toInt(-1);
            QVERIFY2(made == found, where.constData());
            QVERIFY2(!isSaidSaved || found == 1, where.constData());
            if (receiving.isFinished && !isSaidSaved) {
                QVERIFY2(found == 0 && receiving.status == 6 && !receiving.message.isEmpty(), where.constData());
            }
            if (QFile slip(data + u"/slip.pdf"_s); slip.open(QIODevice::ReadOnly))
                QVERIFY2(isSaidSaved || found == 1, where.constData());
            // The program goes on afterwards.
            QVERIFY2(failingRun(data, TestSaveFaults::receiving(data)).status == 0, where.constData());
            QDir(data).removeRecursively();
            if (receiving.isFinished && receiving.status == 0)
                break;
            ++faults;
        }
        QVERIFY2(faults >= 5, "the faults did not reach the save");
        qInfo("%s: %d places tried", qPrintable(how), faults);
    }
};

QTEST_GUILESS_MAIN(TestSaveFaults)
#include "tst_savefaults.moc"
