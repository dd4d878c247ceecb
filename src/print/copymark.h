// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedform.h"
#include "result.h"

#include <QDateTime>

/// What stands at the top right of an electronic copy (bản sao điện tử, NĐ 30/2020): text only.
struct CopyMark
{
    QString kind; ///< "SAO Y", "SAO LỤC" or "TRÍCH SAO".
    QString organisation;
    QDateTime at; ///< With its offset.
};

/// As large as its text in size 10, at most 80 mm wide. Needs a QGuiApplication.
PrintedForm copyMarkForm(const CopyMark &mark);

/// What a digitised paper is: a copy of the whole of it ("SAO Y").
QString digitisedCopyKind();
/// Its mark as a PDF. Needs a QGuiApplication.
Result<QByteArray> digitisedCopyMark(const QString &organisation, const QDateTime &at);
