// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamjoining.h"

#include "awaiting.h"
#include "databasethreads.h"
#include "portalclient.h"
#include "relaytable.h"
#include "upstreampass.h"
#include "upstreamtable.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRelayLines = 1000;

struct JoiningText
{
    Q_DECLARE_TR_FUNCTIONS(upstreamjoining)
};

AdministrationAnswer joiningNotStored()
{
    return {.status = 6, .text = QCoreApplication::translate("administering", "Not stored: the database refused it.")};
}

AdministrationAnswer notReached(const PortalTrouble &trouble)
{
    return {.status = 5,
            .text = JoiningText::tr("The province did not let this gateway in (%1).").arg(codeOf(trouble))};
}

/// The account to join with: one that was begun before, so that the province sees the same device again. Nothing, with
/// the reason: the database is another gateway's.
std::optional<UpstreamAccount> begunAccount(const UpstreamLink &link, const QUrl &url, const QString &caFile,
                                            AdministrationAnswer &refusal)
{
    std::optional<UpstreamAccount> account;
    const bool isBegun = link.write([&](GatewayConnection &connection) {
        account = upstreamAccount(connection);
        if (!account && !connection.row("SELECT op_id FROM operation LIMIT 1", {}).isEmpty()) {
            refusal = {.status = 4,
                       .text = JoiningText::tr("This database holds operations already: join with a fresh one.")};
            return;
        }
        if (!account)
            account = UpstreamAccount{
                .url = url,
                .caFile = caFile,
                .office = {},
                .device = makeUuidV7(link.clock.now().toMSecsSinceEpoch()).toString(QUuid::WithoutBraces),
                .key = makeSigningKey(),
                .token = {},
                .joinedAt = link.clock.now()};
        account->url = url;
        account->caFile = caFile;
        beginJoining(connection, *account);
    });
    if (!isBegun)
        refusal = joiningNotStored();
    return isBegun ? account : std::nullopt;
}

} // namespace

AdministrationAnswer joinProvince(const DatabaseAddress &address, QStringList words)
{
    const QUrl url(takeOption(words, "--upstream"_L1));
    const QString code = takeOption(words, "--code"_L1);
    const QString caFile = takeOption(words, "--ca-file"_L1);
    if (!words.isEmpty() || !url.isValid() || url.host().isEmpty() || code.isEmpty())
        return {.status = 2, .text = administrationUsage()};
    auto database = DatabaseThreads::start(address);
    if (!database)
        return {.status = 6, .text = database.error().message};
    // The key and the token lie in it.
    if (address.dialect == DatabaseAddress::Dialect::Sqlite)
        QFile::setPermissions(address.file, QFile::ReadOwner | QFile::WriteOwner);
    const auto shelf = BlobShelf::open({});
    PortalClient stranger({url, {}, caFile});
    UpstreamLink link{.database = **database, .shelf = **shelf, .client = stranger, .clock = {}, .office = {}};
    AdministrationAnswer refusal;
    const auto account = begunAccount(link, url, caFile, refusal);
    if (!account)
        return refusal;
    EnrolmentRequest request{
        .code = code, .deviceId = account->device, .publicKey = account->key.publicKey, .proof = {}, .isRelay = true};
    request.proof = signatureOf(enrolmentProofText(request), account->key);
    const auto answer = awaited(stranger.enrol(request));
    if (!answer)
        return notReached(answer.trouble());
    if (!account->office.isEmpty() && account->office != answer->office.code)
        return {.status = 4, .text = JoiningText::tr("This database is of the office %1.").arg(account->office)};
    if (!link.write([&](GatewayConnection &connection) { keepJoined(connection, answer->token, answer->office.code); }))
        return joiningNotStored();
    PortalClient client({url, answer->token, caFile});
    const UpstreamLink joined{
        .database = **database, .shelf = **shelf, .client = client, .clock = {}, .office = answer->office.code};
    if (const UpstreamStep refreshed = refreshOffice(joined); !refreshed.isWhole())
        return refreshed.trouble ? notReached(*refreshed.trouble) : joiningNotStored();
    return {.text = JoiningText::tr("This gateway is the office %1's at %2.")
                        .arg(answer->office.code, url.toString(QUrl::RemovePath))};
}

AdministrationAnswer showUpstream(GatewayConnection &connection)
{
    const auto account = upstreamAccount(connection);
    if (!account)
        return {.status = 3, .text = JoiningText::tr("This gateway has not joined a province.")};
    const RelayFigures figures = relayFigures(connection);
    const UpstreamStand stand = upstreamStand(connection);
    if (connection.hasFailed())
        return joiningNotStored();
    const auto time = [](const QDateTime &at) { return at.isValid() ? toIsoOfficeTime(at) : u"-"_s; };
    const std::pair<QString, QString> lines[] = {{u"url"_s, account->url.toString()},
                                                 {u"office"_s, account->office.isEmpty() ? u"-"_s : account->office},
                                                 {u"made"_s, QString::number(figures.made)},
                                                 {u"relayed"_s, QString::number(figures.relayed)},
                                                 {u"waiting"_s, QString::number(figures.waiting)},
                                                 {u"refused"_s, QString::number(figures.refused)},
                                                 {u"settled"_s, QString::number(figures.settled)},
                                                 {u"dossiers-waiting"_s, QString::number(stand.dossiers)},
                                                 {u"oldest"_s, time(stand.since)},
                                                 {u"reached"_s, time(account->reachedAt)},
                                                 {u"trouble"_s, account->trouble.isEmpty() ? u"-"_s : account->trouble},
                                                 {u"trouble-at"_s, time(account->troubleAt)},
                                                 {u"next-try"_s, time(account->resumeAt)},
                                                 {u"clock-differs-seconds"_s, QString::number(account->skewSeconds)}};
    QStringList text;
    for (const auto &[word, value] : lines)
        text.append(word + u'\t' + value);
    return {.text = text.join(u'\n')};
}

AdministrationAnswer listRelayed(GatewayConnection &connection, const QString &state)
{
    const auto rows = connection.rows("SELECT op_id, device, dossier, kind, state, problem, attempts, made_at, next_at "
                                      "FROM relay WHERE state = ? ORDER BY seq LIMIT ?",
                                      {state.isEmpty() ? u"refused"_s : state, mostRelayLines});
    if (connection.hasFailed())
        return joiningNotStored();
    QStringList lines;
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.toString().isEmpty() ? u"-"_s : cell.toString());
        lines.append(cells.join(u'\t'));
    }
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer retryRelayed(GatewayConnection &connection, const QString &which)
{
    const auto rows = connection.rows(
        "UPDATE relay SET state = CASE WHEN state = 'refused' THEN 'waiting' ELSE state END, attempts = "
        "0, next_at = '', settled_at = '' WHERE (op_id = ? AND state IN ('refused', 'waiting', 'doubt')) "
        "OR (? = 1 AND state = 'refused') RETURNING op_id",
        {which, int(which == "refused"_L1)});
    if (connection.hasFailed())
        return joiningNotStored();
    if (rows.isEmpty() && which != "refused"_L1)
        return {.status = 3,
                .text = QCoreApplication::translate("administering", "Nothing with this id waits or was refused.")};
    return {.text = QCoreApplication::translate("administering", "%1 are tried again.").arg(rows.size())};
}
