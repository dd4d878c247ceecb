// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The form in which texts are searched: decomposed, marks dropped, đ as d, lower case, runs of spaces as one, no
/// space at the ends. SQLite's own folding leaves đ alone (measured, ux.md 3.6), so both index and query use this one.
QString foldedForSearch(QStringView text);

/// The first letters of the folded words: "Đăng ký khai sinh" → "dkks".
QString foldedInitials(QStringView text);

/// NFC, control characters and the byte order mark dropped, runs of spaces as one, no space at the ends: how a name or
/// an address is stored.
QString cleanedText(QStringView text);
