// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "databaseaddress.h"
#include "outwardconfig.h"
#include "portallimits.h"
#include "ratelimits.h"
#include "upstreamworker.h"

#include <memory>

/// How a gateway is to run.
struct GatewayConfig
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0; ///< 0: a free one.
    DatabaseAddress database;
    QString filesDirectory; ///< Empty: files are not taken, and operations that attach some wait.
    QString publicUrl;      ///< Empty: the listening address.
    QString tlsCertificate;
    QString tlsKey;
    bool isDemonstration = false;
    int mostConnections = 512; ///< Served at once, with a thread each; more wait.
    RateTerms rates;
    PortalLimits limits{.takesDeflate = true};
    Clock clock = {};                            ///< Tests and demonstrations set another.
    OutwardConfig outward;                       ///< What is not configured waits for a process that is.
    std::optional<UpstreamConfig> upstream = {}; ///< Of an office's gateway: the province that it relays to.
};

/// The province's side of the counters: an HTTP server over the gateway's database. Holds no state but counts.
class GatewayServer
{
public:
    /// Opens the database, brings it up to date and binds the port. Plain http only on loopback.
    static Result<std::unique_ptr<GatewayServer>> start(const GatewayConfig &config);
    ~GatewayServer(); ///< As stop().

    QString url() const; ///< "http://127.0.0.1:41234"
    void stop();         ///< Finishes what is under way; takes up to the keep-alive time-out of idle connections.

private:
    struct Parts;
    explicit GatewayServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};
