// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "clock.h"
#include "dossierjson.h"
#include "problem.h"
#include "slipcode.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct BenchText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

} // namespace

Verdict passed()
{
    return {};
}

Verdict failed(const QString &why)
{
    return {Verdict::Outcome::Fail, why};
}

Verdict skipped(const QString &why)
{
    return {Verdict::Outcome::Skip, why};
}

Verdict unexpected(const QString &expected, const RawAnswer &answer)
{
    const auto problem = readProblem(answer.body);
    const QString came = answer.isReached ? QString::number(answer.status) + (problem ? u' ' + problem->type : u""_s)
                                          : BenchText::tr("no answer");
    return failed(BenchText::tr("%1 was expected, %2 came").arg(expected, came));
}

Verdict refusedAs(const RawAnswer &answer, int status, QLatin1StringView type)
{
    const auto problem = readProblem(answer.body);
    const bool isRight = answer.status == status && problem && problem->type == type;
    return isRight ? passed() : unexpected(u"%1 %2"_s.arg(status).arg(type), answer);
}

CheckBench::CheckBench(const CheckTerms &terms) : m_terms(terms), m_calling(terms.url, terms.caFile, terms.timeoutMs) {}

void CheckBench::lookAt(const RawRequest &request, const RawAnswer &answer)
{
    if (!answer.isReached)
        return;
    const QString what = u"%1 %2 %3"_s.arg(QString::fromLatin1(request.method), request.path.section(u'?', 0, 0),
                                           QString::number(answer.status));
    const bool isHead = request.method == "HEAD";
    const bool isHtml = answer.header("content-type").startsWith("text/html");
    if ((answer.status >= 300 && answer.status < 400) || (answer.status < 300 && isHtml))
        strangeAnswers.append(what);
    if (answer.status < 400 || isHead)
        return;
    const auto problem = readProblem(answer.body);
    const bool isProper = problem && !problem->type.isEmpty() && problem->status == answer.status &&
                          answer.header("content-type").startsWith("application/problem+json");
    // An operation's refusal may come as its outcome, which names the type as well.
    const bool isOutcome = readOutcome(answer.body).has_value();
    if (!isProper && !isOutcome)
        badProblems.append(what);
}

RawAnswer CheckBench::call(const RawRequest &request)
{
    const RawAnswer answer = m_calling.call(request);
    lookAt(request, answer);
    return answer;
}

RawAnswer CheckBench::callAs(const CheckDevice &by, RawRequest request)
{
    request.headers.append({"Authorization", "Bearer " + by.enrolled.token.toLatin1()});
    return call(request);
}

std::unique_ptr<CheckDevice> CheckBench::enrol(const QString &code, RawAnswer *seen)
{
    auto made = std::make_unique<CheckDevice>();
    made->id = makeUuidV7(QDateTime::currentMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    made->key = makeSigningKey();
    EnrolmentRequest request{.code = code, .deviceId = made->id, .publicKey = made->key.publicKey, .proof = {}};
    request.proof = signatureOf(enrolmentProofText(request), made->key);
    const RawAnswer answer = call({.method = "POST",
                                   .path = u"/v1/devices/enrolments"_s,
                                   .body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact),
                                   .headers = {{"Content-Type", "application/json"}}});
    if (seen)
        *seen = answer;
    const auto enrolled = enrolmentAnswerFromJson(QJsonDocument::fromJson(answer.body).object());
    if (answer.status != 201 || !enrolled)
        return nullptr;
    made->enrolled = *enrolled;
    return made;
}

Dossier CheckBench::dossier(CheckDevice &by)
{
    const QDateTime now = Clock().now();
    const Office &office = by.enrolled.office;
    Dossier made;
    made.id = makeUuidV7(now.toMSecsSinceEpoch());
    made.officeCode = office.code;
    made.receivingAgency = made.competentAgency = office.agencyCode;
    made.counter = by.enrolled.counter;
    const SlipCode slip = SlipCode::make(office.number, by.enrolled.counter, now.date(), ++by.slips);
    made.slipDigits = slip.digits();
    made.codes = {{CodeKind::Provisional, slip.provisional(), {}}};
    made.trackingToken = makeToken();
    made.procedureCode = u"1.004873"_s;
    made.procedureName = u"Thủ tục kiểm tra (mocua-portal-check)"_s;
    made.applicant.name = u"Nguoi Kiem Thu"_s;
    made.officerName = u"mocua-portal-check"_s;
    made.receivedAt = now;
    return made;
}

Operation CheckBench::operation(CheckDevice &by, QLatin1StringView kind, const QUuid &about, const QJsonObject &payload)
{
    Operation made;
    made.id = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    made.deviceId = by.id;
    made.deviceSeq = ++by.seq;
    made.prevHash = by.lastHash;
    made.kind = kind;
    made.dossierId = about;
    made.laneSeq = 1;
    made.author = u"check"_s;
    made.authorName = u"mocua-portal-check"_s;
    made.counter = by.enrolled.counter;
    made.occurredAt = Clock().now();
    made.payload = payload;
    return made;
}

SignedOperation CheckBench::signedBy(CheckDevice &by, const Operation &operation)
{
    const QByteArray body = writtenBody(operation);
    by.lastHash = sha256Of(body);
    return {operation.id, by.lastHash, signatureOf(body, by.key), body};
}

SignedOperation CheckBench::receipt(CheckDevice &by, const Dossier &about)
{
    return signedBy(by, operation(by, OperationKind::receive, about.id, {{u"dossier"_s, toJson(about)}}));
}

RawAnswer CheckBench::put(const CheckDevice &by, const SignedOperation &sent)
{
    const QString id = sent.id.toString(QUuid::WithoutBraces);
    return callAs(by, {.method = "PUT",
                       .path = "/v1/ops/"_L1 + id,
                       .body = sent.body,
                       .headers = {{"Content-Type", "application/json"},
                                   {"Idempotency-Key", id.toLatin1()},
                                   {"Op-Signature", sent.signature.toBase64()}}});
}

std::optional<Outcome> CheckBench::outcomeOf(const CheckDevice &by, const SignedOperation &sent)
{
    const auto outcome = readOutcome(put(by, sent).body);
    return outcome ? std::optional(*outcome) : std::nullopt;
}
