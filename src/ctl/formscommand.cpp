// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "formchecking.h"
#include "formlibrary.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct FormsText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString formsUsage = u"mocuactl forms list [--date D] | forms check [FILE…]"_s;

/// The office whose names a template may hold; an empty one where there is no data.
Result<Office> officeOf(const Invocation &invocation)
{
    if (!Store::holdsData(invocation.directory))
        return Office();
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return data.error();
    return data->identity.office;
}

QJsonObject fileJson(const QString &file, const QList<FormFault> &faults)
{
    QJsonArray list;
    bool isRefused = false;
    for (const FormFault &fault : faults) {
        isRefused = isRefused || fault.isError;
        list.append(QJsonObject{{u"line"_s, fault.line},
                                {u"level"_s, fault.isError ? u"error"_s : u"warning"_s},
                                {u"message"_s, fault.message}});
    }
    return {{u"file"_s, file}, {u"ok"_s, !isRefused}, {u"faults"_s, list}};
}

/// "own.json:12: …": as editors read it.
void tellFaults(const QString &file, const QList<FormFault> &faults)
{
    for (const FormFault &fault : faults) {
        const QString level = fault.isError ? FormsText::tr("refused") : FormsText::tr("warning");
        Printer::note(u"%1:%2: %3: %4"_s.arg(file, QString::number(fault.line), level, fault.message));
    }
}

int checkForms(const Invocation &invocation, const Printer &printer, QStringList files)
{
    const auto office = officeOf(invocation);
    if (!office)
        return printer.failed(office.error());
    if (files.isEmpty()) {
        const QDir folder(formsFolder(invocation.directory));
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files << folder.filePath(name);
    }
    bool isGood = true;
    for (const QString &file : files) {
        const auto json = readInput(file);
        if (!json)
            return printer.failed(json.error());
        const FormFile checked{file, checkFormFile(*json, file, *office)};
        isGood = isGood && !checked.isRefused();
        if (invocation.isJson)
            printer.object(fileJson(file, checked.faults));
        else if (checked.faults.isEmpty())
            Printer::note(FormsText::tr("%1: good").arg(file));
        else
            tellFaults(file, checked.faults);
    }
    return isGood ? 0 : int(ErrorKind::BadInput);
}

int listForms(const Invocation &invocation, const Printer &printer, const QString &dateText)
{
    const QDate date = QDate::fromString(dateText, Qt::ISODate);
    if (!dateText.isEmpty() && !date.isValid())
        return printer.failed({ErrorKind::BadInput,
                               u"date-wrong"_s,
                               FormsText::tr("The date cannot be read: write it as 2026-11-23."),
                               {},
                               u"date"_s});
    const auto office = officeOf(invocation);
    if (!office)
        return printer.failed(office.error());
    const FormLibrary library = FormLibrary::load(formsFolder(invocation.directory), *office);
    for (const FormTemplate &form : library.forms()) {
        if (date.isValid() && !form.isInForce(date))
            continue;
        printer.object({{u"form"_s, form.form},
                        {u"name"_s, form.name},
                        {u"set"_s, form.set},
                        {u"unit"_s, form.unit},
                        {u"version"_s, form.version},
                        {u"validFrom"_s, form.validFrom.toString(Qt::ISODate)},
                        {u"validTo"_s, form.validTo.toString(Qt::ISODate)},
                        {u"builtIn"_s, form.isBuiltIn()},
                        {u"file"_s, form.isBuiltIn() ? QString() : form.file}});
    }
    for (const FormFile &file : library.files())
        tellFaults(file.path, file.faults);
    return 0;
}

} // namespace

int runForms(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, formsUsage, {{u"date"_s, u"D"_s, FormsText::tr("Only templates in force on this day of receipt.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QString what = line->arguments().value(0);
    if (what == u"check")
        return checkForms(invocation, printer, line->arguments().mid(1));
    if (what == u"list" && line->arguments().size() == 1)
        return listForms(invocation, printer, line->value(u"date"_s));
    return printer.misused(FormsText::tr("Usage: %1").arg(formsUsage));
}
