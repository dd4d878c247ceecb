// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "counteridentity.h"
#include "demonstration.h"
#include "receiving.h"
#include "store.h"

#include <QTemporaryDir>

/// A demonstration office in a folder of its own, for tests: opened store, identity, catalogue, and one order to begin
/// with.
class DemoOffice
{
public:
    DemoOffice() : DemoOffice(demonstration()) {}
    explicit DemoOffice(const OfficeSetup &setup) : secrets(folder.path())
    {
        qputenv("MOCUA_NO_KEYRING", "1");
        auto opened = Store::open(folder.path(), Store::Access::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
        const Result<void> isSetUp = write<void>([&](Connection &c) { return setUpOffice(c, secrets, setup, now); });
        if (!isSetUp)
            qFatal("%s", qPrintable(isSetUp.error().message));
        identity = *write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); });
        catalogue = *write<Catalogue>([](Connection &c) { return loadCatalogue(c); });
        calendar = calendarOf(catalogue);
    }

    /// Password verifiers take their time: made once for all offices of a test.
    static const OfficeSetup &demonstration()
    {
        static const OfficeSetup setup = demonstrationSetup();
        return setup;
    }

    template <typename T> Result<T> write(std::function<Result<T>(Connection &)> function)
    {
        return store->write<T>(WritePriority::OfficersAct, std::move(function)).result();
    }
    template <typename T> Result<T> read(std::function<Result<T>(Connection &)> function)
    {
        return store->read<T>(std::move(function)).result();
    }

    Act act() const { return {officer, identity.device, now}; }
    ReceivingPlace place() const { return {identity.office, identity.device.counter, officer}; }

    ReceiveOrder order(const QString &name = QStringLiteral("Nguyễn Thị Mẫu Thử"),
                       const QString &number = QStringLiteral("083190004567")) const
    {
        ReceiveOrder order;
        order.applicant.name = name;
        order.applicant.paper = {IdentityKind::CitizenCard, number, QDate(2021, 1, 1), {}};
        order.applicant.phone = QStringLiteral("0912345678");
        order.procedureCode = QStringLiteral("1.004873");
        order.method = PaymentMethod::Later;
        order.components = initialComponents(*catalogue.find(order.procedureCode, now.date()), true);
        return order;
    }

    Result<ReceivedDossier> receive(const ReceiveOrder &order)
    {
        return write<ReceivedDossier>([&](Connection &c) {
            return receiveDossier(c, composedDossier(order, place(), catalogue, calendar, now), identity.office.number,
                                  act());
        });
    }

    QTemporaryDir folder;
    QDateTime now = fromIsoOfficeTime(u"2026-11-23T09:41:00");
    SecretKeeping secrets;
    std::unique_ptr<Store> store;
    CounterIdentity identity;
    Catalogue catalogue;
    WorkingCalendar calendar;
    Officer officer{QStringLiteral("ha"), QStringLiteral("Nguyễn Thị Hà"), Role::Officer, {}};
};
