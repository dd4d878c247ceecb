// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QUrl>

#include <chrono>

/// Brings a time-stamp request (RFC 3161, DER) to an authority over HTTP and back what it answers, which is checked by
/// those who sign. Blocks up to the limit; any thread. Follows no redirect. Error: no-time-stamp.
Result<QByteArray> timeStampAnswer(const QUrl &authority, const QByteArray &request, std::chrono::milliseconds limit);
