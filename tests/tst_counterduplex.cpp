// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "pagetable.h"
#include "scannertrial.h"
#include "sealedfiles.h"
#include "turnpane.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr int duplexMs = 60'000;

}

/// Both sides by a feeder that sees one, in the window: fronts, the stack turned over, backs.
class TestCounterDuplex : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    std::unique_ptr<ScannerTrial> m_trial;
    QTemporaryDir m_folder;
    ReceivedDossier m_dossier;

    void fillFeeder(int sheets, const char *fault = "", int at = 0)
    {
        QFile file(m_folder.filePath(u"feeder"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(sheets));
        qputenv("MOCUA_TRIAL_FAULT", fault);
        qputenv("MOCUA_TRIAL_AT", QByteArray::number(at));
    }
    DigitisePage *page() { return m_counter->window.digitisePage(); }
    TurnPane *pane() { return page()->findChild<TurnPane *>(); }
    QString paneText() { return pane()->accessibleName(); }
    void choose(const QString &device)
    {
        page()->setDevices({{device, u"Khay nạp"_s, true, false}}, {});
        page()->setScanChoice({device, true, 200, false, true});
    }
    void scan()
    {
        QTest::keyClick(&m_counter->window, Qt::Key_F6);
        m_counter->settle();
    }
    QList<ScannedPage> pages()
    {
        return *m_office->read<QList<ScannedPage>>([this](Connection &c) { return PageTable(c).of(m_dossier.key); });
    }
    /// The trial scanner's page N is grey of 10 times N.
    QStringList greys()
    {
        QStringList found;
        const SealedFiles files(m_office->identity.fileKey());
        for (const ScannedPage &one : pages()) {
            const auto sheet = files.read(m_office->folder.filePath(u"pages/"_s + one.source));
            found.append(QString::number(qRound(evenGrey(QImage::fromData(*sheet)) / 10.0)));
        }
        return found;
    }

private slots:
    void init()
    {
        m_trial = std::make_unique<ScannerTrial>();
        m_trial->useTrialScanner(3);
        qputenv("MOCUA_TRIAL_FEEDER", m_folder.filePath(u"feeder"_s).toUtf8());
        m_office = std::make_unique<DemoOffice>();
        const auto received = m_office->receive(m_office->order());
        QVERIFY(received);
        m_dossier = *received;
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->desks->digitising()->openDossier(m_dossier.dossier.id);
        QTRY_VERIFY(page()->isVisible());
        QTRY_VERIFY(page()->findChild<QLabel *>(u"codeLabel"_s)->text().contains(m_dossier.dossier.code().last(4)));
        // What the search for scanners finds comes in between.
        QTRY_VERIFY_WITH_TIMEOUT(!page()->scanChoice().device.isEmpty(), duplexMs);
        choose(u"trial:0"_s);
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
        m_trial.reset();
        for (const char *name : {"LD_PRELOAD", "MOCUA_TRIAL_FEEDER", "MOCUA_TRIAL_FAULT", "MOCUA_TRIAL_AT"})
            qunsetenv(name);
    }

    void backsGoBehindTheirFronts()
    {
        fillFeeder(3);
        QVERIFY(!pane()->isVisible());
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), duplexMs);
        QVERIFY(paneText().contains(u'3'));
        QTRY_COMPARE(greys(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QTest::keyClick(&m_counter->window, Qt::Key_F9); // Not before the backs are there.
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(pages().size(), 6, duplexMs);
        QTRY_COMPARE(greys(), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"2"_s, u"3"_s, u"1"_s}));
        QVERIFY(!pane()->isVisible());
    }

    void tooFewBacksAreSaidAndScannedAgain()
    {
        fillFeeder(3);
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), duplexMs);
        fillFeeder(2);
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(paneText().contains(u'2'), duplexMs);
        QTRY_COMPARE(pages().size(), 3);
        fillFeeder(3);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(pages().size(), 6, duplexMs);
        QCOMPARE(
            QDir(m_office->folder.filePath(u"pages/incoming"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(),
            3); // The void batch's folder is empty.
    }

    void givingUpKeepsTheFronts()
    {
        fillFeeder(2);
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), duplexMs);
        QTest::keyClick(&m_counter->window, Qt::Key_Escape);
        QTRY_VERIFY(!pane()->isVisible());
        QTRY_COMPARE(pages().size(), 2);
        QVERIFY(page()->isVisible());
    }

    void aJamAmongTheFrontsGoesOn()
    {
        m_counter.reset(); // The worker takes the fault over when it starts.
        fillFeeder(3, "jam", 3);
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->desks->digitising()->openDossier(m_dossier.dossier.id);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->scanChoice().device.isEmpty(), duplexMs);
        choose(u"trial:0"_s);
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), duplexMs);
        QTRY_COMPARE(pages().size(), 2);
        fillFeeder(1, "jam", 3);
        scan(); // The third front.
        QTRY_COMPARE_WITH_TIMEOUT(pages().size(), 3, duplexMs);
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible() && paneText().contains(u'3'), duplexMs);
    }

    void theTestBackendDoesItToo()
    {
        m_counter.reset();
        m_trial->useTestBackend();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->desks->digitising()->openDossier(m_dossier.dossier.id);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->scanChoice().device.isEmpty(), duplexMs);
        choose(u"test:0"_s);
        scan();
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), duplexMs);
        scan();
        QTRY_COMPARE_WITH_TIMEOUT(pages().size(), 20, duplexMs); // Its feeder has ten sheets each time.
    }
};

QTEST_MAIN(TestCounterDuplex)
#include "tst_counterduplex.moc"
