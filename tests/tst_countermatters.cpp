// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counteratwork.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "homepage.h"
#include "keepingdesk.h"
#include "outboxdetail.h"
#include "outboxtable.h"
#include "printdesk.h"
#include "recoverykey.h"
#include "recoverykeypane.h"
#include "secondcopy.h"
#include "syncpage.h"
#include "taskmodel.h"
#include "tasktable.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// What waits for somebody's word and stands on Home until then.
class TestCounterMatters : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    /// The row of Home whose words contain that; -1: none.
    int rowWith(const QString &words)
    {
        m_counter->window.showPage(CounterWindow::Page::Home);
        const auto *model =
            static_cast<const TaskModel *>(m_counter->window.homePage()->findChild<TaskTable *>()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->task(row).subject.contains(words))
                return row;
        }
        return -1;
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
        m_office->identity.publicUrl = u"https://tracuu.example.vn"_s;
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void aSupervisorIsAskedAboutAnOperationInTrouble()
    {
        const auto received = m_office->receive(m_office->order());
        QVERIFY(m_office->write<void>([&](Connection &c) -> Result<void> {
            const auto set =
                c.change("UPDATE outbox SET state = 'quarantined', problem = 'bad-request' WHERE op_id = ?",
                         {received->opId.toRfc4122()});
            return set ? Result<void>() : set.error();
        }));
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Sync);
        m_counter->settle();
        auto *detail = m_counter->window.syncPage()->findChild<OutboxDetail *>(); // Opened by itself.
        QVERIFY(detail);
        detail->findChild<ActionButton *>(u"questionButton"_s)->click();
        m_counter->press(Qt::Key_Return); // Nothing was asked.
        QVERIFY(detail->isAskingReason());
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"mã thủ tục đã đổi?"_s);
        m_counter->press(Qt::Key_Return);
        m_counter->settle();
        const auto rows = m_office->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(10); });
        QCOMPARE(rows->first().question.text, u"mã thủ tục đã đổi?"_s);
        QTRY_VERIFY(rowWith(u"mã thủ tục đã đổi?"_s) >= 0);
    }

    void aCitizenIsToldOfAChangedCode()
    {
        const auto received = m_office->receive(m_office->order());
        const QString printed = received->dossier.code();
        QVERIFY(m_office->write<void>([&](Connection &c) -> Result<void> {
            DossierTable dossiers(c);
            if (const auto marked = dossiers.addCode(received->key, {CodeKind::Disputed, printed, {}}, false); !marked)
                return marked;
            return dossiers.addCode(received->key, {CodeKind::Official, u"H61.33.205-261123-0999"_s, {}}, true);
        }));
        m_counter->signIn();
        QTRY_VERIFY(rowWith(u"mã đã in"_s) >= 0);
        PrintDesk *printing = m_counter->desks->printing();
        QSignalSpy made(printing, &PrintDesk::formPrinted);
        auto *tasks = m_counter->window.homePage()->findChild<TaskTable *>();
        tasks->setCurrentIndex(tasks->model()->index(rowWith(u"mã đã in"_s), 0));
        tasks->setFocus();
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(made.first().first().toString(), u"code-notice"_s);
        QTRY_COMPARE(rowWith(u"mã đã in"_s), -1);
    }

    void theSecondCopyGoesToAnotherDrive()
    {
        m_counter->signIn();
        auto *choose = m_counter->find<ActionButton>("secondCopyButton");
        m_counter->window.showPage(CounterWindow::Page::Sync);
        QVERIFY(!choose->isVisible()); // An officer does not.
        m_counter.reset();
        m_office->officer = {u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Sync);
        QVERIFY(m_counter->find<ActionButton>("secondCopyButton")->isVisible());
        KeepingDesk *keeping = m_counter->desks->keeping();
        const auto folder = [this] { return *m_office->read<QString>(secondCopyFolder); };
        keeping->takeSecondFolder(m_office->folder.path()); // A drive that dies with the data.
        m_counter->settle();
        QVERIFY(folder().isEmpty());
        const QTemporaryDir other(u"/dev/shm/mocua-XXXXXX"_s);
        if (!other.isValid() || QStorageInfo(other.path()) == QStorageInfo(m_office->folder.path()))
            QSKIP("This machine has no other drive.");
        keeping->takeSecondFolder(other.path());
        m_counter->settle();
        QCOMPARE(folder(), other.path());
        const auto received = m_office->receive(m_office->order());
        QTRY_COMPARE_WITH_TIMEOUT(secondCopied(other.path(), m_office->identity.device).operations.size(), 1, 20'000);
    }

    void aRecoveryKeyIsShownOnceAndKeptWhenItIsOnPaper()
    {
        const auto kept = [this] { return *m_office->read<QByteArray>(recoveryPublicKey); };
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Sync);
        QVERIFY(!m_counter->find<ActionButton>("recoveryKeyButton")->isVisible()); // An officer does not.
        m_counter.reset();
        m_office->officer = {u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Sync);
        m_counter->settle();
        auto *pane = m_counter->window.findChild<RecoveryKeyPane *>();
        auto *last = m_counter->find<QLineEdit>("recoveryLastGroup");
        const auto begin = [&] {
            auto *make = m_counter->find<ActionButton>("recoveryKeyButton");
            QVERIFY(make->isVisible());
            make->setFocus();
            QTest::keyClick(make, Qt::Key_Space);
            QTRY_VERIFY(pane->isVisible() && last->hasFocus());
        };
        const auto groups = [pane] {
            QStringList words;
            for (const QLabel *label : pane->findChildren<QLabel *>()) {
                if (label->text().size() == 4)
                    words.append(label->text());
            }
            return words;
        };
        const auto shoot = [this](const QString &name) {
            if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
                QVERIFY(m_counter->window.grab().save(shots + u'/' + name + u".png"_s));
        };
        shoot(u"recovery-none"_s);
        begin();
        QCOMPARE(groups().size(), 13);
        shoot(u"recovery"_s);
        applyTheme(*qApp, Theme{ThemeKind::Dark, 100});
        m_counter->settle();
        shoot(u"recovery-dark"_s);
        applyTheme(*qApp, Theme{});
        m_counter->press(Qt::Key_Escape); // Not now: it is forgotten.
        QVERIFY(!pane->isVisible() && groups().isEmpty());
        begin();
        const QStringList shown = groups();
        QTest::keyClicks(last, u"????"_s);
        m_counter->press(Qt::Key_F9);
        QVERIFY(pane->isVisible());
        QVERIFY(kept().isEmpty());
        QTest::keyClicks(last, shown.last().toLower());
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(!pane->isVisible());
        QCOMPARE(kept(), recoveryKeyOf(shown.join(u'-'))->publicKey);
        m_counter->settle();
        begin(); // Another one takes its place.
        QVERIFY(groups() != shown);
        QTest::keyClicks(last, groups().last());
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(!pane->isVisible());
        QVERIFY(kept() != recoveryKeyOf(shown.join(u'-'))->publicKey);
    }
};

QTEST_MAIN(TestCounterMatters)
#include "tst_countermatters.moc"
