// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierform.h"

/// On what the words of a certification (lời chứng) are printed.
enum class CertificationPaper {
    Sheet,  ///< A4, the words of all copies to be cut and stuck.
    Labels, ///< A label each.
};

/// The words of a certification, once for each copy of each paper (for very many copies once for each paper); of a
/// signature a page for each paper. An error ("form-missing") for contracts, whose words are written with them. Needs a
/// QGuiApplication; any thread.
Result<PrintedForm> certificationForm(const FormLibrary &library, const Dossier &dossier, const Office &office,
                                      const FormOccasion &occasion, CertificationPaper paper);

/// The values of one paper's words: "bookNumber", "bookYear", "bookSign", "bookProvisional", "certifiedDate",
/// "certifier", "certifierTitle", "paperName". Before it is certified dots stand for the number.
FormValues certificationValues(const Certification &certification, const CertifiedPaper &paper, const QDateTime &now);
