// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "dossiertable.h"
#include "drafttable.h"
#include "filesealing.h"
#include "filestore.h"
#include "leasetable.h"
#include "outboxtable.h"
#include "searching.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT

    OutboxFigures figures(DemoOffice &office)
    {
        return *office.read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(office.now.date()); });
    }

private slots:
    void aReceivedDossierIsFoundWhole()
    {
        DemoOffice office;
        const auto received = office.receive(office.order());
        QVERIFY(received);
        const auto found = office.read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(received->key); });
        QVERIFY(found && *found);
        const Dossier &dossier = (*found)->dossier;
        QCOMPARE(dossier.applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QCOMPARE(dossier.components.size(), received->dossier.components.size());
        QCOMPARE(dossier.code(), received->dossier.code());
        QCOMPARE(dossier.slipDigits.size(), 18);
        QCOMPARE(dossier.dueAt, received->dossier.dueAt);
        QCOMPARE((*found)->events.size(), 1);
        QVERIFY(!(*found)->isAtPortal);
    }

    void withoutALeaseTheCodeIsProvisionalAndWithOneItIsOfficial()
    {
        DemoOffice office;
        QVERIFY(office.receive(office.order())->dossier.isProvisional());
        QVERIFY(office.write<void>(
            [&](Connection &c) { return LeaseTable(c).add(u"H61.33"_s, office.now.date(), 18, 19); }));
        QCOMPARE(office.receive(office.order())->dossier.code(), u"H61.33-261123-0018"_s);
        QCOMPARE(office.receive(office.order())->dossier.code(), u"H61.33-261123-0019"_s);
        QVERIFY(office.receive(office.order())->dossier.isProvisional());
    }

    void operationsAreChainedSignedAndGapFree()
    {
        DemoOffice office;
        for (int i = 0; i < 3; ++i)
            QVERIFY(office.receive(office.order()));
        const auto operations =
            office.read<QList<StoredOperation>>([&](Connection &c) { return OutboxTable(c).sendable(office.now, 10); });
        QVERIFY(operations);
        QCOMPARE(operations->size(), 3);
        QByteArray previous;
        for (qsizetype i = 0; i < 3; ++i) {
            const StoredOperation &stored = operations->at(i);
            const auto operation = readOperation(stored.body);
            QVERIFY(operation);
            QCOMPARE(operation->deviceSeq, i + 1);
            QCOMPARE(operation->prevHash, previous);
            QVERIFY(isSignedBy(stored.body, stored.signature, office.identity.device.key.publicKey));
            previous = sha256Of(stored.body);
            QCOMPARE(stored.sha256, previous);
        }
    }

    void conservationHoldsThroughEveryState()
    {
        DemoOffice office;
        for (int i = 0; i < 5; ++i)
            QVERIFY(office.receive(office.order()));
        const auto operations = *office.read<QList<StoredOperation>>(
            [&](Connection &c) { return OutboxTable(c).sendable(office.now, 10); });
        QVERIFY(office.write<void>([&](Connection &c) -> Result<void> {
            OutboxTable outbox(c);
            if (const auto r = outbox.markInDoubt({operations[0].opId, operations[1].opId}); !r)
                return r;
            if (const auto r = outbox.settle(operations[0].opId, "{}", office.now); !r)
                return r;
            if (const auto r =
                    outbox.postpone(operations[2].opId, OutboxState::Quarantined, {}, u"invalid-field"_s, u"x"_s);
                !r)
                return r;
            if (const auto r = outbox.voidUnsent(operations[3].opId, office.now); !r || !*r)
                return Error{};
            return {};
        }));
        const OutboxFigures now = figures(office);
        QCOMPARE(now.made, 5);
        QCOMPARE(now.acknowledged, 1);
        QCOMPARE(now.waiting, 2);
        QCOMPARE(now.inDoubt, 1);
        QCOMPARE(now.quarantined, 1);
        QCOMPARE(now.voided, 1);
        QCOMPARE(now.made, now.acknowledged + now.waiting + now.quarantined + now.voided);
        QCOMPARE(now.dossiersWaiting, 3);
    }

    void anOperationInDoubtIsNeverVoidedUnsent()
    {
        DemoOffice office;
        const QUuid opId = office.receive(office.order())->opId;
        QVERIFY(office.write<void>([&](Connection &c) { return OutboxTable(c).markInDoubt({opId}); }));
        QCOMPARE(*office.write<bool>([&](Connection &c) { return OutboxTable(c).voidUnsent(opId, office.now); }),
                 false);
    }

    void aParkedOperationHoldsItsLaneOnly()
    {
        DemoOffice office;
        const auto first = office.receive(office.order());
        const auto second = office.receive(office.order());
        QVERIFY(office.write<void>(
            [&](Connection &c) { return voidDossier(c, first->dossier.id, u"nhập nhầm"_s, office.act()); }));
        QVERIFY(office.write<void>([&](Connection &c) {
            return OutboxTable(c).postpone(first->opId, OutboxState::Quarantined, {}, u"x"_s, {});
        }));
        const auto operations = *office.read<QList<StoredOperation>>(
            [&](Connection &c) { return OutboxTable(c).sendableLanes(office.now, 10, 10); });
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations.first().opId, second->opId);
    }

    void aFailedWriteLeavesNothing()
    {
        DemoOffice office;
        const auto failed = office.write<void>([&](Connection &c) -> Result<void> {
            const auto received = receiveDossier(
                c, composedDossier(office.order(), office.place(), office.catalogue, office.calendar, office.now), 33,
                office.act());
            if (!received)
                return received.error();
            return Error{ErrorKind::StorageFailed, u"test"_s, {}, {}, {}};
        });
        QVERIFY(!failed);
        QCOMPARE(figures(office).made, 0);
        QCOMPARE(*office.read<qint64>([](Connection &c) { return DossierTable(c).count(); }), 0);
    }

    void searchFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("full name with accents") << u"Đặng Thị Hồng Gấm"_s << true;
        QTest::newRow("without accents, d for đ") << u"dang thi hong gam"_s << true;
        QTest::newRow("beginnings of words") << u"dang gam"_s << true;
        QTest::newRow("a word half typed") << u"dang thi ho"_s << true;
        QTest::newRow("every word half typed") << u"da th ho ga"_s << true;
        QTest::newRow("decomposed input") << u"Đặng Gấm"_s.normalized(QString::NormalizationForm_D) << true;
        QTest::newRow("official code") << u"H61.33-261123-0042"_s << true;
        QTest::newRow("code in lower case with an en dash") << u"h61.33–261123–0042"_s << true;
        QTest::newRow("last four digits") << u"0042"_s << true;
        QTest::newRow("last five digits") << u"30042"_s << true;
        QTest::newRow("citizen number") << u"083190004567"_s << true;
        QTest::newRow("phone") << u"0912345678"_s << true;
        QTest::newRow("last digits of the phone") << u"5678"_s << true;
        QTest::newRow("procedure's words") << u"tinh trang hon nhan"_s << true;
        QTest::newRow("another name") << u"Phạm Diễm"_s << false;
        QTest::newRow("other digits") << u"99999"_s << false;
        QTest::newRow("only signs") << u"\" * ( ) -"_s << false;
    }

    void searchFinds()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        static DemoOffice *office = [] {
            auto *made = new DemoOffice;
            [[maybe_unused]] auto lease = made->write<void>(
                [&](Connection &c) { return LeaseTable(c).add(u"H61.33"_s, made->now.date(), 42, 42); });
            [[maybe_unused]] auto received = made->receive(made->order(u"Đặng Thị Hồng Gấm"_s));
            return made;
        }();
        const auto hits = office->read<SearchHits>([&](Connection &c) { return search(c, text); });
        QVERIFY(hits);
        QCOMPARE(hits->total, found ? 1 : 0);
        QCOMPARE(hits->rows.size(), found ? 1 : 0);
    }

    void aDossierIsFoundByEveryCodeItHas()
    {
        DemoOffice office;
        const auto received = office.receive(office.order());
        const QString provisional = received->dossier.code();
        QVERIFY(provisional.startsWith(u"TAM-"_s));
        QVERIFY(office.write<void>([&](Connection &c) {
            return DossierTable(c).addCode(received->key, {CodeKind::Official, u"H61.33-261123-0007"_s, {}}, true);
        }));
        for (const QString &code :
             {provisional, u"H61.33-261123-0007"_s, received->dossier.slipDigits, provisional.mid(4)}) {
            const auto key =
                office.read<std::optional<qint64>>([&](Connection &c) { return DossierTable(c).keyOfCode(code); });
            QVERIFY2(key && *key && **key == received->key, qPrintable(code));
        }
        const auto row = office.read<DossierRow>([&](Connection &c) { return DossierTable(c).row(received->key); });
        QCOMPARE(row->code, u"H61.33-261123-0007"_s);
    }

    void draftsComeBack()
    {
        DemoOffice office;
        const Draft draft{QUuid::createUuid(),   u"ha"_s, false, u"Trần Văn Bảy"_s, u"Trích lục"_s, office.now,
                          toJson(office.order())};
        QVERIFY(office.write<void>([&](Connection &c) { return DraftTable(c).put(draft); }));
        QVERIFY(office.write<void>([&](Connection &c) { return DraftTable(c).put(draft); }));
        const auto drafts = office.read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); });
        QCOMPARE(drafts->size(), 1);
        const ReceiveOrder order = receiveOrderFromJson(drafts->first().order);
        QCOMPARE(order.applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QCOMPARE(order.components.size(), office.order().components.size());
    }

    void filesAreNamedByTheirHashAndChecked()
    {
        QTemporaryDir folder;
        FileStore files(folder.path(), {});
        const auto hash = files.put("%PDF-1.4 test");
        QVERIFY(hash);
        QCOMPARE(*files.get(*hash), QByteArray("%PDF-1.4 test"));
        QFile file(files.path(*hash));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 tesT");
        file.close();
        QCOMPARE(files.get(*hash).error().code, u"file-damaged"_s);
        QCOMPARE(files.get(QByteArray(32, 'x')).error().code, u"file-missing"_s);
    }

    void filesAreSealedAtRest()
    {
        QTemporaryDir folder;
        const QByteArray key = fileKeyFrom("a device's secret");
        QCOMPARE(key.size(), 32);
        FileStore files(folder.path(), key);
        const QByteArray paper = "%PDF-1.4 Nguyen Thi Mau Thu";
        const auto hash = files.put(paper);
        QVERIFY(hash);
        QCOMPARE(*hash, sha256Of(paper)); // The name is that of what is inside.
        QCOMPARE(*files.get(*hash), paper);
        QFile file(files.path(*hash));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        QVERIFY(!content.contains("Nguyen"));

        // Another counter's key, a changed byte, another file in its place: nothing is read.
        QCOMPARE(FileStore(folder.path(), fileKeyFrom("another")).get(*hash).error().code, u"file-damaged"_s);
        const auto other = files.put("%PDF-1.4 other");
        QVERIFY(QFile::remove(files.path(*other)) && QFile::copy(file.fileName(), files.path(*other)));
        QCOMPARE(files.get(*other).error().code, u"file-damaged"_s);
        content[content.size() - 20] = char(content[content.size() - 20] ^ 1);
        QVERIFY(file.seek(0) && file.write(content) == content.size());
        file.close();
        QCOMPARE(files.get(*hash).error().code, u"file-damaged"_s);
    }

    void filesKeptOpenStayReadable()
    {
        QTemporaryDir folder;
        const auto hash = FileStore(folder.path(), {}).put("%PDF-1.4 older");
        QCOMPARE(*FileStore(folder.path(), fileKeyFrom("key")).get(*hash), QByteArray("%PDF-1.4 older"));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
