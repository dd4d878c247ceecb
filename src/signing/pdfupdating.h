// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QSizeF>

/// Where a signature's bytes go in a PDF that has everything else.
struct SpacedPdf
{
    QByteArray pdf;         ///< The original, untouched, and behind it the update.
    qsizetype gap = 0;      ///< Where "<" of the empty contents stands.
    qsizetype afterGap = 0; ///< Behind its ">".

    QByteArrayView before() const { return QByteArrayView(pdf).first(gap); }
    QByteArrayView after() const { return QByteArrayView(pdf).sliced(afterGap); }
};

/// What an update adds.
struct SignatureField
{
    QString at;         ///< "D:20261123094100+07'00'".
    QString reason;     ///< May be empty.
    QByteArray mark;    ///< A PDF of one page that is shown at the top right of page 1; empty: nothing is shown.
    double edge = 14;   ///< Of the mark, in points from the page's edges.
    qsizetype room = 0; ///< Bytes for the message.
};

/// Appends an incremental update with an empty signature. Errors: broken-pdf, encrypted-pdf, no-changes-allowed.
Result<SpacedPdf> withSignatureField(const QByteArray &original, const SignatureField &field);

/// Puts the message into its place. It must fit.
QByteArray withMessage(SpacedPdf spaced, const QByteArray &message);
