// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// A draft that an officer put aside (Lưu tạm).
struct ParkedOrder
{
    QString id;
    QString name;      ///< Chủ hồ sơ; may be empty.
    QString procedure; ///< May be empty.
    QDateTime at;
};
