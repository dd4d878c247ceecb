// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "gatewaytrial.h"
#include "officertable.h"
#include "passwords.h"
#include "queueoffice.h"
#include "reviewdesk.h"
#include "reviewlist.h"
#include "reviewpage.h"
#include "waitingdaytable.h"

#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;

/// How long citizens waited, in the review of the day, by a real gateway's numbers.
class TestCounterWaiting : public QObject
{
    Q_OBJECT
    GatewayTrial m_trial;
    std::unique_ptr<QueueOffice> m_queue;
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    void open()
    {
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    void review()
    {
        m_counter->desks->session()->begin(m_supervisor);
        m_counter->settle();
        QSignalSpy shown(m_counter->desks->review(), &ReviewDesk::shown);
        m_counter->press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(shown.count() > 0);
    }
    /// The line of the list "Cần xem" with its value, or nothing.
    QString line(const QString &words)
    {
        const auto *matters = m_counter->find<ReviewList>("dayMatters");
        for (int row = 0; row < matters->count(); ++row) {
            if (matters->line(row).text.startsWith(words))
                return matters->line(row).text + u": "_s + matters->line(row).value;
        }
        return {};
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_trial.address = *DatabaseAddress::parse(u"sqlite:%1/g.sqlite"_s.arg(m_trial.folder.path()));
        m_queue = std::make_unique<QueueOffice>(m_trial);
        QVERIFY(m_queue->open({.database = m_trial.address, .isDemonstration = true}, 1));
        m_queue->setNow(m_office->now);
    }
    void cleanup()
    {
        m_counter.reset();
        m_queue.reset();
        m_trial.gateway.reset();
        m_office.reset();
        QFile::remove(m_trial.folder.filePath(u"g.sqlite"_s));
    }

    void theReviewSaysHowLongCitizensWaited()
    {
        for (int i = 0; i < 4; ++i) // The last one is not called.
            QCOMPARE(m_queue->take(u"A"_s), u"A-00%1"_s.arg(i + 1));
        for (const int seconds : {60, 90, 1050}) {
            m_queue->wait(seconds);
            QVERIFY(m_queue->next(1).startsWith(u"A-"_s));
        }
        open();
        m_counter->desks->review()->beginOnline({m_trial.url, m_queue->devices.front()->enrolled->token, {}});
        review();
        QTRY_COMPARE(line(u"Chờ gọi số"_s), u"Chờ gọi số, trung vị: 2 phút 30"_s);
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            QVERIFY(m_counter->window.grab().save(shots + u"/waiting.png"_s));

        // Without a line the review says what it was told, and when.
        m_counter.reset();
        m_trial.gateway.reset();
        const QString told = m_queue->time().toString(u"HH:mm"_s);
        m_office->now = m_queue->time().addSecs(3600);
        open();
        review();
        QCOMPARE(line(u"Chờ gọi số"_s), u"Chờ gọi số, đến %1: 2 phút 30"_s.arg(told));
    }

    void withoutNumbersNothingIsSaid()
    {
        open();
        m_counter->desks->review()->beginOnline({m_trial.url, m_queue->devices.front()->enrolled->token, {}});
        review();
        QTest::qWait(300);
        QCOMPARE(line(u"Chờ gọi số"_s), QString());
        const auto kept = m_office->read<std::optional<WaitingDay>>(
            [this](Connection &c) { return WaitingDayTable(c).find(m_office->now.date()); });
        QVERIFY(kept && !*kept);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator vietnamese;
    if (!vietnamese.load(u":/i18n/mocua_vi.qm"_s))
        return 1;
    QCoreApplication::installTranslator(&vietnamese);
    TestCounterWaiting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_counterwaiting.moc"
