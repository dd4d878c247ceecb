// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volumeencryption.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whether a volume is encrypted, from a sysfs made up as Linux has it.
class TestVolumeEncryption : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_system;

    /// A block device with its number; `on`: what it lies on. `inDisk`: it is a partition of that disk.
    void device(const QString &name, const QString &number, const QString &uuid = {}, const QStringList &on = {},
                const QString &inDisk = {})
    {
        const QString folder =
            m_system->filePath(u"devices/"_s + (inDisk.isEmpty() ? name : QString(inDisk + u'/' + name)));
        QVERIFY(QDir().mkpath(folder + u"/slaves"_s) && QDir().mkpath(m_system->filePath(u"dev/block"_s)));
        if (!uuid.isEmpty()) {
            QVERIFY(QDir().mkpath(folder + u"/dm"_s));
            QFile file(folder + u"/dm/uuid"_s);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(uuid.toLatin1()) > 0);
        }
        if (!inDisk.isEmpty()) {
            QFile file(folder + u"/partition"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(QDir(folder).rmdir(u"slaves"_s));
        }
        for (const QString &below : on)
            QVERIFY(QFile::link(m_system->filePath(u"devices/"_s + below),
                                folder + u"/slaves/"_s + QFileInfo(below).fileName()));
        QVERIFY(QFile::link(folder, m_system->filePath(u"dev/block/"_s + number)));
    }

private slots:
    void init() { m_system = std::make_unique<QTemporaryDir>(); }

    void devices_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("expected"); // -1: not known.
        QTest::newRow("disk") << u"8:0"_s << 0;
        QTest::newRow("partition") << u"8:1"_s << 0;
        QTest::newRow("LUKS on a partition") << u"253:0"_s << 1;
        QTest::newRow("LVM on LUKS") << u"253:1"_s << 1;
        QTest::newRow("LVM on a partition") << u"253:2"_s << 0;
        QTest::newRow("RAID of LUKS and a bare disk") << u"9:0"_s << 0;
        QTest::newRow("RAID of LUKS") << u"9:1"_s << 1;
        QTest::newRow("partition of a RAID of LUKS") << u"259:1"_s << 1;
        QTest::newRow("no block device") << u"0:52"_s << -1;
    }
    void devices()
    {
        QFETCH(QString, number);
        QFETCH(int, expected);
        device(u"sda"_s, u"8:0"_s);
        device(u"sda1"_s, u"8:1"_s, {}, {}, u"sda"_s);
        device(u"dm-0"_s, u"253:0"_s, u"CRYPT-LUKS2-abc-root"_s, {u"sda/sda1"_s});
        device(u"dm-1"_s, u"253:1"_s, u"LVM-abc"_s, {u"dm-0"_s});
        device(u"dm-2"_s, u"253:2"_s, u"LVM-def"_s, {u"sda/sda1"_s});
        device(u"md0"_s, u"9:0"_s, {}, {u"dm-0"_s, u"sda"_s});
        device(u"md1"_s, u"9:1"_s, {}, {u"dm-0"_s, u"dm-1"_s});
        device(u"md1p1"_s, u"259:1"_s, {}, {}, u"md1"_s);
        const auto told = isEncryptedDevice(m_system->path(), number);
        QCOMPARE(told ? int(*told) : -1, expected);
    }
    void aFolderThatIsNotThere() { QVERIFY(!isOnEncryptedVolume(u"/nonexistent/mocua"_s)); }
};

QTEST_GUILESS_MAIN(TestVolumeEncryption)
#include "tst_volumeencryption.moc"
