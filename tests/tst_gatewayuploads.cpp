// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyproxy.h"
#include "filestrial.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

/// Uploads that meet trouble: cuts, restarts, a second gateway, a full disk.
class TestGatewayUploads : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void keepsWhatArrivedBeforeACut_data() { GatewayTrial::databases(); }
    void keepsWhatArrivedBeforeACut();
    void goesOnAfterARestart_data() { GatewayTrial::databases(); }
    void goesOnAfterARestart();
    void finishesWhatAGatewayThatDiedDidNot_data() { GatewayTrial::databases(); }
    void finishesWhatAGatewayThatDiedDidNot();
    void twoGatewaysShareTheFolder_data() { GatewayTrial::databases(); }
    void twoGatewaysShareTheFolder();
    void expiredUploadsAreSwept_data() { GatewayTrial::databases(); }
    void expiredUploadsAreSwept();
    void fullDiskLosesNothing_data() { GatewayTrial::databases(); }
    void fullDiskLosesNothing();
    void memoryStaysFlat();
};

void TestGatewayUploads::keepsWhatArrivedBeforeACut()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    FaultyProxy proxy(m_trial.url);
    PortalClient through({proxy.url(), device.enrolled->token, {}});
    through.setTimeout(3000);
    const QByteArray bytes = someBytes(400000);
    const Blob blob = blobOf(bytes);
    const auto created = awaited(through.createUpload(blob));
    QVERIFY2(created, qPrintable(problemOf(created)));
    const QString id = created->id;
    proxy.spoil("/v1/uploads", QList<Fault>(4, Fault::CutHalf));
    QVERIFY(!awaited(through.sendChunk(id, 0, bytes)));
    qint64 offset = 0;
    const auto asked = [&] {
        const auto answer = awaited(device.client.uploadOffset(id));
        offset = answer ? *answer : 0;
        return offset;
    };
    // As much as the kernel had taken from the proxy before the cut.
    QTRY_VERIFY(asked() > 0);
    QVERIFY(offset < bytes.size());
    // The gateway may still be reading what the proxy left behind: then the offset is asked for anew.
    const auto resumed = [&] {
        const qint64 from = asked();
        return problemOf(awaited(device.client.sendChunk(id, from, bytes.sliced(from))));
    };
    QTRY_COMPARE(resumed(), QString());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
}

void TestGatewayUploads::goesOnAfterARestart()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(200000);
    const Blob blob = blobOf(bytes);
    const QString id = awaited(device.client.createUpload(blob))->id;
    QCOMPARE(*awaited(device.client.sendChunk(id, 0, bytes.first(60000))), 60000);
    QVERIFY(m_trial.startAgain());
    QCOMPARE(*awaited(device.client.uploadOffset(id)), 60000);
    QCOMPARE(*awaited(device.client.sendChunk(id, 60000, bytes.sliced(60000))), 200000);
    QVERIFY(m_trial.startAgain());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
}

void TestGatewayUploads::finishesWhatAGatewayThatDiedDidNot()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(80000);
    const Blob blob = blobOf(bytes);
    const QString id = awaited(device.client.createUpload(blob))->id;
    // All bytes are there, and then it died.
    QFile part(m_trial.config.filesDirectory + u"/uploads/"_s + id + u".part"_s);
    QVERIFY(part.open(QIODevice::WriteOnly));
    QCOMPARE(part.write(bytes), bytes.size());
    part.close();
    QCOMPARE(*awaited(device.client.uploadOffset(id)), bytes.size());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
    // The disk has lost a file that the database knows: it is asked for again, and taken.
    QVERIFY(QFile::remove(m_trial.keptFiles(u"/blobs"_s).first()));
    QVERIFY(!*awaited(device.client.holdsBlob(blob.sha256)));
    QVERIFY(awaited(device.client.createUpload(blob, bytes))->isDone());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
    QCOMPARE(m_trial.keptFiles({}).size(), 1);
}

void TestGatewayUploads::twoGatewaysShareTheFolder()
{
    QVERIFY(m_trial.startWithFiles());
    const auto second = GatewayServer::start(m_trial.config);
    QVERIFY(second);
    TrialDevice device(m_trial.url);
    PortalClient other({QUrl((*second)->url()), device.enrolled->token, {}});
    const QByteArray bytes = someBytes(150000);
    const Blob blob = blobOf(bytes);
    const QString id = awaited(device.client.createUpload(blob))->id;
    QCOMPARE(*awaited(other.sendChunk(id, 0, bytes.first(70000))), 70000);
    QCOMPARE(*awaited(device.client.uploadOffset(id)), 70000);
    // The last piece at both at once.
    auto here = device.client.sendChunk(id, 70000, bytes.sliced(70000));
    auto there = other.sendChunk(id, 70000, bytes.sliced(70000));
    const auto first = awaited(here);
    const auto last = awaited(there);
    QVERIFY(first || last);
    QVERIFY(first || first.trouble().isProblem(ProblemType::wrongOffset));
    QVERIFY(last || last.trouble().isProblem(ProblemType::wrongOffset));
    QVERIFY(*awaited(other.holdsBlob(blob.sha256)));
    QCOMPARE(m_trial.keptFiles({}).size(), 1);
}

void TestGatewayUploads::expiredUploadsAreSwept()
{
    QVERIFY(m_trial.startWithFiles());
    m_trial.config.limits.uploadHours = -1; // Over as soon as it has begun.
    QVERIFY(m_trial.startAgain());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(50000);
    const QString id = awaited(device.client.createUpload(blobOf(bytes)))->id;
    QCOMPARE(*awaited(device.client.sendChunk(id, 0, bytes.first(20000))), 20000);
    QCOMPARE(m_trial.keptFiles(u"/uploads"_s).size(), 1);
    m_trial.config.limits.uploadHours = 24;
    QVERIFY(m_trial.startAgain());
    QCOMPARE(*awaited(device.client.uploadOffset(id)), 20000);
    const QByteArray other = someBytes(1000, 2);
    QVERIFY(awaited(device.client.createUpload(blobOf(other), other))->isDone());
    QCOMPARE(problemOf(awaited(device.client.uploadOffset(id))), QString(ProblemType::notFound));
    QVERIFY(m_trial.keptFiles(u"/uploads"_s).isEmpty());
    QVERIFY(*awaited(device.client.holdsBlob(sha256Of(other))));
}

void TestGatewayUploads::fullDiskLosesNothing()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(50000);
    const Blob blob = blobOf(bytes);
    const QString id = awaited(device.client.createUpload(blob))->id;
    // What is in the way here is what a full disk does: the part cannot be written, later the file not be placed.
    const QString part = m_trial.config.filesDirectory + u"/uploads/"_s + id + u".part"_s;
    QFile::remove(part);
    QVERIFY(QDir().mkdir(part));
    const auto refused = awaited(device.client.sendChunk(id, 0, bytes));
    QCOMPARE(refused.trouble().problem.status, 507);
    QVERIFY(refused.trouble().problem.retryAfter > 0);
    QVERIFY(QDir().rmdir(part));
    const QString blobs = m_trial.config.filesDirectory + u"/blobs"_s;
    QVERIFY(QDir().rename(blobs, blobs + u".away"_s));
    QFile inTheWay(blobs);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QCOMPARE(awaited(device.client.sendChunk(id, 0, bytes)).trouble().problem.status, 507);
    QVERIFY(!*awaited(device.client.holdsBlob(blob.sha256)));
    QVERIFY(inTheWay.remove() && QDir().rename(blobs + u".away"_s, blobs));
    // Nothing is sent again.
    QCOMPARE(*awaited(device.client.uploadOffset(id)), bytes.size());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
}

void TestGatewayUploads::memoryStaysFlat()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer keeps what was freed");
#endif
    constexpr qint64 pieces = 50;
    constexpr qint64 pieceBytes = 4 * 1024 * 1024;
    const QByteArray piece = someBytes(pieceBytes);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 i = 0; i < pieces; ++i)
        hash.addData(piece);
    const Blob blob{.sha256 = hash.result(), .bytes = pieces * pieceBytes, .type = u"application/pdf"_s};
    m_trial.config = {.database = *DatabaseAddress::parse(u"sqlite:%1/m.sqlite"_s.arg(m_trial.folder.path())),
                      .filesDirectory = m_trial.folder.filePath(u"files-m"_s),
                      .isDemonstration = true};
    QVERIFY(m_trial.start(m_trial.config));
    TrialDevice device(m_trial.url);
    const QString id = awaited(device.client.createUpload(blob))->id;
    QCOMPARE(*awaited(device.client.sendChunk(id, 0, piece)), pieceBytes);
    peakMemory();
    const qint64 before = peakMemory();
    for (qint64 i = 1; i < pieces; ++i)
        QCOMPARE(*awaited(device.client.sendChunk(id, i * pieceBytes, piece)), (i + 1) * pieceBytes);
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
    const qint64 grown = peakMemory() - before;
    qInfo("a file of %lld MiB: %lld KiB more memory, client and gateway together", blob.bytes >> 20, grown);
    QVERIFY(grown < 32 * 1024);
}

QTEST_GUILESS_MAIN(TestGatewayUploads)
#include "tst_gatewayuploads.moc"
