// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedform.h"

/// The form as a PDF/A-1b with vector text and codes; no personal data outside its pages. Works on any thread that has
/// a QGuiApplication. An error if the print font is missing.
Result<QByteArray> formPdf(const PrintedForm &form);

Result<QByteArray> writeReceiptPdf(const ReceiptContent &content);
Result<QByteArray> writeSlipPdf(const ReceiptContent &content);
Result<QByteArray> writeGuidancePdf(const ReceiptContent &content);
Result<QByteArray> writeRefusalPdf(const ReceiptContent &content);

/// Writes the bytes to a file as a whole or not at all.
Result<void> savePdf(const QString &path, const QByteArray &pdf);
