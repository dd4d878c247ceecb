// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiptcontent.h"

/// All texts of a dossier's forms by name; names are used in resources/forms.
/// The transfer that is awaited, if the print is to ask for it.
const FeePayment *awaitedTransfer(const PrintOccasion &occasion);
FormValues receiptValues(const FormSet &forms, const Dossier &dossier, const Office &office,
                         const PrintOccasion &occasion);

/// The name of the wording that says which print this is: "print", "reprint", "replacement".
QString printWord(int copyNumber, int replaces);

/// The office's part of them.
FormValues officeValues(const Office &office);

/// The rows of the components, for Mẫu 01.
QList<PaperRow> paperRows(const FormSet &forms, const Dossier &dossier);

/// The required papers that are missing, for Mẫu 02.
QList<PaperRow> missingPaperRows(const Dossier &dossier, const QList<ComponentRequirement> &requirements);

/// "Thứ Hai 23/11/2026"
QString vietnameseDay(QDate date);

/// "ngày 05 tháng 02 năm 2026": days below 10 and months 1 and 2 with a zero (NĐ 30/2020).
QString dateInWords(QDate date);

/// "09 giờ 41 phút, ngày 23 tháng 11 năm 2026"
QString timeInWords(const QDateTime &time);
