// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

/// A stretch of text in one weight and slant.
struct TextRun
{
    QString text;
    bool isBold = false;
    bool isItalic = false;
};

using TextRuns = QList<TextRun>;
using FormValues = QHash<QString, QString>;

/// The runs of a form's template: **bold**, //italic//, {name} replaced by its value (unknown names by nothing). Marks
/// inside values are text.
TextRuns filledRuns(const QString &wording, const FormValues &values);

/// The text of a template without marks.
QString filledText(const QString &wording, const FormValues &values);
