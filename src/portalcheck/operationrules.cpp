// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "dossierjson.h"
#include "problem.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct OperationRuleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

Verdict firstIs201(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const SignedOperation sent = bench.receipt(device, bench.dossier(device));
    const RawAnswer answer = bench.put(device, sent);
    const auto outcome = readOutcome(answer.body);
    if (answer.status != 201 || !outcome)
        return unexpected(u"201"_s, answer);
    if (!outcome->acknowledges(sent.id, sent.sha256))
        return failed(OperationRuleText::tr("the outcome does not name the operation and the hash of its body"));
    if (outcome->officialCode.isEmpty())
        return failed(OperationRuleText::tr("a dossier with a provisional number got no official one"));
    return passed();
}

Verdict repeatIsTheSame(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const SignedOperation sent = bench.receipt(device, bench.dossier(device));
    const RawAnswer first = bench.put(device, sent);
    const RawAnswer again = bench.put(device, sent);
    if (again.status != 200)
        return unexpected(u"200"_s, again);
    return first.body == again.body ? passed()
                                    : failed(OperationRuleText::tr("a repeat got other bytes than the first time"));
}

Verdict outcomeCanBeAskedFor(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const SignedOperation sent = bench.receipt(device, bench.dossier(device));
    const RawAnswer first = bench.put(device, sent);
    const RawAnswer asked =
        bench.callAs(device, {.method = "GET", .path = "/v1/ops/"_L1 + sent.id.toString(QUuid::WithoutBraces)});
    if (asked.status != 200)
        return unexpected(u"200"_s, asked);
    return first.body == asked.body ? passed()
                                    : failed(OperationRuleText::tr("it is told otherwise than the first time"));
}

Verdict neverSeenIsSaid(CheckBench &bench)
{
    const RawAnswer answer = bench.callAs(
        *bench.device, {.method = "GET", .path = "/v1/ops/"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces)});
    return refusedAs(answer, 404, ProblemType::neverSeen);
}

Verdict reusedIdIsRefused(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const SignedOperation sent = bench.receipt(device, bench.dossier(device));
    bench.put(device, sent);
    Operation other = bench.operation(device, OperationKind::guidance, {}, {{u"kind"_s, u"x"_s}});
    other.id = sent.id;
    const auto outcome = bench.outcomeOf(device, CheckBench::signedBy(device, other));
    const bool isRefused = outcome && outcome->status == 422 && outcome->type == ProblemType::opReused;
    return isRefused ? passed() : failed(OperationRuleText::tr("the same id with another body was taken"));
}

Verdict forkIsRefused(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    bench.put(device, bench.receipt(device, bench.dossier(device)));
    Operation twin = bench.operation(device, OperationKind::guidance, {}, {{u"kind"_s, u"x"_s}});
    twin.deviceSeq = --device.seq;
    const auto outcome = bench.outcomeOf(device, CheckBench::signedBy(device, twin));
    const bool isRefused = outcome && outcome->status == 409 && outcome->type == ProblemType::deviceForked;
    return isRefused ? passed()
                     : failed(OperationRuleText::tr("two operations with the same place in the sequence were taken"));
}

Verdict signatureIsChecked(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    SignedOperation sent = bench.receipt(device, bench.dossier(device));
    sent.signature = QByteArray(64, '\7');
    const auto outcome = bench.outcomeOf(device, sent);
    const bool isRefused = outcome && outcome->status == 400 && outcome->type == ProblemType::badSignature;
    return isRefused ? passed() : failed(OperationRuleText::tr("a body with a wrong signature was taken"));
}

Verdict tooLargeIsRefused(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    constexpr int aboveAnyLimit = 600 * 1024;
    Operation made = bench.operation(device, OperationKind::guidance, {}, {{u"text"_s, QString(aboveAnyLimit, u'x')}});
    const RawAnswer answer = bench.put(device, CheckBench::signedBy(device, made));
    --device.seq; // It was not taken: its place is free.
    return refusedAs(answer, 413, ProblemType::tooLarge);
}

RawAnswer batch(CheckBench &bench, const QList<SignedOperation> &operations)
{
    return bench.callAs(*bench.device, {.method = "POST",
                                        .path = u"/v1/ops:batch"_s,
                                        .body = writtenBatch(operations),
                                        .headers = {{"Content-Type", "application/json"}}});
}

Verdict batchIsJudgedOneByOne(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    QList<SignedOperation> sent;
    for (int i = 0; i < 3; ++i)
        sent.append(bench.receipt(device, bench.dossier(device)));
    sent[1].signature = QByteArray(64, '\7');
    const RawAnswer answer = batch(bench, sent);
    const auto outcomes = readOutcomes(answer.body);
    if (answer.status != 200 || !outcomes || outcomes->size() != 3)
        return unexpected(u"200"_s, answer);
    const bool isRight = outcomes->at(0).isApplied() && !outcomes->at(1).isApplied() && outcomes->at(2).isApplied();
    return isRight ? passed() : failed(OperationRuleText::tr("one bad operation changed what became of the others"));
}

Verdict digestIsChecked(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    SignedOperation sent = bench.receipt(device, bench.dossier(device));
    sent.sha256 = QByteArray(32, '\7');
    const auto outcomes = readOutcomes(batch(bench, {sent}).body);
    const bool isRefused = outcomes && outcomes->size() == 1 && outcomes->first().type == ProblemType::badDigest;
    return isRefused ? passed() : failed(OperationRuleText::tr("a body with a wrong hash was taken"));
}

Verdict lookupTellsEach(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const SignedOperation known = bench.receipt(device, bench.dossier(device));
    bench.put(device, known);
    const RawAnswer answer = bench.callAs(device, {.method = "POST",
                                                   .path = u"/v1/ops:lookup"_s,
                                                   .body = writtenLookup({known.id, QUuid::createUuid()}),
                                                   .headers = {{"Content-Type", "application/json"}}});
    const auto outcomes = readOutcomes(answer.body);
    if (answer.status != 200 || !outcomes || outcomes->size() != 2)
        return unexpected(u"200"_s, answer);
    const bool isRight = outcomes->at(0).acknowledges(known.id, known.sha256) && outcomes->at(1).status == 404;
    return isRight ? passed() : failed(OperationRuleText::tr("a known and an unknown id are not told apart"));
}

Verdict earlyOnesWait(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const QJsonObject step{{u"from"_s, u"received"_s}, {u"to"_s, u"in-progress"_s}};
    const auto early = bench.outcomeOf(
        device,
        CheckBench::signedBy(device, bench.operation(device, OperationKind::transition, QUuid::createUuid(), step)));
    --device.seq;
    if (!early || early->status != 424 || early->type != ProblemType::missingOp)
        return failed(OperationRuleText::tr("an act on a dossier that has not arrived is not told to wait"));
    const Dossier dossier = bench.dossier(device);
    bench.put(device, bench.receipt(device, dossier));
    const QByteArray hash = sha256Of(makeToken().toLatin1());
    const QJsonObject paper{
        {u"component"_s, 1}, {u"sha256"_s, QString::fromLatin1(hash.toHex())}, {u"bytes"_s, 10}, {u"pages"_s, 1}};
    const auto attached = bench.outcomeOf(
        device, CheckBench::signedBy(device, bench.operation(device, OperationKind::attach, dossier.id, paper)));
    --device.seq;
    const bool isWaiting = attached && attached->status == 424 && attached->type == ProblemType::missingBlob;
    return isWaiting ? passed()
                     : failed(OperationRuleText::tr("a paper whose file has not arrived is not told to wait"));
}

Verdict staleActsAreToldApart(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    Dossier dossier = bench.dossier(device);
    dossier.note = u"một"_s;
    bench.put(device, bench.receipt(device, dossier));
    const auto act = [&](const QString &from, const QString &before) {
        Operation made = bench.operation(device, OperationKind::act, dossier.id,
                                         {{u"act"_s, u"corrected"_s},
                                          {u"from"_s, from},
                                          {u"to"_s, from},
                                          {u"changes"_s, QJsonObject{{u"note"_s, u"ba"_s}}}});
        made.baseValues = {{u"note"_s, before}};
        const auto outcome = bench.outcomeOf(device, CheckBench::signedBy(device, made));
        if (!outcome || !outcome->isApplied())
            --device.seq;
        return outcome;
    };
    const auto stale = act(u"received"_s, u"hai"_s);
    if (!stale || stale->status != 412 || stale->type != ProblemType::versionConflict || stale->pointers.isEmpty())
        return failed(
            OperationRuleText::tr("a change from a value that is not there was taken, or its field not named"));
    const auto moved = act(u"in-progress"_s, u"một"_s);
    const bool isTold = moved && moved->status == 409 && moved->type == ProblemType::alreadyTransitioned &&
                        moved->state == "received"_L1;
    return isTold ? passed()
                  : failed(OperationRuleText::tr("an act in another state was taken, or the state not named"));
}

Verdict numbersMustBeLeased(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    Dossier dossier = bench.dossier(device);
    dossier.codes = {{CodeKind::Official,
                      u"%1-%2-9999"_s.arg(dossier.receivingAgency, dossier.receivedAt.date().toString(u"yyMMdd"_s)),
                      {}}};
    const auto outcome = bench.outcomeOf(device, bench.receipt(device, dossier));
    if (outcome && !outcome->isApplied())
        --device.seq;
    const bool isRefused = outcome && outcome->status == 422 && outcome->type == ProblemType::numberNotLeased;
    return isRefused ? passed() : failed(OperationRuleText::tr("a number that was never leased was taken"));
}

Verdict unknownKindsAreKept(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const Dossier dossier = bench.dossier(device);
    bench.put(device, bench.receipt(device, dossier));
    const QLatin1StringView kind("dossier.of-a-later-version");
    const auto outcome =
        bench.outcomeOf(device, CheckBench::signedBy(device, bench.operation(device, kind, dossier.id, {{u"x"_s, 1}})));
    return outcome && outcome->isApplied()
               ? passed()
               : failed(OperationRuleText::tr("an operation of an unknown kind was not kept"));
}

} // namespace

QList<CheckRule> operationRules()
{
    return {
        {"5", "first-is-201", QT_TRANSLATE_NOOP("PortalCheck", "An operation is applied: 201 and its outcome"),
         firstIs201},
        {"5", "repeat-is-the-same", QT_TRANSLATE_NOOP("PortalCheck", "A repeat is 200 with the same bytes"),
         repeatIsTheSame},
        {"5", "outcome-can-be-asked-for", QT_TRANSLATE_NOOP("PortalCheck", "An outcome can be asked for"),
         outcomeCanBeAskedFor},
        {"4", "never-seen-is-said", QT_TRANSLATE_NOOP("PortalCheck", "An unknown operation is never-seen"),
         neverSeenIsSaid},
        {"5", "reused-id-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "An id with another body is op-reused"),
         reusedIdIsRefused},
        {"10", "fork-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "A place in the sequence taken twice is refused"),
         forkIsRefused},
        {"3", "signature-is-checked", QT_TRANSLATE_NOOP("PortalCheck", "A wrong signature is refused"),
         signatureIsChecked},
        {"8", "too-large-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "Too large is 413"), tooLargeIsRefused},
        {"5", "batch-is-judged-one-by-one", QT_TRANSLATE_NOOP("PortalCheck", "A batch is judged one by one"),
         batchIsJudgedOneByOne},
        {"8", "digest-is-checked", QT_TRANSLATE_NOOP("PortalCheck", "A wrong hash is refused"), digestIsChecked},
        {"4", "lookup-tells-each", QT_TRANSLATE_NOOP("PortalCheck", "A look-up tells of each id"), lookupTellsEach},
        {"8", "early-ones-wait", QT_TRANSLATE_NOOP("PortalCheck", "What came too early waits with 424"), earlyOnesWait},
        {"9", "stale-acts-are-told-apart",
         QT_TRANSLATE_NOOP("PortalCheck", "Stale acts are refused and the difference named"), staleActsAreToldApart},
        {"8", "numbers-must-be-leased", QT_TRANSLATE_NOOP("PortalCheck", "A number must have been leased"),
         numbersMustBeLeased},
        {"4", "unknown-kinds-are-kept", QT_TRANSLATE_NOOP("PortalCheck", "Unknown kinds are kept"),
         unknownKindsAreKept},
    };
}
