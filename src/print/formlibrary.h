// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formset.h"
#include "formsetpatch.h"
#include "office.h"
#include "result.h"

/// Where an office's own templates lie.
QString formsFolder(const QString &dataDirectory);

/// A file of templates that was looked at, and what is wrong with it.
struct FormFile
{
    QString path;
    QList<FormFault> faults;

    bool isRefused() const;
};

/// The templates of the forms: those built in, and an office's own, which stand before them. A value; reads files only
/// when it is made.
class FormLibrary
{
public:
    /// What is built into this version.
    static FormLibrary builtIn();
    /// The built-in ones and those of a folder (*.json; need not exist). A broken file is not used; files() tells why.
    /// With an office its names are compared.
    static FormLibrary load(const QString &folder, const Office &office = {});

    /// The template of a form for that form set, day and office: an office's own before a built-in one, the later
    /// version before the earlier. An error if there is none.
    Result<FormTemplate> find(const QString &form, const QString &set, QDate day, const QString &unit) const;
    /// The form set of that name (without a name the one in force on the day), with the office's own words.
    Result<FormSet> formSet(const QString &name, QDate day, const QString &unit) const;
    const QList<FormTemplate> &forms() const { return m_forms; }
    /// The office's own files, also the good ones.
    const QList<FormFile> &files() const { return m_files; }

private:
    void add(const ReadForm &read, const QString &path);
    void add(const ReadFormSetPatch &read, const QString &path);
    QList<FormTemplate> m_forms;   ///< The one to be preferred first.
    QList<FormSetPatch> m_patches; ///< The one to be applied last last.
    QList<FormFile> m_files;
};
