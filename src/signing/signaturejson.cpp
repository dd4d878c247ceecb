// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signaturejson.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject toJson(const CheckedSignature &signature)
{
    QJsonArray faults;
    for (const SignatureFault fault : signature.faults)
        faults.append(wordOf(fault));
    QJsonObject json{{u"field"_s, signature.field},
                     {u"good"_s, signature.isGood()},
                     {u"signer"_s, signature.signer},
                     {u"issuer"_s, signature.issuer},
                     {u"fingerprint"_s, signature.fingerprint},
                     {u"coversWholeFile"_s, signature.coversWholeFile},
                     {u"faults"_s, faults}};
    if (signature.claimedAt.isValid())
        json.insert(u"claimedAt"_s, toIsoOfficeTime(signature.claimedAt));
    if (signature.stampedAt)
        json.insert(u"stampedAt"_s, toIsoOfficeTime(*signature.stampedAt));
    return json;
}
