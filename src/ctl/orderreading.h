// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"
#include "receiveorder.h"

/// The order that the options of `mocuactl receive` describe; of `mocuactl assist`, if it is filed online with help.
/// `today` is the day of the act.
Result<ReceiveOrder> readOrder(const CommandLine &line, const Catalogue &catalogue, QDate today,
                               bool isAssisted = false);

/// The applicant that a scanned text is; bad input if it is no card.
Result<Applicant> applicantOfText(const QString &text, QDate today);
