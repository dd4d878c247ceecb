// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

/// An instant as HTTP's headers write it (RFC 9110 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate(const QDateTime &instant);

/// Reads it; invalid if it is another form.
QDateTime fromHttpDate(const QByteArray &text);
