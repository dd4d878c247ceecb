// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outwardconfig.h"
#include "providercalling.h"

#include <QJsonArray>
#include <QSet>

/// What the national portal's message service answered.
struct NationalAnswer
{
    enum class Kind {
        Ok,      ///< error_code 0, "0", "00".
        Exists,  ///< 3 or -3: it has the dossier already.
        Refused, ///< Any other code, also in a session that was just opened.
        Later,   ///< No answer that settles anything.
    };
    Kind kind = Kind::Later;
    QString code;         ///< With Refused, as a number; "other": it was none.
    QJsonArray result;    ///< Member "result", if there is one.
    Postponement because; ///< With Later.
};

/// The national portal's message service (domain.md 5.2) with its session, which is opened by the first call and anew
/// when it is refused. What an answer means is told by its code alone, never by its words. Used by one thread, so that
/// a session is opened once.
class NationalCalling
{
public:
    explicit NationalCalling(const NationalConfig &config) : m_config(config) {}

    /// Calls one service for the unit. A refusal in a session that is not new is asked once more in a new one: the
    /// code of an expired session is not documented. Both services that write may be repeated so: a refusal has
    /// written nothing.
    NationalAnswer call(const QString &service, const QString &unit, QJsonObject body);

private:
    std::optional<NationalAnswer> signIn(); ///< Nothing: there is a session now.
    NationalAnswer asked(const QJsonObject &body);

    NationalConfig m_config;
    QString m_session;
    bool m_isUsed = false;        ///< The session was used by a call.
    QSet<QString> m_expiredCodes; ///< Codes that a new session cured: they are of sessions, not of what was asked.
};
