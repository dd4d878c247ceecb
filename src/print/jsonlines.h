// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

/// Where the values of a JSON text stand, for telling people the line of a fault.
struct JsonLines
{
    QHash<QString, int> lines; ///< By path: "", "/body", "/body/3/text"; from 1.
    QStringList twice;         ///< Paths of names that stand twice in one object: the reader would drop one of them.

    int of(const QString &path) const; ///< The nearest known line at or above the path.
};

/// Of a text that QJsonDocument can read.
JsonLines jsonLines(const QByteArray &json);

/// The line of the first text that does not end on its own line, for want of a quotation mark; 0 if there is none.
int lineOfOpenText(const QByteArray &json);

/// The line (from 1) of a byte.
int lineOf(const QByteArray &text, qsizetype offset);
