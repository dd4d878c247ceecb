// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing.h"

#include <QString>

/// This computer as the province knows it: minted here, enrolled at the gateway; its key signs every operation.
struct Device
{
    QString id; ///< UUIDv7 as text.
    int counter = 1;
    SigningKey key;
};
