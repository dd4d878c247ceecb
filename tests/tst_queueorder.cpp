// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "queueorder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// Who is called next: services, priority, mixing, numbers sent to a counter; and the rules in the catalogue.
class TestQueueOrder : public QObject
{
    Q_OBJECT

    /// "A1 C2! A3>2": service and place of taking, "!" priority, ">2" sent to counter 2.
    static QList<QueuePlace> places(const QString &text)
    {
        QList<QueuePlace> found;
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        for (QString word : words) {
            QueuePlace place;
            const qsizetype arrow = word.indexOf(u'>');
            if (arrow > 0) {
                place.forCounter = word.mid(arrow + 1).toInt();
                word = word.left(arrow);
            }
            place.isPriority = word.endsWith(u'!');
            place.service = word.left(1);
            place.taken = word.mid(1).remove(u'!').toInt();
            found.append(place);
        }
        return found;
    }

private slots:
    void order_data()
    {
        QTest::addColumn<QString>("waiting");
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<int>("priorityCalled");
        QTest::addColumn<int>("priorityRun");
        QTest::addColumn<QString>("called"); ///< Places of taking, in order.
        const QStringList all{u"A"_s, u"B"_s, u"C"_s};
        QTest::newRow("nobody waits") << u""_s << all << 0 << 2 << u""_s;
        QTest::newRow("first come, first called") << u"A3 B1 C2"_s << all << 0 << 2 << u"1 2 3"_s;
        QTest::newRow("priority goes first") << u"A1 A2 A3!"_s << all << 0 << 2 << u"3 1 2"_s;
        QTest::newRow("after two priority numbers an ordinary one")
            << u"A1 A2 A3! A4! A5! A6! A7!"_s << all << 0 << 2 << u"3 4 1 5 6 2 7"_s;
        QTest::newRow("two were called already: an ordinary one now") << u"A1 A2! A3!"_s << all << 2 << 2 << u"1 2 3"_s;
        QTest::newRow("one was called already: one more") << u"A1 A2! A3!"_s << all << 1 << 2 << u"2 1 3"_s;
        QTest::newRow("after each priority number an ordinary one")
            << u"A1 A2 A3! A4! A5!"_s << all << 0 << 1 << u"3 1 4 2 5"_s;
        QTest::newRow("no ordinary number waits: priority goes on")
            << u"A1! A2! A3! A4!"_s << all << 7 << 2 << u"1 2 3 4"_s;
        QTest::newRow("an ordinary one that came late ends a long run")
            << u"A1! A2! A9"_s << all << 5 << 2 << u"9 1 2"_s;
        QTest::newRow("other services are not this counter's")
            << u"A1 B2! C3 A4!"_s << QStringList{u"A"_s} << 0 << 2 << u"4 1"_s;
        QTest::newRow("a priority number of another service counts for nothing")
            << u"B1! B2! A3 A4"_s << QStringList{u"A"_s} << 0 << 1 << u"3 4"_s;
        QTest::newRow("sent to this counter, of no service of it")
            << u"A4 C2>1"_s << QStringList{u"A"_s} << 0 << 2 << u"2 4"_s;
        QTest::newRow("sent to another counter") << u"A1>2 A2"_s << all << 0 << 2 << u"2"_s;
        QTest::newRow("a counter without services takes what is sent to it")
            << u"A1 B2>1"_s << QStringList{} << 0 << 2 << u"2"_s;
        QTest::newRow("moved to another service keeps its place")
            << u"C9 C1 C5"_s << QStringList{u"C"_s} << 0 << 2 << u"1 5 9"_s;
    }
    void order()
    {
        QFETCH(QString, waiting);
        QFETCH(QStringList, services);
        QFETCH(int, priorityCalled);
        QFETCH(int, priorityRun);
        QFETCH(QString, called);
        const QList<QueuePlace> all = places(waiting);
        QStringList got;
        for (const qsizetype i : callingOrder(all, {1, services, priorityCalled}, priorityRun))
            got.append(QString::number(all[i].taken));
        QCOMPARE(got.join(u' '), called);
    }
    void theOrderIsWhatIsCalledOneByOne()
    {
        // The list that people see is what comes when each is called in turn.
        QList<QueuePlace> waiting = places(u"A1 A2! A3 A4! A5! A6! A7 B8! A9"_s);
        QueueCaller caller{1, {u"A"_s, u"B"_s}, 1};
        QList<qint64> shown;
        for (const qsizetype i : callingOrder(waiting, caller, 2))
            shown.append(waiting[i].taken);
        QList<qint64> called;
        while (!waiting.isEmpty()) {
            const QueuePlace next = waiting.takeAt(callingOrder(waiting, caller, 2).first());
            caller.priorityCalled = priorityCalledAfter(caller.priorityCalled, next.isPriority);
            called.append(next.taken);
        }
        QCOMPARE(called, shown);
    }
    void numbersAreWritten()
    {
        QCOMPARE(queueNumber(u"A"_s, 7), u"A-007"_s);
        QCOMPARE(queueNumber(u"TN"_s, 1204), u"TN-1204"_s);
    }

    void demonstrationRules()
    {
        QFile file(u":/catalogue/demo.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto catalogue = readCatalogue(file.readAll());
        QVERIFY(catalogue);
        const QueueRules &rules = catalogue->queue;
        const QDate today(2026, 11, 23);
        QCOMPARE(rules.serviceName(u"B"), u"Trả kết quả"_s);
        QCOMPARE(rules.priorityRun, 2);
        QCOMPARE(rules.longWaitMinutes, 15);
        QCOMPARE(rules.servicesOf(3).size(), rules.services.size());
        QCOMPARE(rules.groupsAt(today).size(), 5);
        QVERIFY(rules.groupAt(u"G", today)->name != rules.groupAt(u"G", QDate(2025, 6, 30))->name);
        QVERIFY(!rules.groupAt(u"X", today));
        for (const PriorityGroup &group : rules.priorityGroups)
            QVERIFY2(group.ground.contains(u"đối chiếu văn bản"), qPrintable(group.name));
        QCOMPARE(readQueueRules(queueRulesJson(rules),
                                [](const QString &place, const QString &) { qFatal("%s", qPrintable(place)); }),
                 rules);
        QVERIFY(!plainQueueRules().isEmpty());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("queue");
        QTest::addColumn<QString>("place");
        QTest::newRow("no services") << QByteArray(R"({})") << u"/queue/services"_s;
        QTest::newRow("small letter") << QByteArray(R"({"services":[{"code":"a","name":"x"}]})")
                                      << u"/queue/services[0]/code"_s;
        QTest::newRow("twice") << QByteArray(R"({"services":[{"code":"A","name":"x"},{"code":"A","name":"y"}]})")
                               << u"/queue/services[1]/code"_s;
        QTest::newRow("no name") << QByteArray(R"({"services":[{"code":"A"}]})") << u"/queue/services[0]/name"_s;
        QTest::newRow("sectors no list") << QByteArray(R"({"services":[{"code":"A","name":"x","sectors":"HT"}]})")
                                         << u"/queue/services[0]/sectors"_s;
        QTest::newRow("group without letter")
            << QByteArray(R"({"services":[{"code":"A","name":"x"}],"priorityGroups":[{"code":"1","name":"x"}]})")
            << u"/queue/priorityGroups[0]/code"_s;
        QTest::newRow("bad date")
            << QByteArray(
                   R"({"services":[{"code":"A","name":"x"}],"priorityGroups":[{"code":"G","name":"x","validFrom":"soon"}]})")
            << u"/queue/priorityGroups[0]/validFrom"_s;
        QTest::newRow("no run") << QByteArray(R"({"services":[{"code":"A","name":"x"}],"mixing":{"priorityRun":0}})")
                                << u"/queue/mixing/priorityRun"_s;
        QTest::newRow("counter of an unknown service")
            << QByteArray(R"({"services":[{"code":"A","name":"x"}],"counters":{"1":["A","Z"]}})")
            << u"/queue/counters/1"_s;
        QTest::newRow("no counter") << QByteArray(R"({"services":[{"code":"A","name":"x"}],"counters":{"x":["A"]}})")
                                    << u"/queue/counters/x"_s;
        QTest::newRow("waits for ever") << QByteArray(
                                               R"({"services":[{"code":"A","name":"x"}],"longWaitMinutes":"long"})")
                                        << u"/queue/longWaitMinutes"_s;
    }
    void faults()
    {
        QFETCH(QByteArray, queue);
        QFETCH(QString, place);
        const auto read = readCatalogue(R"({"format":"mocua-catalogue/1","version":1,"queue":)" + queue + '}');
        QVERIFY(!read);
        QCOMPARE(read.error().field, place);
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
