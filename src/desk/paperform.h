// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The papers that a save at the counter prints.
enum class PaperForm {
    Receipt,            ///< Mẫu 01, two copies on one A4 sheet.
    Slip,               ///< The 80 mm slip.
    Guidance,           ///< Mẫu 02, papers are missing.
    Refusal,            ///< Mẫu 03.
    None,               ///< Finished at once: nothing.
    CertificationSheet, ///< Lời chứng of each copy on A4, to be cut or stuck.
    CertificationLabel, ///< The same, a label each.
};
