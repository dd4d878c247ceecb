// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filingtally.h"

#include "clock.h"
#include "dossierjson.h"
#include "filingtying.h"
#include "operation.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FilingRow
{
    QString dossier;
    QString office;
    QString day;
    FilingWay way = FilingWay::Paper;
    int wanted = 0;
    int digital = 0;
    FilingCodes codes;
};

/// Whether it is handed in: what is only shown, looked up or reused is no paper to be digitised.
bool isHandedIn(const Component &component)
{
    return component.state == ComponentState::Original || component.state == ComponentState::Certified ||
           component.state == ComponentState::Copy;
}

/// `official`: a code that was minted here; may be empty.
FilingCodes codesOf(const QString &office, const Dossier &dossier, const QString &official)
{
    FilingCodes filing{.dossier = dossier.id.toString(QUuid::WithoutBraces),
                       .office = office,
                       .isHelp = dossier.assistance.has_value(),
                       .person = dossier.applicant.paper.number};
    if (!filing.isHelp && dossier.channel != Channel::Online)
        return filing;
    for (const DossierAlias &alias : dossier.codes) {
        if (!filing.isHelp || alias.kind == CodeKind::OtherSystem)
            filing.codes.append(alias.text);
    }
    if (!filing.isHelp && !official.isEmpty())
        filing.codes.append(official);
    return filing;
}

FilingRow filingOf(GatewayConnection &connection, const QString &office, const Dossier &dossier,
                   const QString &official)
{
    FilingRow row{.dossier = dossier.id.toString(QUuid::WithoutBraces), .office = office};
    row.codes = codesOf(office, dossier, official);
    row.day = inOfficeTime(dossier.receivedAt).date().toString(Qt::ISODate);
    row.way = dossier.isVoid                       ? FilingWay::Void
              : dossier.assistance                 ? FilingWay::Helped
              : dossier.channel == Channel::Online ? FilingWay::Alone
                                                   : FilingWay::Paper;
    QSet<int> files;
    const auto attached = connection.rows("SELECT DISTINCT component FROM attachment WHERE dossier = ?", {row.dossier});
    for (const QVariantList &one : attached)
        files.insert(one.first().toInt());
    for (const Component &component : dossier.components) {
        if (!isHandedIn(component))
            continue;
        row.wanted += dossier.keepsPapers ? 1 : 0;
        row.digital += files.contains(component.number) ? 1 : 0;
    }
    row.digital = std::min(row.digital, row.wanted);
    return row;
}

/// Nothing: it is not there, or cannot be read.
std::optional<FilingRow> storedFiling(GatewayConnection &connection, const QString &dossier)
{
    const QVariantList row =
        connection.row("SELECT office, voided, document, official_code FROM dossier WHERE id = ?", {dossier});
    auto read = row.isEmpty() ? Result<Dossier>(Error{})
                              : dossierFromJson(QJsonDocument::fromJson(row.at(2).toByteArray()).object());
    if (!read)
        return std::nullopt;
    read->isVoid = row.at(1).toInt() != 0;
    return filingOf(connection, row.at(0).toString(), *read, row.at(3).toString());
}

QVariantList valuesOf(const FilingRow &row)
{
    return {row.dossier, row.office, row.day, int(row.way), row.wanted, row.digital};
}

void keepFiling(GatewayConnection &connection, const FilingRow &row, bool isNew)
{
    connection.run("INSERT INTO filing_tally (dossier, office, day, way, wanted, digital) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (dossier) DO UPDATE SET office = excluded.office, day = excluded.day, way = "
                   "excluded.way, wanted = excluded.wanted, digital = excluded.digital",
                   valuesOf(row));
    tieFiling(connection, row.codes, isNew);
}

/// Whether an act changed what is counted here.
bool concernsFiling(const Operation &operation)
{
    const QJsonObject changes = operation.payload.value("changes"_L1).toObject();
    static const QStringList counted{u"channel"_s,    u"assistance"_s, u"components"_s,
                                     u"papersKept"_s, u"homeCode"_s,   u"applicant"_s};
    return std::any_of(counted.begin(), counted.end(),
                       [&changes](const QString &member) { return changes.contains(member); });
}

} // namespace

void noteFiling(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                const OperationEffect &effect)
{
    if (effect.entity != "dossier"_L1)
        return;
    const QString &kind = checked.operation.kind;
    if (kind == OperationKind::receive)
        return keepFiling(connection, filingOf(connection, office, *checked.dossier, effect.officialCode), true);
    // What is submitted online may come again, changed by the citizen.
    if (kind == OperationKind::submitted || kind == OperationKind::voiding || kind == OperationKind::attach ||
        (kind == OperationKind::act && concernsFiling(checked.operation)))
        tallyFiling(connection, effect.id);
}

void tallyFiling(GatewayConnection &connection, const QUuid &dossier)
{
    if (const auto row = storedFiling(connection, dossier.toString(QUuid::WithoutBraces)))
        keepFiling(connection, *row, false);
}

int tallyEarlier(DatabaseThreads &database, QString &after, int limit)
{
    QList<QVariantList> missing;
    database.read([&](GatewayConnection &connection) {
        missing = connection.rows("SELECT dossier.id FROM dossier LEFT JOIN filing_tally ON filing_tally.dossier = "
                                  "dossier.id WHERE dossier.id > ? AND filing_tally.dossier IS NULL ORDER BY "
                                  "dossier.id LIMIT ?",
                                  {after, limit});
    });
    if (missing.isEmpty()) {
        after.clear();
        return 0;
    }
    bool isKept = false;
    database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        for (const QVariantList &one : std::as_const(missing)) {
            // An operation that came meanwhile has written the row, of newer facts.
            const auto row = storedFiling(connection, one.first().toString());
            if (row &&
                !connection
                     .row("INSERT INTO filing_tally (dossier, office, day, way, wanted, digital) VALUES (?, ?, ?, "
                          "?, ?, ?) ON CONFLICT (dossier) DO NOTHING RETURNING dossier",
                          valuesOf(*row))
                     .isEmpty())
                tieFiling(connection, row->codes, false);
        }
        isKept = connection.commit();
    });
    if (!isKept)
        return 0;
    after = missing.last().first().toString();
    return int(missing.size());
}

QList<AdoptionWeek> filingWeeks(GatewayConnection &connection, const QString &office, const Period &period)
{
    const auto sums = connection.rows(
        "SELECT day, way, count(*), sum(wanted), sum(digital) FROM filing_tally WHERE office = ? AND day >= ? AND day "
        "<= ? GROUP BY day, way",
        {office, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)});
    QList<AdoptionWeek> weeks = adoptionWeeks(period);
    for (const QVariantList &sum : sums) {
        AdoptionWeek *week = weekOf(weeks, QDate::fromString(sum.at(0).toString(), Qt::ISODate));
        const auto way = FilingWay(sum.at(1).toInt());
        if (!week || way == FilingWay::Void || way == FilingWay::Tied)
            continue;
        const qint64 received = sum.at(2).toLongLong();
        week->selfFiled.whole += received;
        week->assisted.whole += received;
        week->selfFiled.part += way == FilingWay::Alone ? received : 0;
        week->assisted.part += way == FilingWay::Helped ? received : 0;
        week->digitised.whole += sum.at(3).toLongLong();
        week->digitised.part += sum.at(4).toLongLong();
    }
    weeks.removeIf([](const AdoptionWeek &week) { return week.selfFiled.whole == 0; });
    return weeks;
}
