// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiptcontent.h"

#include <QSizeF>

#include <functional>

class QPainter;

/// A form ready to be painted: into a preview, a PDF or a printer; its pages look the same on each.
struct PrintedForm
{
    QString title;      ///< For the print queue and the PDF: no personal data.
    QSizeF millimetres; ///< Of one sheet.
    int pages = 1;
    /// Paints a page (from 0) over that rectangle, in the painter's units; the rectangle must have the sheet's
    /// proportions.
    std::function<void(QPainter &, const QRectF &, int page)> paint;
};

/// Mẫu 01 on A4: both liên on one sheet, or a sheet for each if there are more than seven rows or long texts.
PrintedForm receiptForm(const ReceiptContent &content);
/// The Phiếu hẹn on 80 mm paper, as long as its text needs.
PrintedForm slipForm(const ReceiptContent &content);
/// Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, on A4.
PrintedForm guidanceForm(const ReceiptContent &content);
/// Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ, on A4.
PrintedForm refusalForm(const ReceiptContent &content);
