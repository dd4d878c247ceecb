// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "dossiertable.h"
#include "feejsonrows.h"
#include "opendata.h"
#include "statementreading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct StatementText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

constexpr int maximalOpenLines = 10'000;

Error badInput(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, code, message, {}, field};
}

Result<QJsonObject> import(const OpenData &data, const QString &file, const Act &act)
{
    const auto bytes = readInput(file);
    if (!bytes)
        return bytes.error();
    const auto lines = readStatement(*bytes);
    if (!lines)
        return lines.error();
    const auto imported =
        data.store
            ->write<ImportedStatement>(WritePriority::OfficersAct,
                                       [&](Connection &connection) {
                                           return importStatement(connection, *lines, data.identity.office.number, act);
                                       })
            .result();
    if (!imported)
        return imported.error();
    return QJsonObject{{u"lines"_s, imported->lines},         {u"known"_s, imported->known},
                       {u"confirmed"_s, imported->confirmed}, {u"seen"_s, imported->seen},
                       {u"open"_s, imported->open},           {u"amount"_s, imported->amount}};
}

/// The open line whose key begins with these hexadecimal digits.
Result<StatementLine> lineOf(Connection &connection, const QString &hex)
{
    const auto lines = StatementTable(connection).open(maximalOpenLines);
    if (!lines)
        return lines.error();
    for (const StatementLine &line : *lines) {
        if (hex.size() >= 8 && line.key.toHex().startsWith(hex.toLatin1()))
            return line;
    }
    return badInput(u"no-such-line"_s, StatementText::tr("No open line of a statement has this name."), u"line"_s);
}

Result<QJsonObject> settle(Connection &connection, const CommandLine &line, int officeNumber, const Act &act)
{
    const auto found = lineOf(connection, line.arguments().value(1));
    if (!found)
        return found.error();
    StatementDecision decision;
    decision.note = line.value(u"note"_s);
    if (line.has(u"no-fee"_s)) {
        decision.what = StatementDecision::What::NoFee;
        decision.note = line.value(u"no-fee"_s);
    } else if (line.has(u"dossier"_s)) {
        decision.what = StatementDecision::What::Assign;
        const auto key = DossierTable(connection).keyOfCode(line.value(u"dossier"_s));
        if (!key)
            return key.error();
        if (!*key)
            return badInput(u"unknown-dossier"_s,
                            StatementText::tr("There is no such dossier here: check the code, or sync first."),
                            u"dossier"_s);
        const auto row = DossierTable(connection).row(**key);
        if (!row)
            return row.error();
        decision.dossier = row->id;
    }
    if (const auto settled = settleLine(connection, found->key, decision, officeNumber, act); !settled)
        return settled.error();
    const auto now = StatementTable(connection).find(found->key);
    if (!now)
        return now.error();
    return statementLineJson(now->value_or(*found));
}

/// "100000=3,50000=1"
Result<CashOrder> cashOrderOf(const CommandLine &line)
{
    CashOrder order;
    const QStringList pieces = line.value(u"pieces"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        bool isNote = false;
        bool isNumber = false;
        const Dong note = piece.section(u'=', 0, 0).toLongLong(&isNote);
        const int number = piece.section(u'=', 1, 1).toInt(&isNumber);
        if (!isNote || !isNumber)
            return badInput(u"number-wrong"_s, StatementText::tr("Write --pieces as 100000=3,50000=1."), u"pieces"_s);
        order.pieces[note] += number;
    }
    bool isNumber = true;
    order.leftOver = line.has(u"left"_s) ? line.value(u"left"_s).toLongLong(&isNumber) : 0;
    if (!isNumber)
        return badInput(u"number-wrong"_s, StatementText::tr("This is no number that can be used: type it again."),
                        u"left"_s);
    order.note = line.value(u"note"_s);
    return order;
}

int showDay(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QString asked = line.arguments().value(1, line.value(u"day"_s));
    const QDate day = asked.isEmpty() ? clock->now().date() : QDate::fromString(asked, Qt::ISODate);
    if (!day.isValid())
        return printer.misused(StatementText::tr("Write the day as 2026-11-23."));
    const auto money = data->store->read<FeeDay>([day](Connection &c) { return feeDay(c, day); }).result();
    if (!money)
        return printer.failed(money.error());
    printer.object(feeDayJson(*money));
    return 0;
}

int showOpenLines(const Invocation &invocation, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto lines =
        data->store->read<QList<StatementLine>>([](Connection &c) { return StatementTable(c).open(maximalOpenLines); })
            .result();
    if (!lines)
        return printer.failed(lines.error());
    for (const StatementLine &line : *lines)
        printer.object(statementLineJson(line));
    return 0;
}

} // namespace

int runStatement(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const QString what = line.arguments().first();
    if (what == u"day")
        return showDay(invocation, line, printer);
    if (what == u"statement" && line.arguments().size() == 1)
        return showOpenLines(invocation, printer);
    const auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const OpenData &data = acting->data;
    const auto answer = [&]() -> Result<QJsonObject> {
        if (what == u"statement")
            return import(data, line.arguments().value(1), acting->act());
        if (what == u"count") {
            const auto order = cashOrderOf(line);
            if (!order)
                return order.error();
            const auto count =
                data.store
                    ->write<CashCount>(WritePriority::OfficersAct,
                                       [&](Connection &c) { return countCash(c, *order, acting->act()); })
                    .result();
            return count ? Result<QJsonObject>(cashCountJson(*count)) : count.error();
        }
        return data.store
            ->write<QJsonObject>(
                WritePriority::OfficersAct,
                [&](Connection &c) { return settle(c, line, data.identity.office.number, acting->act()); })
            .result();
    }();
    if (!answer)
        return printer.failed(answer.error());
    printer.object(*answer);
    return 0;
}
