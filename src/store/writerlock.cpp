// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerlock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Error heldElsewhere()
{
    return {ErrorKind::HeldElsewhere,
            u"held-elsewhere"_s,
            QCoreApplication::translate("WriterLock",
                                        "mocua is already open with this data: use that window, or close it first."),
            {},
            {}};
}
