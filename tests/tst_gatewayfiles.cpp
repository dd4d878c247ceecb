// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Files at the gateway on both databases: uploads by tus, look-ups, attached to dossiers.
class TestGatewayFiles : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void takesAFileAtOnce_data() { GatewayTrial::databases(); }
    void takesAFileAtOnce();
    void takesAFileInPieces_data() { GatewayTrial::databases(); }
    void takesAFileInPieces();
    void refusesOtherBytes_data() { GatewayTrial::databases(); }
    void refusesOtherBytes();
    void keepsToItsLimits_data() { GatewayTrial::databases(); }
    void keepsToItsLimits();
    void officesDoNotShareFiles_data() { GatewayTrial::databases(); }
    void officesDoNotShareFiles();
    void attachesOnlyWhatIsThere_data() { GatewayTrial::databases(); }
    void attachesOnlyWhatIsThere();
    void speaksTus();
    void withoutAFolderFilesWait();
};

void TestGatewayFiles::takesAFileAtOnce()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(70000);
    const Blob blob = blobOf(bytes);
    QVERIFY(!*awaited(device.client.holdsBlob(blob.sha256)));
    QVERIFY(awaited(device.client.heldBlobs({blob.sha256}))->isEmpty());
    const auto created = awaited(device.client.createUpload(blob, bytes));
    QVERIFY2(created, qPrintable(problemOf(created)));
    QVERIFY(created->isDone());
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
    QCOMPARE(*awaited(device.client.heldBlobs({sha256Of("x"), blob.sha256})), QList<QByteArray>{blob.sha256});
    const QStringList kept = m_trial.keptFiles(u"/blobs"_s);
    QCOMPARE(kept.size(), 1);
    QFile file(kept.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
#ifdef Q_OS_UNIX
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
#endif
    QVERIFY(m_trial.keptFiles(u"/uploads"_s).isEmpty());
    // Again, by this device and by another of the office: nothing is sent, nothing is kept twice.
    QVERIFY(awaited(device.client.createUpload(blob))->isDone());
    QVERIFY(awaited(TrialDevice(m_trial.url).client.createUpload(blob))->isDone());
    QCOMPARE(m_trial.keptFiles(u"/blobs"_s).size(), 1);
}

void TestGatewayFiles::takesAFileInPieces()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(300000);
    const Blob blob = blobOf(bytes);
    const auto created = awaited(device.client.createUpload(blob));
    QCOMPARE(created->offset, 0);
    const QString id = created->id;
    QCOMPARE(*awaited(device.client.sendChunk(id, 0, bytes.first(100000))), 100000);
    // The same piece again, and one that leaves a gap.
    QCOMPARE(problemOf(awaited(device.client.sendChunk(id, 0, bytes.first(100000)))),
             QString(ProblemType::wrongOffset));
    QCOMPARE(problemOf(awaited(device.client.sendChunk(id, 200000, bytes.sliced(200000)))),
             QString(ProblemType::wrongOffset));
    QCOMPARE(*awaited(device.client.uploadOffset(id)), 100000);
    const auto again = awaited(device.client.createUpload(blob, bytes.first(50000)));
    QCOMPARE(again->id, id);
    QCOMPARE(again->offset, 100000);
    QVERIFY(!*awaited(device.client.holdsBlob(blob.sha256)));
    QCOMPARE(*awaited(device.client.sendChunk(id, 100000, bytes.sliced(100000))), 300000);
    QVERIFY(*awaited(device.client.holdsBlob(blob.sha256)));
    // A last piece whose answer was lost, asked for again.
    QCOMPARE(*awaited(device.client.uploadOffset(id)), 300000);
    QCOMPARE(problemOf(awaited(device.client.sendChunk(id, 100000, bytes.sliced(100000)))),
             QString(ProblemType::wrongOffset));
}

void TestGatewayFiles::refusesOtherBytes()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(90000);
    const Blob blob = blobOf(bytes);
    QByteArray flipped = bytes;
    flipped[500] = char(flipped[500] ^ 1);
    QCOMPARE(problemOf(awaited(device.client.createUpload(blob, flipped))), QString(ProblemType::badDigest));
    QVERIFY(!*awaited(device.client.holdsBlob(blob.sha256)));
    const QString id = awaited(device.client.createUpload(blob))->id;
    QCOMPARE(*awaited(device.client.sendChunk(id, 0, flipped.first(80000))), 80000);
    QCOMPARE(problemOf(awaited(device.client.sendChunk(id, 80000, flipped.sliced(80000)))),
             QString(ProblemType::badDigest));
    QCOMPARE(problemOf(awaited(device.client.uploadOffset(id))), QString(ProblemType::notFound));
    QVERIFY(m_trial.keptFiles({}).isEmpty());
    // More than was said.
    const QString second = awaited(device.client.createUpload(blob))->id;
    QCOMPARE(problemOf(awaited(device.client.sendChunk(second, 0, bytes + "x"))), QString(ProblemType::badRequest));
    QVERIFY(awaited(device.client.createUpload(blob))->offset < bytes.size());
    const qint64 offset = *awaited(device.client.uploadOffset(second));
    QCOMPARE(*awaited(device.client.sendChunk(second, offset, bytes.sliced(offset))), bytes.size());
}

void TestGatewayFiles::keepsToItsLimits()
{
    QVERIFY(m_trial.startWithFiles(250000));
    TrialDevice device(m_trial.url);
    Blob blob = blobOf(someBytes(1000));
    blob.type = u"text/html"_s;
    QCOMPARE(problemOf(awaited(device.client.createUpload(blob))), QString(ProblemType::typeNotTaken));
    blob = blobOf(someBytes(1000));
    blob.bytes = m_trial.config.limits.fileBytes + 1;
    QCOMPARE(problemOf(awaited(device.client.createUpload(blob))), QString(ProblemType::tooLarge));
    blob.bytes = 0;
    QCOMPARE(problemOf(awaited(device.client.createUpload(blob))), QString(ProblemType::badRequest));
    blob.sha256 = "short";
    QCOMPARE(problemOf(awaited(device.client.createUpload(blob))), QString(ProblemType::badRequest));
    QCOMPARE(problemOf(awaited(device.client.heldBlobs(QList<QByteArray>(201, sha256Of("x"))))),
             QString(ProblemType::badRequest));
    // The quota counts what is kept and what is under way; what is held already costs nothing.
    const QByteArray first = someBytes(120000, 1);
    QVERIFY(awaited(device.client.createUpload(blobOf(first), first))->isDone());
    const QByteArray second = someBytes(120000, 2);
    QCOMPARE(awaited(device.client.createUpload(blobOf(second)))->offset, 0);
    const QByteArray third = someBytes(50000, 3);
    QCOMPARE(problemOf(awaited(device.client.createUpload(blobOf(third)))), QString(ProblemType::quotaExceeded));
    QVERIFY(awaited(device.client.createUpload(blobOf(first)))->isDone());
    QVERIFY(awaited(device.client.createUpload(blobOf(second), second))->isDone());
}

void TestGatewayFiles::officesDoNotShareFiles()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice here(m_trial.url);
    TrialDevice there(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
    QVERIFY(here.enrolled && there.enrolled);
    const QByteArray bytes = someBytes(100000);
    const Blob blob = blobOf(bytes);
    const QString id = awaited(here.client.createUpload(blob))->id;
    QCOMPARE(problemOf(awaited(there.client.uploadOffset(id))), QString(ProblemType::notFound));
    QCOMPARE(problemOf(awaited(there.client.sendChunk(id, 0, bytes))), QString(ProblemType::notFound));
    QCOMPARE(*awaited(here.client.sendChunk(id, 0, bytes)), bytes.size());
    QVERIFY(!*awaited(there.client.holdsBlob(blob.sha256)));
    QVERIFY(awaited(there.client.heldBlobs({blob.sha256}))->isEmpty());
    QCOMPARE(awaited(there.client.createUpload(blob))->offset, 0);
    const Dossier dossier = there.dossier();
    QVERIFY(there.put(there.receipt(dossier)).isApplied());
    QCOMPARE(there.put(there.signedAs(there.operation(OperationKind::attach, dossier.id, payloadOf(blob)))).type,
             QString(ProblemType::missingBlob));
    PortalClient nobody({m_trial.url, u"guess"_s, {}});
    QCOMPARE(problemOf(awaited(nobody.holdsBlob(blob.sha256))), QString(ProblemType::tokenExpired));
    QCOMPARE(problemOf(awaited(nobody.createUpload(blob))), QString(ProblemType::tokenExpired));
    QCOMPARE(problemOf(awaited(nobody.sendChunk(id, 0, bytes))), QString(ProblemType::tokenExpired));
}

void TestGatewayFiles::attachesOnlyWhatIsThere()
{
    QVERIFY(m_trial.startWithFiles());
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(50000);
    const Blob blob = blobOf(bytes);
    const Dossier dossier = device.dossier();
    const SignedOperation attach =
        device.signedAs(device.operation(OperationKind::attach, dossier.id, payloadOf(blob)));
    QCOMPARE(device.put(attach).type, QString(ProblemType::missingOp));
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    const Outcome early = device.put(attach);
    QCOMPARE(early.status, 424);
    QCOMPARE(early.type, QString(ProblemType::missingBlob));
    QCOMPARE(device.changes().size(), 1);
    QVERIFY(awaited(device.client.createUpload(blob, bytes))->isDone());
    const Outcome applied = device.put(attach);
    QVERIFY(applied.isApplied());
    QCOMPARE(applied.dossierVersion, 2);
    QCOMPARE(device.changes().last().changed["sha256"_L1].toString().toLatin1(), blob.sha256.toHex());
    QVERIFY(device.put(attach).isApplied());
    const auto shown = awaited(device.client.dossier(dossier.id));
    QCOMPARE(shown->version, 2);
    QCOMPARE(shown->files.size(), 1);
    QCOMPARE(shown->files.first().component, 1);
    QCOMPARE(shown->files.first().file.sha256, blob.sha256);
    QCOMPARE(shown->files.first().file.bytes, bytes.size());
    QCOMPARE(shown->files.first().file.type, u"application/pdf"_s);
    QCOMPARE(shown->files.first().pages, 2);
    QCOMPARE(shown->files.first().origin, u"digitised"_s);
    // Taken over from what an earlier dossier resulted in: state 3 of the national message.
    QJsonObject reused = payloadOf(blob);
    reused.insert(u"component"_s, 2);
    reused.insert(u"origin"_s, u"reused-result"_s);
    reused.insert(u"source"_s, u"H61.33-251103-0007"_s);
    QVERIFY(device.put(device.signedAs(device.operation(OperationKind::attach, dossier.id, reused))).isApplied());
    const auto both = awaited(device.client.dossier(dossier.id));
    QCOMPARE(both->files.size(), 2);
    QCOMPARE(both->files.last().origin, u"reused-result"_s);
    QCOMPARE(both->files.last().source, u"H61.33-251103-0007"_s);
    QCOMPARE(toJson(both->files.last())[u"state"].toInt(), 3);
    reused.insert(u"origin"_s, u"found"_s);
    QCOMPARE(device.put(device.signedAs(device.operation(OperationKind::attach, dossier.id, reused))).pointers,
             QStringList{u"/payload/origin"_s});
    // A lie about the length, and no hash at all.
    Blob longer = blob;
    ++longer.bytes;
    QCOMPARE(device.put(device.signedAs(device.operation(OperationKind::attach, dossier.id, payloadOf(longer)))).type,
             QString(ProblemType::invalidField));
    const Outcome bad =
        device.put(device.signedAs(device.operation(OperationKind::attach, dossier.id, {{u"component"_s, 1}})));
    QCOMPARE(bad.pointers, QStringList{u"/payload/sha256"_s});
    QCOMPARE(awaited(device.client.dossier(dossier.id))->version, 3);
}

void TestGatewayFiles::speaksTus()
{
    QVERIFY(m_trial.startOnFile(u"t.sqlite"_s));
    QNetworkAccessManager network;
    const auto asked = [&](const QByteArray &verb, const QByteArray &version) {
        QNetworkRequest request(QUrl(m_trial.gateway->url() + u"/v1/uploads"_s));
        request.setRawHeader("Tus-Resumable", version);
        QNetworkReply *reply = network.sendCustomRequest(request, verb);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply;
    };
    const QNetworkReply *options = asked("OPTIONS", "1.0.0");
    QCOMPARE(options->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 204);
    QCOMPARE(options->rawHeader("Tus-Version"), QByteArray("1.0.0"));
    QVERIFY(options->rawHeader("Tus-Extension").contains("creation-with-upload"));
    QVERIFY(options->rawHeader("Tus-Max-Size").toLongLong() > 0);
    QCOMPARE(asked("POST", "0.2.2")->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 412);
    QCOMPARE(got(QUrl(m_trial.gateway->url() + u"/v1/blobs/"_s + QString(64, u'a'))).status, 404);
}

void TestGatewayFiles::withoutAFolderFilesWait()
{
    QVERIFY(m_trial.startOnFile(u"n.sqlite"_s));
    TrialDevice device(QUrl(m_trial.gateway->url()));
    const QByteArray bytes = someBytes(1000);
    const auto refused = awaited(device.client.createUpload(blobOf(bytes), bytes));
    QCOMPARE(refused.trouble().problem.type, QString(ProblemType::storageFailed));
    QCOMPARE(refused.trouble().problem.status, 503);
    QVERIFY(!*awaited(device.client.holdsBlob(blobOf(bytes).sha256)));
}

QTEST_GUILESS_MAIN(TestGatewayFiles)
#include "tst_gatewayfiles.moc"
