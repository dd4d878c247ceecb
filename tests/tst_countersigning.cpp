// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "counterstyle.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "filingtable.h"
#include "noticebox.h"
#include "pagetable.h"
#include "papertable.h"
#include "pdfpages.h"
#include "pinpane.h"
#include "settingspage.h"
#include "settingtable.h"
#include "signatureverifying.h"
#include "signingbatch.h"
#include "signingpane.h"
#include "softtoken.h"
#include "trialstamps.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QTranslator>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int longMs = 20'000;
constexpr int handMs = 45;
constexpr int finalTry = 0x20000; // CKF_USER_PIN_FINAL_TRY
constexpr int pinLocked = 0x40000;
const QString rightPin = u"123456"_s;
const QString wrongPin = u"654321"_s;

} // namespace

/// Signing at the counter, from F9 to papers in the store, through the real window and the real worker process.
class TestCounterSigning : public QObject
{
    Q_OBJECT
    QTemporaryDir m_keys;
    TrialAuthority m_authority;
    TrialAuthority::Issued m_issued;
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    int m_people = 0;

    QString key(const QString &name) const { return m_keys.filePath(name); }
    SigningOptions softToken() const
    {
        SigningOptions options;
        options.key = SigningOptions::Key::Token;
        options.module = softModule();
        options.token = u"Trial"_s;
        options.authorityFile = key(u"authority.der"_s);
        return options;
    }
    SigningOptions faultyToken() const
    {
        SigningOptions options = softToken();
        options.module = QStringLiteral(PROGRAMS "/faultytoken.so");
        options.token = u"Faulty"_s;
        return options;
    }
    SigningOptions keyFile() const
    {
        SigningOptions options = softToken();
        options.key = SigningOptions::Key::File;
        options.file = key(u"key.p12"_s);
        return options;
    }

    /// The window on this office, with the officer there.
    void open(const SigningOptions &options)
    {
        QVERIFY(m_office->write<void>(
            [json = toJson(options)](Connection &c) { return SettingTable(c).setObject(u"signing.options"_s, json); }));
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        QTRY_VERIFY(batch().isReady());
        m_counter->signIn();
    }
    SigningBatch &batch() { return m_counter->desks->digitising()->signing(); }
    PinPane &pane() { return *m_counter->window.digitisePage()->pinPane(); }
    QString trouble() { return pane().findChild<NoticeBox *>(u"trouble"_s)->text(); }
    QString title() { return pane().findChild<QLabel *>(u"titleLabel"_s)->text(); }
    QLineEdit *field() { return pane().findChild<QLineEdit *>(u"pinField"_s); }
    QString hint() { return m_counter->window.digitisePage()->findChild<QLabel *>(u"hintLabel"_s)->text(); }

    /// A dossier with a page that needs no recognition, ready for F9.
    qint64 prepare()
    {
        ++m_people;
        const auto received =
            m_office->receive(m_office->order(u"Người Thứ %1"_s.arg(m_people), u"0831900%1"_s.arg(10'000 + m_people)));
        if (!received)
            qFatal("not received");
        QPdfWriter writer(key(u"paper.pdf"_s));
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        painter.drawText(600, 2000, u"Giấy tờ của người thứ %1, xã Bến Tre"_s.arg(m_people));
        painter.end();
        m_counter->desks->digitising()->openDossier(received->dossier.id);
        const auto code = [this] {
            return m_counter->window.digitisePage()->findChild<QLabel *>(u"codeLabel"_s)->text();
        };
        if (!QTest::qWaitFor([&] { return code().contains(received->dossier.code().last(4)); }, longMs))
            qFatal("not opened");
        m_counter->desks->digitising()->importFiles({key(u"paper.pdf"_s)});
        const auto pages = [&] {
            return *m_office->read<QList<ScannedPage>>([&](Connection &c) { return PageTable(c).of(received->key); });
        };
        if (!QTest::qWaitFor([&] { return pages().size() == 1 && pages()[0].stage == PageStage::Recognised; }, longMs))
            qFatal("no page");
        m_counter->settle();
        emit m_counter->window.digitisePage()->assignAsked(pages().first().id, 1);
        m_counter->settle();
        return received->key;
    }
    void done()
    {
        QTest::keyClick(&m_counter->window, Qt::Key_F9);
        m_counter->settle();
    }
    qint64 prepareAndDone()
    {
        const qint64 dossier = prepare();
        done();
        return dossier;
    }
    /// As an officer does: into whatever has the focus.
    void enter(const QString &pin)
    {
        QTRY_VERIFY(field()->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), pin, Qt::NoModifier, handMs); // A burst would be a scan.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::NoModifier, handMs);
    }
    QList<Paper> papers(qint64 dossier)
    {
        return *m_office->read<QList<Paper>>([&](Connection &c) { return PaperTable(c).of(dossier); });
    }
    qsizetype filings()
    {
        return m_office->read<QList<FilingOrder>>([](Connection &c) { return FilingTable(c).all(); })->size();
    }
    QByteArray contents(const Paper &paper) { return *m_counter->context.files.get(paper.sha256); }
#define VERIFY_SIGNED(DOSSIER)                                                                                         \
    do {                                                                                                               \
        verify(DOSSIER);                                                                                               \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

    /// Exactly one signature of the officer, which is good, and what the store says of it.
    void verify(qint64 dossier)
    {
        const bool isFiled = QTest::qWaitFor([&] { return papers(dossier).size() == 1; }, longMs);
        QVERIFY2(isFiled, qPrintable(u"%1 | %2 | %3"_s.arg(title(), trouble(), hint())));
        const Paper paper = papers(dossier).first();
        const auto checked = checkedSignatures(contents(paper), {m_authority.certificate()}, m_office->now.addSecs(1));
        QVERIFY(checked);
        QCOMPARE(checked->size(), 1);
        QVERIFY(checked->first().isGood() && checked->first().coversWholeFile);
        QCOMPARE(paper.signature.signer, u"Nguyễn Thị Hà"_s);
        QCOMPARE(paper.signature.fingerprint, checked->first().fingerprint);
        QCOMPARE(paper.signature.at, m_office->now);
    }
    qsizetype triedPins() const
    {
        return contentsOf(key(u"pins.log"_s)).count("PIN");
    }
    /// With MOCUA_SHOTS=DIR: to be looked at.
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        QTest::qWait(folder.isEmpty() ? 0 : 50);
        if (!folder.isEmpty())
            m_counter->window.grab().save(folder + u'/' + name + u".png"_s);
    }

private slots:
    void initTestCase()
    {
        qputenv("LANGUAGE", "en"); // Of the worker process.
        const QDateTime now = fromIsoOfficeTime(u"2026-11-23T09:41:00");
        m_issued = m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), now.addYears(1), rightPin.toUtf8());
        QCOMPARE(addSoftToken(m_keys.path(), u"Trial"_s, rightPin, m_issued, m_authority.certificate()), QString());
        const auto old = m_authority.issue("Nguyễn Thị Hà", now.addYears(-3), now.addYears(-1), rightPin.toUtf8());
        QVERIFY(putFile(key(u"key.p12"_s), m_issued.p12) && putFile(key(u"old.p12"_s), old.p12) &&
                putFile(key(u"old.der"_s), old.certificate) && putFile(key(u"signer.pem"_s), m_issued.key) &&
                putFile(key(u"signer.der"_s), m_issued.certificate));
    }
    void init()
    {
        for (const char *name : {"TRIAL_TOKEN_FLAGS", "TRIAL_TOKEN_LOGIN", "TRIAL_TOKEN_SIGN", "TRIAL_TOKEN_KEY"})
            qunsetenv(name);
        qputenv("TRIAL_TOKEN_CERTIFICATE", QFile::encodeName(key(u"signer.der"_s)));
        qputenv("TRIAL_TOKEN_LOG", QFile::encodeName(key(u"pins.log"_s)));
        QFile::remove(key(u"pins.log"_s));
        m_office = std::make_unique<DemoOffice>();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

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

    void aWrongPinEndsTheBatchAndIsNotTriedAgain()
    {
        open(softToken());
        const qint64 first = prepareAndDone();
        const qint64 second = prepareAndDone();
        enter(wrongPin);
        QTRY_VERIFY(!trouble().isEmpty());
        QVERIFY(!batch().isUnlocked());
        QVERIFY(papers(first).isEmpty() && papers(second).isEmpty());
        QCOMPARE(filings(), 2);
        enter(rightPin);
        VERIFY_SIGNED(first);
        VERIFY_SIGNED(second);
    }

    void eachPinIsTriedOnce()
    {
        qputenv("TRIAL_TOKEN_LOGIN", "0xA0");
        open(faultyToken());
        prepareAndDone();
        prepareAndDone();
        enter(wrongPin);
        QTRY_VERIFY(!trouble().isEmpty());
        m_counter->settle();
        QCOMPARE(triedPins(), 1);
    }

    void theLastTryIsSaidFirst()
    {
        qputenv("TRIAL_TOKEN_FLAGS", QByteArray::number(finalTry));
        qputenv("TRIAL_TOKEN_LOGIN", "0xA4");
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"ONE"));
        QCOMPARE(triedPins(), 0);
        enter(wrongPin);
        QTRY_VERIFY(trouble().contains(u"locked"));
        QCOMPARE(triedPins(), 1);
        QVERIFY(!field()->isVisible());
        QCOMPARE(filings(), 1);
    }

    void aLockedTokenIsSaidBeforeThePin()
    {
        qputenv("TRIAL_TOKEN_FLAGS", QByteArray::number(pinLocked));
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"locked"));
        QVERIFY(!field()->isVisible());
        QCOMPARE(triedPins(), 0);
        QCOMPARE(filings(), 1);
    }

    void anExpiredCertificateIsSaidBeforeThePin()
    {
        qputenv("TRIAL_TOKEN_CERTIFICATE", QFile::encodeName(key(u"old.der"_s)));
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"expired on 23/11/2025"));
        QVERIFY(!field()->isVisible());
        QCOMPARE(triedPins(), 0);
    }

    void anExpiredKeyFileSignsNothing()
    {
        SigningOptions options = keyFile();
        options.file = key(u"old.p12"_s);
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        QTRY_VERIFY(trouble().contains(u"expired"));
        QVERIFY(papers(dossier).isEmpty());
    }

    void aTokenPulledOutKeepsTheRestWaiting()
    {
        qputenv("TRIAL_TOKEN_KEY", QFile::encodeName(key(u"signer.pem"_s)));
        qputenv("TRIAL_TOKEN_COUNT", "1");
        open(faultyToken());
        const qint64 first = prepareAndDone();
        const qint64 second = prepareAndDone();
        enter(rightPin);
        QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(u"pulled out"), longMs);
        VERIFY_SIGNED(first);
        QVERIFY(papers(second).isEmpty());
        QTRY_VERIFY(title().contains(u'1'));
        QCOMPARE(filings(), 1);
        QCOMPARE(triedPins(), 1);
    }

    void aDeadWorkerAsksForThePinAgain()
    {
        open(softToken());
        const qint64 dossier = prepareAndDone();
        connect(&batch(), &SigningBatch::unlocked, this,
                [this] { ::kill(pid_t(batch().signer().worker().processId()), SIGKILL); });
        enter(rightPin);
        QTRY_VERIFY_WITH_TIMEOUT(pane().isAsking() && !trouble().isEmpty(), longMs);
        QVERIFY(papers(dossier).isEmpty());
        disconnect(&batch(), &SigningBatch::unlocked, this, nullptr);
        field()->setFocus();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
    }

    void aSignedPaperIsNotSignedAgainAfterTheProgramEnded()
    {
        open(softToken());
        // The end comes between the signature and the store: nothing can be kept.
        const QString files = m_office->folder.filePath(u"files"_s);
        QDir().rename(files, files + u".away"_s);
        QVERIFY(putFile(files, "in the way"));
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
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

    void withoutTheStampsServerThePaperIsFiledAndSaidSo()
    {
        SigningOptions options = keyFile();
        options.stampUrl = u"http://127.0.0.1:9/tsa"_s;
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
        QVERIFY(!papers(dossier).first().signature.stampedAt);
        QTRY_VERIFY(trouble().contains(u"Without a time stamp"));
        QVERIFY(!pane().isAsking());
    }

    void withoutSigningNothingIsAsked()
    {
        open({});
        const qint64 dossier = prepareAndDone();
        QTRY_COMPARE_WITH_TIMEOUT(papers(dossier).size(), 1, longMs);
        QVERIFY(!papers(dossier).first().signature.isThere());
        QVERIFY(!pane().isVisible());
    }

    void theSettingsAreKeptWithoutSecrets()
    {
        open({});
        SigningPane *settings = m_counter->window.settingsPage()->signingPane();
        m_counter->window.showPage(CounterWindow::Page::Settings);
        settings->setOptions(softToken());
        emit settings->optionsChosen(softToken());
        m_counter->settle();
        const auto certificate = [settings] { return settings->findChild<QLabel *>(u"certificateLabel"_s)->text(); };
        QTRY_VERIFY(certificate().contains(u"Nguyễn Thị Hà") && certificate().contains(u"23/11/2027"));
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
