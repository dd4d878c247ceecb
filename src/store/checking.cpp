// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checking.h"

#include "blobs.h"
#include "identitytable.h"
#include "ledgerchecking.h"
#include "operation.h"
#include "outboxtable.h"
#include "signing.h"
#include "tallying.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximalFindings = 100;

Result<void> checkPages(Connection &connection, QList<Finding> &findings)
{
    const auto answer = connection.run("PRAGMA quick_check(10)");
    if (!answer)
        return answer.error();
    while ((*answer)->next()) {
        if (const QString text = (*answer)->value(0).toString(); text != u"ok")
            findings.append({u"page-damaged"_s, text});
    }
    (*answer)->finish();
    return {};
}

/// The key that signed an operation: that of its time, where the computer had several identities.
QByteArray signerOf(const QMap<qint64, PastIdentity> &identities, qint64 seq, const QByteArray &present)
{
    auto it = identities.upperBound(seq);
    return it == identities.begin() ? present : std::prev(it)->publicKey;
}

Result<void> checkChain(Connection &connection, const QByteArray &publicKey, QList<Finding> &findings)
{
    const auto identities = IdentityTable(connection).all();
    if (!identities)
        return identities.error();
    const auto rows = connection.run("SELECT device_seq, body, body_sha256, signature FROM outbox ORDER BY device_seq");
    if (!rows)
        return rows.error();
    qint64 expected = 0;
    QByteArray previous;
    while ((*rows)->next() && findings.size() < maximalFindings) {
        const qint64 seq = (*rows)->value(0).toLongLong();
        const QByteArray body = (*rows)->value(1).toByteArray();
        const QString where = u"operation %1"_s.arg(seq);
        if (seq != ++expected) {
            findings.append({u"sequence-gap"_s, where});
            expected = seq;
        }
        const QByteArray hash = sha256Of(body);
        const auto operation = readOperation(body);
        if (hash != (*rows)->value(2).toByteArray())
            findings.append({u"body-changed"_s, where});
        if (!operation || operation->prevHash != previous || operation->deviceSeq != seq)
            findings.append({u"chain-broken"_s, where});
        if (!isSignedBy(body, (*rows)->value(3).toByteArray(), signerOf(*identities, seq, publicKey)))
            findings.append({u"signature-wrong"_s, where});
        previous = hash;
    }
    (*rows)->finish();
    return {};
}

Result<void> checkConservation(Connection &connection, QList<Finding> &findings)
{
    const auto figures = OutboxTable(connection).figures(QDate());
    if (!figures)
        return figures.error();
    const auto counted = connection.single("SELECT count(*) FROM outbox");
    if (!counted)
        return counted.error();
    if (figures->made != counted->toLongLong() ||
        figures->made != figures->acknowledged + figures->waiting + figures->quarantined + figures->voided)
        findings.append(
            {u"conservation-broken"_s,
             u"made %1, rows %2, acknowledged %3, waiting %4, quarantined %5, voided %6"_s.arg(figures->made)
                 .arg(counted->toLongLong())
                 .arg(figures->acknowledged)
                 .arg(figures->waiting)
                 .arg(figures->quarantined)
                 .arg(figures->voided)});
    const auto lanes = connection.single(
        "SELECT count(*) FROM (SELECT 1 FROM outbox GROUP BY dossier HAVING max(lane_seq) <> count(*))");
    if (!lanes)
        return lanes.error();
    if (lanes->toLongLong() > 0)
        findings.append({u"lane-gap"_s, u"%1 dossiers"_s.arg(lanes->toLongLong())});
    return {};
}

Result<void> checkDossiers(Connection &connection, QList<Finding> &findings)
{
    // A dossier came from here with an operation, or from the feed with a server version; anything else was made up.
    const auto orphans =
        connection.single("SELECT count(*) FROM dossier d WHERE d.server_version = 0 AND NOT EXISTS (SELECT 1 FROM "
                          "outbox o WHERE o.dossier = d.id AND o.kind = 'dossier.receive')");
    if (!orphans)
        return orphans.error();
    if (orphans->toLongLong() > 0)
        findings.append({u"dossier-without-operation"_s, u"%1 dossiers"_s.arg(orphans->toLongLong())});
    const auto shared = connection.single("SELECT count(*) FROM (SELECT text FROM dossier_code WHERE kind = 'official' "
                                          "GROUP BY text HAVING count(*) > 1)");
    if (!shared)
        return shared.error();
    if (shared->toLongLong() > 0)
        findings.append({u"number-twice"_s, u"%1 numbers"_s.arg(shared->toLongLong())});
    const auto unsearchable =
        connection.single("SELECT count(*) FROM dossier WHERE key NOT IN (SELECT dossier FROM search_text)");
    if (!unsearchable)
        return unsearchable.error();
    if (unsearchable->toLongLong() > 0)
        findings.append({u"dossier-not-searchable"_s, u"%1 dossiers"_s.arg(unsearchable->toLongLong())});
    const auto miscounted = wrongTallies(connection);
    if (!miscounted)
        return miscounted.error();
    if (*miscounted > 0)
        findings.append({u"dossier-counted-wrong"_s, u"%1 rows"_s.arg(*miscounted)});
    return {};
}

Result<void> checkFiles(Connection &connection, FileStore &files, QList<Finding> &findings)
{
    const auto rows =
        connection.run("SELECT sha256 FROM print WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM paper");
    if (!rows)
        return rows.error();
    while ((*rows)->next() && findings.size() < maximalFindings) {
        if (const auto file = files.get((*rows)->value(0).toByteArray()); !file)
            findings.append({file.error().code, file.error().detail});
    }
    (*rows)->finish();
    return {};
}

/// What the portal was told is attached must be known here as a paper.
Result<void> checkAttachments(Connection &connection, QList<Finding> &findings)
{
    const auto rows =
        connection.run("SELECT device_seq, body FROM outbox WHERE kind = 'dossier.attach' AND state = 'acked'");
    if (!rows)
        return rows.error();
    while ((*rows)->next() && findings.size() < maximalFindings) {
        const auto operation = readOperation((*rows)->value(1).toByteArray());
        const auto attachment = operation ? attachmentFromJson(operation->payload) : Result<Attachment>(Error{});
        const auto known =
            attachment ? connection.single("SELECT 1 FROM paper WHERE sha256 = ? LIMIT 1", {attachment->file.sha256})
                       : Result<QVariant>(QVariant());
        if (!known)
            return known.error();
        if (!known->isValid())
            findings.append({u"attached-without-paper"_s, u"operation %1"_s.arg((*rows)->value(0).toLongLong())});
    }
    (*rows)->finish();
    return {};
}

} // namespace

Result<QList<Finding>> checkedData(Connection &connection, FileStore &files, const QByteArray &publicKey)
{
    QList<Finding> findings;
    if (const auto checked = checkPages(connection, findings); !checked)
        return checked.error();
    if (const auto checked = checkChain(connection, publicKey, findings); !checked)
        return checked.error();
    if (const auto checked = checkConservation(connection, findings); !checked)
        return checked.error();
    if (const auto checked = checkDossiers(connection, findings); !checked)
        return checked.error();
    if (const auto checked = checkFiles(connection, files, findings); !checked)
        return checked.error();
    if (const auto checked = checkAttachments(connection, findings); !checked)
        return checked.error();
    if (const auto checked = checkLedger(connection, findings); !checked)
        return checked.error();
    return findings;
}
