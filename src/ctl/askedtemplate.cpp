// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "askedtemplate.h"

#include "reportlibrary.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct AskedTemplate
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

} // namespace

Result<ReportTemplate> askedTemplate(const Invocation &invocation, const QString &name, QDate day, const QString &unit)
{
    const ReportLibrary library = ReportLibrary::load(reportsFolder(invocation.directory));
    for (const FormFile &file : library.files()) {
        if (!file.isRefused())
            continue;
        Printer::note(AskedTemplate::tr("%1 is not used: mocuactl report check tells why.").arg(file.path));
        if (QFileInfo(file.path).completeBaseName().compare(name, Qt::CaseInsensitive) == 0)
            return Error{ErrorKind::BadInput,
                         u"template-broken"_s,
                         u"%1:%2: %3"_s.arg(QFileInfo(file.path).fileName(), QString::number(file.faults.first().line),
                                            file.faults.first().message),
                         {},
                         u"template"_s};
    }
    return library.find(name, day, unit);
}
