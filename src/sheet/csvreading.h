// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// The rows of a CSV file (RFC 4180): UTF-8, with or without a byte order mark, or UTF-16; separated by comma,
/// semicolon or tab, whichever its first lines have most. Spaces at the ends of cells are dropped, runs of them made
/// one. Empty rows are there as well; a quote that is never closed ends with the text.
QList<QStringList> csvRows(const QByteArray &file);
