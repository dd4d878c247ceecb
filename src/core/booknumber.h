// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certification.h"

/// A number of a book of certification (số chứng thực) as somebody reads it off a certified paper.
struct BookNumber
{
    int number = 0;
    int year = 0;                          ///< 0: not said.
    std::optional<CertificationBook> book; ///< Nothing: not said.
    friend bool operator==(const BookNumber &, const BookNumber &) = default;
};

/// "123/2026", "0123/2026-SCT/BS", "số chứng thực 123 quyển số 01/2026 - SCT/BS", "chứng thực 123", with or without
/// accents. The volume (quyển) is written by hand, so it only shows that a book is meant. Nothing for any other text; a
/// bare number is none.
std::optional<BookNumber> bookNumberFrom(QStringView text);
