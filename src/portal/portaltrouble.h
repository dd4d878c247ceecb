// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "problem.h"

/// Why a call to the portal brought no answer.
struct PortalTrouble
{
    enum class Kind {
        Refused,       ///< The portal answered with a problem.
        Unreachable,   ///< No connection: nothing left this machine, or nothing came of it.
        Lost,          ///< Sent, but no answer came: what it did is in doubt.
        TimedOut,      ///< As Lost, by our own clock.
        CaptivePortal, ///< Something else answered: HTML, a redirect, another host.
        NotTrusted,    ///< The certificate is not trusted, or http outside this machine. Nothing was sent.
        Aborted,       ///< We gave up ourselves: the program ends.
    };
    Kind kind = Kind::Unreachable;
    Problem problem; ///< With Refused.
    QString detail;  ///< English, for the log; no personal data.

    bool isDoubt() const { return kind == Kind::Lost || kind == Kind::TimedOut; }
    bool isProblem(QLatin1StringView type) const { return kind == Kind::Refused && problem.type == type; }
};

/// Short and stable: "unreachable", "captive-portal", "not-trusted", "timed-out", "lost", "aborted" or the problem's
/// type.
QString codeOf(const PortalTrouble &trouble);

/// In words for the officer: what is so and what to do; translated.
Error errorOf(const PortalTrouble &trouble);
