// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formtemplate.h"

#include <optional>

/// Something wrong in a template, for the one who edits it.
struct FormFault
{
    int line = 0;        ///< From 1; 0 concerns the whole file.
    QString message;     ///< Translated, says what to do.
    bool isError = true; ///< Else a warning: the template is used.
    friend bool operator==(const FormFault &, const FormFault &) = default;
};

/// A template as it was read, with what was wrong.
struct ReadForm
{
    std::optional<FormTemplate> form; ///< Nothing if there is an error.
    QList<FormFault> faults;
};

/// Reads a template ("mocua-form/1"). Strict: unknown names, wrong types and missing parts are errors.
ReadForm readFormTemplate(const QByteArray &json, const QString &file);
