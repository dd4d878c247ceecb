// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demooffice.h"
#include "dossiertable.h"
#include "listreceiving.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Many people for one procedure, from a list.
class TestPeopleList : public QObject
{
    Q_OBJECT

    static SheetTable table(const QList<QStringList> &rows, int firstRow = 1)
    {
        SheetTable table;
        for (const QStringList &cells : rows)
            table.rows.append({firstRow++, cells});
        return table;
    }
    static QStringList messages(const ListedPerson &listed)
    {
        QStringList all;
        for (const ListFault &fault : listed.faults)
            all.append(fault.cell + (fault.isDoubt ? u"?"_s : u"!"_s));
        return all;
    }
    static ReceiveOrder common(const DemoOffice &office)
    {
        ReceiveOrder order = office.order();
        order.submitter.relation = Relation::Employee;
        order.submitter.person = order.applicant;
        order.submitter.authority = u"Giấy giới thiệu số 12"_s;
        return order;
    }

private slots:
    void headsAreFoundWhereverTheyStand()
    {
        const auto list =
            readPeopleList(table({{u"TRƯỜNG THCS AN KHÁNH"_s},
                                  {u"DANH SÁCH"_s, u"lớp 7A"_s},
                                  {QString(), u"TT"_s, u"Họ, chữ đệm"_s, u"Tên"_s, u"Họ tên cha"_s, u"Nam/Nữ"_s,
                                   u"Ngày, tháng, năm sinh"_s, u"Số CCCD/Mã định danh"_s, u"Điện thoại"_s},
                                  {QString(), u"(1)"_s, u"(2)"_s, u"(3)"_s, u"(4)"_s},
                                  {QString(), u"1"_s, u"Nguyễn Văn"_s, u"An"_s, u"Nguyễn Văn Cha"_s, u"Nam"_s,
                                   u"05/03/2012"_s, u"083212004567"_s, u"912345678"_s},
                                  {QString(), QString(), QString(), QString(), u"Cộng: 1 người"_s}},
                                 3));
        QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
        QCOMPARE(list->people.size(), 1);
        const ListedPerson &an = list->people.first();
        QCOMPARE(an.row, 7);
        QCOMPARE(an.person.name, u"Nguyễn Văn An"_s);
        QCOMPARE(an.person.paper.number, u"083212004567"_s);
        QCOMPARE(an.person.sex, std::optional(Sex::Male));
        QCOMPARE(an.person.birthDate->toDisplay(), u"05/03/2012"_s);
        QCOMPARE(an.person.phone, u"0912345678"_s);
        QVERIFY2(an.faults.isEmpty(), qPrintable(messages(an).join(u' ')));
    }

    void eachCellIsChecked()
    {
        DemoOffice office;
        auto list =
            readPeopleList(table({{u"Họ và tên"_s, u"Số định danh"_s, u"Ngày sinh"_s, u"Giới tính"_s, u"Ghi chú"_s},
                                  {u"Nguyễn Văn An"_s, u"83212004567"_s, u"05/03/2012"_s, u"Nam"_s, u"7A"_s},
                                  {u"Trần Thị Bình"_s, u"083212004567"_s, u"31/02/2012"_s},
                                  {u"Lê Văn Cường"_s, u"08321200456"_s, u"2013"_s, u"Nữ"_s},
                                  {u"Phạm Thị Dung"_s, QString(), u"06/03/2012"_s},
                                  {QString(), u"083312004568"_s},
                                  {u"Võ Văn Em 2"_s, u"083 212 004 569"_s, u"2012"_s, u"đực"_s}}));
        QVERIFY(list);
        QCOMPARE(list->people.size(), 6);
        const auto shared =
            checkPeopleList(*list, common(office), office.catalogue, office.calendar, office.now, office.place());
        QVERIFY2(shared.isEmpty(), shared.isEmpty() ? "" : qPrintable(shared.first().message));
        QCOMPARE(messages(list->people.at(0)), QStringList({u"B2?"_s})); // The zero came back.
        QCOMPARE(list->people.at(0).person.paper.number, u"083212004567"_s);
        QCOMPARE(messages(list->people.at(1)), QStringList({u"C3!"_s, u"B3!"_s})); // No such day; the number of row 2.
        QVERIFY(list->people.at(1).faults.last().message.contains(u'2'));
        QVERIFY(!list->people.at(3).isSound()); // The procedure demands a number.
        QCOMPARE(messages(list->people.at(3)), QStringList({u"B5!"_s}));
        QCOMPARE(messages(list->people.at(4)), QStringList({u"A6!"_s}));
        QCOMPARE(messages(list->people.at(5)), QStringList({u"D7?"_s, u"A7?"_s}));
        QVERIFY(list->people.at(5).isSound());
        // What is common is said once, not in each row.
        ReceiveOrder without = common(office);
        without.procedureCode = u"9.999999"_s;
        auto again = readPeopleList(table({{u"Họ và tên"_s, u"Số định danh"_s},
                                           {u"Nguyễn Văn An"_s, u"083212004567"_s},
                                           {u"Trần Thị Bình"_s, u"083312004568"_s}}));
        QCOMPARE(checkPeopleList(*again, without, office.catalogue, office.calendar, office.now, office.place()).size(),
                 1);
    }

    void aListWithoutHeadsIsSaid()
    {
        QCOMPARE(readPeopleList(table({{u"Nguyễn Văn An"_s, u"083212004567"_s}})).error().code,
                 u"list-without-heads"_s);
        QCOMPARE(readPeopleList(table({{u"Họ và tên"_s}, {u"Nguyễn Văn An"_s}})).error().code, u"list-without-heads"_s);
    }

    void soundRowsAreReceivedOnce()
    {
        DemoOffice office;
        QList<QStringList> rows{{u"Họ và tên"_s, u"Số định danh"_s}};
        for (int i = 0; i < 120; ++i)
            rows.append({u"Nguyễn Văn Một"_s + QChar(u'a' + i % 26), QString::number(83212000000LL + i)});
        rows[60][1] = u"123"_s;
        auto list = readPeopleList(table(rows));
        checkPeopleList(*list, common(office), office.catalogue, office.calendar, office.now, office.place());
        QCOMPARE(list->soundCount(), 119);
        QByteArray mark = listMark(QByteArray(32, 'a'), common(office));
        const auto receive = [&] {
            return office.write<ListOutcome>([&](Connection &c) {
                return receiveListed(c, list->people, common(office), mark, office.place(), office.catalogue,
                                     office.calendar, office.act());
            });
        };
        const auto outcome = receive();
        QVERIFY(outcome);
        QCOMPARE(outcome->received.size(), 119);
        QVERIFY(outcome->refused.isEmpty());
        QCOMPARE(outcome->received.first().dossier.submitter.authority, u"Giấy giới thiệu số 12"_s);
        // The same list again: nobody gets a second one.
        const auto twice = receive();
        QVERIFY(twice);
        QCOMPARE(twice->received.size(), 0);
        QCOMPARE(twice->before.size(), 119);
        QCOMPARE(twice->before.value(2).id, outcome->received.first().dossier.id);
        // Another list with the same people.
        mark = listMark(QByteArray(32, 'b'), common(office));
        const auto other = receive();
        QVERIFY(other);
        QCOMPARE(other->received.size(), 0);
        QCOMPARE(other->refused.size(), 119);
        QCOMPARE(other->refused.value(2).code, u"open-duplicate"_s);
        QCOMPARE(*office.read<qint64>([](Connection &c) { return DossierTable(c).count(); }), 119);
    }

    /// Those whose dossier has ended are known again by their list only.
    void theSameListReceivesNobodyTwice()
    {
        DemoOffice office;
        const auto list =
            readPeopleList(table({{u"Họ và tên"_s, u"Số định danh"_s}, {u"Nguyễn Văn Một"_s, u"083212000000"_s}}));
        QVERIFY(list);
        const QByteArray mark = listMark(QByteArray(32, 'a'), common(office));
        const auto receive = [&] {
            return office.write<ListOutcome>([&](Connection &c) {
                return receiveListed(c, list->people, common(office), mark, office.place(), office.catalogue,
                                     office.calendar, office.act());
            });
        };
        const auto checked = [&] {
            PeopleList again = *list;
            const auto added = office.read<bool>([&](Connection &c) -> Result<bool> {
                const auto refusals = addRefusals(c, again, common(office), mark, office.officer, office.now);
                return refusals ? Result<bool>(true) : refusals.error();
            });
            return added ? again.soundCount() : -1;
        };
        QCOMPARE(checked(), 1);
        const auto first = receive();
        QVERIFY(first);
        QCOMPARE(first->received.size(), 1);
        QVERIFY(office.write<void>([&](Connection &c) {
            return DossierTable(c).setState(first->received.first().key, DossierState::Returned, false);
        }));
        QCOMPARE(checked(), 0);
        QCOMPARE(receive()->received.size(), 0);
        // One that was cancelled is received again.
        QVERIFY(office.write<void>([&](Connection &c) {
            return DossierTable(c).setState(first->received.first().key, DossierState::Received, true);
        }));
        QCOMPARE(checked(), 1);
        QCOMPARE(receive()->received.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPeopleList)
#include "tst_peoplelist.moc"
