// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "doing.h"
#include "factgathering.h"
#include "feekeeping.h"
#include "figurelisting.h"
#include "ratingtable.h"
#include "reporting.h"
#include "reportlibrary.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Reports over a small invented store: each figure is counted by hand here, and opens exactly its dossiers.
class TestReporting : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    QHash<QString, Dossier> m_dossiers;

    const Period m_november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

    void receive(const QString &name, const QString &iso, const std::function<void(Dossier &)> &change = {})
    {
        m_office->now = fromIsoOfficeTime(iso);
        const auto received = m_office->write<ReceivedDossier>([&](Connection &c) {
            Dossier composed = composedDossier(m_office->order(), m_office->place(), m_office->catalogue,
                                               m_office->calendar, m_office->now);
            if (change)
                change(composed);
            return receiveDossier(c, composed, m_office->identity.office.number, m_office->act());
        });
        QVERIFY2(received, received ? "" : qPrintable(received.error().message));
        m_dossiers.insert(name, received->dossier);
    }

    void act(const QString &name, const ActOrder &order, const QString &iso)
    {
        m_office->now = fromIsoOfficeTime(iso);
        const auto done = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, m_dossiers[name].id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY2(done, done ? "" : qPrintable(name + u": "_s + done.error().message));
    }

    static ActOrder simple(DossierAct act, const QString &reason = {})
    {
        ActOrder order;
        order.act = act;
        order.reason = reason;
        return order;
    }

    void finish(const QString &name, const QString &iso)
    {
        ActOrder handOver = simple(DossierAct::HandOver);
        handOver.place = u"Phòng Kinh tế"_s;
        handOver.person = u"Trần Quốc Bảo"_s;
        act(name, handOver, iso);
        act(name, simple(DossierAct::ReceiveResult), iso);
    }

    QUuid pay(const QString &name, FeeEntryKind kind, const QUuid &of = {})
    {
        FeeOrder order;
        order.kind = kind;
        order.of = of;
        order.amount = m_dossiers[name].fee.total();
        order.hasArrived = true;
        const auto paid = m_office->write<FeeEntry>([&](Connection &c) {
            return keepFee(c, m_dossiers[name].id, order, m_office->identity.office.number, m_office->act());
        });
        if (!paid)
            qFatal("%s", qPrintable(paid.error().message));
        return paid->id;
    }

    ReportFacts facts(const ReportTemplate &form, const Period &period)
    {
        const auto read = m_office->read<ReportFacts>([&](Connection &c) {
            return gatheredFacts(c, {form, period, m_office->catalogue, m_office->now});
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    static ReportTemplate form(const QString &name)
    {
        const auto found = ReportLibrary::builtIn().find(name, QDate(2026, 11, 30), {});
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }

    Report report(const QString &name)
    {
        const ReportTemplate found = form(name);
        const ReportFacts read = facts(found, m_november);
        return computedReport({found, m_november, m_office->identity.office, read});
    }

    /// The figures of a row by their columns, from column (3) on.
    static QList<double> figures(const Report &report, const ReportRow &row, int table = 0)
    {
        QList<double> figures;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (report.tables[table].form.columns[i].show == ReportColumn::Show::Figure)
                figures.append(row.cells[i].value.value_or(-1));
        }
        return figures;
    }

    /// Six working days of November; 1.004873 takes three (received on Mon 2/11: due on Thu 5/11).
    void fillStore()
    {
        receive(u"carried, late"_s, u"2026-10-28T08:00"_s);
        receive(u"carried, overdue"_s, u"2026-10-29T08:00"_s);
        receive(u"finished in October"_s, u"2026-10-26T08:00"_s);
        finish(u"finished in October"_s, u"2026-10-28T10:00"_s);
        receive(u"early"_s, u"2026-11-02T08:00"_s);
        receive(u"on the day"_s, u"2026-11-02T08:10"_s);
        receive(u"late"_s, u"2026-11-02T08:20"_s);
        receive(u"overdue"_s, u"2026-11-02T08:40"_s);
        receive(u"withdrawn"_s, u"2026-11-02T08:50"_s);
        receive(u"void"_s, u"2026-11-02T09:00"_s);
        pay(u"early"_s, FeeEntryKind::Taken);
        pay(u"late"_s, FeeEntryKind::Confirmed, pay(u"late"_s, FeeEntryKind::Announced));
        QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
            const auto voided = voidDossier(c, m_dossiers[u"void"_s].id, u"nhập nhầm"_s, m_office->act());
            return voided ? Result<bool>(true) : Result<bool>(voided.error());
        }));
        finish(u"carried, late"_s, u"2026-11-03T08:00"_s);
        finish(u"early"_s, u"2026-11-04T09:00"_s);
        receive(u"online"_s, u"2026-11-04T10:00"_s, [](Dossier &dossier) { dossier.channel = Channel::Online; });
        receive(u"by post"_s, u"2026-11-04T10:10"_s, [](Dossier &dossier) { dossier.channel = Channel::Post; });
        finish(u"on the day"_s, u"2026-11-05T16:30"_s);
        finish(u"late"_s, u"2026-11-06T09:00"_s);
        finish(u"online"_s, u"2026-11-06T09:30"_s);
        act(u"withdrawn"_s, simple(DossierAct::Withdraw, u"đổi ý"_s), u"2026-11-09T09:00"_s);
        receive(u"waiting"_s, u"2026-11-10T08:00"_s);
        ActOrder ask = simple(DossierAct::AskSupplement, u"thiếu giấy xác nhận"_s);
        ask.until = QDate(2026, 12, 10);
        act(u"waiting"_s, ask, u"2026-11-11T09:00"_s);
        receive(u"assisted"_s, u"2026-11-12T08:00"_s, [](Dossier &dossier) {
            dossier.channel = Channel::Online;
            dossier.assistance = Assistance{true, FiledBy::WithOfficer};
        });
        receive(u"borderless"_s, u"2026-11-19T08:00"_s, [](Dossier &dossier) {
            dossier.competence = Competence{u"xã Long Hồ"_s, u"tỉnh Vĩnh Long"_s};
        });
        m_office->now = fromIsoOfficeTime(u"2026-11-20T08:00"_s);
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_dossiers.clear();
    }

    void ii06a()
    {
        fillStore();
        const Report one = report(u"II.06a"_s);
        QVERIFY(one.findings.isEmpty());
        // (4) online. (5) early, on the day, late, overdue, withdrawn, by post, waiting, borderless. (6) both carried.
        // (8) early, online. (9) on the day, withdrawn. (10) carried late, late.
        // (12) waiting, borderless. (13) carried overdue, overdue, by post (due 9/11).
        const QList<double> expected{11, 1, 8, 2, 6, 2, 2, 2, 5, 2, 3};
        QCOMPARE(one.tables[0].rows.size(), 3); // Hộ tịch, its procedure, the total.
        for (const ReportRow &row : one.tables[0].rows)
            QCOMPARE(figures(one, row), expected);
        QVERIFY(one.notes.join(u' ').contains(u"1 hồ sơ người dân nộp trực tuyến có hỗ trợ"));
        QVERIFY(one.notes.join(u' ').contains(u"1 hồ sơ tạm dừng chờ người dân khi còn hạn"));
    }

    void btp07a()
    {
        fillStore();
        const Report one = report(u"07a"_s);
        QVERIFY(one.findings.isEmpty());
        // (3) all eleven. (4) early, on the day, late, overdue, withdrawn, waiting. (5) none: the procedure is partly
        // online. (6) online. (8) borderless. (9) both carried. (10) by post.
        // (11) early, on the day, online, late, carried late. (12) the first three. (14) the other two.
        // (15) five. (16) waiting, borderless. (18) three overdue. (19) early in cash, late by transfer. (26)
        // withdrawn.
        const QList<double> expected{11, 6, 0, 1, 0, 1, 2, 1, 5, 3, 0, 2, 5, 2, 0, 3, 2, 1, 1, 0, 0, 0, 0, 1};
        QCOMPARE(figures(one, one.tables[0].rows.last()), expected);
    }

    /// Every figure of every row opens as many dossiers as it says, and the right ones.
    void everyFigureOpensItsDossiers()
    {
        fillStore();
        for (const QString &name : {u"II.06a"_s, u"07a"_s}) {
            const ReportTemplate found = form(name);
            const ReportFacts read = facts(found, m_november);
            const Report one = computedReport({found, m_november, m_office->identity.office, read});
            for (int row = 0; row < int(one.tables[0].rows.size()); ++row) {
                for (int column = 2; column < int(found.tables[0].columns.size()); ++column) {
                    const FigureOrigin origin = originOf(one, 0, row, column);
                    QCOMPARE(origin.questions.size(), 1);
                    QVERIFY(!origin.words.isEmpty());
                    const auto lists = dossierLists(origin.questions.first(), read, m_november);
                    const auto behind =
                        m_office->read<QList<DossierRow>>([&](Connection &c) { return dossiersBehind(c, lists, 100); });
                    QVERIFY(behind);
                    QCOMPARE(double(behind->size()), *one.tables[0].rows[row].cells[column].value);
                }
            }
        }
        const ReportTemplate found = form(u"II.06a"_s);
        const ReportFacts read = facts(found, m_november);
        const Report one = computedReport({found, m_november, m_office->identity.office, read});
        const auto late =
            dossierLists(originOf(one, 0, 2, found.tables[0].column(u"10"_s)).questions.first(), read, m_november);
        const auto behind =
            m_office->read<QList<DossierRow>>([&](Connection &c) { return dossiersBehind(c, late, 100); });
        QCOMPARE(behind->first().id, m_dossiers[u"late"_s].id);
        QCOMPARE(behind->last().id, m_dossiers[u"carried, late"_s].id);
    }

    void periodBefore()
    {
        fillStore();
        const ReportTemplate found = form(u"II.06a"_s);
        const ReportFacts now = facts(found, m_november);
        const ReportFacts before = facts(found, previousPeriod(m_november));
        const Report one = computedReport({found, m_november, m_office->identity.office, now, &before});
        QCOMPARE(one.previous, (Period{QDate(2026, 10, 1), QDate(2026, 10, 31)}));
        const ReportRow &sum = one.tables[0].rows.last();
        // October: three received, one finished, two open in time at its end.
        QCOMPARE(sum.cells[2].previous, std::optional(3.0));
        QCOMPARE(sum.cells[6].previous, std::optional(1.0));
        QCOMPARE(sum.cells[10].previous, std::optional(2.0));
    }

    void emptyPeriod()
    {
        const Report one = report(u"II.06a"_s);
        QVERIFY(one.isEmpty);
        QCOMPARE(figures(one, one.tables[0].rows.last()), QList<double>(11, 0.0));
        QVERIFY(one.notes.first().contains(u"không phát sinh"));
    }

    void sharesAreNeverMixed()
    {
        fillStore();
        const Report one = report(u"adoption"_s);
        QVERIFY(one.findings.isEmpty());
        const auto share = [&one](int row) { return figures(one, one.tables[0].rows[row]); };
        // Ten received in November, the one filed with help among them.
        QCOMPARE(share(0), (QList<double>{1, 10, 10})); // Self online.
        QCOMPARE(share(1), (QList<double>{1, 10, 10})); // With help.
        QCOMPARE(share(2), (QList<double>{7, 10, 70})); // At the counter.
        QCOMPARE(share(3), (QList<double>{1, 10, 10})); // By post.
        QCOMPARE(share(6)[1], 9.0);                     // Post left out of the base.
        // The 2020 figure: of the procedures at level 3 and 4 one had an online dossier.
        int partialOrFull = 0;
        for (const Procedure &procedure : m_office->catalogue.procedures) {
            const ProcedureTerms *terms = procedure.termsAt(m_november.to);
            if (terms && terms->level != ServiceLevel::InformationOnly)
                ++partialOrFull;
        }
        const ReportTable &sectors = one.tables[1];
        const ReportRow &sum = sectors.rows.last();
        QCOMPARE(sum.cells[sectors.form.column(u"6"_s)].value, std::optional(double(partialOrFull)));
        QCOMPARE(sum.cells[sectors.form.column(u"7"_s)].value, std::optional(1.0));
        QCOMPARE(sum.cells[sectors.form.column(u"10"_s)].value, std::optional(double(partialOrFull - 1)));
        // The empty ones are listed with who answers for them.
        int listed = 0;
        for (const ReportRow &row : one.tables[2].rows) {
            if (row.kind != ReportRow::Kind::Line)
                continue;
            ++listed;
            QVERIFY(row.key.procedure != u"1.004873");
            QVERIFY(!row.cells[3].text.isEmpty());
        }
        QCOMPARE(listed, partialOrFull - 1);
    }

    void feesOfTheLedger()
    {
        fillStore();
        const Dong fee = m_dossiers[u"early"_s].fee.total();
        QVERIFY(fee > 0);
        const Report one = report(u"fees"_s);
        QVERIFY(one.findings.isEmpty());
        const QList<double> expected{2, double(fee), double(fee), double(2 * fee), 0, 0, double(2 * fee)};
        for (const int table : {0, 1})
            QCOMPARE(figures(one, one.tables[table].rows.last(), table), expected);
        QCOMPARE(figures(one, one.tables[2].rows.last(), 2), (QList<double>{2, double(2 * fee)}));
    }

    void satisfactionAndIndices()
    {
        fillStore();
        for (const int score : {5, 5, 4, 2}) {
            const Rating rating{QUuid::createUuid(), m_office->now, score == 2 ? 2 : 1, score, {}};
            QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
                const auto added = RatingTable(c).add(rating);
                return added ? Result<bool>(true) : Result<bool>(added.error());
            }));
        }
        const Report ratings = report(u"satisfaction"_s);
        QVERIFY(ratings.findings.isEmpty());
        QCOMPARE(ratings.tables[0].rows.size(), 3); // Two counters and the total.
        QCOMPARE(figures(ratings, ratings.tables[0].rows.last()), (QList<double>{0, 1, 0, 1, 2, 4, 75, 16, 4}));
        const Report indices = report(u"QD766"_s);
        const ReportTable &table = indices.tables[0];
        const auto points = [&table](const QString &name) -> std::optional<double> {
            for (const ReportRow &row : table.rows) {
                if (row.cells[1].text.startsWith(name))
                    return row.cells[table.form.column(u"6"_s)].value;
            }
            return -1;
        };
        // (3) open in time 2 + early 2 + on the day 2; (4) received 9.
        QVERIFY(qAbs(*points(u"Hồ sơ đúng hạn"_s) - 6.0 / 9 * 20) < 1e-9);
        QCOMPARE(points(u"Hồ sơ nộp trực tuyến"_s), std::optional(3.0));     // 1 of 9: below 50 %.
        QCOMPARE(points(u"Hồ sơ thanh toán"_s), std::optional(0.9));         // 1 of 9: below 30 %.
        QCOMPARE(points(u"Người dân, doanh nghiệp"_s), std::optional(13.5)); // 3 of 4 × 18.
        QVERIFY(!points(u"Kết quả điện tử"_s));                              // Nobody knows: –, not 0.
        QCOMPARE(table.rows.last().cells[table.form.column(u"7"_s)].value, std::optional(100.0));
    }

    void digitisation()
    {
        fillStore();
        const Report one = report(u"digitisation"_s);
        QVERIFY(one.findings.isEmpty());
        const QList<double> sum = figures(one, one.tables[0].rows.last());
        QCOMPARE(sum[0], 8.0); // Paper dossiers: all received but the two online ones.
        QCOMPARE(sum[5], 8.0); // None of them digitised.
        QCOMPARE(sum[6], 0.0); // 0 % of them.
    }

    void catalogueAtThePeriodsEnd()
    {
        const Report one = report(u"II.07b"_s);
        QVERIFY(one.findings.isEmpty());
        QCOMPARE(figures(one, one.tables[0].rows.first()).first(),
                 double(std::count_if(m_office->catalogue.procedures.begin(), m_office->catalogue.procedures.end(),
                                      [this](const Procedure &procedure) {
                                          return m_office->catalogue.find(procedure.code, m_november.to) == &procedure;
                                      })));
        QCOMPARE(one.tables[0].rows.first().cells[1].text, m_office->identity.office.name);
    }
};

QTEST_GUILESS_MAIN(TestReporting)
#include "tst_reporting.moc"
