// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QString>

/// Writes the pictures, all of one size, as a video of JPEG pictures in an AVI file.
bool writeVideo(const QString &path, const QList<QImage> &pictures, int picturesASecond);
