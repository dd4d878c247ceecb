// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formreading.h"
#include "office.h"

/// A template or an office's words for a form set (formsetpatch.h): whichever the file is.
QList<FormFault> checkFormFile(const QByteArray &json, const QString &file, const Office &office);

/// Reads a template and looks for what would go wrong on paper: unknown values and missing ones (errors: the template
/// is not used), names of other units and provinces, texts that do not fit with their longest values (warnings).
/// Without an office's name units are not compared. Needs a QGuiApplication.
ReadForm checkFormTemplate(const QByteArray &json, const QString &file, const Office &office);
