// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officeraccountsjson.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const AccountService &service)
{
    return {{"issuer"_L1, service.issuer},
            {"clientId"_L1, service.clientId},
            {"claim"_L1, service.claim},
            {"title"_L1, service.title}};
}

AccountService accountServiceFromJson(const QJsonObject &json)
{
    AccountService service{.issuer = json.value("issuer"_L1).toString(),
                           .clientId = json.value("clientId"_L1).toString(),
                           .title = json.value("title"_L1).toString()};
    if (const QString claim = json.value("claim"_L1).toString(); !claim.isEmpty())
        service.claim = claim;
    return service.issuer.isEmpty() || service.clientId.isEmpty() ? AccountService() : service;
}
