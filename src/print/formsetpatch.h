// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formreading.h"
#include "formset.h"
#include "office.h"

/// An office's own words for a form set (Mẫu 01–03, slip): only the parts that differ from the built-in set.
struct FormSetPatch
{
    QString set;
    QString unit; ///< Code of the office; empty: all.
    int version = 1;
    QDate validFrom;
    QDate validTo;
    QJsonObject json;
    QString file;
};

struct ReadFormSetPatch
{
    std::optional<FormSetPatch> patch; ///< Nothing if there is an error.
    QList<FormFault> faults;
};

/// Whether the file is about a form set ("mocua-forms/1") and not one form.
bool isFormSetFile(const QByteArray &json);

/// Reads and checks an office's words against the built-in set: only names that are there, of the same kind, with
/// values that there are; what Mẫu 01–03 must show is still shown.
ReadFormSetPatch readFormSetPatch(const QByteArray &json, const QString &file, const Office &office);
