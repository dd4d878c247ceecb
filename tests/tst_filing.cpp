// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checking.h"
#include "demooffice.h"
#include "dossiertable.h"
#include "filing.h"
#include "outboxtable.h"
#include "pagetable.h"
#include "searching.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFiling : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    ReceivedDossier m_received;

    template <typename T> Result<T> write(std::function<Result<T>(Connection &)> function)
    {
        return m_office->store->write<T>(WritePriority::OfficersAct, std::move(function)).result();
    }
    static ScannedPage page(const QString &source)
    {
        ScannedPage made;
        made.id = QUuid::createUuid();
        made.source = source;
        made.arrivedAt = fromIsoOfficeTime(u"2026-11-23T09:41:00");
        return made;
    }
    FinishedPaper paper(int component, const QByteArray &content, const QString &text) const
    {
        return {component, sha256Of(content), content.size(), 1, text, u"digitised"_s, {}};
    }

private slots:
    void whatIsReusedSaysWhereItComesFrom_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("newOrigin");
        QTest::addColumn<QString>("newSource");
        QTest::newRow("scanned then") << u"digitised"_s << QString() << u"reused"_s << u"H61.33-1"_s;
        QTest::newRow("reused then too") << u"reused"_s << u"H61.33-0"_s << u"reused"_s << u"H61.33-1"_s;
        QTest::newRow("the result of another dossier")
            << u"reused-result"_s << u"H61.33-0"_s << u"reused-result"_s << u"H61.33-0"_s;
    }

    void whatIsReusedSaysWhereItComesFrom()
    {
        QFETCH(QString, origin);
        QFETCH(QString, source);
        ReusablePaper earlier;
        earlier.component = 4;
        earlier.dossierCode = u"H61.33-1"_s;
        earlier.paper.origin = origin;
        earlier.paper.source = source;
        const FinishedPaper reused = reusedPaper(earlier);
        QTEST(reused.origin, "newOrigin");
        QTEST(reused.source, "newSource");
        QCOMPARE(reused.component, 4);
    }

    void whereItComesFromMustBeSaid()
    {
        FinishedPaper found = paper(1, "x", u"chữ"_s);
        found.origin = u"found"_s;
        const auto filed =
            write<void>([&](Connection &c) { return filePapers(c, m_received.dossier.id, {found}, m_office->act()); });
        QVERIFY(!filed);
        QCOMPARE(filed.error().code, u"unknown-origin"_s);
    }

    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        const auto received = m_office->receive(m_office->order());
        QVERIFY(received);
        m_received = *received;
    }

    void pagesComeBackAsTheyWereKept()
    {
        ScannedPage first = page(u"a/original.jpg"_s);
        first.edit = {3, QRectF(0.1, 0.2, 0.5, 0.25), false};
        first.component = 2;
        first.revision = 4;
        first.isAccepted = true;
        first.findings.sharpness = 0.4;
        first.findings.codes = {u"3610"_s};
        const ScannedPage second = page(u"b/original.pdf"_s);
        const qint64 key = m_received.key;
        const auto kept = write<QList<ScannedPage>>([&](Connection &c) -> Result<QList<ScannedPage>> {
            PageTable pages(c);
            if (const auto put = pages.put(key, {second, first}); !put)
                return put.error();
            return pages.of(key);
        });
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->at(0).id, second.id);
        const ScannedPage &again = kept->at(1);
        QCOMPARE(again.edit, first.edit);
        QCOMPARE(again.component, 2);
        QCOMPARE(again.revision, 4);
        QCOMPARE(again.isAccepted, true);
        QCOMPARE(again.findings.sharpness, 0.4);
        QCOMPARE(again.findings.codes, first.findings.codes);
        QCOMPARE(again.arrivedAt, first.arrivedAt);
    }

    void pagesThatCameMeanwhileStayBehindTheOthers()
    {
        const ScannedPage first = page(u"a"_s);
        const ScannedPage second = page(u"b"_s);
        const ScannedPage late = page(u"late"_s);
        const auto order = write<QStringList>([&](Connection &c) -> Result<QStringList> {
            PageTable pages(c);
            for (const QList<ScannedPage> &kept : {QList{first, second}, QList{late}, QList{second, first}}) {
                if (const auto put = pages.put(m_received.key, kept); !put)
                    return put.error();
            }
            QStringList sources;
            const auto all = pages.of(m_received.key);
            for (const ScannedPage &one : *all)
                sources.append(one.source);
            return sources;
        });
        QCOMPARE(*order, (QStringList{u"b"_s, u"a"_s, u"late"_s}));
    }

    void findingsOfAnOlderRevisionAreNotNoted()
    {
        ScannedPage one = page(u"a"_s);
        one.revision = 2;
        const auto noted = write<QList<int>>([&](Connection &c) -> Result<QList<int>> {
            PageTable pages(c);
            QList<int> stages;
            if (const auto put = pages.append(0, one); !put)
                return put.error();
            for (const int revision : {1, 2}) {
                if (const auto done = pages.note(one.id, revision, PageStage::Prepared, {}, {}); !done)
                    return done.error();
                stages.append(int(pages.of(0)->first().stage));
            }
            return stages;
        });
        QCOMPARE(*noted, (QList<int>{int(PageStage::Arrived), int(PageStage::Prepared)}));
    }

    void papersAreAttachedInOneTransaction()
    {
        const int number = m_received.dossier.components.first().number;
        const auto counted = write<QStringList>([&](Connection &c) -> Result<QStringList> {
            if (const auto put = PageTable(c).put(m_received.key, {page(u"a"_s)}); !put)
                return put.error();
            if (const auto filed =
                    filePapers(c, m_received.dossier.id, {paper(number, "one", u"Giấy xác nhận của Cao Hữu Phước"_s)},
                               m_office->act());
                !filed)
                return filed.error();
            const auto row = PaperTable(c).digitisingRow(m_received.key);
            const auto stored = DossierTable(c).find(m_received.key);
            return QStringList{QString::number(PageTable(c).of(m_received.key)->size()), QString::number((*row)->filed),
                               (*stored)->events.last().kind, OutboxTable(c).open(10)->last().kind};
        });
        QVERIFY(counted);
        // What else waits for this dossier is left alone.
        QCOMPARE(*counted, (QStringList{u"1"_s, u"1"_s, u"digitised"_s, u"dossier.attach"_s}));
    }

    void aNewPaperReplacesTheOldOne()
    {
        const int number = m_received.dossier.components.first().number;
        const auto hashes = write<QList<QByteArray>>([&](Connection &c) -> Result<QList<QByteArray>> {
            for (const char *content : {"one", "two", "one"}) {
                if (const auto filed =
                        filePapers(c, m_received.dossier.id, {paper(number, content, u"chữ"_s)}, m_office->act());
                    !filed)
                    return filed.error();
            }
            QList<QByteArray> found;
            const auto papers = PaperTable(c).of(m_received.key);
            for (const Paper &kept : *papers)
                found.append(kept.sha256);
            return found;
        });
        QCOMPARE(*hashes, QList<QByteArray>{sha256Of("one")});
    }

    void aPaperOfNoComponentChangesNothing()
    {
        const auto filed = write<void>([&](Connection &c) {
            return filePapers(c, m_received.dossier.id, {paper(99, "one", {})}, m_office->act());
        });
        QCOMPARE(filed.error().code, u"unknown-component"_s);
        const auto open =
            m_office->store->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(10); });
        QCOMPARE(open.result()->size(), 1); // The receipt itself.
    }

    void aDossierIsFoundByTheTextOfItsPapers()
    {
        const int number = m_received.dossier.components.first().number;
        const auto rows = write<QStringList>([&](Connection &c) -> Result<QStringList> {
            if (const auto filed = filePapers(c, m_received.dossier.id,
                                              {paper(number, "one", u"Biên bản họp thửa đất 1187 tờ bản đồ số 12"_s)},
                                              m_office->act());
                !filed)
                return filed.error();
            QStringList codes;
            for (const QString &text : {u"thửa đất 1187"_s, u"bien ban hop"_s, u"thửa đất 9999"_s}) {
                const auto hits = search(c, text);
                if (!hits)
                    return hits.error();
                codes.append(hits->rows.isEmpty() ? u"-"_s : hits->rows.first().code);
            }
            return codes;
        });
        QVERIFY(rows);
        const QString code = m_received.dossier.code();
        QCOMPARE(*rows, (QStringList{code, code, u"-"_s}));
    }

    void aSignatureIsKeptAndTold()
    {
        FinishedPaper made = paper(1, "signed", u"chữ"_s);
        made.signature = {u"Nguyễn Thị Hà"_s, m_office->now, QString(64, u'a'), m_office->now.addSecs(2)};
        QVERIFY(write<void>([&](Connection &c) {
            return filePapers(c, m_received.dossier.id, {made, paper(4, "plain", {})}, m_office->act());
        }));
        const auto kept = m_office->read<QList<Paper>>([&](Connection &c) { return PaperTable(c).of(m_received.key); });
        QCOMPARE(kept->first().signature, made.signature);
        QVERIFY(!kept->last().signature.isThere());
        // The same paper again is the same signature.
        const auto again = m_office->receive(m_office->order());
        const auto offered =
            m_office->read<QList<ReusablePaper>>([&](Connection &c) { return PaperTable(c).reusable(again->key); });
        QCOMPARE(offered->first().paper.signature, made.signature);
        const auto bodies = m_office->read<QByteArrayList>([](Connection &c) -> Result<QByteArrayList> {
            QByteArrayList all;
            OutboxTable outbox(c);
            const auto rows = outbox.open(20);
            for (const OutboxRow &row : *rows)
                all.append((*outbox.find(row.opId))->body);
            return all;
        });
        QCOMPARE(bodies->join().count(QByteArray(64, 'a')), 1);
    }
};

QTEST_GUILESS_MAIN(TestFiling)
#include "tst_filing.moc"
