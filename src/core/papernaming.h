// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A name for a paper's PDF outside the program: the component's number and what paper it is, in plain letters of at
/// most 60, with nothing of a person ("01-to-khai-dang-ky-khai-sinh.pdf").
QString paperFileName(int component, const QString &paper);
