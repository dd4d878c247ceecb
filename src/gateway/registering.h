// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "enrolment.h"
#include "problem.h"
#include "relayoffice.h"

#include <variant>

/// What an office is to the gateway: its record and the serial with which its days begin.
struct RegisteredOffice
{
    Office office;
    int serialStart = 1;
};

/// How devices are let in just now.
struct RegistrationTerms
{
    bool acceptsDemonstrationCode = false; ///< The code "demo" lets any device into the demonstration office.
    QString publicUrl;
    PortalLimits limits;
    QDateTime now;
};

inline const QString demonstrationCode = QStringLiteral("demo");

std::optional<RegisteredOffice> registeredOffice(GatewayConnection &connection, const QString &code);
/// Adds an office, or replaces what is known of it; makes its feed.
bool registerOffice(GatewayConnection &connection, const RegisteredOffice &office);
/// Keeps a counter as the province knows it. One that was revoked, here or there, stays revoked.
bool keepCounter(GatewayConnection &connection, const QString &office, const RelayedDevice &device);
/// Lets a device in by its one-time code. The same code with the same key gets a new token for the same device, so that
/// a lost answer harms nobody. Inside the caller's transaction.
std::variant<EnrolmentAnswer, Problem> registerDevice(GatewayConnection &connection, const EnrolmentRequest &request,
                                                      const RegistrationTerms &terms);

QByteArray hashOfSecret(const QString &secret);                     ///< How tokens and codes are kept.
QList<QDate> leaseDays(const QDateTime &now, int workingDaysAhead); ///< Today and so many working days after it.
