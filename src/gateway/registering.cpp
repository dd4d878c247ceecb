// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registering.h"

#include "cataloguepublishing.h"
#include "changefeed.h"
#include "clock.h"
#include "leasing.h"
#include "officejson.h"
#include "officerlisting.h"
#include "operation.h"
#include "signing.h"
#include "uuidv7.h"
#include "workingcalendar.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct Admission
{
    QString office;
    int counter = 0; ///< 0: the next free one.
    QByteArray codeHash;
    QString kind = u"counter"_s; ///< "portal": brings online dossiers, gets no officers and no numbers; "relay".
};

Problem codeUnknown()
{
    return {
        .status = 403, .type = ProblemType::codeUnknown, .title = u"The enrolment code is unknown, used or expired"_s};
}

Problem storageTrouble()
{
    return {.status = 503, .type = ProblemType::storageFailed, .title = u"Not stored, try again"_s, .retryAfter = 5};
}

std::variant<Admission, Problem> admissionBy(GatewayConnection &connection, const EnrolmentRequest &request,
                                             const RegistrationTerms &terms)
{
    if (terms.acceptsDemonstrationCode && request.code == demonstrationCode && !request.isRelay) {
        const QVariantList row = connection.row("SELECT code FROM office WHERE demonstration = 1 ORDER BY code", {});
        if (row.isEmpty())
            return codeUnknown();
        return Admission{.office = row.first().toString()};
    }
    const QByteArray hash = hashOfSecret(request.code);
    const QVariantList row = connection.row(
        "SELECT office, counter, expires_at, used_by, kind FROM enrolment_code WHERE code_hash = ?", {hash});
    // A code for an office's gateway lets no counter in, and the other way round.
    if (row.isEmpty() || (row.at(4).toString() == "relay"_L1) != request.isRelay)
        return codeUnknown();
    const QString usedBy = row.at(3).toString();
    if (!usedBy.isEmpty() && usedBy != request.deviceId)
        return codeUnknown();
    if (usedBy.isEmpty() && fromIsoOfficeTime(row.at(2).toString()) < terms.now)
        return codeUnknown();
    return Admission{
        .office = row.at(0).toString(), .counter = row.at(1).toInt(), .codeHash = hash, .kind = row.at(4).toString()};
}

/// The counter number of a device that is known by its key and gets a new token; nothing: not known.
std::variant<std::optional<int>, Problem> readmitted(GatewayConnection &connection, const EnrolmentRequest &request,
                                                     const Admission &admission, const QString &token)
{
    const QVariantList row =
        connection.row("SELECT id, office, counter, revoked_at, public_key FROM device WHERE id = ? OR public_key = ?",
                       {request.deviceId, request.publicKey});
    if (row.isEmpty())
        return std::optional<int>();
    if (!row.at(3).toString().isEmpty())
        return Problem{.status = 403, .type = ProblemType::deviceRevoked, .title = u"The device was revoked"_s};
    if (row.at(0).toString() != request.deviceId || row.at(1).toString() != admission.office ||
        row.at(4).toByteArray() != request.publicKey)
        return Problem{.status = 409, .type = ProblemType::deviceForked, .title = u"The device is known otherwise"_s};
    if (!connection.run("UPDATE device SET token_hash = ? WHERE id = ?", {hashOfSecret(token), request.deviceId}))
        return storageTrouble();
    return std::optional(row.at(2).toInt());
}

/// The counter number of a new device, 0 of a relay; nothing: a statement failed.
std::optional<int> admitted(GatewayConnection &connection, const EnrolmentRequest &request, const Admission &admission,
                            const QString &token, const QString &now)
{
    int counter = request.isRelay ? 0 : admission.counter;
    if (counter == 0 && !request.isRelay) {
        const QVariantList row =
            connection.row("UPDATE office SET last_counter = last_counter + 1 WHERE code = ? RETURNING last_counter",
                           {admission.office});
        if (row.isEmpty())
            return std::nullopt;
        counter = int((row.first().toLongLong() - 1) % 99) + 1;
    }
    const bool isAdded =
        connection.run("INSERT INTO device (id, office, counter, public_key, token_hash, enrolled_at, "
                       "revoked_at, kind) VALUES (?, ?, ?, ?, ?, ?, '', ?)",
                       {request.deviceId, admission.office, counter, request.publicKey, hashOfSecret(token), now,
                        admission.kind}) &&
        (admission.codeHash.isEmpty() || connection.run("UPDATE enrolment_code SET used_by = ? WHERE code_hash = ?",
                                                        {request.deviceId, admission.codeHash}));
    return isAdded ? std::optional(counter) : std::nullopt;
}

QList<NumberLease> firstLeases(GatewayConnection &connection, const QString &device, const RegisteredOffice &office,
                               const RegistrationTerms &terms)
{
    const QDate today = inOfficeTime(terms.now).date();
    QList<NumberLease> leases = leasesOf(connection, device, today);
    if (!leases.isEmpty())
        return leases;
    for (const QDate day : leaseDays(terms.now, terms.limits.leaseDaysAhead)) {
        const LeaseRequest request{.opId = makeUuidV7(terms.now.toMSecsSinceEpoch()),
                                   .agency = office.office.agencyCode,
                                   .date = day,
                                   .count = terms.limits.leaseSize};
        if (const auto lease =
                leaseNumbers(connection, device, request, office.serialStart, toIsoOfficeTime(terms.now)))
            leases.append(*lease);
    }
    return leases;
}

} // namespace

QByteArray hashOfSecret(const QString &secret)
{
    return sha256Of(secret.toUtf8());
}

QList<QDate> leaseDays(const QDateTime &now, int workingDaysAhead)
{
    const WorkingCalendar calendar;
    QDate day = inOfficeTime(now).date();
    QList<QDate> days{day};
    while (days.size() <= workingDaysAhead) {
        day = day.addDays(1);
        if (calendar.isWorkingDay(day))
            days.append(day);
    }
    return days;
}

std::optional<RegisteredOffice> registeredOffice(GatewayConnection &connection, const QString &code)
{
    const QVariantList row = connection.row("SELECT document, serial_start FROM office WHERE code = ?", {code});
    if (row.isEmpty())
        return std::nullopt;
    auto office = officeFromJson(QJsonDocument::fromJson(row.at(0).toString().toUtf8()).object());
    if (!office)
        return std::nullopt;
    return RegisteredOffice{.office = *std::move(office), .serialStart = row.at(1).toInt()};
}

bool registerOffice(GatewayConnection &connection, const RegisteredOffice &office)
{
    const QString document = QString::fromUtf8(QJsonDocument(toJson(office.office)).toJson(QJsonDocument::Compact));
    const bool isKept =
        connection.run("INSERT INTO office (code, document, demonstration, serial_start, last_counter) "
                       "VALUES (?, ?, ?, ?, 0) ON CONFLICT (code) DO UPDATE SET document = excluded.document, "
                       "demonstration = excluded.demonstration, serial_start = excluded.serial_start",
                       {office.office.code, document, int(office.office.isDemonstration), office.serialStart}) &&
        connection.run("INSERT INTO scope (code, epoch, seq) VALUES (?, ?, 0) ON CONFLICT (code) DO NOTHING",
                       {office.office.code, makeToken(8)});
    if (!isKept)
        return false;
    // A feed that begins later tells of the catalogue that is there.
    const bool isFresh =
        connection.row("SELECT seq FROM scope WHERE code = ?", {office.office.code}).value(0).toLongLong() == 0;
    const auto item = isFresh ? publishedItem(connection) : std::nullopt;
    return !item || appendChanges(connection, office.office.code, {*item});
}

bool keepCounter(GatewayConnection &connection, const QString &office, const RelayedDevice &device)
{
    return connection.run(
        "INSERT INTO device (id, office, counter, public_key, token_hash, enrolled_at, revoked_at, kind) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 'counter') ON CONFLICT (id) DO UPDATE SET counter = excluded.counter, "
        "token_hash = excluded.token_hash, revoked_at = CASE WHEN excluded.revoked_at = '' THEN "
        "device.revoked_at ELSE excluded.revoked_at END WHERE device.public_key = excluded.public_key",
        {device.id, office, device.counter, device.publicKey, device.tokenHash, toIsoOfficeTime(device.enrolledAt),
         device.revokedAt.isValid() ? toIsoOfficeTime(device.revokedAt) : u""_s});
}

std::variant<EnrolmentAnswer, Problem> registerDevice(GatewayConnection &connection, const EnrolmentRequest &request,
                                                      const RegistrationTerms &terms)
{
    if (!isSignedBy(enrolmentProofText(request), request.proof, request.publicKey))
        return Problem{.status = 400, .type = ProblemType::badSignature, .title = u"The proof does not fit the key"_s};
    const auto admission = admissionBy(connection, request, terms);
    if (const auto *problem = std::get_if<Problem>(&admission))
        return *problem;
    const auto &granted = std::get<Admission>(admission);
    const auto office = registeredOffice(connection, granted.office);
    if (!office)
        return storageTrouble();
    EnrolmentAnswer answer{.deviceId = request.deviceId,
                           .token = makeToken(32),
                           .office = office->office,
                           .publicUrl = terms.publicUrl,
                           .limits = terms.limits};
    const auto known = readmitted(connection, request, granted, answer.token);
    if (const auto *problem = std::get_if<Problem>(&known))
        return *problem;
    auto counter = std::get<std::optional<int>>(known);
    if (!counter)
        counter = admitted(connection, request, granted, answer.token, toIsoOfficeTime(terms.now));
    if (!counter)
        return storageTrouble();
    answer.counter = *counter;
    if (granted.kind == "portal"_L1)
        return answer;
    answer.officers = officersOf(connection, granted.office).officers;
    if (!request.isRelay) // A relay asks for as much as its counters need.
        answer.leases = firstLeases(connection, request.deviceId, *office, terms);
    return answer;
}
