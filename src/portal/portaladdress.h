// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// Where a counter finds its portal and by what right.
struct PortalAddress
{
    QUrl base;      ///< "https://mocua.example.gov.vn"; plain http only on loopback.
    QString token;  ///< The device's bearer token; empty before enrolment.
    QString caFile; ///< Certificates (PEM) to trust besides the system's; empty: none.
};

/// Whether secrets may go there: over TLS, or within this computer.
bool isSafeAddress(const QUrl &url);
