// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingcertificate.h"

#include "clock.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const SigningCertificate &certificate)
{
    return {{u"signer"_s, certificate.signer},
            {u"issuer"_s, certificate.issuer},
            {u"from"_s, toIsoOfficeTime(certificate.from)},
            {u"until"_s, toIsoOfficeTime(certificate.until)},
            {u"fingerprint"_s, certificate.fingerprint}};
}

SigningCertificate signingCertificateFrom(const QJsonObject &json)
{
    return {json[u"signer"].toString(), json[u"issuer"].toString(), fromIsoOfficeTime(json[u"from"].toString()),
            fromIsoOfficeTime(json[u"until"].toString()), json[u"fingerprint"].toString()};
}
