// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodewriting.h"
#include "counteratwork.h"
#include "covercode.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "filesealing.h"
#include "filing.h"
#include "filingtable.h"
#include "pagetable.h"
#include "papertable.h"
#include "pdfpages.h"
#include "scannedpages.h"

#include <QAbstractItemView>
#include <QDirIterator>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int longMs = 120'000; // Recognition beside other tests.

} // namespace

/// Papers at the counter: from files that are given to the page to PDFs that are attached to the dossier.
class TestCounterDigitising : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTemporaryDir m_folder;
    ReceivedDossier m_dossier;

    QString page(const QString &name, const QString &code = {})
    {
        QImage image = scannedPage({.dpi = 150, .lines = 3, .seed = quint32(qHash(name))});
        if (!code.isEmpty()) {
            QPainter painter(&image);
            paintModules(painter, *qrModules(code), QRectF(400, 900, 220, 220));
        }
        const QString path = m_folder.filePath(name);
        if (!image.save(path, "jpg", 90))
            qFatal("not saved");
        return path;
    }
    void open(const ReceivedDossier &dossier)
    {
        m_counter->desks->digitising()->openDossier(dossier.dossier.id);
        QTRY_VERIFY(text("codeLabel").contains(dossier.dossier.code().last(4)));
    }
    QString text(const char *label) const
    {
        return m_counter->window.digitisePage()->findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    QList<ScannedPage> pages(const ReceivedDossier &dossier)
    {
        return *m_office->read<QList<ScannedPage>>([&](Connection &c) { return PageTable(c).of(dossier.key); });
    }
    QList<int> assigned(const ReceivedDossier &dossier)
    {
        QList<int> numbers;
        for (const ScannedPage &one : pages(dossier))
            numbers.append(one.isDropped ? -1 : one.component);
        return numbers;
    }
    QList<Paper> papers(const ReceivedDossier &dossier)
    {
        return *m_office->read<QList<Paper>>([&](Connection &c) { return PaperTable(c).of(dossier.key); });
    }
    qsizetype filings()
    {
        return m_office->read<QList<FilingOrder>>([](Connection &c) { return FilingTable(c).all(); })->size();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_counter->window, key, modifiers);
        m_counter->settle();
    }
    QList<int> scannedComponents() const
    {
        QList<int> numbers;
        for (const Component &component : m_dossier.dossier.components) {
            if (component.state == ComponentState::Original || component.state == ComponentState::Copy)
                numbers.append(component.number);
        }
        return numbers;
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        const auto received = m_office->receive(m_office->order());
        QVERIFY(received);
        m_dossier = *received;
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        open(m_dossier);
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void papersAreFiledAndFound()
    {
        const QList<int> wanted = scannedComponents();
        QCOMPARE(wanted.size(), 2);
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), wanted, longMs);
        QDirIterator files(m_office->folder.filePath(u"pages"_s), QDir::Files, QDirIterator::Subdirectories);
        int kept = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(isSealed(file.readAll()), qPrintable(file.fileName()));
            ++kept;
        }
        QVERIFY(kept >= 4); // Originals, pictures, previews …
        press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(papers(m_dossier).size(), 2, longMs);
        for (const Paper &paper : papers(m_dossier)) {
            const auto bytes = m_counter->context.files.get(paper.sha256);
            QVERIFY(bytes);
            QCOMPARE(bytes->size(), paper.bytes);
            const auto pdf = PdfPages::fromBytes(*bytes);
            QVERIFY(pdf);
            QVERIFY(pdf->text(1).contains(u"Bến Tre"));
        }
        QVERIFY(pages(m_dossier).isEmpty());
        QCOMPARE(filings(), 0);
        QTRY_COMPARE(QDir(m_office->folder.filePath(u"pages"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                     QStringList{u"incoming"_s});
    }

    void aPageThatBelongsNowhereIsNotFiled()
    {
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s), page(u"c.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), (QList<int>{0, 0, 0}), longMs);
        press(Qt::Key_F9);
        QCOMPARE(filings(), 0);
        QCOMPARE(pages(m_dossier).size(), 3);
    }

    void keysAssignDropAndUndo()
    {
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s), page(u"c.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), (QList<int>{0, 0, 0}), longMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_counter->window.digitisePage()->currentPage().isNull(), longMs);
        m_counter->window.digitisePage()->showCurrent(pages(m_dossier).first().id);
        press(Qt::Key_1);
        press(Qt::Key_4); // On the next page by itself.
        QTRY_COMPARE(assigned(m_dossier), (QList<int>{1, 4, 0}));
        press(Qt::Key_Delete);
        QTRY_COMPARE(assigned(m_dossier), (QList<int>{1, 4, -1}));
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(assigned(m_dossier), (QList<int>{1, 0, 0}));
        press(Qt::Key_Right, Qt::AltModifier);
        const QUuid moved = m_counter->window.digitisePage()->currentPage();
        QTRY_COMPARE(pages(m_dossier).last().id, moved);
    }

    void theWorkGoesOnAfterTheProgramEnded()
    {
        const QList<int> wanted = scannedComponents();
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), wanted, longMs);
        press(Qt::Key_F9);
        QTRY_COMPARE(filings(), 1);
        m_counter.reset();
        QVERIFY(papers(m_dossier).isEmpty());
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        QTRY_COMPARE_WITH_TIMEOUT(papers(m_dossier).size(), 2, longMs);
    }

    void whoGoesOnWithThePagesFilesThemAgain()
    {
        const QList<int> wanted = scannedComponents();
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), wanted, longMs);
        press(Qt::Key_F9);
        QTRY_COMPARE(filings(), 1);
        open(m_dossier);
        press(Qt::Key_Delete);
        QTRY_COMPARE(filings(), 0);
        QVERIFY(papers(m_dossier).isEmpty());
        QCOMPARE(pages(m_dossier).size(), 2);
    }

    void aStackFallsApartByItsCodes()
    {
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        QVERIFY(other);
        m_counter->desks->digitising()->importFiles(
            {page(u"a.jpg"_s), page(u"cover.jpg"_s, other->dossier.slipDigits), page(u"b.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(*other).size(), 2, longMs);
        QCOMPARE(assigned(*other), (QList<int>{-1, 0})); // The cover is left out, not gone.
        QCOMPARE(pages(m_dossier).size(), 1);
        QTRY_VERIFY(text("hintLabel").contains(other->dossier.code()));
    }

    void separatorSheetsNameThePapers()
    {
        const SlipCode slip = *SlipCode::parse(m_dossier.dossier.slipDigits);
        const QList<int> wanted = scannedComponents();
        m_counter->desks->digitising()->importFiles(
            {page(u"c4.jpg"_s, CoverCode::forPaper(slip, wanted[1]).digits()), page(u"a.jpg"_s), page(u"b.jpg"_s),
             page(u"c1.jpg"_s, CoverCode::forPaper(slip, wanted[0]).digits()), page(u"c.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), (QList<int>{-1, wanted[1], wanted[1], -1, wanted[0]}), longMs);
        press(Qt::Key_F9); // The sheets hold nothing back and are filed nowhere.
        QTRY_COMPARE_WITH_TIMEOUT(papers(m_dossier).size(), 2, longMs);
        QCOMPARE(papers(m_dossier).first().pages, 1);
        QCOMPARE(papers(m_dossier).last().pages, 2);
    }

    void separatorSheetsArePrintedForWhatIsMissing()
    {
        press(Qt::Key_B);
        const QDir prints(m_office->folder.filePath(u"prints"_s));
        QTRY_COMPARE(prints.entryList({u"*-cover.pdf"_s}).size(), 1);
        const auto pdf = PdfPages::open(prints.filePath(prints.entryList({u"*-cover.pdf"_s}).first()));
        QVERIFY(pdf);
        QCOMPARE(pdf->count(), 2);
        QVERIFY(pdf->text(1).contains(m_dossier.dossier.code()));
        QVERIFY(!pdf->text(1).contains(m_dossier.dossier.applicant.name));
    }

    void whatCameForAClosedDossierIsDividedWhenItIsOpened()
    {
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        const SlipCode slip = *SlipCode::parse(other->dossier.slipDigits);
        m_counter->desks->digitising()->importFiles(
            {page(u"a.jpg"_s), page(u"c4.jpg"_s, CoverCode::forPaper(slip, 4).digits()), page(u"b.jpg"_s)});
        open(*other); // Before they are there.
        QTRY_COMPARE_WITH_TIMEOUT(pages(m_dossier).size(), 3, longMs);
        QTRY_VERIFY_WITH_TIMEOUT(pages(m_dossier).last().isReady(), longMs);
        open(m_dossier);
        QTRY_COMPARE_WITH_TIMEOUT(assigned(*other), (QList<int>{-1, 4}), longMs);
    }

    void pagesGetIntoTheDossierForWhichTheyCame()
    {
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        QVERIFY(other);
        m_counter->desks->digitising()->importFiles({page(u"a.jpg"_s), page(u"b.jpg"_s)});
        open(*other); // Before they are there.
        QTRY_COMPARE_WITH_TIMEOUT(pages(m_dossier).size(), 2, longMs);
        QVERIFY(pages(*other).isEmpty());
    }

    void aFileOfSeveralDossiersStaysUntilTheLastIsFiled()
    {
        const QString source = page(u"a.jpg"_s);
        m_counter->desks->digitising()->importFiles({source, page(u"b.jpg"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(assigned(m_dossier), scannedComponents(), longMs);
        // A page of another dossier that came in the same file as the first.
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        ScannedPage shared = pages(m_dossier).first();
        const QString original = m_office->folder.filePath(u"pages/"_s + shared.source);
        shared.id = QUuid::createUuid();
        shared.stage = PageStage::Recognised;
        QVERIFY(m_office->write<void>([&](Connection &c) { return PageTable(c).put(other->key, {shared}); }));
        press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(papers(m_dossier).size(), 2, longMs);
        m_counter->settle();
        QVERIFY(QFile::exists(original));
    }

    void aSheetOfWhichNoPageCameIsTakenAtTheNextStart()
    {
        // As a kill between the sheet's last byte and the store leaves it; one that was taken stays one page.
        m_counter.reset();
        const QString batch =
            m_office->folder.filePath(u"pages/incoming/"_s) + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QVERIFY(QDir().mkpath(batch) && QFile::copy(page(u"a.jpg"_s), batch + u"/sheet-0001-1.jpg"_s));
        const auto loose = [this] {
            return m_office->read<QList<ScannedPage>>([](Connection &c) { return PageTable(c).of(0); })->size();
        };
        for (int start = 0; start < 2; ++start) {
            m_counter = std::make_unique<CounterAtWork>(*m_office);
            m_counter->settle();
            QTRY_COMPARE(loose(), 1);
            m_counter.reset();
        }
        QVERIFY(QFile::exists(batch + u"/sheet-0001-1.jpg"_s));
    }

    void anEarlierPaperDoesAgain()
    {
        const QByteArray pdf = "%PDF-1.4 kept before";
        const QByteArray hash = *m_counter->context.files.put(pdf);
        QVERIFY(m_office->write<void>([&](Connection &c) {
            return filePapers(c, m_dossier.dossier.id, {{1, hash, pdf.size(), 1, u"chữ"_s, u"digitised"_s, {}}},
                              m_office->act());
        }));
        const auto again = m_office->receive(m_office->order());
        QVERIFY(again);
        open(*again);
        emit m_counter->window.digitisePage()->reuseAsked(1);
        QTRY_COMPARE(papers(*again).size(), 1);
        const Paper reused = papers(*again).first();
        QCOMPARE(reused.sha256, hash);
        QCOMPARE(reused.origin, u"reused"_s);
        QCOMPARE(reused.source, m_dossier.dossier.code());
        const auto *list = m_counter->window.digitisePage()->findChild<QAbstractItemView *>(u"papers"_s);
        const auto caption = [list] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY(caption().contains(m_dossier.dossier.code()));
        // Of another person nothing is offered.
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        const auto offered =
            m_office->read<QList<ReusablePaper>>([&](Connection &c) { return PaperTable(c).reusable(other->key); });
        QVERIFY(offered->isEmpty());
    }

    void whatIsNoPaperSaysSo()
    {
        QFile file(m_folder.filePath(u"empty.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_counter->desks->digitising()->importFiles({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(!text("hintLabel").isEmpty(), longMs);
        QVERIFY(pages(m_dossier).isEmpty());
    }
};

QTEST_MAIN(TestCounterDigitising)
#include "tst_counterdigitising.moc"
