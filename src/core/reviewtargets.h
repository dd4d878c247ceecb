// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

/// Shares that the office is measured by, in per cent; nothing: no target is set.
struct ReviewTargets
{
    std::optional<double> selfFiled; ///< Of all dossiers received.
    std::optional<double> digitised; ///< Of the dossiers on paper.
    friend bool operator==(const ReviewTargets &, const ReviewTargets &) = default;
};

/// That somebody set them. Of several the latest hold.
struct SetTargets
{
    QUuid id; ///< UUIDv7.
    QDateTime at;
    QString officerId;
    ReviewTargets targets;
};

/// Targets that are offered, with the ground on which others set them.
struct TargetPreset
{
    QString name;
    QString ground;
    ReviewTargets targets;
};
