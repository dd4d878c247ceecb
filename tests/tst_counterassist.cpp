// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "dossierfinder.h"
#include "dossierpage.h"
#include "filespane.h"
#include "homepage.h"
#include "keyscanner.h"
#include "noticebox.h"
#include "outboxtable.h"
#include "papertable.h"
#include "searchpage.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
const QString card = u"08319000456%1||Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s;
const QString code = u"H61.33-261123-150042"_s;
} // namespace

/// Filing online with help, and dossiers that live elsewhere, through the real window by keys and scans alone.
class TestCounterAssist : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    int m_keys = 0;
    int m_people = 0;
    qint64 m_slowest = 0;

    void scan(const QString &text)
    {
        QSignalSpy scanned(m_counter->desks->findChild<KeyScanner *>(), &KeyScanner::scanned);
        m_counter->scan(text);
        QTRY_COMPARE(scanned.count(), 1);
        m_counter->settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QElapsedTimer timer;
        timer.start();
        m_counter->press(key, modifiers);
        QApplication::processEvents();
        m_slowest = std::max(m_slowest, timer.elapsed());
        m_counter->settle();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            ++m_keys;
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()), letter,
                                Qt::NoModifier);
            QTest::qWait(60); // Slower than a scanner.
        }
    }
    /// To be looked at, where MOCUA_SHOTS names a folder.
    void shoot(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("MOCUA_SHOTS"); !folder.isEmpty())
            m_counter->window.grab().save(QDir(folder).filePath(name + u".png"_s));
    }
    StoredDossier stored(qint64 key)
    {
        return **m_office->read<std::optional<StoredDossier>>(
            [key](Connection &c) { return DossierTable(c).find(key); });
    }
    DayFigures figures()
    {
        return *m_office->read<DayFigures>(
            [this](Connection &c) { return dayFigures(c, m_office->now, m_office->now.addDays(2), 1); });
    }
    /// From the card to the papers of a birth's registration.
    void beginBirth()
    {
        key(Qt::Key_F2);
        scan(card.arg(++m_people)); // The same card twice in a moment would be one scan.
        type(u"dkks"_s);
        key(Qt::Key_Return);
        QVERIFY(m_counter->page()->isAssisting());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
        m_keys = 0;
    }
    void cleanup()
    {
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        m_counter.reset();
        m_office.reset();
    }
    void cleanupTestCase() { qInfo("slowest key until the window is at rest: %lld ms", m_slowest); }

    void anAssistedFilingTakesFifteenKeys()
    {
        beginBirth();
        key(Qt::Key_D, Qt::ControlModifier); // What was brought; on to the first question.
        key(Qt::Key_Right);                  // VNeID: has it.
        key(Qt::Key_Tab);
        key(Qt::Key_Right); // The citizen pressed.
        scan(code);
        QCOMPARE(m_counter->find<QLineEdit>("otherCodeField")->text(), code);
        shoot(u"assist-1-filled"_s);
        QElapsedTimer timer;
        timer.start();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        shoot(u"assist-2-saved"_s);
        qInfo("an assisted filing: %d keys, saved in %lld ms", m_keys, timer.elapsed());
        QVERIFY2(m_keys <= 15, qPrintable(QString::number(m_keys)));
        const StoredDossier kept = stored(1);
        QCOMPARE(kept.dossier.code(), code);
        QCOMPARE(kept.dossier.codes.size(), 1); // No number of ours.
        QCOMPARE(kept.dossier.channel, Channel::Online);
        QCOMPARE(kept.dossier.assistance->hasVneid, std::optional(true));
        QCOMPARE(kept.dossier.assistance->filedBy, FiledBy::Citizen);
        QVERIFY(!kept.dossier.dueAt && kept.dossier.fee.lines.isEmpty());
        QCOMPARE(kept.events.size(), 1); // Nothing is printed.
        QCOMPARE(figures().assisted, 1);
        QCOMPARE(figures().received, 0); // Never mixed.
        QCOMPARE(figures().awaitingCode, 0);
        const auto waiting = m_office->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(10); });
        QCOMPARE(waiting->size(), 1); // On its way to the gateway.
    }

    /// F7 goes to the fee; where it is filed online it says why there is none.
    void theKeyOfTheFeeSaysWhyThereIsNone()
    {
        beginBirth();
        auto *notice = m_counter->find<NoticeBox>("assistFeeNotice");
        QVERIFY(notice->text().isEmpty());
        QPointer<QWidget> before = QApplication::focusWidget();
        key(Qt::Key_F7);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QVERIFY2(notice->text().contains(u"Cổng"_s, Qt::CaseInsensitive), qPrintable(notice->text()));
        QVERIFY(notice->isVisible());
        QCOMPARE(QApplication::focusWidget(), before.data());
        shoot(u"assist-fee"_s);
        m_counter->page()->clear();
        QVERIFY(notice->text().isEmpty()); // Nothing of it for the next person.
    }

    /// What the portal sends of a filing without a noted code is suggested on Home; one key says that it is the same.
    void oneKeyTiesWhatCameFromThePortal_data()
    {
        QTest::addColumn<bool>("isSame");
        QTest::newRow("the same") << true;
        QTest::newRow("another one") << false;
    }
    void oneKeyTiesWhatCameFromThePortal()
    {
        QFETCH(const bool, isSame);
        beginBirth();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        Dossier submitted = stored(1).dossier;
        submitted.id = QUuid::createUuid();
        submitted.assistance.reset();
        submitted.home = DossierHome::Own;
        submitted.state = DossierState::NewlySubmitted;
        submitted.slipDigits = u"000000000000000000"_s;
        submitted.trackingToken = u"abcdefghijklmnopqrstuvwxyz"_s;
        submitted.codes = {{CodeKind::OtherSystem, code, m_office->catalogue.filing.portalName}};
        QVERIFY(m_office->write<qint64>([&](Connection &c) { return DossierTable(c).insert(submitted, 1); }));
        QCOMPARE(figures().assisted, 1);
        QCOMPARE(figures().received, 1);
        m_counter->window.showPage(CounterWindow::Page::Home);
        auto *tasks = m_counter->find<QTableView>("tasks");
        const auto first = [&] { return tasks->model()->index(0, 0).data().toString(); };
        QTRY_VERIFY2(first().contains(u"Cùng một"_s), qPrintable(first()));
        shoot(u"assist-6-same"_s);
        QVERIFY(stored(1).dossier.code().isEmpty()); // Never by itself.
        if (isSame) {
            tasks->setFocus();
            tasks->selectRow(0);
            m_keys = 0;
            key(Qt::Key_Return);
            QCOMPARE(m_keys, 1);
            QTRY_COMPARE(stored(1).dossier.code(), code);
            QCOMPARE(figures().assisted, 1);
            QCOMPARE(figures().received, 0); // Counted once.
            // Both sides say so.
            emit m_counter->window.searchPage()->dossierChosen(submitted.id);
            QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
            shoot(u"assist-7-tied"_s);
            m_counter->window.showPage(CounterWindow::Page::Home);
        } else {
            OpenTask task;
            task.kind = OpenTask::Kind::SameFiling;
            task.dossierId = stored(1).dossier.id;
            task.operationId = submitted.id;
            task.code = code;
            emit m_counter->window.homePage()->taskChosen(task, true);
            m_counter->settle();
            QVERIFY(stored(1).dossier.code().isEmpty());
            QCOMPARE(figures().received, 1);
        }
        QTRY_VERIFY2(!first().contains(u"Cùng một"_s), qPrintable(first())); // Not asked again.
    }

    void theCodeIsNotedLaterByOneScanAndOneKey()
    {
        beginBirth();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        QVERIFY(stored(1).dossier.code().isEmpty());
        QCOMPARE(figures().awaitingCode, 1);
        // Home says so, and leads to the list.
        m_counter->window.showPage(CounterWindow::Page::Home);
        auto *tasks = m_counter->window.homePage()->findChild<QTableView *>();
        QTRY_VERIFY(tasks->model()->rowCount() > 0);
        shoot(u"assist-3-home"_s);
        m_counter->window.showPage(CounterWindow::Page::Search);
        m_counter->window.searchPage()->setFilter({{}, DossierFilter::Which::AwaitingCode, ListPeriod::Any});
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 1);
        shoot(u"assist-4-list"_s);
        emit m_counter->window.searchPage()->dossierChosen(stored(1).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        m_keys = 0;
        scan(code);
        QTRY_VERIFY(m_counter->window.dossierPage()->isWorking());
        QCOMPARE(m_counter->find<QLineEdit>("codeField")->text(), code);
        shoot(u"assist-5-code"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(1).dossier.code(), code);
        QCOMPARE(m_keys, 1);
        QCOMPARE(stored(1).events.last().kind, u"code-noted"_s);
        QCOMPARE(figures().awaitingCode, 0);
        // Scanned from anywhere it is found by that code.
        m_counter->window.showPage(CounterWindow::Page::Home);
        emit m_counter->window.textEntered(code);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
    }

    /// A code that looks wrong is said to, and kept by pressing once more; a one-time password never is.
    void aWrongCodeIsSaidAndKept()
    {
        beginBirth();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        m_counter->desks->finder()->open(stored(1).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        DossierPage *page = m_counter->window.dossierPage();
        key(Qt::Key_F9);
        QTRY_VERIFY(page->isWorking());
        // What it waits for stands first.
        QCOMPARE(page->findChild<QListView *>(u"acts"_s)->model()->index(0, 0).data().toString(),
                 displayName(DossierAct::NoteCode));
        page->askWork(DossierAct::NoteCode);
        auto *field = m_counter->find<QLineEdit>("codeField");
        field->setText(u"123 456"_s);
        for (int i = 0; i < 2; ++i) {
            key(Qt::Key_F9);
            QVERIFY(stored(1).dossier.code().isEmpty());
        }
        field->setText(u"H61-150042"_s);
        key(Qt::Key_F9);
        m_counter->settle();
        shoot(u"assist-6-doubt"_s);
        QVERIFY(stored(1).dossier.code().isEmpty());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(1).dossier.code(), u"H61-150042"_s);
        // The same code at a second dossier is said, too.
        beginBirth();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 2);
        m_counter->desks->finder()->open(stored(2).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        page->askWork(DossierAct::NoteCode);
        field->setText(u"H61-150042"_s);
        key(Qt::Key_F9);
        QVERIFY(stored(2).dossier.code().isEmpty());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(2).dossier.code(), u"H61-150042"_s);
        const auto doubles = m_office->read<QStringList>([](Connection &c) { return DossierTable(c).doubledCodes(5); });
        QCOMPARE(*doubles, QStringList{u"H61-150042"_s});
    }

    void papersAreCopiedToAFolderWithPlainNames()
    {
        beginBirth();
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        const QByteArray bytes = "%PDF-1.7 a paper";
        const auto hash = m_counter->context.files.put(bytes);
        QVERIFY(hash);
        QVERIFY(m_office->write<void>([&](Connection &c) {
            return PaperTable(c).add({.dossier = 1,
                                      .component = 2,
                                      .sha256 = *hash,
                                      .bytes = bytes.size(),
                                      .pages = 1,
                                      .source = u""_s,
                                      .at = m_office->now,
                                      .officer = u"ha"_s},
                                     {}, false);
        }));
        m_counter->desks->finder()->open(stored(1).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        DossierPage *page = m_counter->window.dossierPage();
        key(Qt::Key_F9);
        auto *acts = page->findChild<QListView *>(u"acts"_s);
        for (int row = 0; row < acts->model()->rowCount(); ++row) {
            if (acts->model()->index(row, 0).data().toString().contains(u"số hóa"_s))
                acts->setCurrentIndex(acts->model()->index(row, 0));
        }
        key(Qt::Key_Return);
        QTRY_VERIFY(page->isGivingFiles());
        m_counter->settle();
        QTemporaryDir stick;
        auto *folder = page->findChild<QComboBox *>(u"filesFolder"_s);
        QTRY_VERIFY(folder->isVisible());
        folder->setEditText(stick.filePath(u"nowhere"_s));
        key(Qt::Key_F9);
        m_counter->settle();
        QVERIFY(QDir(stick.path()).isEmpty());
        folder->setEditText(stick.path());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(1).events.last().kind, u"files-given"_s);
        shoot(u"assist-7-files"_s);
        const QStringList made = QDir(stick.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        QCOMPARE(QDir(stick.filePath(made.first())).entryList(QDir::Files), QStringList{u"02-giay-chung-sinh.pdf"_s});
        QFile copy(stick.filePath(made.first() + u"/02-giay-chung-sinh.pdf"_s));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), bytes); // Not sealed.
        key(Qt::Key_Escape);
        QVERIFY(!page->isGivingFiles());
    }
};

QTEST_MAIN(TestCounterAssist)
#include "tst_counterassist.moc"
