// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every form from its content to the PDF, laid out anew each time; milliseconds a page against the
// goal.
//   QT_QPA_PLATFORM=offscreen bench_forms [COUNT]

#include "formsamples.h"
#include "pdfwriting.h"
#include "quantiles.h"
#include "sheetform.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double goal = 150; // Milliseconds a page.

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Row
{
    int pages = 0;
    QList<double> perPage;
};

void printRow(const QString &name, Row row)
{
    std::sort(row.perPage.begin(), row.perPage.end());
    const double half = row.perPage[row.perPage.size() / 2];
    printf("| %-24s | %5d | %8.2f | %8.2f | %s |\n", qPrintable(name), row.pages, half, row.perPage.last(),
           row.perPage.last() <= goal ? "yes " : "NO  ");
}

/// A sheet of many rows, as XLSX.
int benchSheet(int rows)
{
    const auto work = dossierListWork(FormLibrary::builtIn(), u"register-sheet"_s, formsamples::dossiers(rows),
                                      printsamples::office(), formsamples::occasion());
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    if (!work || !writeSheet(sheetOf(*work), folder.filePath(u"a.xlsx"_s)))
        return 6;
    printf("\n%d rows as XLSX: %.0f ms\n", rows, msSince(timer));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 30;
    printf("forms: ms a page, layout + PDF, %d runs; the first run loads fonts and templates; goal %.0f\n\n", count,
           goal);
    printf("| %-24s | pages |   median |      max | ok?  |\n|%s|-------|----------|----------|------|\n", "form",
           "--------------------------");
    QHash<QString, Row> rows;
    QStringList names;
    for (int i = 0; i < count; ++i) {
        for (const formsamples::Sample &sample : formsamples::all()) {
            if (!sample.work)
                return 6;
            QElapsedTimer timer;
            timer.start();
            const PrintedForm form = printedForm(*sample.work);
            if (!formPdf(form))
                return 6;
            Row &row = rows[sample.name];
            if (row.perPage.isEmpty())
                names << sample.name;
            row.pages = form.pages;
            row.perPage << msSince(timer) / form.pages;
        }
    }
    for (const QString &name : names)
        printRow(name, rows[name]);
    return benchSheet(10'000);
}
