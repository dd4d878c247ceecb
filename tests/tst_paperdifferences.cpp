// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperdifferences.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaperDifferences : public QObject
{
    Q_OBJECT
    static Applicant applicant()
    {
        Applicant person;
        person.name = u"Nguyễn Thị Mẫu Thử"_s;
        person.paper.number = u"083190004567"_s;
        person.birthDate = PartialDate::fromIso(u"1990-05-12");
        return person;
    }

private slots:
    void whatDiffersIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("differences");
        QTest::addColumn<QString>("part");
        QTest::newRow("the same")
            << u"Họ và tên: Nguyễn Thị Mẫu Thử\nNgày sinh: 12/05/1990\nSố định danh cá nhân: 083190004567"_s << 0
            << QString();
        QTest::newRow("another birth date")
            << u"Họ và tên: NGUYỄN THỊ MẪU THỬ\nNgày, tháng, năm sinh: 12 tháng 5 năm 1991"_s << 1 << u"12/05/1991"_s;
        QTest::newRow("another number, masked")
            << u"Tôi tên là Nguyễn Thị Mẫu Thử\nSố căn cước: 083190004568"_s << 1 << u"083190••••68"_s;
        QTest::newRow("a letter off") << u"Họ, chữ đệm, tên: Nguyễn Thị Mẫn Thử"_s << 1 << u"Mẫn Thử"_s;
        QTest::newRow("accents are not trusted") << u"Họ và tên: Nguyên Thi Mâu Thư"_s << 0 << QString();
        QTest::newRow("another person's paper")
            << u"Họ và tên: Lê Văn Con\nNgày sinh: 03/04/2020\nSố định danh cá nhân: 083220001234"_s << 0 << QString();
        QTest::newRow("the child below the mother")
            << u"Họ và tên: Nguyễn Thị Mẫu Thử\nHọ và tên con: Lê Văn Con\nNgày sinh: 03/04/2020"_s << 0 << QString();
        QTest::newRow("a number that was not read well")
            << u"Họ và tên: Nguyễn Thị Mẫu Thử\nSố định danh cá nhân: 08319000456"_s << 0 << QString();
        QTest::newRow("nothing recognised") << QString() << 0 << QString();
    }

    void whatDiffersIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, differences);
        QFETCH(QString, part);
        const QStringList found = paperDifferences(text, applicant());
        QVERIFY2(found.size() == differences, qPrintable(found.join(u" | ")));
        QVERIFY2(found.join(u' ').contains(part), qPrintable(found.join(u" | ")));
    }
};

QTEST_APPLESS_MAIN(TestPaperDifferences)
#include "tst_paperdifferences.moc"
