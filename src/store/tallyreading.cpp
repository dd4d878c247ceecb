// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tallyreading.h"

#include "dossiertable.h"
#include "storeerrors.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

QDate dayOfNumber(int number)
{
    return {number / 10'000, number / 100 % 100, number % 100};
}

QString keyColumn(TallyQuestion::By by)
{
    switch (by) {
    case TallyQuestion::By::Procedure:
        return u"procedure"_s;
    case TallyQuestion::By::Counter:
        return u"counter"_s;
    case TallyQuestion::By::Officer:
        return u"officer"_s;
    case TallyQuestion::By::Day:
        return u"received_day"_s;
    case TallyQuestion::By::Month:
        return u"received_day / 100"_s;
    case TallyQuestion::By::Hour:
        return u"received_minute / 60"_s;
    case TallyQuestion::By::QuarterHour:
        return u"received_minute / 15 * 15"_s;
    case TallyQuestion::By::WeekdayHour: // Days are yyyymmdd; SQLite begins its weeks on Sunday.
        return u"((strftime('%w', substr(received_day, 1, 4) || '-' || substr(received_day, 5, 2) || '-' || "
               "substr(received_day, 7, 2)) + 6) % 7 + 1) * 100 + received_minute / 60"_s;
    }
    Q_UNREACHABLE();
}

QString keyText(TallyQuestion::By by, const QVariant &value)
{
    const int number = value.toInt();
    if (by == TallyQuestion::By::Day)
        return dayOfNumber(number).toString(Qt::ISODate);
    if (by == TallyQuestion::By::Month)
        return u"%1-%2"_s.arg(number / 100).arg(number % 100, 2, 10, QChar(u'0'));
    if (by == TallyQuestion::By::WeekdayHour)
        return u"%1/%2"_s.arg(number / 100).arg(number % 100);
    return value.toString();
}

/// The value of the key's column for a key's text.
QVariant keyValue(TallyQuestion::By by, QString key)
{
    if (by == TallyQuestion::By::Procedure || by == TallyQuestion::By::Officer)
        return key;
    if (by == TallyQuestion::By::WeekdayHour)
        return key.section(u'/', 0, 0).toInt() * 100 + key.section(u'/', 1).toInt();
    return key.remove(u'-').toInt();
}

/// Days stand in the text as numbers: the planner then knows them, and a statement serves one question.
struct TallyDays
{
    QString from;
    QString to;
    QString asOf;

    explicit TallyDays(const TallyQuestion &question)
        : from(QString::number(dayNumber(question.from)))
        , to(QString::number(dayNumber(question.to)))
        , asOf(QString::number(dayNumber(question.asOf.isValid() ? question.asOf : question.to)))
    {
    }

    QString received() const { return u"received_day BETWEEN %1 AND %2"_s.arg(from, to); }
    QString carried() const { return u"+received_day < %1 AND (closed_day = 0 OR closed_day >= %1)"_s.arg(from); }
    QString done() const { return u"closed_day BETWEEN %1 AND %2"_s.arg(from, to); }
    QString open() const { return u"(closed_day = 0 OR closed_day > %1) AND +received_day <= %1"_s.arg(to); }
    QString hasPassed() const { return u"due_day <> 0 AND due_day < %1"_s.arg(asOf); }
    QString returned() const { return u"returned_day BETWEEN %1 AND %2"_s.arg(from, to); }
    /// Of which a question of the period counts anything. What is open is found among those not closed before: over
    /// few recent days an OR over three indices beats a look at every row, so the day of receipt must not be searched.
    QString concerned() const
    {
        return u"+received_day <= %2 AND (closed_day = 0 OR closed_day >= %1 OR (returned_day > 0 AND returned_day >= "
               "%1))"_s.arg(from, to);
    }
};

// Closing kind of tally.traits: only a result can be late (domain.md 8.1).
constexpr QLatin1StringView hasResult("(traits >> 8 & 7) = 1");

QString phaseText(TallyPhase phase, const TallyDays &days)
{
    switch (phase) {
    case TallyPhase::Received:
        return days.received();
    case TallyPhase::Carried:
        return days.carried();
    case TallyPhase::DoneEarly:
        return days.done() + u" AND closed_day < due_day AND "_s + hasResult;
    case TallyPhase::DoneOnDay:
        return days.done() + u" AND (due_day = 0 OR closed_day = due_day OR NOT "_s + hasResult + u')';
    case TallyPhase::DoneLate:
        return days.done() + u" AND due_day <> 0 AND closed_day > due_day AND "_s + hasResult;
    case TallyPhase::OpenInTime:
        return days.open() + u" AND NOT ("_s + days.hasPassed() + u')';
    case TallyPhase::OpenOverdue:
        return days.open() + u" AND "_s + days.hasPassed();
    case TallyPhase::Returned:
        return days.returned();
    }
    Q_UNREACHABLE();
}

/// A statement made for one question, with its values.
struct TallyStatement
{
    QString text;
    QVariantList values;

    void narrow(const QString &condition, const QVariant &value)
    {
        text += u" AND "_s + condition;
        values.append(value);
    }
    void narrowTo(const TallyQuestion &question)
    {
        if (!question.procedure.isEmpty())
            narrow(u"procedure = ?"_s, question.procedure);
        if (question.counter != 0)
            narrow(u"counter = ?"_s, question.counter);
        if (!question.officer.isEmpty())
            narrow(u"officer = ?"_s, question.officer);
    }

    Result<QSqlQuery> run(Connection &connection) const
    {
        QSqlQuery query(connection.database());
        query.setForwardOnly(true);
        if (!query.prepare(text))
            return storageError(query.lastError(), "prepare tally");
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            return storageError(query.lastError(), "tally");
        return query;
    }
};

bool isLong(const TallyQuestion &question)
{
    constexpr int fewDays = 62;
    return question.from.daysTo(question.to) > fewDays;
}

/// Whether the question is counted in the order of the index that holds all it needs: those of long periods.
bool isInOrder(const TallyQuestion &question)
{
    return question.by == TallyQuestion::By::Procedure && isLong(question);
}

QString source(const TallyQuestion &question)
{
    return isInOrder(question) ? u"tally INDEXED BY tally_procedure"_s : u"tally"_s;
}

} // namespace

int dayNumber(QDate day)
{
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

int TallySum::of(TallyPhase phase) const
{
    switch (phase) {
    case TallyPhase::Received:
        return received;
    case TallyPhase::Carried:
        return carried;
    case TallyPhase::DoneEarly:
        return doneEarly;
    case TallyPhase::DoneOnDay:
        return doneOnDay;
    case TallyPhase::DoneLate:
        return doneLate;
    case TallyPhase::OpenInTime:
        return openInTime;
    case TallyPhase::OpenOverdue:
        return openOverdue;
    case TallyPhase::Returned:
        return returned;
    }
    Q_UNREACHABLE();
}

Result<QList<TallySum>> tallySums(Connection &connection, const TallyQuestion &question)
{
    const TallyDays days(question);
    // Groups of few days must not be made in the order of an index over all: "+" keeps them from it.
    const QString plain = isInOrder(question) ? QString() : u"+"_s;
    const QString key = plain + keyColumn(question.by);
    TallyStatement statement;
    // The early and the late ones of all closings; which of them had a result the traits of the group tell.
    statement.text =
        u"SELECT %1, traits, sum(%2), sum(%3), sum(%4 AND closed_day < due_day), sum(%4), "
        "sum(%4 AND due_day <> 0 AND closed_day > due_day), sum(%5), sum(%5 AND %6), sum(%7), sum((%2) * wanted), "
        "sum((%2) * digital), sum((%2) * reused) FROM %8 WHERE %9"_s.arg(
            key, days.received(), days.carried(), days.done(), days.open(), days.hasPassed(), days.returned(),
            source(question), days.concerned());
    statement.narrowTo(question);
    statement.text += u" GROUP BY %1, %2traits"_s.arg(key, plain);
    auto query = statement.run(connection);
    if (!query)
        return query.error();
    QList<TallySum> sums;
    while (query->next()) {
        const auto number = [&query](int column) { return query->value(column).toInt(); };
        TallySum sum;
        sum.key = keyText(question.by, query->value(0));
        sum.traits.bits = number(1);
        sum.received = number(2);
        sum.carried = number(3);
        const bool hasResults = sum.traits.closing() == Closing::Result;
        sum.doneEarly = hasResults ? number(4) : 0;
        sum.doneLate = hasResults ? number(6) : 0;
        sum.doneOnDay = number(5) - sum.doneEarly - sum.doneLate;
        sum.openOverdue = number(8);
        sum.openInTime = number(7) - sum.openOverdue;
        sum.returned = number(9);
        sum.papersWanted = number(10);
        sum.papersDigital = number(11);
        sum.papersReused = number(12);
        sums.append(sum);
    }
    return sums;
}

Result<QMap<QDate, int>> countsByDay(Connection &connection, const TallyQuestion &question, DayOf of)
{
    const TallyDays days(question);
    const QString day = of == DayOf::Receipt ? u"received_day"_s : u"returned_day"_s;
    TallyStatement statement;
    statement.text = u"SELECT %1, count(*) FROM tally WHERE %1 > 0 AND %2 AND (traits >> 19 & 1) = 0"_s.arg(
        day, of == DayOf::Receipt ? days.received() : days.returned());
    statement.narrowTo(question);
    statement.text += u" GROUP BY "_s + day;
    auto query = statement.run(connection);
    if (!query)
        return query.error();
    QMap<QDate, int> counts;
    while (query->next())
        counts.insert(dayOfNumber(query->value(0).toInt()), query->value(1).toInt());
    return counts;
}

Result<OpenDue> openDue(Connection &connection, const TallyQuestion &question, QDate soon)
{
    const TallyDays days(question);
    TallyStatement statement;
    statement.text = u"SELECT coalesce(sum(due_day >= %1 AND due_day <= %2), 0), "
                     "min(CASE WHEN %3 THEN due_day END) FROM %4 WHERE %5 AND (traits >> 19 & 1) = 0"_s.arg(
                         days.to, QString::number(dayNumber(soon)), days.hasPassed(), source(question), days.open());
    statement.narrowTo(question);
    auto query = statement.run(connection);
    if (!query)
        return query.error();
    OpenDue due;
    if (query->next()) {
        due.soon = query->value(0).toInt();
        if (!query->value(1).isNull())
            due.earliest = dayOfNumber(query->value(1).toInt());
    }
    return due;
}

Result<QList<TalliedProcedure>> talliedProcedures(Connection &connection, const QStringList &codes)
{
    QList<TalliedProcedure> procedures;
    for (const QString &code : codes) {
        const auto row = connection.run(
            // In the order of the index, from its end: nothing is searched.
            "SELECT procedure_name, json_extract(CAST(document AS TEXT), '$.sectorName') FROM dossier WHERE key = "
            "(SELECT dossier FROM tally WHERE procedure = ? ORDER BY traits DESC, received_day DESC LIMIT 1)",
            {code});
        if (!row)
            return row.error();
        TalliedProcedure procedure{code, code, {}};
        if ((*row)->next()) {
            procedure.name = (*row)->value(0).toString();
            procedure.sector = (*row)->value(1).toString();
        }
        (*row)->finish();
        procedures.append(procedure);
    }
    return procedures;
}

Result<QList<DossierRow>> tallied(Connection &connection, const TallyList &list, int limit)
{
    const TallyDays days(list.question);
    TallyStatement statement;
    statement.text = u"SELECT dossier FROM %1 WHERE %2 AND %3"_s.arg(source(list.question), days.concerned(),
                                                                     phaseText(list.phase, days));
    statement.narrowTo(list.question);
    if (!list.key.isEmpty())
        statement.narrow(u'(' + keyColumn(list.question.by) + u") = ?"_s, keyValue(list.question.by, list.key));
    if (list.traits.isEmpty()) {
        statement.text += u" AND (traits >> 19 & 1) = 0"_s;
    } else {
        QStringList numbers;
        for (const int bits : list.traits)
            numbers.append(QString::number(bits));
        statement.text += u" AND traits IN (%1)"_s.arg(numbers.join(u", "_s));
    }
    // The newest of many received ones come in the order of their index; the others are few and found by theirs.
    const bool isOrdered = list.phase == TallyPhase::Received || isLong(list.question);
    statement.text += u" ORDER BY %1received_day DESC, dossier DESC LIMIT ?"_s.arg(isOrdered ? u""_s : u"+"_s);
    statement.values.append(limit);
    auto query = statement.run(connection);
    if (!query)
        return query.error();
    QList<qint64> keys;
    while (query->next())
        keys.append(query->value(0).toLongLong());
    query->finish();
    QList<DossierRow> rows;
    for (const qint64 key : keys) {
        const auto row = DossierTable(connection).row(key);
        if (!row)
            return row.error();
        rows.append(*row);
    }
    return rows;
}
