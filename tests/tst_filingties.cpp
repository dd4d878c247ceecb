// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"
#include "dayfigures.h"
#include "dayreview.h"
#include "demooffice.h"
#include "doing.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "feedapplying.h"
#include "filingties.h"
#include "operation.h"
#include "tallying.h"
#include "uuidv7.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString birth = u"1.001193"_s;
const QString code = u"H61.33-261123-150042"_s;
} // namespace

/// A filing with help and the dossier that the portal sends of it are one matter: tied by the code, counted once.
class TestFilingTies : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;

    QUuid help(const QString &otherCode = {}, const QString &number = u"083190004567"_s)
    {
        ReceiveOrder order = m_office->order(u"Nguyễn Thị Mẫu Thử"_s, number);
        order.procedureCode = birth;
        order.components = initialComponents(*m_office->catalogue.find(birth, m_office->now.date()), false);
        order.assistance = Assistance{true, FiledBy::Citizen};
        order.otherSystemCode = otherCode;
        const auto received = m_office->receive(order);
        return received ? received->dossier.id : QUuid();
    }
    /// As the feed brings it.
    QUuid submit(const QString &portalCode, const QString &number = u"083190004567"_s)
    {
        ReceiveOrder order = m_office->order(u"Nguyễn Thị Mẫu Thử"_s, number);
        order.procedureCode = birth;
        order.components = initialComponents(*m_office->catalogue.find(birth, m_office->now.date()), false);
        Dossier dossier =
            composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
        dossier.id = makeUuidV7(m_office->now.toMSecsSinceEpoch());
        dossier.state = DossierState::NewlySubmitted;
        dossier.channel = Channel::Online;
        dossier.counter = 9;
        dossier.codes = {{CodeKind::OtherSystem, portalCode, m_office->catalogue.filing.portalName}};
        const ChangeItem item{.entity = u"dossier"_s,
                              .id = dossier.id,
                              .version = 1,
                              .kind = OperationKind::submitted,
                              .deviceId = u"portal"_s,
                              .counter = 9,
                              .occurredAt = m_office->now,
                              .changed = {{u"dossier"_s, toJson(dossier)}}};
        const auto applied =
            m_office->write<bool>([&](Connection &c) { return applyChange(c, item, m_office->identity.device.id); });
        return applied && *applied ? dossier.id : QUuid();
    }
    void note(const QUuid &dossier, const QString &text)
    {
        ActOrder order;
        order.act = DossierAct::NoteCode;
        order.code = text;
        const auto noted = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY2(noted, noted ? "" : qPrintable(noted.error().message));
    }
    void cancel(const QUuid &dossier)
    {
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, dossier, u"Nhập nhầm"_s, m_office->act()); }));
    }
    std::optional<FilingTie> tie(const QUuid &dossier)
    {
        return *m_office->read<std::optional<FilingTie>>([&](Connection &c) -> Result<std::optional<FilingTie>> {
            const auto key = DossierTable(c).keyOf(dossier);
            return key && *key ? tieOf(c, **key) : Result<std::optional<FilingTie>>(Error{});
        });
    }
    QList<FilingSuggestion> suggestions()
    {
        return *m_office->read<QList<FilingSuggestion>>(
            [this](Connection &c) { return suggestedTies(c, m_office->now.date().addDays(-7), 5); });
    }
    /// Filed by themselves / with help / received, of the day; the tally agrees with what is stored.
    QList<int> counted()
    {
        const auto review = m_office->read<DayReview>([this](Connection &c) {
            return dayReview(c, m_office->now.date(), m_office->now, m_office->now.date().addDays(2));
        });
        const auto wrong = m_office->read<qint64>([](Connection &c) { return wrongTallies(c); });
        if (!review || !wrong || *wrong != 0)
            return {-1};
        return {review->selfOnline.part, review->assistedOnline.part, review->received.count};
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup() { m_office.reset(); }

    void theCodeTiesThemWhicheverComesFirst_data()
    {
        QTest::addColumn<bool>("isHelpFirst");
        QTest::newRow("the help, then the feed") << true;
        QTest::newRow("the feed, then the help") << false;
    }
    void theCodeTiesThemWhicheverComesFirst()
    {
        QFETCH(const bool, isHelpFirst);
        QUuid assisted = isHelpFirst ? help(code) : QUuid();
        const QUuid submitted = submit(code);
        if (!isHelpFirst) {
            QCOMPARE(counted(), (QList<int>{1, 0, 1}));
            assisted = help(code);
        }
        QVERIFY(!assisted.isNull() && !submitted.isNull());
        QVERIFY(tie(submitted) && tie(submitted)->dossier == assisted && tie(submitted)->isHelp);
        QVERIFY(tie(assisted) && tie(assisted)->dossier == submitted && !tie(assisted)->isHelp);
        QCOMPARE(counted(), (QList<int>{0, 1, 1}));
        const auto doubled = m_office->read<QStringList>([](Connection &c) { return DossierTable(c).doubledCodes(5); });
        QVERIFY(doubled->isEmpty()); // One code at both is no mistake.
        const auto figures = m_office->read<DayFigures>(
            [this](Connection &c) { return dayFigures(c, m_office->now, m_office->now.addDays(2), 2); });
        QCOMPARE(figures->assisted, 1);
        QCOMPARE(figures->received, 0);
        const auto adoption = m_office->read<AdoptionReview>([this](Connection &c) {
            return adoptionReview(c, {m_office->now.date(), m_office->now.date()}, m_office->catalogue, m_office->now);
        });
        QVERIFY(adoption);
        QCOMPARE(adoption->selfFiled.part, 0);
        QCOMPARE(adoption->assisted.part, 1);
        QCOMPARE(adoption->assisted.whole, 1);
    }

    void aCodeNotedLaterTiesAndACorrectedOneUnties()
    {
        const QUuid assisted = help();
        const QUuid submitted = submit(code);
        QCOMPARE(counted(), (QList<int>{1, 1, 2})); // Nobody has said that they are one.
        QVERIFY(!tie(submitted));
        note(assisted, code); // Without a doubt: it is what came of this filing.
        QVERIFY(tie(submitted));
        QCOMPARE(counted(), (QList<int>{0, 1, 1}));
        note(assisted, u"H61.33-261123-150043"_s);
        QVERIFY(!tie(submitted) && !tie(assisted));
        QCOMPARE(counted(), (QList<int>{1, 1, 2}));
    }

    void whatIsCancelledIsTiedNoMore()
    {
        const QUuid assisted = help(code);
        const QUuid submitted = submit(code);
        cancel(assisted);
        QVERIFY(!tie(submitted));
        QCOMPARE(counted(), (QList<int>{1, 0, 1}));
    }

    void anotherPersonsIsNeverTied()
    {
        help(code, u"083190004568"_s);
        const QUuid submitted = submit(code);
        QVERIFY(!tie(submitted));
        QCOMPARE(counted(), (QList<int>{1, 1, 2}));
        const auto doubled = m_office->read<QStringList>([](Connection &c) { return DossierTable(c).doubledCodes(5); });
        QCOMPARE(*doubled, QStringList{code}); // That one is looked at.
    }

    void onePersonsProcedureOfOneDayIsSuggestedOnly()
    {
        help({}, u"083190004568"_s); // Somebody else.
        const QUuid assisted = help();
        const QUuid submitted = submit(code);
        const QList<FilingSuggestion> found = suggestions();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().assisted.id, assisted);
        QCOMPARE(found.first().submitted.id, submitted);
        QCOMPARE(found.first().code, code);
        QVERIFY(!tie(submitted)); // Never by itself.
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return holdApart(c, assisted, submitted, m_office->officer.id, m_office->now); }));
        QVERIFY(suggestions().isEmpty());
        m_office->now = m_office->now.addDays(1);
        help({}, u"083190004569"_s);
        m_office->now = m_office->now.addDays(1);
        submit(u"H61.33-261125-150044"_s, u"083190004569"_s); // Not of the same day.
        QVERIFY(suggestions().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilingTies)
#include "tst_filingties.moc"
