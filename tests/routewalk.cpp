// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routewalk.h"

using namespace Qt::StringLiterals;

namespace {

using enum RouteEntry::Method;
using Kind = WalkRow::Kind;

} // namespace

bool RouteWalk::begin()
{
    if (!m_trial.startWithFiles())
        return false;
    here = std::make_unique<TrialDevice>(m_trial.url);
    revoked = std::make_unique<TrialDevice>(m_trial.url);
    there = std::make_unique<TrialDevice>(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
    partner = std::make_unique<TrialDevice>(m_trial.url, m_trial.newOffice(u"long-ho"_s, u"H61.77"_s));
    if (!here->enrolled || !there->enrolled || !revoked->enrolled || !partner->enrolled)
        return false;
    const bool hasOfficer =
        administer(m_trial.address, {u"officer"_s, u"add"_s, u"an-khanh"_s, u"kin"_s, u"--name"_s, u"Lê Thị Kín Đáo"_s})
            .status == 0;
    const bool isPublished = administer(m_trial.address, {u"catalogue"_s, u"import"_s,
                                                          QStringLiteral(SOURCE_ROOT "/resources/catalogue/demo.json")})
                                 .status == 0;
    dossier = here->dossier(here->leasedSerial());
    const SignedOperation receipt = here->receipt(dossier);
    receiptId = receipt.id;
    Dossier other = there->dossier();
    other.applicant.name = u"Trần Văn Ví Dụ"_s;
    other.applicant.paper.number = u"083190007777"_s;
    other.applicant.phone = u"0987654321"_s;
    m_thereDossier = text(other.id);
    const QByteArray file = someBytes(3000, 7);
    blob = blobOf(file);
    m_first = someBytes(2000, 8);
    m_rest = someBytes(1000, 9);
    const auto held = awaited(here->client.createUpload(blob, file));
    const auto begun = awaited(here->client.createUpload(blobOf(m_first + m_rest), m_first));
    paymentId = QUuid::createUuid();
    const bool isReceived = here->put(receipt).isApplied() && there->put(there->receipt(other)).isApplied();
    const Outcome paid = here->put(
        here->signedAs(here->operation(OperationKind::feeEntry, dossier.id, feeEntry(paymentId, u"taken"_s))));
    shared = here->dossier(here->leasedSerial(2));
    shared.competentAgency = u"H61.77"_s;
    shared.competence = Competence{.name = u"xã Long Hồ"_s, .parent = {}};
    sharedPaymentId = QUuid::createUuid();
    const bool isShared = here->put(here->receipt(shared)).isApplied() &&
                          partner
                              ->put(partner->signedAs(partner->operation(OperationKind::feeEntry, shared.id,
                                                                         feeEntry(sharedPaymentId, u"taken"_s))))
                              .isApplied();
    if (!isShared || !isPublished || !hasOfficer || !isReceived || !paid.isApplied() || !held || !begun)
        return false;
    uploadId = begun->id;
    m_cursor = awaited(here->client.changes({}, 200))->cursor;
    QueueAct take;
    take.kind = QueueAct::Kind::Take;
    take.service = u"A"_s;
    return bool(awaited(here->client.putQueueAct(QUuid::createUuid(), take)));
}

void RouteWalk::addOperations(QList<WalkRow> &rows)
{
    const QUuid nobody = QUuid::createUuid();
    const auto change = [this](TrialDevice &device, const QUuid &about) {
        return operation(device, OperationKind::transition, about,
                         {{u"from"_s, toText(DossierState::Received)}, {u"to"_s, toText(DossierState::InProgress)}});
    };
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped, change(*here, dossier.id), 201, change(*there, dossier.id),
                 change(*there, nobody)});
    // What two offices share is nobody else's.
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped, change(*here, shared.id), 201, change(*there, shared.id),
                 change(*there, nobody)});
    const auto voiding = [this](TrialDevice &device, const QUuid &about) {
        return operation(device, OperationKind::voiding, about, {{u"reason"_s, u"nhầm"_s}});
    };
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped,
                 operation(*here, OperationKind::feeEntry, shared.id,
                           feeEntry(QUuid::createUuid(), u"reversed"_s, sharedPaymentId)),
                 201,
                 operation(*there, OperationKind::feeEntry, shared.id,
                           feeEntry(QUuid::createUuid(), u"reversed"_s, sharedPaymentId)),
                 operation(*there, OperationKind::feeEntry, nobody,
                           feeEntry(QUuid::createUuid(), u"reversed"_s, sharedPaymentId))});
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped, operation(*here, OperationKind::attach, shared.id, payloadOf(blob)),
                 201, operation(*there, OperationKind::attach, shared.id, payloadOf(blob)),
                 operation(*there, OperationKind::attach, nobody, payloadOf(blob))});
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped, voiding(*here, shared.id), 201, voiding(*there, shared.id),
                 voiding(*there, nobody)});
    // A file that only the other office holds, a payment and a number of its own.
    const QUuid own = QUuid::fromString(m_thereDossier);
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped,
                 operation(*here, OperationKind::attach, dossier.id, payloadOf(blob)), 201,
                 operation(*there, OperationKind::attach, own, payloadOf(blob)),
                 operation(*there, OperationKind::attach, own, payloadOf(blobOf("nobody's")))});
    rows.append(
        {Put, "/v1/ops/{id}", Kind::Scoped,
         operation(*here, OperationKind::feeEntry, dossier.id, feeEntry(QUuid::createUuid(), u"reversed"_s, paymentId)),
         201, operation(*there, OperationKind::feeEntry, own, feeEntry(QUuid::createUuid(), u"reversed"_s, paymentId)),
         operation(*there, OperationKind::feeEntry, own, feeEntry(QUuid::createUuid(), u"reversed"_s, nobody))});
    const auto alias = [this](TrialDevice &device, const QUuid &about, const QString &code) {
        return operation(device, OperationKind::alias, about, {{u"kind"_s, u"official"_s}, {u"code"_s, code}});
    };
    const auto codeOfHere = [this](int nth) {
        return DossierCode::make(dossier.receivingAgency, here->now().date(), here->leasedSerial(nth)).text();
    };
    rows.append({Put, "/v1/ops/{id}", Kind::Scoped, alias(*here, dossier.id, codeOfHere(1)), 201,
                 alias(*there, own, codeOfHere(0)), alias(*there, own, codeOfHere(90))});
    rows.append({Post, "/v1/ops:batch", Kind::Scoped, batch(*here, dossier.id), 200, batch(*there, dossier.id),
                 batch(*there, nobody)});
    rows.append({Get,
                 "/v1/ops/{id}",
                 Kind::Scoped,
                 {u"/v1/ops/"_s + text(receiptId)},
                 200,
                 {u"/v1/ops/"_s + text(receiptId)},
                 {u"/v1/ops/"_s + text(nobody)}});
    const auto ids = [](const QUuid &id) { return json({{u"ids"_s, QJsonArray{text(id)}}}); };
    rows.append({Post,
                 "/v1/ops:lookup",
                 Kind::Scoped,
                 {u"/v1/ops:lookup"_s, ids(receiptId)},
                 200,
                 {u"/v1/ops:lookup"_s, ids(receiptId)},
                 {u"/v1/ops:lookup"_s, ids(nobody)}});
    rows.append(
        {Get, "/v1/ops", Kind::Scoped, {u"/v1/ops?after=0"_s}, 200, {u"/v1/ops?after=0"_s}, {u"/v1/ops?after=0"_s}});
    // A day in which the other office names an operation of this one: it must not be told that it is there.
    const auto day = [](const TrialDevice &device, const QUuid &id) {
        return RouteCall{
            u"/v1/reconciliations/%1/%2"_s.arg(device.enrolled->counter).arg(device.now().date().toString(Qt::ISODate)),
            json(toJson(DayAccount{.operations = {{id, 1, false}}, .headHash = {}, .unused = {}}))};
    };
    rows.append({Post, "/v1/reconciliations/{counter}/{date}", Kind::Scoped, day(*here, receiptId), 200,
                 day(*there, receiptId), day(*there, nobody)});
    const auto lease = [this](const QString &agency) {
        return RouteCall{u"/v1/number-leases"_s,
                         json(toJson(LeaseRequest{QUuid::createUuid(), agency, here->now().date(), 5}))};
    };
    rows.append(
        {Post, "/v1/number-leases", Kind::Scoped, lease(u"H61.33"_s), 200, lease(u"H61.33"_s), lease(u"H99.99"_s)});
}

void RouteWalk::addFiles(QList<WalkRow> &rows)
{
    const Blob nobodys = blobOf("nobody's");
    const auto head = [](const Blob &of) {
        return RouteCall{u"/v1/blobs/"_s + QString::fromLatin1(of.sha256.toHex())};
    };
    const auto lookup = [](const Blob &of) { return RouteCall{u"/v1/blobs:lookup"_s, writtenBlobLookup({of.sha256})}; };
    rows.append({Head, "/v1/blobs/{sha256}", Kind::Scoped, head(blob), 200, head(blob), head(nobodys)});
    rows.append({Post, "/v1/blobs:lookup", Kind::Scoped, lookup(blob), 200, lookup(blob), lookup(nobodys)});
    rows.append({Options, "/v1/uploads", Kind::Open, {u"/v1/uploads"_s}, 204});
    rows.append({Options, "/v1/uploads/{id}", Kind::Open, {u"/v1/uploads/"_s + uploadId}, 204});
    Blob alike = nobodys;
    alike.bytes = blob.bytes;
    rows.append({Post, "/v1/uploads", Kind::Scoped, creation(blob), 201, creation(blob), creation(alike)});
    const QString nobody = text(QUuid::createUuid());
    rows.append({Head,
                 "/v1/uploads/{id}",
                 Kind::Scoped,
                 {u"/v1/uploads/"_s + uploadId},
                 200,
                 {u"/v1/uploads/"_s + uploadId},
                 {u"/v1/uploads/"_s + nobody}});
    rows.append({Patch, "/v1/uploads/{id}", Kind::Scoped, uploadCall(uploadId, m_first.size()), 204,
                 uploadCall(uploadId, m_first.size()), uploadCall(nobody, m_first.size())});
    rows.append({Delete,
                 "/v1/uploads/{id}",
                 Kind::Scoped,
                 {u"/v1/uploads/"_s + uploadId},
                 204,
                 {u"/v1/uploads/"_s + uploadId},
                 {u"/v1/uploads/"_s + nobody}});
}

void RouteWalk::addQueue(QList<WalkRow> &rows)
{
    const auto call = [](const QString &number) {
        QueueAct act;
        act.kind = QueueAct::Kind::Call;
        act.number = number;
        return RouteCall{u"/v1/queue/acts/"_s + text(QUuid::createUuid()), json(toJson(act))};
    };
    const QString reports = u"/v1/reports?report=II.06a&from=2026-10-15&to="_s;
    rows.append({Get,
                 "/v1/reports",
                 Kind::Scoped,
                 {QString(reports + u"2026-11-14"_s)},
                 200,
                 {QString(reports + u"2026-11-14"_s)},
                 {QString(reports + u"2026-11-13"_s)}});
    const QString adoption = u"/v1/adoption?from=2026-09-14&to=2026-11-30"_s;
    rows.append({Get, "/v1/adoption", Kind::Scoped, {adoption}, 200, {adoption}, {adoption}});
    rows.append({Get, "/v1/queue", Kind::Scoped, {u"/v1/queue"_s}, 200, {u"/v1/queue"_s}, {u"/v1/queue"_s}});
    const QString waits = u"/v1/queue/days/2026-11-30"_s;
    rows.append({Get, "/v1/queue/days/{day}", Kind::Scoped, {waits}, 200, {waits}, {waits}});
    rows.append({Put, "/v1/queue/acts/{id}", Kind::Scoped, call(u"A-001"_s), 201, call(u"A-001"_s), call(u"A-777"_s)});
}

QList<WalkRow> RouteWalk::rows()
{
    QList<WalkRow> rows;
    const auto at = [](const QString &path) { return RouteCall{path}; };
    const QString nobody = text(QUuid::createUuid());
    rows.append({Get, "/v1/dossiers/{id}", Kind::Scoped, at(u"/v1/dossiers/"_s + text(dossier.id)), 200,
                 at(u"/v1/dossiers/"_s + text(dossier.id)), at(u"/v1/dossiers/"_s + nobody)});
    rows.append({Get, "/v1/dossiers/{id}", Kind::Scoped, at(u"/v1/dossiers/"_s + text(shared.id)), 200,
                 at(u"/v1/dossiers/"_s + text(shared.id)), at(u"/v1/dossiers/"_s + nobody)});
    rows.append({Get, "/v1/changes", Kind::Scoped, at(u"/v1/changes"_s), 200, at(u"/v1/changes?cursor="_s + m_cursor),
                 at(u"/v1/changes?cursor=bm9uc2Vuc2U"_s)});
    // The whole feed as the other office has it.
    rows.append({Get, "/v1/changes", Kind::Scoped, at(u"/v1/changes?limit=1"_s), 200, at(u"/v1/changes"_s),
                 at(u"/v1/changes"_s)});
    rows.append({Get, "/v1/snapshots/{scope}", Kind::Scoped, at(u"/v1/snapshots/"_s + dossier.officeCode), 200,
                 at(u"/v1/snapshots/"_s + dossier.officeCode), at(u"/v1/snapshots/nowhere"_s)});
    rows.append({Get, "/v1/catalogues/{version}", Kind::Shared, at(u"/v1/catalogues/1"_s), 200});
    addOperations(rows);
    addQueue(rows);
    addFiles(rows);
    const auto enrolment = [this](const QString &code) {
        EnrolmentRequest request{.code = code, .deviceId = text(QUuid::createUuid())};
        const SigningKey key = makeSigningKey();
        request.publicKey = key.publicKey;
        request.proof = signatureOf(enrolmentProofText(request), key);
        return RouteCall{u"/v1/devices/enrolments"_s, json(toJson(request))};
    };
    rows.append({Post, "/v1/devices/enrolments", Kind::Open, enrolment(u"demo"_s), 201});
    rows.append({Get, "/v1/limits", Kind::Open, at(u"/v1/limits"_s), 200});
    // Whoever holds the link sees the page; it names no person.
    rows.append({Get, "/t/{token}", Kind::Open, at(u"/t/"_s + dossier.trackingToken), 200});
    // Links to files are made for the national portal only.
    rows.append({Get, "/f/{token}", Kind::Open, at(u"/f/"_s + QString(32, u'a')), 404});
    // A link to a dossier's papers: whoever holds it fetches each of them once.
    const auto handing = [](const QString &id) {
        return RouteCall{u"/v1/dossiers/%1/hand-link"_s.arg(id), QByteArray("{}")};
    };
    rows.append({Post, "/v1/dossiers/{id}/hand-link", Kind::Scoped, handing(text(dossier.id)), 201,
                 handing(text(dossier.id)), handing(nobody)});
    rows.append({Get, "/v1/snapshots/{scope}", Kind::Scoped, at(u"/v1/snapshots/"_s + dossier.officeCode), 200,
                 at(u"/v1/snapshots/long-ho"_s), at(u"/v1/snapshots/nowhere"_s)});
    // The other office's own snapshot, whole.
    rows.append({Get, "/v1/snapshots/{scope}", Kind::Scoped, at(u"/v1/snapshots/"_s + dossier.officeCode), 200,
                 at(u"/v1/snapshots/tan-phu"_s), at(u"/v1/snapshots/tan-phu"_s)});
    rows.append({Get, "/h/{token}", Kind::Open, at(u"/h/"_s + QString(16, u'a')), 404});
    rows.append({Post, "/h/{token}/{number}", Kind::Open, {u"/h/%1/1"_s.arg(QString(16, u'a')), QByteArray()}, 404});
    // Each device is told of its own office only.
    const RouteCall officers = at(u"/v1/officers"_s);
    rows.append({Get, "/v1/officers", Kind::Scoped, officers, 200, officers, officers});
    rows.append({Get, "/v1/relay", Kind::Shared, at(u"/v1/relay"_s), 403}); // For an office's gateway only.
    rows.append({Get, "/healthz", Kind::Open, at(u"/healthz"_s), 200});
    rows.append({Get, "/metrics", Kind::Open, at(u"/metrics"_s), 200});
    rows.append({Get, "/openapi.json", Kind::Open, at(u"/openapi.json"_s), 200});
    return rows;
}
