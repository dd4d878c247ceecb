// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierstate.h"
#include "outboxrow.h"
#include "theme.h"

#include <QDateTime>
#include <QString>

#include <optional>

class QPainter;

/// A state as it stands on the screen: icon, word and colour together.
struct Badge
{
    QString icon;
    QString text;
    Tone tone = Tone::Draft;
    bool isBold = false;
};

/// The badge of a dossier's business state.
Badge badgeOf(DossierState state, bool isVoid = false);
/// The badge of an operation's state on its way to the portal.
Badge badgeOf(OutboxState state);
/// "Còn 1 ngày", "Quá hạn 3 giờ": nothing if the dossier is due in more than two days or promises no date.
std::optional<Badge> dueBadge(const std::optional<QDateTime> &dueAt, const QDateTime &now);

QSize badgeSize(const Theme &theme, const Badge &badge);
/// Paints the badge at the left of the rectangle, centred in its height; the text is elided if it must. Returns what it
/// took.
QRect paintBadge(QPainter *painter, const Theme &theme, const QRect &rect, const Badge &badge);
