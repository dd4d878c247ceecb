// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openprints.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOpenPrints : public QObject
{
    Q_OBJECT

private slots:
    void copiesGoAfterSomeDays()
    {
        const QTemporaryDir data;
        const OpenPrints prints(data.path());
        const QString path = prints.path(u"H61.33-261123-0018-slip-1"_s);
        QVERIFY(prints.write(path, "%PDF-1.4"));
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QFile foreign(data.filePath(u"prints/list.txt"_s));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.close();
        const QDateTime written = QFileInfo(path).lastModified();
        QCOMPARE(prints.removeOld(written.addDays(OpenPrints::keptDays)), 0);
        QVERIFY(QFile::exists(path));
        QCOMPARE(prints.removeOld(written.addDays(OpenPrints::keptDays).addSecs(60)), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY(foreign.exists()); // What somebody else put there stays.
    }

    void whereNothingWasPrintedNothingHappens()
    {
        const QTemporaryDir data;
        QCOMPARE(OpenPrints(data.path()).removeOld(QDateTime::currentDateTime()), 0);
    }
};

QTEST_GUILESS_MAIN(TestOpenPrints)
#include "tst_openprints.moc"
