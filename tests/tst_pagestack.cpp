// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestack.h"

#include <QTest>

class TestPageStack : public QObject
{
    Q_OBJECT
    QList<QUuid> m_ids;

    ScannedPage page(bool isBlank = false)
    {
        ScannedPage made;
        made.id = QUuid::createUuid();
        made.stage = PageStage::Prepared;
        made.findings.isBlank = isBlank;
        m_ids.append(made.id);
        return made;
    }
    PageStack stack(int count)
    {
        m_ids.clear();
        QList<ScannedPage> pages;
        for (int i = 0; i < count; ++i)
            pages.append(page());
        return PageStack(pages);
    }
    static QList<int> components(const PageStack &stack)
    {
        QList<int> numbers;
        for (const ScannedPage &page : stack.pages())
            numbers.append(page.component);
        return numbers;
    }
    QList<int> order(const PageStack &stack) const
    {
        QList<int> numbers;
        for (const ScannedPage &page : stack.pages())
            numbers.append(int(m_ids.indexOf(page.id)));
        return numbers;
    }

private slots:
    void asManySheetsAsPapersGoInOrder()
    {
        PageStack pages = stack(3);
        QVERIFY(pages.assignInOrder(m_ids, {1, 3, 4}));
        QCOMPARE(components(pages), (QList<int>{1, 3, 4}));
        QVERIFY(pages.undo());
        QCOMPARE(components(pages), (QList<int>{0, 0, 0}));
    }

    void aBlankBackGoesWithItsFront()
    {
        m_ids.clear();
        PageStack pages({page(), page(true), page(), page(true)});
        QVERIFY(pages.assignInOrder(m_ids, {2, 5}));
        QCOMPARE(components(pages), (QList<int>{2, 2, 5, 5}));
    }

    void allSheetsGoToTheOnlyPaper()
    {
        PageStack pages = stack(4);
        QVERIFY(pages.assignInOrder(m_ids, {2}));
        QCOMPARE(components(pages), (QList<int>{2, 2, 2, 2}));
    }

    void whatIsNotClearIsNotGuessed()
    {
        PageStack pages = stack(4);
        QVERIFY(!pages.assignInOrder(m_ids, {1, 2}));
        QCOMPARE(components(pages), (QList<int>{0, 0, 0, 0}));
        QVERIFY(!pages.canUndo());
    }

    void whatCodesSayIsOneAct()
    {
        PageStack pages = stack(4);
        QVERIFY(pages.divide({m_ids[0], m_ids[2]}, {{m_ids[1], 3}, {m_ids[3], 1}}));
        QCOMPARE(components(pages), (QList<int>{0, 3, 0, 1}));
        QVERIFY(pages.pages()[0].isDropped && pages.pages()[2].isDropped && !pages.pages()[1].isDropped);
        QVERIFY(!pages.divide({m_ids[0]}, {{m_ids[1], 3}}));
        QVERIFY(pages.undo());
        QCOMPARE(components(pages), (QList<int>{0, 0, 0, 0}));
        QVERIFY(!pages.pages()[0].isDropped);
        QVERIFY(!pages.canUndo());
    }

    void everyActIsUndoneAllTheWay()
    {
        PageStack pages = stack(3);
        const QList<ScannedPage> before = pages.pages();
        QVERIFY(pages.assign(m_ids[0], 2));
        QVERIFY(pages.move(m_ids[2], 0));
        QVERIFY(pages.turn(m_ids[1], 1));
        QVERIFY(pages.crop(m_ids[1], {0.1, 0.1, 0.5, 0.5}));
        QVERIFY(pages.straighten(m_ids[0], false));
        QVERIFY(pages.drop(m_ids[2], true));
        QVERIFY(pages.accept(m_ids[0]));
        QVERIFY(pages.replace(m_ids[0], page()));
        QCOMPARE(order(pages), (QList<int>{2, 0, 3, 1}));
        QVERIFY(pages.find(m_ids[0])->isDropped);
        QCOMPARE(pages.find(m_ids[3])->component, 2);
        int steps = 0;
        while (pages.undo())
            ++steps;
        QCOMPARE(steps, 8);
        // The page that came as a replacement stays, left out; nothing that was scanned goes.
        QCOMPARE(pages.pages().size(), 4);
        QVERIFY(pages.find(m_ids[3])->isDropped);
        for (const ScannedPage &page : before) {
            const ScannedPage *now = pages.find(page.id);
            QCOMPARE(now->component, 0);
            QCOMPARE(now->edit, PageEdit());
            QVERIFY(!now->isDropped && !now->isAccepted);
        }
    }

    void undoKeepsWhatArrivedMeanwhile()
    {
        PageStack pages = stack(2);
        QVERIFY(pages.assign(m_ids[0], 1));
        pages.arrive(page());
        QVERIFY(pages.undo());
        QCOMPARE(order(pages), (QList<int>{0, 1, 2}));
    }

    void findingsOfAnEarlierRevisionAreForgotten()
    {
        PageStack pages = stack(1);
        QVERIFY(pages.turn(m_ids[0], 3));
        QCOMPARE(pages.pages().first().stage, PageStage::Arrived);
        QCOMPARE(pages.pages().first().edit.quarterTurns, 3);
        QVERIFY(!pages.note(m_ids[0], 0, PageStage::Recognised, {}, QStringLiteral("sideways")));
        QVERIFY(pages.note(m_ids[0], 1, PageStage::Recognised, {}, QStringLiteral("upright")));
        QVERIFY(pages.undo());
        QCOMPARE(pages.pages().first().revision, 2);
        QVERIFY(pages.pages().first().text.isEmpty());
    }

    void actsOnUnknownPagesDoNothing()
    {
        PageStack pages = stack(1);
        const QUuid stranger = QUuid::createUuid();
        QVERIFY(!pages.assign(stranger, 1));
        QVERIFY(!pages.move(stranger, 0));
        QVERIFY(!pages.turn(stranger, 1));
        QVERIFY(!pages.drop(stranger, true));
        QVERIFY(!pages.canUndo());
    }
};

QTEST_APPLESS_MAIN(TestPageStack)
#include "tst_pagestack.moc"
