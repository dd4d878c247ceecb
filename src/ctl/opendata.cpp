// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opendata.h"

#include "demonstration.h"
#include "officertable.h"
#include "passwordprompt.h"
#include "signingin.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Result<OpenData> openData(const QString &directory, Store::Access access)
{
    OpenData data;
    data.secrets = std::make_unique<SecretKeeping>(directory);
    auto store = Store::open(directory, access);
    if (!store)
        return store.error();
    data.store = std::move(*store);
    auto identity =
        data.store->read<CounterIdentity>([&](Connection &c) { return loadIdentity(c, *data.secrets); }).result();
    if (!identity)
        return identity.error();
    data.identity = std::move(*identity);
    auto catalogue = data.store->read<Catalogue>([](Connection &c) { return loadCatalogue(c); }).result();
    if (!catalogue)
        return catalogue.error();
    data.catalogue = std::move(*catalogue);
    data.calendar = calendarOf(data.catalogue);
    return data;
}

Result<Clock> clockOf(const Office &office, const QString &at)
{
    return office.isDemonstration ? clockAt(at) : Result<Clock>(Clock());
}

Result<SyncAccount> syncAccountOf(const OpenData &data)
{
    auto clock = clockOf(data.identity.office);
    if (!clock)
        return clock.error();
    const CounterIdentity &identity = data.identity;
    SyncAccount account;
    account.portal = {identity.gatewayUrl, identity.token, identity.caFile};
    account.deviceId = identity.device.id;
    account.counter = identity.device.counter;
    account.officeCode = identity.office.code;
    account.agency = identity.office.agencyCode;
    account.calendar = data.calendar;
    account.clock = *std::move(clock);
    if (!identity.office.isDemonstration || !qEnvironmentVariableIsSet("MOCUA_NOW"))
        account.portalClock = PortalClock();
    account.fileKey = identity.fileKey();
    return account;
}

Result<Officer> actingOfficer(OpenData &data, const Invocation &invocation, const QDateTime &now)
{
    const Error nobody{
        ErrorKind::NotAllowed,
        u"not-signed-in"_s,
        QCoreApplication::translate("mocuactl", "Say who acts: --officer NAME, with the password in MOCUA_PASSWORD."),
        {},
        u"officer"_s};
    if (invocation.officerName.isEmpty()) {
        if (!data.identity.office.isDemonstration)
            return nobody;
        const auto entry = data.store
                               ->read<std::optional<OfficerEntry>>(
                                   [](Connection &c) { return OfficerTable(c).find(demonstrationOfficer); })
                               .result();
        if (!entry)
            return entry.error();
        return entry->has_value() ? Result<Officer>((*entry)->officer) : nobody;
    }
    const QString password =
        qEnvironmentVariableIsSet("MOCUA_PASSWORD")
            ? qEnvironmentVariable("MOCUA_PASSWORD")
            : askedPassword(QCoreApplication::translate("mocuactl", "Password of %1: ").arg(invocation.officerName));
    const auto tried =
        data.store
            ->write<SignInTry>(WritePriority::OfficersAct,
                               [&](Connection &c) { return trySignIn(c, invocation.officerName, password, now); })
            .result();
    if (!tried)
        return tried.error();
    if (!tried->officer)
        return tried->refusal;
    return *tried->officer;
}

Result<Acting> beginActing(const Invocation &invocation, const QString &at)
{
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return data.error();
    const auto clock = clockOf(data->identity.office, at);
    if (!clock)
        return clock.error();
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return officer.error();
    return Acting{*std::move(data), *officer, now};
}

Result<Catalogue> catalogueFor(const Invocation &invocation)
{
    if (!Store::holdsData(invocation.directory))
        return readCatalogue(demonstrationCatalogue());
    auto store = Store::open(invocation.directory, Store::Access::ReadOnly);
    if (!store)
        return store.error();
    return (*store)->read<Catalogue>([](Connection &c) { return loadCatalogue(c); }).result();
}
