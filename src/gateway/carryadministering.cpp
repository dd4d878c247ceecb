// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carryadministering.h"

#include "carrytaking.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct CarryAdministration
{
    Q_DECLARE_TR_FUNCTIONS(administering)
};

AdministrationAnswer takeCarriedFile(DatabaseThreads &database, QStringList words)
{
    CarriedFile carried{.bundle = {}, .receipt = takeOption(words, "--receipt"_L1)};
    const QString folder = takeOption(words, "--files"_L1);
    carried.isFromRevoked = words.removeAll(u"--from-revoked"_s) > 0;
    carried.now = QDateTime::currentDateTimeUtc();
    if (words.size() != 1 || carried.receipt.isEmpty() || folder.isEmpty())
        return {.status = 2, .text = administrationUsage()};
    carried.bundle = words.first();
    auto shelf = BlobShelf::open(folder);
    if (!shelf)
        return {.status = int(shelf.error().kind), .text = shelf.error().message};
    const auto taken = takeCarried(database, **shelf, carried);
    if (!taken)
        return {.status = int(taken.error().kind), .text = taken.error().message};
    return {.text = CarryAdministration::tr("Device %1: %2 operations new, %3 here already, %4 refused; %5 files new, "
                                            "%6 not taken. Bring the receipt back to the counter.")
                        .arg(taken->deviceId)
                        .arg(taken->applied)
                        .arg(taken->repeated)
                        .arg(taken->refused)
                        .arg(taken->files)
                        .arg(taken->filesRefused)};
}

AdministrationAnswer listCarried(DatabaseThreads &database, const QString &device)
{
    AdministrationAnswer answer{.status = 6, .text = CarryAdministration::tr("Not stored: the database refused it.")};
    database.read([&](GatewayConnection &connection) {
        const auto rows = connection.rows("SELECT taken_at, device, made_at, operations, applied, files, head_hash "
                                          "FROM carried_bundle WHERE device = ? OR ? = '' ORDER BY taken_at",
                                          {device, device});
        if (connection.hasFailed())
            return;
        QStringList lines;
        for (const QVariantList &row : rows) {
            QStringList cells;
            for (const QVariant &cell : row)
                cells.append(cell.toString());
            lines.append(cells.join(u'\t'));
        }
        answer = {.text = lines.join(u'\n')};
    });
    return answer;
}

} // namespace

AdministrationAnswer administerCarry(DatabaseThreads &database, QStringList words)
{
    const QString act = words.isEmpty() ? QString() : words.takeFirst();
    if (act == "take"_L1)
        return takeCarriedFile(database, words);
    if (act == "list"_L1 && words.size() <= 1)
        return listCarried(database, words.value(0));
    return {.status = 2, .text = administrationUsage()};
}
