// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booktable.h"

#include <QHash>

/// A line of a book as it stands on screen, paper and sheet (TT 01/2020/TT-BTP), Vietnamese everywhere: "number" (số
/// chứng thực; of a gap "8–49"; "Số tạm": the provisional one stands in the note), "day", "requester", "paper",
/// "signer", "copies", "fee", "note".
QHash<QString, QString> bookRow(const BookLine &line, CertificationBook book);

/// What a book holds besides its lines: "book", "BOOK" in capitals, "sign" ("SCT/BS"), "year", "count" of
/// certified papers, "copies", "fees".
QHash<QString, QString> bookValues(const QList<BookLine> &lines, CertificationBook book, int year);
