// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "counterdesks.h"
#include "counterwindow.h"
#include "demonstrationgateway.h"
#include "portalclock.h"

/// How mocua was started.
struct StartOptions
{
    QString directory;
    bool isDemonstration = false;
    QString script;      ///< --self-drive
    QString screenshots; ///< --screenshots
};

/// Everything of a running counter, built in the order in which it is needed and taken down the other way round.
class CounterProgram
{
public:
    /// Opens (in a demonstration also makes) the office; starts the demonstration's gateway and enrols there.
    static Result<std::unique_ptr<CounterProgram>> open(const StartOptions &options);
    void show(); ///< The window, sign-in first; a self-driven one is signed in.
    CounterWindow &window() { return *m_window; }

private:
    Result<void> openStore(const StartOptions &options);
    Result<void> openGateway();
    Result<void> reloadIdentity();
    void buildWindow(const StartOptions &options);

    StartOptions m_options;
    QString m_lookUpOnly;                     ///< Why nothing can be kept; empty: all is well.
    std::optional<PortalClock> m_portalClock; ///< Nothing: the demonstration is set to another day.
    std::unique_ptr<SecretKeeping> m_secrets;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DemonstrationGateway> m_gateway;
    std::unique_ptr<CounterContext> m_context;
    std::unique_ptr<CounterWindow> m_window;
    std::unique_ptr<CounterDesks> m_desks;
};
