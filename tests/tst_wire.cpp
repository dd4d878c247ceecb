// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"
#include "clock.h"
#include "dossierjson.h"
#include "enrolment.h"
#include "jsonscanner.h"
#include "operation.h"
#include "outcome.h"
#include "relayoffice.h"
#include "signedoperation.h"
#include "signing.h"
#include "uuidv7.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &text)
{
    return fromIsoOfficeTime(text);
}

Applicant citizen()
{
    Applicant person;
    person.name = u"Nguyễn Thị Mẫu Thử"_s;
    person.paper = {IdentityKind::CitizenCard, u"083190004567"_s, QDate(2021, 1, 1), {}};
    person.oldNumber = u"320000123"_s;
    person.birthDate = PartialDate::fromIso(u"1990-05-12");
    person.sex = Sex::Female;
    person.address = u"Ấp Thử \"Nghiệm\" \\ Xã\tMẫu"_s;
    person.phone = u"0912345678"_s;
    person.email = u"mau.thu@example.gov.vn"_s;
    return person;
}

Dossier fullDossier()
{
    Dossier dossier;
    dossier.id = makeUuidV7(1795400000000);
    dossier.officeCode = u"an-khanh"_s;
    dossier.receivingAgency = u"H61.33"_s;
    dossier.competentAgency = u"H61.34"_s;
    dossier.counter = 2;
    dossier.codes = {{CodeKind::Official, u"H61.33-261123-0007"_s, {}},
                     {CodeKind::Provisional, u"TAM-0033-02-261123-0018-65"_s, {}},
                     {CodeKind::OtherSystem, u"G15.01-261123-000123"_s, u"Hộ tịch"_s}};
    dossier.slipDigits = u"003302261123001865"_s;
    dossier.trackingToken = makeToken();
    dossier.procedureCode = u"1.004873"_s;
    dossier.procedureName = u"Cấp Giấy xác nhận tình trạng hôn nhân"_s;
    dossier.procedureVersion = 3;
    dossier.sectorName = u"Hộ tịch"_s;
    dossier.formSet = u"TT03/2025"_s;
    dossier.channel = Channel::Post;
    dossier.applicant = citizen();
    dossier.submitter = {Relation::Authorised, citizen(), u"Giấy ủy quyền số 12"_s};
    dossier.submitter.person.birthDate = PartialDate::fromIso(u"1985");
    dossier.submitter.person.kind = OwnerKind::Company;
    dossier.submitter.person.taxCode = u"0100109106"_s;
    dossier.submitter.person.representative = u"Trần Văn Mẫu"_s;
    dossier.submitter.person.paper = {IdentityKind::None, {}, {}, u"mất giấy"_s};
    dossier.components = {{1, u"C1"_s, u"Tờ khai"_s, ComponentState::Original, 1, true, u"rõ"_s, {}, {}},
                          {2,
                           {},
                           u"Giấy tờ"_s,
                           ComponentState::Database,
                           0,
                           false,
                           {},
                           u"CSDL hộ tịch"_s,
                           at(u"2026-11-23T09:40:00+07:00"_s)}};
    dossier.missingChoice = MissingChoice::SupplementLater;
    dossier.supplementUntil = QDate(2026, 12, 1);
    dossier.purpose = u"Đăng ký kết hôn"_s;
    dossier.copies = 3;
    dossier.note = u"dòng 1\ndòng 2"_s;
    dossier.fee = {{{u"LP1"_s, u"Lệ phí"_s, 3, 5000, 15000}}, u"hộ nghèo"_s, PaymentMethod::Cash, 20000};
    dossier.returnWay = ReturnWay::Post;
    dossier.returnAddress = u"12, Đường A"_s;
    dossier.receivedAt = at(u"2026-11-23T09:41:00+07:00"_s);
    dossier.dueAt = at(u"2026-11-27T09:41:00+07:00"_s);
    dossier.duration = u"3 ngày làm việc"_s;
    dossier.dueReason = u"trừ nghỉ lễ Thứ Ba 24/11"_s;
    dossier.state = DossierState::AwaitingSupplement;
    dossier.isVoid = true;
    dossier.officerId = u"ha.nguyen"_s;
    dossier.officerName = u"Nguyễn Thị Hà"_s;
    dossier.results = {{1, u"Giấy xác nhận"_s, ResultState::Ready, u"K2"_s, {}}};
    dossier.members = {{u"1.001193"_s, u"H61.33"_s, DossierState::InProgress, at(u"2026-11-25T08:00:00+07:00"_s)}};
    dossier.pause = {at(u"2026-11-24T08:00:00+07:00"_s), 720, at(u"2026-11-27T09:41:00+07:00"_s)};
    dossier.place = u"Phòng Kinh tế"_s;
    dossier.handler = u"Trần Quốc Bảo"_s;
    dossier.step = u"signed"_s;
    dossier.extensions = 1;
    return dossier;
}

Operation receiveOperation()
{
    Operation operation;
    operation.id = makeUuidV7(1795400000001);
    operation.deviceId = u"d-1"_s;
    operation.deviceSeq = 7;
    operation.prevHash = sha256Of("before");
    operation.kind = OperationKind::receive;
    operation.dossierId = fullDossier().id;
    operation.laneSeq = 1;
    operation.author = u"ha.nguyen"_s;
    operation.authorName = u"Nguyễn Thị Hà"_s;
    operation.counter = 2;
    operation.occurredAt = at(u"2026-11-23T09:41:00+07:00"_s);
    operation.baseVersion = 4;
    operation.baseValues = {{u"phone"_s, u"0900000000"_s}};
    operation.payload = {{u"dossier"_s, toJson(fullDossier())}};
    return operation;
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void dossierComesBackWhole();
    void bareDossierComesBack();
    void bytesAndTreeAreTheSame();
    void brokenDossierIsNamed_data();
    void brokenDossierIsNamed();
    void bodyBeginsWithTheNamedKeys();
    void bodyComesBackWhole();
    void brokenBodyIsNamed_data();
    void brokenBodyIsNamed();
    void batchKeepsTheBodysBytes();
    void onlyTheOwnKeySigns();
    void tokensHaveNoLookAlikes();
    void outcomeAcknowledgesOnlyItsBody();
    void problemComesBack();
    void enrolmentComesBack();
    void limitsStayInBounds();
    void relayOfficeComesBack();
    void pageComesBack();
    void writesBodiesQuickly();
};

void TestWire::dossierComesBackWhole()
{
    const Dossier dossier = fullDossier();
    const auto read = dossierFromJson(QJsonDocument::fromJson(writtenJson(dossier)).object());
    QVERIFY(read);
    QCOMPARE(toJson(*read), toJson(dossier));
    QCOMPARE(read->codes.at(2).system, u"Hộ tịch"_s);
    QCOMPARE(read->applicant.address, dossier.applicant.address);
    QCOMPARE(read->submitter.person.birthDate->toIso(), u"1985"_s);
    QCOMPARE(read->components.at(1).checkedAt, dossier.components.at(1).checkedAt);
    QCOMPARE(read->components.at(1).isRequired, false);
    QCOMPARE(read->supplementUntil, dossier.supplementUntil);
    QCOMPARE(read->fee.received, Dong(20000));
    QCOMPARE(read->dueAt, dossier.dueAt);
    QCOMPARE(read->isVoid, true);
    QCOMPARE(read->members.first().dueAt, dossier.members.first().dueAt);
    QCOMPARE(read->results.first().shelf, u"K2"_s);
    QCOMPARE(read->results.first().state, ResultState::Ready);
    QCOMPARE(read->pause->remainingMinutes, 720);
    QCOMPARE(read->place, dossier.place);
    QCOMPARE(read->note, dossier.note);
    QCOMPARE(read->missingChoice, MissingChoice::SupplementLater);
    QCOMPARE(read->returnWay, ReturnWay::Post);
}

void TestWire::bareDossierComesBack()
{
    Dossier dossier;
    dossier.id = makeUuidV7(1);
    dossier.receivedAt = at(u"2026-11-23T09:41:00+07:00"_s);
    const auto read = dossierFromJson(toJson(dossier));
    QVERIFY(read);
    QVERIFY(!read->dueAt);
    QVERIFY(!read->applicant.sex);
    QVERIFY(!read->applicant.birthDate);
    QVERIFY(!read->supplementUntil.isValid());
    QCOMPARE(read->copies, 1);
    QCOMPARE(read->submitter.relation, Relation::Self);
}

void TestWire::bytesAndTreeAreTheSame()
{
    const Dossier dossier = fullDossier();
    QCOMPARE(QJsonDocument::fromJson(writtenJson(dossier)).object(), toJson(dossier));
}

void TestWire::brokenDossierIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no id") << u"id"_s << QString();
    QTest::newRow("id is none") << u"id"_s << u"12"_s;
    QTest::newRow("unknown state") << u"state"_s << u"lost"_s;
    QTest::newRow("unknown channel") << u"channel"_s << u"pigeon"_s;
    QTest::newRow("no time of receipt") << u"receivedAt"_s << u"yesterday"_s;
}

void TestWire::brokenDossierIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QJsonObject json = toJson(fullDossier());
    json.insert(field, value);
    const auto read = dossierFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().field, field);
}

void TestWire::bodyBeginsWithTheNamedKeys()
{
    const Operation operation = receiveOperation();
    const QByteArray begin = "{\"v\":1,\"opId\":\"" + operation.id.toByteArray(QUuid::WithoutBraces) +
                             "\",\"deviceId\":\"d-1\",\"deviceSeq\":7,\"prevHash\":\"" + sha256Of("before").toHex() +
                             "\",";
    QCOMPARE(writtenBody(operation).left(begin.size()), begin);
}

void TestWire::bodyComesBackWhole()
{
    const Operation operation = receiveOperation();
    const QByteArray body = writtenBody(operation);
    const auto read = readOperation(body);
    QVERIFY(read);
    QCOMPARE(writtenBody(*read), body);
    QCOMPARE(read->payload, operation.payload);
    QCOMPARE(read->baseValues, operation.baseValues);
    QCOMPARE(read->prevHash, operation.prevHash);

    Operation quick = operation;
    quick.payload = {};
    quick.payloadBytes = receivePayload(writtenJson(fullDossier()));
    quick.payloadBytes.replace(fullDossier().trackingToken.toLatin1(), "");
    const auto readQuick = readOperation(writtenBody(quick));
    QVERIFY(readQuick);
    QCOMPARE(readQuick->payload.keys(), operation.payload.keys());
}

void TestWire::brokenBodyIsNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>sign in</html>");
    QTest::newRow("truncated") << writtenBody(receiveOperation()).chopped(10);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("other version") << writtenBody(receiveOperation()).replace("\"v\":1", "\"v\":2");
    QTest::newRow("sequence 0") << writtenBody(receiveOperation()).replace("\"deviceSeq\":7", "\"deviceSeq\":0");
    QTest::newRow("hash too short") << writtenBody(receiveOperation()).replace(sha256Of("before").toHex(), "abcd");
}

void TestWire::brokenBodyIsNamed()
{
    QFETCH(QByteArray, body);
    const auto read = readOperation(body);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"unreadable-operation"_s);
}

void TestWire::batchKeepsTheBodysBytes()
{
    const SigningKey key = makeSigningKey();
    const QByteArray body = writtenBody(receiveOperation());
    const SignedOperation operation{receiveOperation().id, sha256Of(body), signatureOf(body, key), body};
    const auto read = readBatch(writtenBatch({operation, operation}), 2);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->last().body, body);
    QCOMPARE(read->last().sha256, sha256Of(read->last().body));
    QVERIFY(isSignedBy(read->last().body, read->last().signature, key.publicKey));
    QVERIFY(!readBatch(writtenBatch({operation, operation}), 1));
    QVERIFY(!readBatch("{}", 1));
    QVERIFY(!readBatch(writtenBatch({operation, operation}).chopped(2), 2));
    QVERIFY(!readBatch("{\"ops\":[{\"id\":7}]}", 2));
    const QByteArray id = operation.id.toByteArray(QUuid::WithoutBraces);
    const auto escaped = readBatch(" { \"x\" : [1,{\"a\":\"]}\\\"\"}] , \"ops\" : [ { \"later\":null, \"id\":\"" + id +
                                       "\", \"body\":\"a\\u1ea5\\n\\/\\ud83d\\ude00\" } ] }",
                                   2);
    QVERIFY(escaped);
    QCOMPARE(escaped->first().body, QByteArray("a\u1ea5\n/\U0001F600"));
    QVERIFY(!readBatch("{\"ops\":[{\"id\":\"" + id + "\",\"body\":\"\\u12\"}]}", 2));
    QCOMPARE(memberBytes(body, "deviceSeq").toByteArray(), QByteArray("7"));
    QCOMPARE(QJsonDocument::fromJson(memberBytes(body, "payload").toByteArray()).object(),
             readOperation(body)->payload);
    QVERIFY(readBatch(writtenBatch({}), 1)->isEmpty());
}

void TestWire::onlyTheOwnKeySigns()
{
    const SigningKey key = makeSigningKey();
    const QByteArray signature = signatureOf("paper", key);
    QCOMPARE(key.publicKey.size(), 32);
    QCOMPARE(signature.size(), 64);
    QVERIFY(isSignedBy("paper", signature, key.publicKey));
    QVERIFY(!isSignedBy("Paper", signature, key.publicKey));
    QVERIFY(!isSignedBy("paper", signature, makeSigningKey().publicKey));
    QVERIFY(!isSignedBy("paper", signature.left(63), key.publicKey));
    QVERIFY(!isSignedBy("paper", signature, {}));
    QVERIFY(signatureOf("paper", {}).isEmpty());
}

void TestWire::tokensHaveNoLookAlikes()
{
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString token = makeToken();
        QCOMPARE(token.size(), 26);
        for (const QChar letter : token)
            QVERIFY(u"abcdefghijkmnpqrstuvwxyz23456789"_s.contains(letter));
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 200);
}

void TestWire::outcomeAcknowledgesOnlyItsBody()
{
    const QUuid id = makeUuidV7(5);
    const Outcome outcome{.opId = id,
                          .sha256 = sha256Of("body"),
                          .status = 201,
                          .type = u"applied"_s,
                          .dossierId = makeUuidV7(6),
                          .dossierVersion = 3,
                          .officialCode = u"H61.33-261123-0007"_s};
    const QByteArray bytes = writtenOutcome(outcome);
    const auto read = readOutcome(bytes);
    QVERIFY(read);
    QCOMPARE(writtenOutcome(*read), bytes);
    QVERIFY(read->acknowledges(id, sha256Of("body")));
    QVERIFY(!read->acknowledges(id, sha256Of("other body")));
    QVERIFY(!read->acknowledges(makeUuidV7(7), sha256Of("body")));
    const auto refused = Outcome::refused(id, sha256Of("body"), {.status = 409, .type = ProblemType::deviceForked});
    QVERIFY(!refused.acknowledges(id, sha256Of("body")));
    const auto both = readOutcomes(writtenOutcomes({bytes, writtenOutcome(refused)}));
    QVERIFY(both);
    QCOMPARE(both->last().type, QString(ProblemType::deviceForked));
    QVERIFY(!readOutcomes("<html></html>"));
    QVERIFY(!readOutcome("{}"));
}

void TestWire::problemComesBack()
{
    const Problem problem{.status = 422,
                          .type = ProblemType::invalidField,
                          .title = u"Field not valid"_s,
                          .retryAfter = 7,
                          .pointers = {u"/dossier/applicant/phone"_s}};
    const auto read = readProblem(writtenProblem(problem));
    QVERIFY(read);
    QCOMPARE(read->type, problem.type);
    QCOMPARE(read->retryAfter, 7);
    QCOMPARE(read->pointers, problem.pointers);
    QVERIFY(!readProblem("<html></html>"));
    QVERIFY(!readProblem("{\"status\":200,\"type\":\"x\"}"));
}

void TestWire::enrolmentComesBack()
{
    EnrolmentAnswer answer;
    answer.deviceId = u"d-1"_s;
    answer.token = makeToken(32);
    answer.office.code = u"an-khanh"_s;
    answer.office.number = 33;
    answer.office.name = u"Trung tâm"_s;
    answer.office.agencyCode = u"H61.33"_s;
    answer.office.isDemonstration = true;
    answer.counter = 4;
    answer.officers = {{{u"ha.nguyen"_s, u"Nguyễn Thị Hà"_s, Role::Supervisor, u"Công chức"_s}, u"$argon2id$x"_s}};
    answer.publicUrl = u"https://tracuu.example.gov.vn"_s;
    answer.limits.serverTime = at(u"2026-11-23T09:41:00+07:00"_s);
    answer.leases = {{u"H61.33"_s, QDate(2026, 11, 23), 1, 100}};
    const auto read = enrolmentAnswerFromJson(toJson(answer));
    QVERIFY(read);
    QCOMPARE(toJson(*read), toJson(answer));
    QCOMPARE(read->officers.first().officer.role, Role::Supervisor);
    QCOMPARE(read->leases, answer.leases);
    QVERIFY(!enrolmentAnswerFromJson({}));
    QVERIFY(!enrolmentRequestFromJson({{u"code"_s, u"demo"_s}}));
}

void TestWire::relayOfficeComesBack()
{
    RelayOffice relayed{.office = {}, .people = {}, .devices = {}};
    relayed.office.code = u"an-khanh"_s;
    relayed.office.number = 33;
    relayed.office.name = u"Trung tâm"_s;
    relayed.office.agencyCode = u"H61.33"_s;
    relayed.people.officers = {
        {{u"ha"_s, u"Nguyễn Thị Hà"_s, Role::Officer, {}}, u"$argon2id$x"_s, u"ha.nguyen@example.gov.vn"_s}};
    relayed.people.removed = {u"binh"_s};
    relayed.devices = {{.id = u"d-1"_s,
                        .counter = 4,
                        .publicKey = QByteArray(32, 'k'),
                        .tokenHash = QByteArray(32, 't'),
                        .enrolledAt = at(u"2026-11-23T09:41:00+07:00"_s),
                        .revokedAt = {}}};
    const auto read = relayOfficeFromJson(toJson(relayed));
    QVERIFY(read);
    QCOMPARE(toJson(*read), toJson(relayed));
    QVERIFY(!read->devices.first().revokedAt.isValid());
    relayed.devices.first().tokenHash.chop(1);
    QVERIFY(!relayOfficeFromJson(toJson(relayed)));
    QVERIFY(!relayOfficeFromJson({}));
    // A relay has no counter of its own; its request says what it is.
    const EnrolmentRequest request{.code = u"c"_s,
                                   .deviceId = u"d"_s,
                                   .publicKey = QByteArray(32, 'k'),
                                   .proof = QByteArray(64, 'p'),
                                   .isRelay = true};
    QVERIFY(enrolmentRequestFromJson(toJson(request))->isRelay);
    EnrolmentRequest counter = request;
    counter.isRelay = false;
    QVERIFY(!enrolmentRequestFromJson(toJson(counter))->isRelay);
}

void TestWire::limitsStayInBounds()
{
    QJsonObject json = toJson(PortalLimits{.serverTime = at(u"2026-11-23T09:41:00+07:00"_s)});
    json.insert(u"batchOps"_s, 0);
    json.insert(u"pollIdleMs"_s, 1);
    const auto read = portalLimitsFromJson(json);
    QVERIFY(read);
    QCOMPARE(read->batchOps, 1);
    QCOMPARE(read->pollIdleMs, 1000);
    QVERIFY(!read->upstream);
    QVERIFY(!portalLimitsFromJson({}));
    // Of an office's gateway: how much of what it has is not at the province.
    const UpstreamStand stand{.waiting = 7,
                              .dossiers = 3,
                              .refused = 1,
                              .since = at(u"2026-11-23T09:41:00+07:00"_s),
                              .reachedAt = at(u"2026-11-23T08:00:00+07:00"_s)};
    const auto office =
        portalLimitsFromJson(toJson(PortalLimits{.serverTime = at(u"2026-11-23T09:41:00+07:00"_s), .upstream = stand}));
    QVERIFY(office && office->upstream);
    QCOMPARE(*office->upstream, stand);
}

void TestWire::pageComesBack()
{
    const ChangeItem item{.seq = 12,
                          .entity = u"dossier"_s,
                          .id = makeUuidV7(1),
                          .version = 2,
                          .kind = OperationKind::transition,
                          .opId = makeUuidV7(2),
                          .deviceId = u"d-1"_s,
                          .author = u"ha"_s,
                          .counter = 3,
                          .occurredAt = at(u"2026-11-23T09:41:00+07:00"_s),
                          .changed = {{u"to"_s, u"in-progress"_s}}};
    const QByteArray bytes = numberedItem(12, writtenItem(item));
    const auto page = readPage(writtenPage({bytes, bytes}, u"abc"_s, true));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(writtenItem(page->items.last()), writtenItem(item));
    QCOMPARE(page->items.last().seq, 12);
    QCOMPARE(page->cursor, u"abc"_s);
    QVERIFY(page->more);
    QVERIFY(readPage(writtenPage({}, u"abc"_s, false)));
    QVERIFY(!readPage("<html></html>"));
}

void TestWire::writesBodiesQuickly()
{
    const Dossier dossier = fullDossier();
    Operation operation = receiveOperation();
    QBENCHMARK
    {
        operation.payloadBytes = receivePayload(writtenJson(dossier));
        QVERIFY(writtenBody(operation).size() > 1000);
    }
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
