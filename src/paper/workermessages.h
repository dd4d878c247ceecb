// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

// The words between mocua and its worker process: one JSON object a line, UTF-8.

/// The object as one line with its end.
QByteArray messageLine(const QJsonObject &message);

/// The object of a line, or nothing if the line is none.
std::optional<QJsonObject> messageFrom(const QByteArray &line);

/// An error as it travels: {kind, code, message, detail}.
QJsonObject toMessage(const Error &error);

/// An error that came; an unknown kind counts as a device that does not answer.
Error errorFrom(const QJsonObject &message);
