// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrolling.h"

#include "awaiting.h"
#include "portalclient.h"

using namespace Qt::StringLiterals;

Result<EnrolmentAnswer> enrolDevice(const PortalAddress &portal, const QString &code, const Device &device)
{
    EnrolmentRequest request{.code = code, .deviceId = device.id, .publicKey = device.key.publicKey};
    request.proof = signatureOf(enrolmentProofText(request), device.key);
    PortalClient client(portal);
    auto answer = awaited(client.enrol(request));
    if (!answer)
        return errorOf(answer.trouble());
    if (answer->counter < 1)
        return errorOf({.kind = PortalTrouble::Kind::Lost, .detail = u"enrolment answer without a counter"_s});
    return *std::move(answer);
}
