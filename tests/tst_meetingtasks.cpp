// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayprogram.h"
#include "meetingtaskjson.h"
#include "syncedoffice.h"
#include "taskkeeping.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Tasks of a meeting are carried to the next one until they are done, at every counter of the office.
class TestMeetingTasks : public QObject
{
    Q_OBJECT
    std::unique_ptr<SyncedOffice> m_office;
    Officer m_supervisor{u"lam"_s, u"Phan Văn Lâm"_s, Role::Supervisor, {}};
    QDate m_first{2026, 11, 23};
    QDate m_second{2026, 11, 30};

    static MeetingTask task(const QString &what = u"Đưa 5 thủ tục lên toàn trình"_s)
    {
        MeetingTask task;
        task.unit = u"Phòng Tư pháp"_s;
        task.what = what;
        task.due = QDate(2026, 11, 27);
        return task;
    }
    Result<MeetingTask> keep(const MeetingTask &task, QDate meeting, const std::optional<Officer> &officer = {})
    {
        return m_office->write<MeetingTask>([&](Connection &c) {
            return keepTask(c, task, meeting,
                            {officer.value_or(m_supervisor), m_office->identity.device, m_office->now});
        });
    }
    static MeetingList list(SyncedOffice &office, QDate meeting)
    {
        return *office.read<MeetingList>([&](Connection &c) { return meetingList(c, meeting); });
    }
    static QStringList whats(const MeetingList &list)
    {
        QStringList words;
        for (const MeetingTask &one : list.tasks)
            words.append(one.what);
        return words;
    }

private slots:
    void init() { m_office = std::make_unique<SyncedOffice>(); }

    void aTaskIsCarriedUntilItIsDone()
    {
        const auto given = keep(task(u"Lên toàn trình"_s), m_first);
        QVERIFY2(given, given ? "" : qPrintable(given.error().message));
        QVERIFY(keep(task(u"Nhập LRIS"_s), m_first));
        QCOMPARE(m_office->figures().waiting, 2);
        QCOMPARE(m_office->figures().dossiersWaiting, 0); // Tasks are no dossiers.
        MeetingTask later = task(u"Tập huấn"_s);
        later.due = QDate(2026, 12, 4);
        QVERIFY(keep(later, m_second));
        QCOMPARE(whats(list(*m_office, m_first)), (QStringList{u"Lên toàn trình"_s, u"Nhập LRIS"_s}));
        MeetingTask done = *given;
        done.outcome = MeetingTask::Outcome::Done;
        done.evidence = u"H61.33-261126-0007"_s;
        const auto closed = keep(done, m_second);
        QVERIFY(closed);
        QCOMPARE(closed->meeting, m_first);
        QCOMPARE(closed->closedAt, m_second);
        // The second meeting still sees what was reported to it; the third one what goes on.
        const MeetingList second = list(*m_office, m_second);
        QCOMPARE(whats(second), (QStringList{u"Lên toàn trình"_s, u"Nhập LRIS"_s, u"Tập huấn"_s}));
        QCOMPARE(second.carriedTo(second.tasks.at(1)), 1);
        QCOMPARE(second.carriedTo(second.tasks.at(2)), 0);
        const MeetingList third = list(*m_office, QDate(2026, 12, 7));
        QCOMPARE(whats(third), (QStringList{u"Nhập LRIS"_s, u"Tập huấn"_s}));
        QCOMPARE(third.carriedTo(third.tasks.first()), 2);
        QCOMPARE(third.meetings, (QList<QDate>{m_first, m_second}));
        QVERIFY(third.tasks.first().isOverdue(QDate(2026, 11, 28)));
        QVERIFY(!third.tasks.first().isOverdue(QDate(2026, 11, 27)));
    }

    void whatIsNotDoneGoesOnWithItsProposal()
    {
        MeetingTask given = *keep(task(), m_first);
        given.outcome = MeetingTask::Outcome::NotDone;
        given.proposal = u"xin thêm máy quét"_s;
        QVERIFY(keep(given, m_first));
        const MeetingList next = list(*m_office, m_second);
        QCOMPARE(next.tasks.size(), 1);
        QCOMPARE(int(next.tasks.first().outcome), int(MeetingTask::Outcome::NotDone));
        QCOMPARE(next.tasks.first().proposal, u"xin thêm máy quét"_s);
    }

    void whatIsMissingIsAskedFor_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("field");
        for (const char *field : {"unit", "what", "due", "evidence"})
            QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(field);
    }
    void whatIsMissingIsAskedFor()
    {
        QFETCH(QString, left);
        QFETCH(QString, field);
        MeetingTask one = task();
        if (left == u"unit")
            one.unit = u"  "_s;
        else if (left == u"what")
            one.what.clear();
        else if (left == u"due")
            one.due = QDate(2026, 11, 22);
        else
            one.outcome = MeetingTask::Outcome::Done;
        const auto kept = keep(one, m_first);
        QVERIFY(!kept);
        QCOMPARE(kept.error().field, field);
        QVERIFY(list(*m_office, m_first).tasks.isEmpty());
    }

    void anOfficerNotesTheOutcomeOnly()
    {
        QCOMPARE(keep(task(), m_first, m_office->officer).error().code, u"not-supervisor"_s);
        MeetingTask given = *keep(task(), m_first);
        given.proposal = u"cần hướng dẫn"_s;
        QVERIFY(keep(given, m_first, m_office->officer));
        given.due = given.due.addDays(30);
        QCOMPARE(keep(given, m_first, m_office->officer).error().code, u"not-supervisor"_s);
    }

    void tasksReachTheOtherCounters()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice there;
        QVERIFY(m_office->enrol(gateway.url()) && there.enrol(gateway.url()));
        MeetingTask given = *keep(task(), m_first);
        QVERIFY(!m_office->pass().error && !there.pass().error);
        QCOMPARE(list(there, m_first).tasks, QList<MeetingTask>{given});
        // Noted there a minute later; what comes late is older and changes nothing.
        there.now = m_office->now.addSecs(60);
        given.outcome = MeetingTask::Outcome::Done;
        given.evidence = u"báo cáo 12/BC"_s;
        const auto done = there.write<MeetingTask>([&](Connection &c) {
            return keepTask(c, given, m_first, {m_supervisor, there.identity.device, there.now});
        });
        QVERIFY(done);
        QVERIFY(!there.pass().error && !m_office->pass().error);
        QCOMPARE(list(*m_office, m_first).tasks, QList<MeetingTask>{*done});
        given.evidence = u"cũ"_s;
        given.at = m_office->now;
        QCOMPARE(*m_office->write<bool>([&](Connection &c) { return MeetingTaskTable(c).put(given); }), false);
        QCOMPARE(list(*m_office, m_first).tasks, QList<MeetingTask>{*done});
    }

    void whatALaterVersionSaysIsRead()
    {
        QJsonObject json = toJson(*keep(task(), m_first));
        QCOMPARE(json.value(u"for"_s).toString(), u"portal"_s);
        json.insert(u"for"_s, u"chatbot"_s);
        json.insert(u"more"_s, 1);
        QCOMPARE(int(meetingTaskFromJson(json)->purpose), int(MeetingTask::For::Other));
        json.remove(u"what"_s);
        QVERIFY(!meetingTaskFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestMeetingTasks)
#include "tst_meetingtasks.moc"
