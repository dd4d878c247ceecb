// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "doing.h"
#include "dossiertable.h"
#include "duplicatefinding.h"
#include "outboxtable.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// A second dossier of the same owner and procedure (domain.md 13.1): what counts as one, and how it is found.
class TestDuplicates : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;

    QList<DuplicateDossier> open(const ReceiveOrder &order)
    {
        return *m_office->read<QList<DuplicateDossier>>([&](Connection &c) {
            return duplicatesOf(c, order.applicant, order.procedureCode, m_office->officer, m_office->now);
        });
    }
    Result<DoneAct> act(const QUuid &dossier, const ActOrder &order)
    {
        return m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
    }
    static Applicant person(const QString &name, const QString &number, const QString &born)
    {
        Applicant owner;
        owner.name = name;
        owner.paper = {number.isEmpty() ? IdentityKind::None : IdentityKind::CitizenCard, number, {}, {}};
        owner.birthDate = PartialDate::fromIso(born);
        return owner;
    }
    static Applicant company(const QString &name, const QString &taxCode)
    {
        Applicant owner;
        owner.kind = OwnerKind::Company;
        owner.name = name;
        owner.taxCode = taxCode;
        return owner;
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }

    void oneOwnerIsKnown_data()
    {
        QTest::addColumn<Applicant>("one");
        QTest::addColumn<Applicant>("other");
        QTest::addColumn<bool>("isSame");
        const Applicant uoc = person(u"Nguyễn Văn Ước"_s, u"001085000045"_s, u"1985-01-01"_s);
        Applicant oldCard = uoc;
        oldCard.paper.number = u"012345678"_s;
        Applicant newCard = uoc;
        newCard.oldNumber = u"012345678"_s;
        QTest::newRow("by number, the name typed otherwise")
            << uoc << person(u"Nguyen Van Uoc"_s, u"001085000045"_s, {}) << true;
        QTest::newRow("another number, all else equal")
            << uoc << person(u"Nguyễn Văn Ước"_s, u"001085000046"_s, u"1985-01-01"_s) << false;
        QTest::newRow("the card that replaced the old one") << newCard << oldCard << true;
        QTest::newRow("without a number: name without accents and birth date")
            << uoc << person(u"NGUYEN VAN UOC"_s, {}, u"1985-01-01"_s) << true;
        QTest::newRow("without a number, another day")
            << uoc << person(u"Nguyễn Văn Ước"_s, {}, u"1985-01-02"_s) << false;
        QTest::newRow("without a number, no birth date") << uoc << person(u"Nguyễn Văn Ước"_s, {}, {}) << false;
        QTest::newRow("a company by tax code")
            << company(u"Công ty A"_s, u"0301234567"_s) << company(u"CÔNG TY TNHH A"_s, u"0301234567"_s) << true;
        QTest::newRow("two companies of one name")
            << company(u"Công ty A"_s, u"0301234567"_s) << company(u"Công ty A"_s, u"0309999999"_s) << false;
        QTest::newRow("a person and a company of that name")
            << person(u"Minh Anh"_s, {}, {}) << company(u"Minh Anh"_s, {}) << false;
    }
    void oneOwnerIsKnown()
    {
        QFETCH(Applicant, one);
        QFETCH(Applicant, other);
        QTEST(isSameOwner(one, other), "isSame");
        QTEST(isSameOwner(other, one), "isSame");
    }

    void anOpenDossierIsFound()
    {
        const ReceiveOrder order = m_office->order();
        QVERIFY(open(order).isEmpty());
        const Dossier first = m_office->receive(order)->dossier;
        m_office->now = m_office->now.addDays(3);
        const Dossier second = m_office->receive(order)->dossier;
        const auto found = open(order);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().id, second.id); // The newest first.
        QCOMPARE(found.last().code, first.code());
        QVERIFY(found.last().mayWithdraw);
        QVERIFY(!found.last().adding); // Nothing was asked for.
        ReceiveOrder other = order;
        other.procedureCode = u"2.000815"_s;
        QVERIFY(open(other).isEmpty());
        other = m_office->order(u"Trần Thị Khác"_s, u"083194005681"_s);
        QVERIFY(open(other).isEmpty());
    }

    void whatIsOverIsNone()
    {
        const ReceiveOrder order = m_office->order();
        const Dossier first = m_office->receive(order)->dossier;
        m_office->now = m_office->now.addDays(duplicateDays);
        QCOMPARE(open(order).size(), 1);
        m_office->now = m_office->now.addDays(1);
        QVERIFY(open(order).isEmpty());
        m_office->now = m_office->now.addDays(-10);
        ActOrder withdraw;
        withdraw.act = DossierAct::Withdraw;
        withdraw.reason = u"không cần nữa"_s;
        QVERIFY(act(first.id, withdraw));
        QVERIFY(open(order).isEmpty());
        const Dossier undone = m_office->receive(order)->dossier;
        QCOMPARE(open(order).size(), 1);
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, undone.id, u"nhầm"_s, m_office->act()); }));
        QVERIFY(open(order).isEmpty());
    }

    void withoutANumberTheNameAndTheBirthDateFindIt()
    {
        ReceiveOrder order = m_office->order(u"Lê Thị Ánh"_s, {});
        order.applicant.paper = {IdentityKind::None, {}, {}, u"trẻ em chưa có giấy tờ"_s};
        order.applicant.birthDate = PartialDate::fromIso(u"2026-10-02"_s);
        QVERIFY(m_office->receive(order));
        ReceiveOrder later = order;
        later.applicant.name = u"LE THI ANH"_s;
        QCOMPARE(open(later).size(), 1);
        later.applicant.paper = {IdentityKind::CitizenCard, u"083326000017"_s, {}, {}}; // Numbered meanwhile.
        QCOMPARE(open(later).size(), 1);
        later.applicant.birthDate = PartialDate::fromIso(u"2026-10-03"_s);
        QVERIFY(open(later).isEmpty());
    }

    void theChoicesFollowTheState()
    {
        Dossier online;
        online.id = QUuid::createUuid();
        online.state = DossierState::NewlySubmitted;
        online.channel = Channel::Online;
        QCOMPARE(duplicateFrom(online, m_office->officer).adding, std::optional(DossierAct::TakeOver));
        online.state = DossierState::AwaitingSupplement;
        QCOMPARE(duplicateFrom(online, m_office->officer).adding, std::optional(DossierAct::TakeSupplement));
        online.state = DossierState::Finished;
        QVERIFY(!duplicateFrom(online, m_office->officer).adding);
        QVERIFY(!duplicateFrom(online, m_office->officer).mayWithdraw);
    }

    void aGroundSpeaksOfAllThatWereSeen()
    {
        const ReceiveOrder order = m_office->order();
        const Dossier first = m_office->receive(order)->dossier;
        BesideGround beside;
        QCOMPARE(checkBeside(open(order), beside).error().code, u"open-duplicate"_s);
        beside = {u"Cần thêm bản"_s, {first.id}};
        QVERIFY(checkBeside(open(order), beside));
        QVERIFY(m_office->receive(order)); // From another counter, meanwhile.
        QCOMPARE(checkBeside(open(order), beside).error().kind, ErrorKind::RefusedByRule);
    }

    void theGroundStandsInEventAndOperation()
    {
        const ReceiveOrder order = m_office->order();
        const Dossier first = m_office->receive(order)->dossier;
        const auto received = m_office->write<ReceivedDossier>([&](Connection &c) {
            return receiveDossier(
                c, composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now),
                m_office->identity.office.number, m_office->act(), OutboxState::Ready,
                {u"Cần thêm “bản”"_s, {first.id}});
        });
        QVERIFY(received);
        const auto stored = m_office->read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(received->key); });
        const DossierEvent event = (*stored)->events.first();
        QCOMPARE(event.facts.value(u"ground"_s).toString(), u"Cần thêm “bản”"_s);
        QVERIFY(event.text.contains(first.code()));
        const auto operation = m_office->read<std::optional<StoredOperation>>(
            [&](Connection &c) { return OutboxTable(c).find(received->opId); });
        const auto read = readOperation((*operation)->body);
        const QJsonObject beside = read->payload.value(u"beside"_s).toObject();
        QCOMPARE(beside.value(u"ground"_s).toString(), u"Cần thêm “bản”"_s);
        QCOMPARE(beside.value(u"dossiers"_s).toArray().first().toString(), first.id.toString(QUuid::WithoutBraces));
        QVERIFY(read->payload.value(u"dossier"_s).isObject());
        const ReceiveOrder drafted = receiveOrderFromJson(toJson([&] {
            ReceiveOrder draft = order;
            draft.beside = {u"Cần thêm"_s, {first.id}};
            return draft;
        }()));
        QCOMPARE(drafted.beside.text, u"Cần thêm"_s);
        QCOMPARE(drafted.beside.dossiers, QList<QUuid>{first.id});
    }

    /// Among a million dossiers only an index answers in time.
    void theQueriesUseIndices()
    {
        const auto plan = m_office->read<QStringList>([](Connection &c) -> Result<QStringList> {
            QStringList steps;
            for (const char *sql :
                 {"EXPLAIN QUERY PLAN SELECT d.key FROM dossier d WHERE d.applicant_number = ? AND d.received_at >= ? "
                  "AND +d.procedure_code = ? AND d.state IN (1, 2, 4, 5, 6, 8, 9) AND d.is_void = 0 "
                  "ORDER BY d.received_at DESC LIMIT 5",
                  "EXPLAIN QUERY PLAN SELECT d.key FROM dossier d WHERE d.procedure_code = ? AND coalesce("
                  "json_extract(CAST(document AS TEXT), '$.applicant.taxCode'), "
                  "json_extract(CAST(document AS TEXT), '$.applicant.birthDate')) = ? AND d.received_at >= ? AND "
                  "d.state IN (1, 2, 4, 5, 6, 8, 9) AND d.is_void = 0 ORDER BY d.received_at DESC LIMIT 5"}) {
                const auto query = c.run(sql, {u"x"_s, u"y"_s, u"z"_s});
                if (!query)
                    return query.error();
                (*query)->next();
                steps.append((*query)->value(3).toString());
                (*query)->finish();
            }
            return steps;
        });
        QVERIFY(plan);
        QVERIFY2(plan->at(0).contains(u"dossier_applicant"), qPrintable(plan->at(0)));
        QVERIFY2(plan->at(1).contains(u"dossier_open_owner"), qPrintable(plan->at(1)));
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
