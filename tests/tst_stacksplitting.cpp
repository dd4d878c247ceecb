// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "covercode.h"
#include "demooffice.h"
#include "filing.h"
#include "stacksplitting.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which page goes where by the codes in a stack; the pages are as preparation left them.
class TestStackSplitting : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    ReceivedDossier m_own;
    ReceivedDossier m_other;
    QList<int> m_papers; ///< Numbers of the papers that were handed in.

    QString cover(const ReceivedDossier &dossier, int component) const
    {
        return CoverCode::forPaper(*SlipCode::parse(dossier.dossier.slipDigits), component).digits();
    }
    /// A word a page: "page", "blank", "next", "own 4", "other 1", "slip", "other slip", "strange", "dropped".
    ScannedPage page(const QString &word) const
    {
        ScannedPage made;
        made.id = QUuid::createUuid();
        made.stage = PageStage::Prepared;
        made.findings.isBlank = word == u"blank";
        made.isDropped = word == u"dropped";
        const int number = word.section(u' ', 1).toInt();
        if (word == u"next")
            made.findings.codes = {CoverCode::nextPaper().digits()};
        else if (word.startsWith(u"own"))
            made.findings.codes = {u"no code of ours"_s, cover(m_own, number)};
        else if (word == u"other slip" || word == u"slip")
            made.findings.codes = {(word == u"slip" ? m_own : m_other).dossier.slipDigits};
        else if (word.startsWith(u"other"))
            made.findings.codes = {cover(m_other, number)};
        else if (word == u"strange")
            made.findings.codes = {CoverCode::forPaper(SlipCode::make(9, 9, QDate(2026, 1, 5), 9), 1).digits()};
        return made;
    }

private slots:
    void initTestCase()
    {
        m_office = std::make_unique<DemoOffice>();
        const auto own = m_office->receive(m_office->order());
        const auto other = m_office->receive(m_office->order(u"Trần Văn Mẫu"_s, u"001085004321"_s));
        QVERIFY(own && other);
        m_own = *own;
        m_other = *other;
        for (const Component &component : m_own.dossier.components) {
            if (component.state == ComponentState::Original || component.state == ComponentState::Copy)
                m_papers.append(component.number);
        }
        QCOMPARE(m_papers, (QList<int>{1, 4}));
    }

    void pagesGoWhereTheirCodeSays_data()
    {
        QTest::addColumn<QStringList>("stack");
        QTest::addColumn<QString>("expected"); // A letter for the dossier and the paper's number; "-": set aside.
        QTest::newRow("no code") << QStringList{u"page"_s, u"page"_s} << u"o0 o0"_s;
        QTest::newRow("a sheet for each paper")
            << QStringList{u"own 1"_s, u"page"_s, u"page"_s, u"own 4"_s, u"page"_s} << u"- o1 o1 - o4"_s;
        QTest::newRow("papers in another order")
            << QStringList{u"own 4"_s, u"page"_s, u"own 1"_s, u"page"_s} << u"- o4 - o1"_s;
        QTest::newRow("the sheet's blank back")
            << QStringList{u"own 4"_s, u"blank"_s, u"page"_s, u"blank"_s} << u"- - o4 o4"_s;
        QTest::newRow("pages before the first sheet stay")
            << QStringList{u"page"_s, u"own 4"_s, u"page"_s} << u"o0 - o4"_s;
        QTest::newRow("general sheets between papers")
            << QStringList{u"page"_s, u"page"_s, u"next"_s, u"page"_s} << u"o1 o1 - o4"_s;
        QTest::newRow("a general sheet first too")
            << QStringList{u"next"_s, u"page"_s, u"next"_s, u"page"_s} << u"- o1 - o4"_s;
        QTest::newRow("more general sheets than papers")
            << QStringList{u"page"_s, u"next"_s, u"page"_s, u"next"_s, u"page"_s, u"next"_s, u"page"_s}
            << u"o1 - o4 - o0 - o0"_s;
        QTest::newRow("a general sheet behind a named one")
            << QStringList{u"own 1"_s, u"page"_s, u"next"_s, u"page"_s} << u"- o1 - o4"_s;
        QTest::newRow("another dossier's paper")
            << QStringList{u"page"_s, u"other 4"_s, u"page"_s, u"page"_s} << u"o0 x- x4 x4"_s;
        QTest::newRow("another dossier by its slip, its papers by general sheets")
            << QStringList{u"other slip"_s, u"page"_s, u"next"_s, u"page"_s} << u"x- x1 x- x4"_s;
        QTest::newRow("there and back") << QStringList{u"other 1"_s, u"page"_s, u"own 4"_s, u"page"_s}
                                        << u"x- x1 - o4"_s;
        QTest::newRow("a slip alone names no paper")
            << QStringList{u"own 1"_s, u"page"_s, u"slip"_s, u"page"_s} << u"- o1 - o0"_s;
        QTest::newRow("a paper that the list does not have") << QStringList{u"own 99"_s, u"page"_s} << u"- o0"_s;
        QTest::newRow("a dossier that is not here") << QStringList{u"strange"_s, u"page"_s} << u"o0 o0"_s;
        QTest::newRow("what was left out divides nothing")
            << QStringList{u"own 4"_s, u"dropped"_s, u"page"_s} << u"- o0 o4"_s;
    }

    void pagesGoWhereTheirCodeSays()
    {
        QFETCH(QStringList, stack);
        QFETCH(QString, expected);
        QList<ScannedPage> pages;
        for (const QString &word : stack)
            pages.append(page(word));
        const auto split = m_office->read<StackSplit>(
            [&](Connection &c) { return splitByCodes(c, m_own.key, pages, m_office->now.date()); });
        QVERIFY(split);
        QStringList found;
        for (const ScannedPage &one : pages) {
            const bool isOther = std::any_of(split->parts.begin(), split->parts.end(), [&](const SplitPart &part) {
                return part.dossier == m_other.key && part.pages.contains(one.id);
            });
            const bool isCover = split->covers.contains(one.id);
            const QString dossier = isOther ? u"x"_s : isCover ? QString() : u"o"_s;
            found.append(dossier + (isCover ? u"-"_s : QString::number(split->components.value(one.id))));
        }
        QCOMPARE(found.join(u' '), expected);
    }

    void aPaperThatIsThereIsPassedOver()
    {
        QVERIFY(m_office->write<void>([&](Connection &c) {
            return filePapers(c, m_other.dossier.id, {{1, QByteArray(32, 'x'), 10, 1, u"chữ"_s, u"digitised"_s, {}}},
                              m_office->act());
        }));
        const QList<ScannedPage> pages{page(u"page"_s), page(u"next"_s), page(u"page"_s)};
        const auto split = m_office->read<StackSplit>(
            [&](Connection &c) { return splitByCodes(c, m_other.key, pages, m_office->now.date()); });
        QVERIFY(split);
        QCOMPARE(split->components.value(pages[0].id), 4);
        QCOMPARE(split->components.value(pages[2].id), 0);
    }
};

QTEST_GUILESS_MAIN(TestStackSplitting)
#include "tst_stacksplitting.moc"
