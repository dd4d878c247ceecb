// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkedoperation.h"

#include "dossierjson.h"
#include "jsonscanner.h"
#include "signing.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

std::optional<Problem> dossierProblem(CheckedOperation &checked, const EnrolledDevice &device)
{
    const QJsonObject json = checked.operation.payload.value("dossier"_L1).toObject();
    auto dossier = dossierFromJson(json);
    if (!dossier)
        return Problem{.status = 422,
                       .type = ProblemType::invalidField,
                       .title = u"The dossier cannot be read"_s,
                       .pointers = {QString("/payload/dossier/"_L1 + dossier.error().field)}};
    if (dossier->id != checked.operation.dossierId)
        return Problem{.status = 422,
                       .type = ProblemType::invalidField,
                       .title = u"The dossier is not the operation's"_s,
                       .pointers = {u"/payload/dossier/id"_s}};
    if (dossier->officeCode != device.office)
        return Problem{
            .status = 403, .type = ProblemType::notPermitted, .title = u"The dossier belongs to another office"_s};
    checked.dossier = *std::move(dossier);
    return std::nullopt;
}

std::optional<Problem> problemOf(CheckedOperation &checked, const EnrolledDevice &device)
{
    const SignedOperation &sent = checked.sent;
    if (sha256Of(sent.body) != sent.sha256)
        return Problem{.status = 400, .type = ProblemType::badDigest, .title = u"The body has another digest"_s};
    auto operation = readOperation(sent.body);
    if (!operation)
        return Problem{.status = 400, .type = ProblemType::badRequest, .title = u"The body cannot be read"_s};
    if (operation->id != sent.id)
        return Problem{.status = 400, .type = ProblemType::badRequest, .title = u"The body has another id"_s};
    if (operation->deviceId != device.id)
        return Problem{
            .status = 403, .type = ProblemType::notPermitted, .title = u"The operation was made on another device"_s};
    if (!isSignedBy(sent.body, sent.signature, device.publicKey))
        return Problem{.status = 400, .type = ProblemType::badSignature, .title = u"The signature is not valid"_s};
    checked.operation = *std::move(operation);
    // PostgreSQL's text cannot hold the character 0, and no paper does.
    if (sent.body.contains("\\u0000") || checked.operation.kind.contains(QChar(0)))
        return Problem{.status = 422, .type = ProblemType::invalidField, .title = u"A text holds the character 0"_s};
    // The payload's own bytes are passed on and kept: nobody writes them anew.
    const QByteArrayView payload = memberBytes(sent.body, "payload");
    checked.changed = payload.isEmpty() ? QByteArray("{}") : payload.toByteArray();
    if (checked.operation.kind == OperationKind::receive || checked.operation.kind == OperationKind::submitted) {
        if (auto problem = dossierProblem(checked, device))
            return problem;
        checked.document = memberBytes(checked.changed, "dossier").toByteArray();
    }
    if (checked.operation.kind == OperationKind::attach) {
        const auto attachment = attachmentFromJson(checked.operation.payload);
        if (!attachment)
            return Problem{.status = 422,
                           .type = ProblemType::invalidField,
                           .title = u"The attachment cannot be read"_s,
                           .pointers = {QString("/payload/"_L1 + attachment.error().field)}};
        checked.attachment = *attachment;
    }
    return std::nullopt;
}

} // namespace

CheckedOperation checkedOperation(SignedOperation sent, const EnrolledDevice &device)
{
    CheckedOperation checked;
    checked.sent = std::move(sent);
    checked.problem = problemOf(checked, device);
    return checked;
}
