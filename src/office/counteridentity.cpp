// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteridentity.h"

#include "cataloguetable.h"
#include "clock.h"
#include "filesealing.h"
#include "officejson.h"
#include "officertable.h"
#include "settingtable.h"
#include "storeerrors.h"
#include "uuidv7.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct CounterIdentityText
{
    Q_DECLARE_TR_FUNCTIONS(CounterIdentity)
};

const QString keyName = u"device-key"_s;
const QString fileKeyName = u"file-key"_s;
const QString tokenName = u"gateway-token"_s;
constexpr qsizetype publicKeySize = 32;
constexpr qsizetype secretKeySize = 64;

} // namespace

QByteArray CounterIdentity::fileKey() const
{
    return keptFileKey.isEmpty() ? fileKeyFrom(device.key.secretKey) : keptFileKey;
}

QString CounterIdentity::trackingUrl(const QString &trackingToken) const
{
    return publicUrl.isEmpty() ? QString() : publicUrl + u"/t/"_s + trackingToken;
}

Result<void> setUpOffice(Connection &connection, SecretKeeping &secrets, const OfficeSetup &setup, const QDateTime &now)
{
    const auto catalogue = readCatalogue(setup.catalogue);
    if (!catalogue)
        return catalogue.error();
    const SigningKey key = makeSigningKey();
    if (const auto kept = secrets.write(keyName, key.publicKey + key.secretKey); !kept)
        return kept.error();
    SettingTable settings(connection);
    OfficerTable officers(connection);
    for (const auto &[officer, verifier] : setup.officers) {
        if (const auto put = officers.put(officer, verifier); !put)
            return put.error();
    }
    if (const auto put = CatalogueTable(connection).put(catalogue->version, catalogue->issuedOn, now, setup.catalogue);
        !put)
        return put.error();
    if (const auto set = settings.setObject(Setting::office, toJson(setup.office)); !set)
        return set.error();
    if (const auto set = settings.setValue(Setting::counter, QString::number(setup.counter)); !set)
        return set.error();
    return settings.setValue(Setting::deviceId, makeUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces));
}

Result<CounterIdentity> loadIdentity(Connection &connection, SecretKeeping &secrets)
{
    SettingTable settings(connection);
    CounterIdentity identity;
    const auto officeJson = settings.object(Setting::office);
    if (!officeJson)
        return officeJson.error();
    if (officeJson->isEmpty())
        return Error{ErrorKind::BadInput,
                     u"no-office"_s,
                     CounterIdentityText::tr("There is no office in this folder: make one with “mocuactl init”."),
                     {},
                     {}};
    auto office = officeFromJson(*officeJson);
    if (!office)
        return office.error();
    identity.office = std::move(*office);
    const auto counter = settings.value(Setting::counter);
    const auto deviceId = settings.value(Setting::deviceId);
    const auto gatewayUrl = settings.value(Setting::gatewayUrl);
    const auto publicUrl = settings.value(Setting::publicUrl);
    const auto caFile = settings.value(Setting::caFile);
    for (const auto *value : {&counter, &deviceId, &gatewayUrl, &publicUrl, &caFile}) {
        if (!*value)
            return value->error();
    }
    identity.device.counter = counter->toInt();
    identity.device.id = *deviceId;
    identity.gatewayUrl = QUrl(*gatewayUrl);
    identity.publicUrl = *publicUrl;
    identity.caFile = *caFile;
    const auto key = deviceKeyOf(secrets);
    if (!key)
        return key.error();
    if (key->publicKey.isEmpty())
        return storageFailure(u"key-missing"_s,
                              CounterIdentityText::tr("This counter's key is missing, so nothing can be signed: call "
                                                      "the administrator and do not delete anything."));
    identity.device.key = *key;
    const auto fileKey = secrets.read(fileKeyName);
    if (!fileKey)
        return fileKey.error();
    identity.keptFileKey = *fileKey;
    const auto token = secrets.read(tokenName);
    if (!token)
        return token.error();
    identity.token = QString::fromLatin1(*token);
    return identity;
}

Result<Catalogue> loadCatalogue(Connection &connection)
{
    const auto document = CatalogueTable(connection).newest();
    if (!document)
        return document.error();
    return readCatalogue(*document);
}

Result<void> keepEnrolment(Connection &connection, SecretKeeping &secrets, const QUrl &gatewayUrl,
                           const QString &deviceId, const QString &token, const QString &publicUrl, int counter,
                           const QString &caFile)
{
    if (const auto kept = keepToken(secrets, token); !kept)
        return kept.error();
    SettingTable settings(connection);
    const std::pair<QString, QString> values[] = {{Setting::gatewayUrl, gatewayUrl.toString()},
                                                  {Setting::publicUrl, publicUrl},
                                                  {Setting::deviceId, deviceId},
                                                  {Setting::caFile, caFile},
                                                  {Setting::counter, QString::number(counter)}};
    for (const auto &[name, value] : values) {
        if (const auto set = settings.setValue(name, value); !set)
            return set.error();
    }
    return {};
}

Result<void> keepEnrolledOffice(Connection &connection, const EnrolmentAnswer &answer)
{
    SettingTable settings(connection);
    const auto present = settings.object(Setting::office);
    if (!present)
        return present.error();
    const auto office = officeFromJson(*present);
    if (!office)
        return office.error();
    if (office->code != answer.office.code)
        return Error{ErrorKind::RefusedByRule,
                     u"other-office"_s,
                     CounterIdentityText::tr("The enrolment code was made for the office “%1”: ask the province for a "
                                             "code of this office.")
                         .arg(answer.office.code),
                     {},
                     u"gateway.code"_s};
    OfficerTable officers(connection);
    for (const EnrolledOfficer &enrolled : answer.officers) {
        if (enrolled.verifier.isEmpty() && !answer.limits.accounts.isOffered())
            continue;
        if (const auto put = officers.put(enrolled.officer, enrolled.verifier, enrolled.account); !put)
            return put.error();
    }
    const auto all = officers.all();
    if (!all)
        return all.error();
    if (all->isEmpty())
        return Error{ErrorKind::RefusedByRule,
                     u"no-officer"_s,
                     CounterIdentityText::tr("Neither the office file nor the gateway knows an officer with a "
                                             "password: add one there and ask for a new code."),
                     {},
                     u"officers"_s};
    return settings.setObject(Setting::office, toJson(answer.office));
}

Result<void> keepNewKey(SecretKeeping &secrets, const CounterIdentity &before, const SigningKey &key)
{
    if (auto kept = secrets.write(fileKeyName, before.fileKey()); !kept)
        return kept;
    return secrets.write(keyName, key.publicKey + key.secretKey);
}

Result<void> keepToken(SecretKeeping &secrets, const QString &token)
{
    return secrets.write(tokenName, token.toLatin1());
}

Result<SigningKey> deviceKeyOf(SecretKeeping &secrets)
{
    const auto key = secrets.read(keyName);
    if (!key)
        return key.error();
    if (key->size() != publicKeySize + secretKeySize)
        return SigningKey{};
    return SigningKey{key->first(publicKeySize), key->sliced(publicKeySize)};
}

QStringList counterSecrets()
{
    return {keyName, tokenName, fileKeyName};
}

void forgetSecrets(SecretKeeping &secrets)
{
    secrets.remove(keyName);
    secrets.remove(tokenName);
    secrets.remove(fileKeyName);
}
