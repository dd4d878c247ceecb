// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How the line to the portal is, as the sync page tells it.
struct LineState
{
    enum class Kind { Online, Offline, Refused, Syncing, NotSetUp };
    Kind kind = Kind::NotSetUp;
    QString text;                ///< More in words: "Phản hồi 80 mili giây · xong lần cuối 09:38".
    bool isOffice = false;       ///< It is the office's own server, which relays to the province.
    qint64 behind = 0;           ///< Then: dossiers of the office that are not at the province yet.
    bool isHeldForVoids = false; ///< The portal cancels many dossiers at once: a supervisor allows it, or does not.
};
