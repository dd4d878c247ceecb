// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterstyle.h"
#include "pdfpages.h"
#include "settingspage.h"
#include "signingcounter.h"
#include "signingpane.h"
#include "trialstamps.h"

#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Signing at the counter, from F9 to papers in the store, through the real window and the real worker process.
class TestCounterSigning : public SigningCounter
{
    Q_OBJECT
private slots:
    void onePinSignsABatch()
    {
        open(softToken());
        const qint64 first = prepareAndDone();
        QTRY_VERIFY(pane().isAsking() && field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_Escape); // Later: with the others.
        QTRY_VERIFY(!pane().isAsking() && pane().isVisible());
        const qint64 second = prepareAndDone();
        const qint64 third = prepareAndDone();
        QTRY_VERIFY(title().contains(u'3'));
        QVERIFY(papers(first).isEmpty());
        enter(rightPin);
        for (const qint64 dossier : {first, second, third})
            VERIFY_SIGNED(dossier);
        QTRY_VERIFY(!pane().isVisible());
        QVERIFY(!batch().isUnlocked()); // The batch is over.
        const auto pdf = PdfPages::fromBytes(contents(papers(first).first()));
        QVERIFY(pdf->text(1).contains(u"SAO Y") && pdf->text(1).contains(m_office->identity.office.name.left(6)));
        prepareAndDone();
        QTRY_VERIFY(pane().isAsking());
    }

    void aKeyFileSigns()
    {
        SigningOptions options = keyFile();
        options.hasMark = false;
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(wrongPin);
        QTRY_VERIFY(!trouble().isEmpty());
        QCOMPARE(filings(), 1);
        QVERIFY(field()->text().isEmpty());
        enter(rightPin);
        VERIFY_SIGNED(dossier);
        QVERIFY(!PdfPages::fromBytes(contents(papers(dossier).first()))->text(1).contains(u"SAO Y"));
    }

    void aSignedPaperIsNotSignedAgainAfterTheProgramEnded()
    {
        open(softToken());
        // The end comes between the signature and the store: nothing can be kept.
        const QString files = m_office->folder.filePath(u"files"_s);
        QDir().rename(files, files + u".away"_s);
        QVERIFY(putFile(files, "in the way"));
        const qint64 dossier = prepareAndDone();
        QSignalSpy unlocked(&batch(), &SigningBatch::unlocked);
        enter(rightPin);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, longMs);
        QTRY_VERIFY_WITH_TIMEOUT(!hint().isEmpty() && !batch().isUnlocked(), longMs);
        QVERIFY(papers(dossier).isEmpty());
        m_counter.reset();
        QFile::remove(files);
        QDir().rename(files + u".away"_s, files);
        m_office->now = m_office->now.addSecs(600);
        open(softToken());
        QTRY_COMPARE_WITH_TIMEOUT(papers(dossier).size(), 1, longMs);
        const auto checked =
            checkedSignatures(contents(papers(dossier).first()), {m_authority.certificate()}, m_office->now);
        QCOMPARE(checked->size(), 1);
        QCOMPARE(papers(dossier).first().signature.at, m_office->now.addSecs(-600));
        QVERIFY(!pane().isAsking());
    }

    void onePinForTheSessionUntilTheCounterIsLocked()
    {
        SigningOptions options = softToken();
        options.asking = SigningOptions::Asking::EachSession;
        open(options);
        const qint64 first = prepareAndDone();
        enter(rightPin);
        VERIFY_SIGNED(first);
        const qint64 second = prepareAndDone();
        VERIFY_SIGNED(second);
        QVERIFY(batch().isUnlocked());
        m_counter->window.lock();
        QVERIFY(!batch().isUnlocked());
        m_counter->window.unlock();
        prepareAndDone();
        QTRY_VERIFY(pane().isAsking());
    }

    void nobodySignsForAnotherOfficer()
    {
        open(softToken());
        const qint64 dossier = prepareAndDone();
        const Officer other{u"other"_s, u"Người Khác"_s, Role::Officer, {}};
        m_counter->desks->session()->begin(other);
        m_counter->settle();
        QTRY_VERIFY(pane().isHidden());
        m_counter->signIn();
        QTRY_VERIFY(!pane().isHidden());
        QVERIFY(papers(dossier).isEmpty());
    }

    void theTimeStampIsKept()
    {
        TrialStamps stamps(m_authority);
        SigningOptions options = keyFile();
        options.stampUrl = stamps.url().toString();
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
        QVERIFY(papers(dossier).first().signature.stampedAt);
        QCOMPARE(stamps.asked(), 1);
    }

    void withoutSigningNothingIsAsked()
    {
        open({});
        const qint64 dossier = prepareAndDone();
        QTRY_COMPARE_WITH_TIMEOUT(papers(dossier).size(), 1, longMs);
        QVERIFY(!papers(dossier).first().signature.isThere());
        QVERIFY(!pane().isVisible());
    }

    void onlyASupervisorChoosesHowToSign()
    {
        open({});
        SigningPane *settings = m_counter->window.settingsPage()->signingPane();
        m_counter->window.showPage(CounterWindow::Page::Settings);
        const auto kept = [this] { return *m_office->read<std::optional<SigningOptions>>(chosenSigning); };
        const auto *rights = settings->findChild<QLabel *>(u"rightsLabel"_s);
        QVERIFY(rights->isVisible());
        QVERIFY(!settings->findChild<QWidget *>(u"keySegments"_s)->isEnabled());
        // Whatever asks for it, the store refuses.
        settings->setOptions(softToken());
        emit settings->optionsChosen(softToken());
        m_counter->settle();
        QTRY_COMPARE(settings->options(), SigningOptions());
        QVERIFY(!batch().isOn());
        QCOMPARE(kept(), SigningOptions());
        m_counter->desks->session()->begin(supervisor());
        m_counter->window.showPage(CounterWindow::Page::Settings);
        QVERIFY(!rights->isVisible());
        QVERIFY(settings->findChild<QWidget *>(u"keySegments"_s)->isEnabled());
        emit settings->optionsChosen(keyFile());
        QTRY_VERIFY(batch().isOn());
        QCOMPARE(kept(), keyFile());
        const auto audit = m_office->read<QString>([](Connection &c) -> Result<QString> {
            const auto acts = c.single("SELECT officer || ' ' || detail FROM audit WHERE act = 'signing-chosen'");
            return acts ? Result<QString>(acts->toString()) : acts.error();
        });
        QCOMPARE(*audit, u"lan file"_s);
    }

    void theSettingsAreKeptWithoutSecrets()
    {
        open({});
        m_counter->desks->session()->begin(supervisor());
        SigningPane *settings = m_counter->window.settingsPage()->signingPane();
        m_counter->window.showPage(CounterWindow::Page::Settings);
        settings->setOptions(softToken());
        emit settings->optionsChosen(softToken());
        m_counter->settle();
        const auto certificate = [settings] { return settings->findChild<QLabel *>(u"certificateLabel"_s)->text(); };
        QTRY_VERIFY(certificate().contains(u"Nguyễn Thị Hà") && certificate().contains(u"23/11/2027"));
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Digitise);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
        m_counter->settle();
        const auto all = m_office->read<QString>([](Connection &c) -> Result<QString> {
            const auto values = c.single("SELECT group_concat(value, '|') FROM setting");
            return values ? Result<QString>(values->toString()) : values.error();
        });
        QVERIFY(all->contains(u"softhsm"));
        QVERIFY(!all->contains(rightPin));
    }

    /// Only with MOCUA_SHOTS=DIR: what an officer sees, to be looked at.
    void pictures()
    {
        if (qEnvironmentVariableIsEmpty("MOCUA_SHOTS"))
            return;
        qputenv("LANGUAGE", "vi");
        QTranslator vietnamese;
        QVERIFY(vietnamese.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&vietnamese);
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const QString end = kind == ThemeKind::Dark ? u"-dark"_s : QString();
            SigningOptions options = softToken();
            open(options);
            m_counter->window.resize(1366, 768);
            applyTheme(*qApp, {kind, 100});
            const qint64 dossier = prepareAndDone();
            prepareAndDone();
            QTRY_VERIFY(title().contains(u'2'));
            QTest::qWait(300);
            shoot(u"pin-pane"_s + end);
            enter(wrongPin);
            QTRY_VERIFY(!trouble().isEmpty());
            shoot(u"wrong-pin"_s + end);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY(!pane().isAsking());
            shoot(u"waiting"_s + end);
            QTest::keyClick(&m_counter->window, Qt::Key_K, Qt::ControlModifier);
            enter(rightPin);
            VERIFY_SIGNED(dossier);
            QTRY_VERIFY(pane().isHidden());
            const auto id = m_office->read<std::optional<StoredDossier>>(
                [dossier](Connection &c) { return DossierTable(c).find(dossier); });
            m_counter->desks->digitising()->openDossier((*id)->dossier.id);
            QTest::qWait(500);
            shoot(u"signed"_s + end);
            m_counter->window.showPage(CounterWindow::Page::Settings);
            QTest::qWait(500);
            shoot(u"settings"_s + end);
            m_counter.reset();
            m_office = std::make_unique<DemoOffice>();
        }
        QCoreApplication::removeTranslator(&vietnamese);
    }
};

QTEST_MAIN(TestCounterSigning)
#include "tst_countersigning.moc"
