// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// Writes the figures of a filed report (report/reportjson, with its template) as an XLSX file for people: a sheet a
/// table, with title, unit, period, heads, the row of column numbers, rows and notes. Figures stay numbers; what there
/// is none of is "–". `words` are lines for above the table: who signed. False: the file could not be written.
bool writeReportSheet(const QJsonObject &figures, const QStringList &words, const QString &path);
