// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Formulas of reports: what they are worth, and what is said of a wrong one.
class TestReportFormula : public QObject
{
    Q_OBJECT

    const FormulaWords m_words{{u"3"_s, u"4"_s, u"5"_s, u"6"_s}, {u"total"_s}, {u"online"_s}};

    std::optional<double> worth(const QString &text) const
    {
        const auto formula = readFormula(text, m_words);
        if (!formula)
            qFatal("%s", qPrintable(formula.error().message));
        // c3 = 0, c4 = 12, c5 = 30, c6: there is none; of the row "total" a hundred more.
        const auto cell = [](const QString &row, const QString &column) -> std::optional<double> {
            if (column == u"6")
                return std::nullopt;
            return (column == u"3" ? 0 : column == u"4" ? 12 : 30) + (row.isEmpty() ? 0 : 100);
        };
        const auto question = [](const FigureSource &asked) -> std::optional<double> {
            return double(asked.measures.size()) * 1000;
        };
        return valueOf(formula->root, {cell, question, [](const QString &) { return std::optional(70.0); }});
    }

private slots:
    void worths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("worth");
        QTest::newRow("number") << u"1.6"_s << QVariant(1.6);
        QTest::newRow("cells") << u"c4 + c5"_s << QVariant(42.0);
        QTest::newRow("product before sum") << u"c4 + c5 × 2"_s << QVariant(72.0);
        QTest::newRow("brackets") << u"(c4 + c5) * 2"_s << QVariant(84.0);
        QTest::newRow("from left to right") << u"10 - 3 - 2"_s << QVariant(5.0);
        QTest::newRow("negative") << u"-c4 + 2"_s << QVariant(-10.0);
        QTest::newRow("another row") << u"total.c4"_s << QVariant(112.0);
        QTest::newRow("range") << u"sum(c3..c5)"_s << QVariant(42.0);
        QTest::newRow("a sum leaves out what there is none of") << u"sum(c3..c6)"_s << QVariant(42.0);
        QTest::newRow("percent") << u"percent(c4, c5)"_s << QVariant(40.0);
        QTest::newRow("division by zero") << u"c4 ÷ c3"_s << QVariant();
        QTest::newRow("percent of nothing") << u"percent(c4, c3)"_s << QVariant();
        QTest::newRow("what there is none of") << u"c4 + c6"_s << QVariant();
        QTest::newRow("reached") << u"if(percent(c4, c5) >= 40, 2, 1.6)"_s << QVariant(2.0);
        QTest::newRow("not reached") << u"if(c4 > 12, 2, 1.6)"_s << QVariant(1.6);
        QTest::newRow("condition without value") << u"if(percent(c4, c3) ≥ 80, 2, 1.6)"_s << QVariant();
        QTest::newRow("not above") << u"min(20, c5)"_s << QVariant(20.0);
        QTest::newRow("rounded") << u"round(c5 / 7, 1)"_s << QVariant(4.3);
        QTest::newRow("target") << u"target(online)"_s << QVariant(70.0);
        QTest::newRow("question") << u"count(received)"_s << QVariant(1000.0);
        QTest::newRow("several measures") << u"count(done)"_s << QVariant(3000.0);
    }
    void worths()
    {
        QFETCH(QString, text);
        QFETCH(QVariant, worth);
        const auto value = this->worth(text);
        QCOMPARE(value.has_value(), worth.isValid());
        if (value)
            QVERIFY2(qAbs(*value - worth.toDouble()) < 1e-9, qPrintable(QString::number(*value)));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word"); // What the message has to name.
        QTest::newRow("nothing") << QString() << u"empty"_s;
        QTest::newRow("no such column") << u"c3 + c14"_s << u"c14"_s;
        QTest::newRow("no such row") << u"all.c3"_s << u"all"_s;
        QTest::newRow("open bracket") << u"(c3 + c4"_s << u")"_s;
        QTest::newRow("something behind") << u"c3 c4"_s << u"c4"_s;
        QTest::newRow("missing part") << u"c3 +"_s << u"end"_s;
        QTest::newRow("no function") << u"average(c3, c4)"_s << u"average"_s;
        QTest::newRow("too few values") << u"percent(c3)"_s << u"percent"_s;
        QTest::newRow("no measure") << u"count(recieved)"_s << u"recieved"_s;
        QTest::newRow("no condition") << u"count(received, chanel=online)"_s << u"chanel"_s;
        QTest::newRow("no value") << u"count(received, channel=fax)"_s << u"fax"_s;
        QTest::newRow("no target") << u"target(paper)"_s << u"paper"_s;
        QTest::newRow("two points") << u"1.2.3"_s << u"1.2.3"_s;
        QTest::newRow("backward range") << u"sum(c5..c3)"_s << u".."_s;
        QTest::newRow("deep") << u"("_s.repeated(100) + u"1"_s << u"deeply"_s;
        QTest::newRow("long") << u"1+"_s.repeated(5000) + u"1"_s << u"longer"_s;
        QTest::newRow("strange signs") << u"c3 & c4"_s << u"&"_s;
    }
    void faults()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto formula = readFormula(text, m_words);
        QVERIFY(!formula);
        QCOMPARE(formula.error().kind, ErrorKind::BadInput);
        QVERIFY2(formula.error().message.contains(word), qPrintable(formula.error().message));
    }

    void questionsSayWhatIsAsked()
    {
        const auto formula = readFormula(u"count(received|carried, channel=online|post, !assisted)"_s, m_words);
        QVERIFY(formula);
        QCOMPARE(plainText(formula->root), u"tiếp nhận trong kỳ + từ kỳ trước chuyển sang; nộp: trực tuyến hoặc bưu "
                                           "chính; không nộp trực tuyến có hỗ trợ tại quầy"_s);
        // What is void counts nothing unless it is named.
        const FactSource &source = *factSource(u"count"_s);
        const auto isAboutVoid = [&](const FactCondition &condition) {
            return source.fields[condition.field].name == u"void" && condition.allowed == 1;
        };
        const QList<FactCondition> &conditions = formula->root.question.conditions;
        QCOMPARE(std::count_if(conditions.begin(), conditions.end(), isAboutVoid), 1);
        const auto named = readFormula(u"count(received, void)"_s, m_words);
        QVERIFY(named);
        QCOMPARE(named->root.question.conditions.size(), 1);
        QCOMPARE(named->root.question.conditions.first().allowed, 2U);
    }

    void otherThanAValue()
    {
        const auto formula = readFormula(u"count(received, closing!=notAccepted)"_s, m_words);
        QVERIFY(formula);
        QCOMPARE(formula->root.question.conditions.first().allowed, 0b11011U);
    }

    void identities()
    {
        const auto identity = readIdentity(u"c3 = c4 + c5"_s, m_words);
        QVERIFY(identity);
        QCOMPARE(identity->column, u"3"_s);
        QCOMPARE(cellsOf(identity->right.root).size(), 2);
        QVERIFY(!readIdentity(u"c3"_s, m_words));
        QVERIFY(!readIdentity(u"c3 = c4 = c5"_s, m_words));
        QVERIFY(!readIdentity(u"3 = c4"_s, m_words));
        QVERIFY(!readIdentity(u"c3 = c9"_s, m_words));
    }
};

QTEST_APPLESS_MAIN(TestReportFormula)
#include "tst_reportformula.moc"
