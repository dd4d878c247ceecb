// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportwriting.h"

#include "pdfwriting.h"
#include "reportpdf.h"
#include "sheetfilewriting.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

struct ReportWriting
{
    Q_DECLARE_TR_FUNCTIONS(ReportWriting)
};

constexpr qsizetype mostSheetRows = 1'000'000; // XLSX ends at 1,048,576.
constexpr qsizetype longestText = 32'000;      // XLSX ends at 32,767.
constexpr qsizetype longestSheetName = 31;

using SheetFileWriter = Result<void> (*)(const QList<ReportGrid> &, const QString &);

SheetFileWriter writerOf(const QString &ending)
{
    return ending == u"xlsx" ? &writeXlsx : ending == u"ods" ? &writeOds : ending == u"csv" ? &writeCsv : nullptr;
}

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

/// Beside the target, and in its place when it is whole.
Result<void> writeSheets(const Report &report, SheetFileWriter write, const QString &path)
{
    for (const ReportTable &table : report.tables) {
        if (table.rows.size() > mostSheetRows)
            return Error{ErrorKind::BadInput,
                         u"report-too-long"_s,
                         ReportWriting::tr("A sheet holds at most a million rows: choose a shorter period."),
                         {},
                         u"period"_s};
    }
    const QFileInfo target(path);
    const QString folder = target.absolutePath();
    if (!QFileInfo(folder).isWritable())
        return sheetFileFailed(u"folder"_s);
    const QString part =
        folder + u"/."_s + target.fileName() + u'.' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    if (const auto written = write(gridsOf(report), part); !written) {
        QFile::remove(part);
        return written.error();
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    std::error_code refused;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), refused);
    if (!refused)
        return {};
    QFile::remove(part);
    return sheetFileFailed(QString::fromStdString(refused.message()));
}

} // namespace

bool isReportFile(const QString &path)
{
    return endingOf(path) == u"pdf" || endingOf(path) == u"json" || writerOf(endingOf(path));
}

Result<void> writeReport(const Report &report, const ReportHand &hand, const QString &path)
{
    const QString ending = endingOf(path);
    if (const SheetFileWriter write = writerOf(ending))
        return writeSheets(report, write, path);
    if (ending == u"json")
        return savePdf(path, writtenReport(report));
    if (ending != u"pdf")
        return Error{ErrorKind::BadInput,
                     u"format-unknown"_s,
                     ReportWriting::tr("A report is written as .xlsx, .ods, .pdf, .csv or .json."),
                     {},
                     u"out"_s};
    const auto pdf = formPdf(reportForm(report, hand));
    return pdf ? savePdf(path, *pdf) : Result<void>(pdf.error());
}

QString sheetText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size() && kept.size() < longestText; ++i) {
        const QChar letter = text[i];
        const bool isPair = letter.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            kept += letter;
        if (isPair)
            kept += text[++i];
        else if (!letter.isSurrogate() && (letter >= u' ' || letter == u'\n' || letter == u'\t') &&
                 letter != QChar(0xFFFE) && letter != QChar(0xFFFF))
            kept += letter;
    }
    return kept;
}

QString sheetNameOf(const QString &name, const QStringList &before)
{
    QString plain = sheetText(name);
    for (QChar &letter : plain) {
        if (u"[]:*?/\\'"_s.contains(letter))
            letter = u' ';
    }
    plain = plain.simplified().left(longestSheetName).trimmed();
    if (plain.isEmpty())
        plain = u"Báo cáo"_s;
    QString single = plain;
    for (int i = 2; before.contains(single, Qt::CaseInsensitive); ++i)
        single = plain.left(longestSheetName - 4) + u" %1"_s.arg(i);
    return single;
}

Error sheetFileFailed(const QString &detail)
{
    return {ErrorKind::StorageFailed, u"sheet"_s,
            ReportWriting::tr("The report could not be written. Check the disk and the folder."), detail, u"out"_s};
}
