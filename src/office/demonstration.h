// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counteridentity.h"

/// The built-in demonstration office: invented, marked as such on every print. Its officers and their passwords stand
/// in the README. Makes the password verifiers, so it takes about 0.3 s.
OfficeSetup demonstrationSetup();

/// The catalogue file built into the program (demonstration data that an office replaces).
QByteArray demonstrationCatalogue();

/// The officer who acts in a demonstration office unless another is named.
inline const QString demonstrationOfficer = QStringLiteral("ha");

/// An office file (`mocuactl init --office FILE`): {"office": {…}, "counter": 1, "officers": [{"id", "displayName",
/// "role", "title", "password" or "verifier"}], "catalogue": {…}, "gateway": {"url": "https://…", "code": one-time
/// code, "caFile": path}}; without a catalogue the built-in one is taken. With a gateway the counter is enrolled there,
/// and the officers may come from it.
Result<OfficeSetup> readOfficeFile(const QByteArray &json);
