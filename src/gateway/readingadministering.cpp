// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingadministering.h"

#include "clock.h"
#include "readingtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsKept = 12; // QCVN 12:2026/BCA

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(administering)
};

AdministrationAnswer readingsNotStored()
{
    return {.status = 6, .text = ReadingText::tr("Not stored: the database refused it.")};
}

/// The value of "--name VALUE" among pairs; empty: not there.
QString valueIn(const QStringList &words, QLatin1StringView name)
{
    const qsizetype at = words.indexOf(name);
    return at < 0 ? QString() : words.value(at + 1);
}

/// Whether the words are pairs of an option and a value, each option one of these and a day where it ends so.
bool arePairs(const QStringList &words, const QStringList &options)
{
    for (qsizetype i = 0; i < words.size(); i += 2) {
        const QString &option = words.at(i);
        const bool isDay = option != "--device"_L1 && option != "--dossier"_L1;
        const QString value = words.value(i + 1);
        if (!options.contains(option) || value.isEmpty() || (isDay && !QDate::fromString(value, Qt::ISODate).isValid()))
            return false;
    }
    return true;
}

QDate dayIn(const QStringList &words, QLatin1StringView name)
{
    return QDate::fromString(valueIn(words, name), Qt::ISODate);
}

AdministrationAnswer listReadings(DatabaseThreads &database, const QStringList &words)
{
    AdministrationAnswer answer;
    database.read([&](GatewayConnection &connection) {
        ReadingFilter filter{.device = valueIn(words, "--device"_L1),
                             .dossier = {},
                             .from = dayIn(words, "--from"_L1),
                             .to = dayIn(words, "--to"_L1)};
        if (const QString code = valueIn(words, "--dossier"_L1); !code.isEmpty()) {
            filter.dossier = dossierOf(connection, code);
            if (filter.dossier.isEmpty()) {
                answer = {.status = 3, .text = ReadingText::tr("There is no dossier with this code or id.")};
                return;
            }
        }
        QStringList lines;
        forEachReading(connection, filter, [&lines](const QStringList &cells) {
            QStringList shown;
            for (const QString &cell : cells)
                shown.append(cell.isEmpty() ? u"-"_s : cell);
            lines.append(shown.join(u'\t'));
        });
        answer = connection.hasFailed() ? readingsNotStored() : AdministrationAnswer{.text = lines.join(u'\n')};
    });
    return answer;
}

/// Also what was dropped is noted: an audit with a gap must say who made it when.
bool noteDropping(GatewayConnection &connection, QDate before, const QDateTime &now)
{
    const bool isNoted = connection.begin() && addReading(connection,
                                                          {.at = toIsoOfficeTime(now),
                                                           .device = {},
                                                           .office = {},
                                                           .officer = {},
                                                           .route = u"admin audit --drop-before"_s,
                                                           .subject = before.toString(Qt::ISODate),
                                                           .until = {}},
                                                          1);
    if (isNoted && connection.commit())
        return true;
    connection.rollBack();
    return false;
}

AdministrationAnswer dropReadings(DatabaseThreads &database, QDate before, const QDateTime &now)
{
    if (before > now.date().addMonths(-monthsKept))
        return {.status = 4, .text = ReadingText::tr("Readings are kept for at least 12 months.")};
    bool isDone = false;
    database.write([&](GatewayConnection &connection) { isDone = noteDropping(connection, before, now); });
    bool isLeft = isDone;
    while (isLeft) {
        // Each on its own, so that counters' operations go in between.
        database.write([&](GatewayConnection &connection) {
            isLeft = connection.begin() && dropSomeReadings(connection, before);
            isDone = isDone && connection.commit();
            isLeft = isLeft && isDone;
        });
    }
    if (!isDone)
        return readingsNotStored();
    return {.text = ReadingText::tr("Readings before %1 are gone.").arg(before.toString(Qt::ISODate))};
}

} // namespace

AdministrationAnswer administerReadings(DatabaseThreads &database, QStringList words, const QDateTime &now)
{
    if (words.size() == 2 && arePairs(words, {u"--drop-before"_s}))
        return dropReadings(database, dayIn(words, "--drop-before"_L1), now);
    if (!arePairs(words, {u"--device"_s, u"--dossier"_s, u"--from"_s, u"--to"_s}))
        return {.status = 2, .text = administrationUsage()};
    return listReadings(database, words);
}
