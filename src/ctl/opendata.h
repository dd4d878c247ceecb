// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composing.h"
#include "counteridentity.h"
#include "invocation.h"
#include "receiving.h"
#include "store.h"
#include "syncaccount.h"

/// A counter's data directory opened for a command, with what the command needs of it.
struct OpenData
{
    std::unique_ptr<SecretKeeping> secrets;
    std::unique_ptr<Store> store;
    CounterIdentity identity;
    Catalogue catalogue;
    WorkingCalendar calendar;

    ReceivingPlace place(const Officer &officer) const { return {identity.office, identity.device.counter, officer}; }
};

Result<OpenData> openData(const QString &directory, Store::Access access);

/// The clock of an act in this office: clockAt(), but only a demonstration's can be set; a real office's acts have the
/// machine's time, whatever the options and the environment say.
Result<Clock> clockOf(const Office &office, const QString &at = {});

/// By what right this counter speaks with its portal; without a gateway its address is empty.
Result<SyncAccount> syncAccountOf(const OpenData &data);

/// The officer who acts: --officer with MOCUA_PASSWORD or a password asked on the terminal; in a demonstration office
/// the demonstration officer unless another is named.
Result<Officer> actingOfficer(OpenData &data, const Invocation &invocation, const QDateTime &now);

/// The data directory opened for an act, with who acts and when.
struct Acting
{
    OpenData data;
    Officer officer;
    QDateTime now;

    Act act() const { return {officer, data.identity.device, now}; }
};

/// `at`: as in clockOf().
Result<Acting> beginActing(const Invocation &invocation, const QString &at = {});

/// The catalogue of the data directory, or the built-in demonstration catalogue where there is none.
Result<Catalogue> catalogueFor(const Invocation &invocation);
