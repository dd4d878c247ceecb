// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountconfig.h"

#include "officeraccountsjson.h"
#include "portaladdress.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Error accountFault(const QString &member)
{
    return {
        .kind = ErrorKind::BadInput,
        .code = u"accounts-not-valid"_s,
        .message =
            QCoreApplication::translate("accountconfig", "The file of --accounts is not valid at “%1”.").arg(member),
        .detail = member,
        .field = member};
}

} // namespace

Result<AccountService> readAccountConfig(const QString &fileName)
{
    QFile file(fileName);
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonObject json = document.object();
    if (json.isEmpty())
        return accountFault(u"{}"_s);
    for (auto at = json.begin(); at != json.end(); ++at) {
        if (!toJson(AccountService()).contains(at.key()) || !at.value().isString())
            return accountFault(at.key());
    }
    AccountService service = accountServiceFromJson(json);
    const QUrl issuer(service.issuer, QUrl::StrictMode);
    if (!service.isOffered())
        return accountFault(json.value("issuer"_L1).toString().isEmpty() ? u"issuer"_s : u"clientId"_s);
    if (!issuer.isValid() || issuer.host().isEmpty() || issuer.hasQuery() || issuer.hasFragment() ||
        !isSafeAddress(issuer))
        return accountFault(u"issuer"_s);
    return service;
}
