// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct FormulaReading
{
    Q_DECLARE_TR_FUNCTIONS(FormulaReading)
};

constexpr int deepest = 40;
constexpr qsizetype longest = 2000;

struct FunctionShape
{
    QLatin1StringView name;
    int least;
    int most;
};
constexpr FunctionShape functions[] = {{"sum"_L1, 1, 64}, {"percent"_L1, 2, 2}, {"ratio"_L1, 2, 2}, {"min"_L1, 2, 64},
                                       {"max"_L1, 2, 64}, {"round"_L1, 1, 2},   {"if"_L1, 3, 3}};

bool isNameLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// Reads one formula from left to right; the first fault ends it.
class FormulaReader
{
public:
    FormulaReader(const QString &text, const FormulaWords &words) : m_text(text), m_words(words)
    {
        m_text.replace(u'×', u'*').replace(u'÷', u'/').replace(u'−', u'-').replace(u'≥', u">="_s);
        m_text.replace(u'≤', u"<="_s);
    }

    Result<Formula> read()
    {
        Formula formula{m_text.trimmed(), {}};
        if (m_text.size() > longest)
            fail(FormulaReading::tr("it is longer than %1 letters").arg(longest));
        else if (m_text.trimmed().isEmpty())
            fail(FormulaReading::tr("it is empty"));
        else
            formula.root = comparison();
        if (m_fault.isEmpty() && !rest().isEmpty())
            fail(FormulaReading::tr("“%1” was not expected here").arg(rest().left(12)));
        if (m_fault.isEmpty())
            return formula;
        return Error{ErrorKind::BadInput, u"formula-wrong"_s, m_fault, u"formula at "_s + QString::number(m_at), {}};
    }

private:
    void fail(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
        m_at = m_text.size(); // Nothing more is read.
    }
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    QString rest()
    {
        skipSpaces();
        return m_text.mid(m_at).trimmed();
    }
    bool take(QStringView sign)
    {
        skipSpaces();
        if (!QStringView(m_text).mid(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        return true;
    }
    void expect(QStringView sign)
    {
        if (m_fault.isEmpty() && !take(sign))
            fail(rest().isEmpty() ? FormulaReading::tr("“%1” is missing at its end").arg(sign)
                                  : FormulaReading::tr("“%1” is missing before “%2”").arg(sign, rest().left(12)));
    }
    QString takeName()
    {
        skipSpaces();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isNameLetter(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    static FormulaPart act(const QString &name, QList<FormulaPart> parts)
    {
        FormulaPart part;
        part.kind = FormulaPart::Kind::Act;
        part.name = name;
        part.parts = std::move(parts);
        return part;
    }

    FormulaPart comparison()
    {
        FormulaPart left = addition();
        for (const QString &sign : {u">="_s, u"<="_s, u">"_s, u"<"_s}) {
            if (take(sign))
                return act(sign, {left, addition()});
        }
        return left;
    }
    FormulaPart addition()
    {
        FormulaPart left = product();
        while (m_fault.isEmpty()) {
            if (take(u"+"))
                left = act(u"+"_s, {left, product()});
            else if (take(u"-"))
                left = act(u"-"_s, {left, product()});
            else
                break;
        }
        return left;
    }
    FormulaPart product()
    {
        FormulaPart left = single();
        while (m_fault.isEmpty()) {
            if (take(u"*"))
                left = act(u"*"_s, {left, single()});
            else if (take(u"/"))
                left = act(u"/"_s, {left, single()});
            else
                break;
        }
        return left;
    }

    FormulaPart single()
    {
        if (!m_fault.isEmpty() || ++m_depth > deepest) {
            fail(FormulaReading::tr("its brackets are nested too deeply"));
            return {};
        }
        FormulaPart part;
        skipSpaces();
        if (take(u"-")) {
            part = act(u"-"_s, {FormulaPart(), single()});
        } else if (take(u"(")) {
            part = comparison();
            expect(u")");
        } else if (m_at < m_text.size() && m_text[m_at].isDigit()) {
            part = number();
        } else if (const QString name = takeName(); !name.isEmpty()) {
            part = named(name);
        } else {
            fail(rest().isEmpty() ? FormulaReading::tr("something is missing at its end")
                                  : FormulaReading::tr("“%1” was not expected here").arg(rest().left(12)));
        }
        --m_depth;
        return part;
    }

    FormulaPart number()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.'))
            ++m_at;
        bool isNumber = false;
        FormulaPart part;
        part.number = QStringView(m_text).sliced(from, m_at - from).toDouble(&isNumber);
        if (!isNumber)
            fail(FormulaReading::tr("“%1” is no number: write decimals with a point")
                     .arg(m_text.mid(from, m_at - from)));
        return part;
    }

    FormulaPart named(const QString &name)
    {
        if (take(u"("))
            return called(name);
        if (QStringView(m_text).mid(m_at).startsWith(u'.') && !QStringView(m_text).mid(m_at).startsWith(u"..")) {
            ++m_at;
            if (!m_words.rows.contains(name))
                fail(FormulaReading::tr("there is no row “%1”").arg(name));
            FormulaPart part = cell(takeName());
            part.row = name;
            return part;
        }
        return cell(name);
    }

    FormulaPart cell(const QString &name)
    {
        FormulaPart part;
        part.kind = FormulaPart::Kind::Cell;
        part.name = name.mid(1);
        if (!name.startsWith(u'c') || !m_words.columns.contains(part.name))
            fail(FormulaReading::tr("there is no column “%1”").arg(name));
        return part;
    }

    FormulaPart called(const QString &name)
    {
        if (const FactSource *source = factSource(name))
            return question(*source);
        if (name == u"target") {
            FormulaPart part;
            part.kind = FormulaPart::Kind::Target;
            part.name = takeName();
            if (!m_words.targets.contains(part.name))
                fail(FormulaReading::tr("there is no target “%1”").arg(part.name));
            expect(u")");
            return part;
        }
        for (const FunctionShape &shape : functions) {
            if (shape.name == name)
                return function(shape);
        }
        QStringList known;
        for (const FunctionShape &shape : functions)
            known.append(QString(shape.name));
        for (const FactSource &source : factSources())
            known.append(source.name);
        fail(FormulaReading::tr("“%1(…)” is not known; known are: %2").arg(name, known.join(u", "_s)));
        return {};
    }

    FormulaPart function(const FunctionShape &shape)
    {
        QList<FormulaPart> parts;
        do {
            FormulaPart part = comparison();
            if (take(u".."))
                parts += range(part);
            else
                parts.append(part);
        } while (m_fault.isEmpty() && take(u","));
        expect(u")");
        if (m_fault.isEmpty() && (parts.size() < shape.least || parts.size() > shape.most))
            fail(FormulaReading::tr("%1(…) has %2 values between commas, it needs %3")
                     .arg(QString(shape.name), QString::number(parts.size()),
                          shape.least == shape.most ? QString::number(shape.least)
                                                    : FormulaReading::tr("at least %1").arg(shape.least)));
        return act(QString(shape.name), parts);
    }

    /// c4..c6
    QList<FormulaPart> range(const FormulaPart &first)
    {
        const FormulaPart last = cell(takeName());
        const qsizetype from = m_words.columns.indexOf(first.name);
        const qsizetype to = m_words.columns.indexOf(last.name);
        if (m_fault.isEmpty() && (first.kind != FormulaPart::Kind::Cell || from > to))
            fail(FormulaReading::tr("before and behind “..” stand columns, the left one first"));
        QList<FormulaPart> cells;
        for (qsizetype i = from; m_fault.isEmpty() && i <= to; ++i) {
            FormulaPart part = first;
            part.name = m_words.columns[i];
            cells.append(part);
        }
        return cells;
    }

    FormulaPart question(const FactSource &source)
    {
        FormulaPart part;
        part.kind = FormulaPart::Kind::Question;
        part.question.source = source.name;
        do {
            addMeasure(source, takeName(), part.question.measures);
        } while (m_fault.isEmpty() && take(u"|"));
        bool isSaid = source.unsaid.isEmpty();
        while (m_fault.isEmpty() && take(u",")) {
            const FactCondition condition = readCondition(source);
            isSaid = isSaid || (m_fault.isEmpty() && source.fields[condition.field].name == source.unsaid);
            part.question.conditions.append(condition);
        }
        if (!isSaid)
            part.question.conditions.append({source.field(source.unsaid), 1});
        expect(u")");
        return part;
    }

    void addMeasure(const FactSource &source, const QString &word, QList<int> &measures)
    {
        const QStringList words = source.several.value(word, {word});
        for (const QString &single : words) {
            const int measure = int(source.measures.indexOf(single));
            if (measure < 0) {
                fail(FormulaReading::tr("%1(…) does not know “%2”; it knows: %3")
                         .arg(source.name, word, (source.measures + source.several.keys()).join(u", "_s)));
                return;
            }
            if (!measures.contains(measure))
                measures.append(measure);
        }
    }

    FactCondition readCondition(const FactSource &source)
    {
        FactCondition condition;
        const bool isNegated = take(u"!");
        const QString name = takeName();
        condition.field = source.field(name);
        if (condition.field < 0) {
            QStringList known;
            for (const FactField &field : source.fields)
                known.append(field.name);
            fail(FormulaReading::tr("%1(…) knows no condition “%2”; it knows: %3")
                     .arg(source.name, name, known.join(u", "_s)));
            return condition;
        }
        const FactField &field = source.fields[condition.field];
        if (field.words.isEmpty()) {
            condition.allowed = isNegated ? 1 : 2;
            return condition;
        }
        const bool isOther = !isNegated && take(u"!=");
        if (isNegated || (!isOther && !take(u"="))) {
            fail(FormulaReading::tr("behind “%1” stands = with one of: %2").arg(name, field.words.join(u", "_s)));
            return condition;
        }
        do {
            const QString word = takeName();
            const qsizetype value = field.words.indexOf(word);
            if (value < 0)
                fail(FormulaReading::tr("“%1” is no value of “%2”; there are: %3")
                         .arg(word, name, field.words.join(u", "_s)));
            else
                condition.allowed |= 1U << value;
        } while (m_fault.isEmpty() && take(u"|"));
        if (isOther)
            condition.allowed = ((1U << field.words.size()) - 1) & ~condition.allowed;
        return condition;
    }

    QString m_text;
    const FormulaWords &m_words;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_fault;
};

} // namespace

Result<Formula> readFormula(const QString &text, const FormulaWords &words)
{
    return FormulaReader(text, words).read();
}

Result<ReportIdentity> readIdentity(const QString &text, const FormulaWords &words)
{
    const bool isAtMost = text.contains(u"<=");
    const QStringList sides = isAtMost ? text.split(u"<="_s) : text.split(u'=');
    if (sides.size() != 2)
        return Error{ErrorKind::BadInput,
                     u"formula-wrong"_s,
                     FormulaReading::tr("a check has one “=” or “<=” between two formulas: c3 = c4 + c5"),
                     {},
                     {}};
    auto left = readFormula(sides[0], words);
    if (!left)
        return left.error();
    auto right = readFormula(sides[1], words);
    if (!right)
        return right.error();
    if (left->root.kind != FormulaPart::Kind::Cell)
        return Error{ErrorKind::BadInput,
                     u"formula-wrong"_s,
                     FormulaReading::tr("left of “=” or “<=” stands the column that is checked: c3 = c4 + c5"),
                     {},
                     {}};
    const QString column = left->root.name;
    return ReportIdentity{text, std::move(*left), std::move(*right), column, isAtMost};
}
