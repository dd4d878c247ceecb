// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formlibrary.h"
#include "reportreading.h"

/// Where an office's own templates of reports lie.
QString reportsFolder(const QString &dataDirectory);

/// The templates of the reports: those built in, and an office's own, which stand before them. A value; reads files
/// only when it is made.
class ReportLibrary
{
public:
    static ReportLibrary builtIn();
    /// The built-in ones and those of a folder (*.json; need not exist). A broken file is not used; files() tells why.
    static ReportLibrary load(const QString &folder);

    /// The template of that name in force on the day: an office's own before a built-in one, its own unit's before
    /// another, the later version before the earlier. Errors: "report-unknown", "report-not-in-force".
    Result<ReportTemplate> find(const QString &report, QDate day, const QString &unit) const;
    const QList<ReportTemplate> &reports() const { return m_reports; }
    QStringList names() const; ///< Each once, in the order of their files.
    const QList<FormFile> &files() const { return m_files; }

private:
    void order();
    QList<ReportTemplate> m_reports; ///< The one to be preferred first.
    QList<FormFile> m_files;
};
