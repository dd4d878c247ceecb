// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

/// What keeps a camera from giving pictures.
enum class CameraTrouble { Missing, Forbidden, Busy, Silent, Unplugged };

/// What the media library's words and the device's file (its id, where it is one) tell of a camera that failed.
CameraTrouble cameraTroubleOf(const QByteArray &id, const QString &detail);
/// In words that say what to do.
Error cameraError(CameraTrouble trouble, const QString &detail);
