// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestTemplateFile = 1'000'000;

struct ReportShelf
{
    Q_DECLARE_TR_FUNCTIONS(ReportLibrary)
};

QList<ReportTemplate> builtInReports()
{
    QList<ReportTemplate> reports;
    const QDir folder(u":/reports"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const ReadReport read = readReportTemplate(source.readAll(), source.fileName());
        if (read.form)
            reports.append(*read.form);
        Q_ASSERT(read.form);
    }
    return reports;
}

ReadReport readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, {{0, ReportShelf::tr("The file cannot be opened: check who may read it."), true}}};
    if (file.size() > largestTemplateFile)
        return {std::nullopt, {{0, ReportShelf::tr("The file is too large for a template."), true}}};
    return readReportTemplate(file.readAll(), path);
}

Error unfound(const QString &code, const QString &message)
{
    return {ErrorKind::BadInput, code, message, {}, u"template"_s};
}

} // namespace

QString reportsFolder(const QString &dataDirectory)
{
    return dataDirectory + u"/reports"_s;
}

void ReportLibrary::order()
{
    std::stable_sort(m_reports.begin(), m_reports.end(), [](const ReportTemplate &a, const ReportTemplate &b) {
        return std::tuple(a.isBuiltIn(), a.unit.isEmpty(), -a.version) <
               std::tuple(b.isBuiltIn(), b.unit.isEmpty(), -b.version);
    });
}

ReportLibrary ReportLibrary::builtIn()
{
    static const QList<ReportTemplate> reports = builtInReports();
    ReportLibrary library;
    library.m_reports = reports;
    library.order();
    return library;
}

ReportLibrary ReportLibrary::load(const QString &folder)
{
    ReportLibrary library = builtIn();
    const QDir directory(folder);
    const QStringList files = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const ReadReport read = readFile(directory.filePath(file));
        library.m_files.append({directory.filePath(file), read.faults});
        if (read.form)
            library.m_reports.append(*read.form);
    }
    library.order();
    return library;
}

QStringList ReportLibrary::names() const
{
    QStringList names;
    for (const ReportTemplate &report : m_reports)
        names.append(report.report);
    names.removeDuplicates();
    names.sort();
    return names;
}

Result<ReportTemplate> ReportLibrary::find(const QString &report, QDate day, const QString &unit) const
{
    bool isKnown = false;
    for (const ReportTemplate &known : m_reports) {
        if (known.report != report || (!known.unit.isEmpty() && known.unit != unit))
            continue;
        if (known.isInForce(day))
            return known;
        isKnown = true;
    }
    if (isKnown)
        return unfound(
            u"report-not-in-force"_s,
            ReportShelf::tr("“%1” does not hold for this period: choose another template or period.").arg(report));
    return unfound(u"report-unknown"_s,
                   ReportShelf::tr("There is no template “%1”. There are: %2.").arg(report, names().join(u", "_s)));
}
