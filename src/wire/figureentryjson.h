// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureentry.h"
#include "result.h"

#include <QJsonObject>

/// Of an operation figures.entered; figures by line, null where one was emptied.
QJsonObject toJson(const EnteredFigures &entered);
/// Errors name the field.
Result<EnteredFigures> enteredFiguresFromJson(const QJsonObject &json);

/// The lane of the operations on one report of a unit and period (Operation::dossierId): a counter's entries reach the
/// portal in the order in which they were made.
QUuid figuresLane(const FiguredReport &of);
