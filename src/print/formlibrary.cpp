// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formlibrary.h"

#include "formchecking.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestTemplate = 1'000'000;

struct FormShelf
{
    Q_DECLARE_TR_FUNCTIONS(FormLibrary)
};

QList<FormTemplate> builtInForms()
{
    QList<FormTemplate> forms;
    const QDir folder(u":/forms"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const QByteArray json = source.readAll();
        if (!json.contains("\"mocua-form/1\""))
            continue;
        const ReadForm read = readFormTemplate(json, source.fileName());
        if (read.form)
            forms.append(*read.form);
        Q_ASSERT(read.form);
    }
    return forms;
}

/// The bytes of a file, or what keeps it from being read.
Result<QByteArray> templateBytes(const QString &path)
{
    QFile file(path);
    const auto unreadable = [](const QString &message) {
        return Error{ErrorKind::BadInput, u"template-unreadable"_s, message, {}, {}};
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(FormShelf::tr("The file cannot be opened: check who may read it."));
    if (file.size() > largestTemplate)
        return unreadable(FormShelf::tr("The file is too large for a template."));
    return file.readAll();
}

void preferInOrder(QList<FormTemplate> &forms)
{
    std::stable_sort(forms.begin(), forms.end(), [](const FormTemplate &a, const FormTemplate &b) {
        return std::tuple(a.isBuiltIn(), a.unit.isEmpty(), -a.version) <
               std::tuple(b.isBuiltIn(), b.unit.isEmpty(), -b.version);
    });
}

bool isForm(const FormTemplate &form, const QString &set, QDate day, const QString &unit)
{
    return (form.set.isEmpty() || form.set == set) && (form.unit.isEmpty() || form.unit == unit) && form.isInForce(day);
}

} // namespace

QString formsFolder(const QString &dataDirectory)
{
    return dataDirectory + u"/forms"_s;
}

bool FormFile::isRefused() const
{
    return std::any_of(faults.begin(), faults.end(), [](const FormFault &fault) { return fault.isError; });
}

FormLibrary FormLibrary::builtIn()
{
    static const QList<FormTemplate> forms = builtInForms();
    FormLibrary library;
    library.m_forms = forms;
    preferInOrder(library.m_forms);
    return library;
}

FormLibrary FormLibrary::load(const QString &folder, const Office &office)
{
    FormLibrary library = builtIn();
    const QDir directory(folder);
    const QStringList files = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString path = directory.filePath(file);
        const Result<QByteArray> bytes = templateBytes(path);
        if (!bytes)
            library.m_files.append({path, {{0, bytes.error().message, true}}});
        else if (isFormSetFile(*bytes))
            library.add(readFormSetPatch(*bytes, path, office), path);
        else
            library.add(checkFormTemplate(*bytes, path, office), path);
    }
    preferInOrder(library.m_forms);
    return library;
}

void FormLibrary::add(const ReadForm &read, const QString &path)
{
    m_files.append({path, read.faults});
    if (read.form)
        m_forms.append(*read.form);
}

void FormLibrary::add(const ReadFormSetPatch &read, const QString &path)
{
    m_files.append({path, read.faults});
    if (read.patch)
        m_patches.append(*read.patch);
    std::stable_sort(m_patches.begin(), m_patches.end(), [](const FormSetPatch &a, const FormSetPatch &b) {
        return std::tuple(!a.unit.isEmpty(), a.version) < std::tuple(!b.unit.isEmpty(), b.version);
    });
}

Result<FormSet> FormLibrary::formSet(const QString &name, QDate day, const QString &unit) const
{
    Result<FormSet> set = FormSet::load(name, day);
    for (const FormSetPatch &patch : m_patches) {
        if (set && patch.set == set->name() && (patch.unit.isEmpty() || patch.unit == unit) &&
            (!patch.validFrom.isValid() || patch.validFrom <= day) &&
            (!patch.validTo.isValid() || day <= patch.validTo))
            set = set->withWords(patch.json);
    }
    return set;
}

Result<FormTemplate> FormLibrary::find(const QString &form, const QString &set, QDate day, const QString &unit) const
{
    for (const FormTemplate &known : m_forms) {
        if (known.form == form && isForm(known, set, day, unit))
            return known;
    }
    return Error{
        ErrorKind::BadInput, u"form-missing"_s,
        FormShelf::tr("There is no template of this form for that day. What was done is kept: print it when the "
                      "template is there, or write it by hand."),
        u"no template "_s + form + u" for "_s + set + u' ' + day.toString(Qt::ISODate), u"form"_s};
}
