// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

enum class Role { Officer, Supervisor, Administrator };

/// Someone who works with mocua in an office (cán bộ).
struct Officer
{
    QString id;          ///< Stable, e.g. "ha.nguyen"; also the sign-in name.
    QString displayName; ///< "Nguyễn Thị Hà".
    Role role = Role::Officer;
    QString title; ///< "Công chức Tư pháp – Hộ tịch".
};

QString toText(Role role); ///< "officer", "supervisor", "administrator".
std::optional<Role> roleFromText(QStringView text);
