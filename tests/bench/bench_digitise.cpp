// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a scanner's rows to a page in the archive, and its text, on invented pages with and without a stamp. Run it with
// OMP_THREAD_LIMIT=1, as mocua runs recognition; where ocrmypdf is installed it runs on the same pages.
//   bench_digitise [PAGES]

#include "digitising.h"
#include "quantiles.h"
#include "scannedpages.h"
#include "texterrors.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    const char *name;
    ScannedPageOrder order;
};

void measureKind(const Kind &kind, int pages, const QTemporaryDir &folder)
{
    Quantiles kept;
    Quantiles read;
    double errors = 0;
    qint64 bytes = 0;
    const QString truth = scannedLines(kind.order.lines).join(u'\n');
    for (int i = 0; i < pages; ++i) {
        ScannedPageOrder order = kind.order;
        order.seed = quint32(100 + i);
        order.skew = -2.5 + i * 5.0 / pages;
        const QImage page = scannedPage(order);
        QElapsedTimer timer;
        timer.start();
        const auto clean = cleanedPage(page, order.dpi);
        const auto encoded = clean ? encodedPage(*clean, PageCoding::Auto) : clean.error();
        kept.add(double(timer.nsecsElapsed()) / 1e6);
        const QString picture = folder.filePath(u"%1.png"_s.arg(i));
        if (!encoded || !page.save(picture))
            qFatal("page");
        timer.restart();
        const auto paper = digitise({.files = {picture}, .out = folder.filePath(u"%1.pdf"_s.arg(i))});
        read.add(double(timer.nsecsElapsed()) / 1e6);
        if (!paper)
            qFatal("%s", qPrintable(paper.error().message));
        errors = std::max(errors, characterErrors(paper->text, truth));
        bytes = std::max(bytes, paper->bytes);
    }
    std::printf("%-28s %8.0f %8.0f %10.0f %10.0f %9.2f %% %8.1f KB\n", kind.name, kept.at(0.5), kept.at(0.95),
                read.at(0.5), read.at(0.95), errors * 100, double(bytes) / 1000);
    std::fflush(stdout);
}

void measurePeer(const Kind &kind, const QTemporaryDir &folder)
{
    const QString picture = folder.filePath(u"peer.png"_s);
    const QString pdf = folder.filePath(u"peer.pdf"_s);
    const QString text = folder.filePath(u"peer.txt"_s);
    ScannedPageOrder order = kind.order;
    order.skew = 1.5;
    scannedPage(order).save(picture);
    QElapsedTimer timer;
    timer.start();
    const int status =
        QProcess::execute(u"ocrmypdf"_s, {u"-q"_s, u"--deskew"_s, u"--clean"_s, u"-l"_s, u"vie"_s, u"--output-type"_s,
                                          u"pdfa"_s, u"--sidecar"_s, text, picture, pdf});
    QFile sidecar(text);
    if (status != 0 || !sidecar.open(QIODevice::ReadOnly))
        return;
    const double errors = characterErrors(QString::fromUtf8(sidecar.readAll()), scannedLines(order.lines).join(u'\n'));
    std::printf("%-28s %8s %8s %10lld %10s %9.2f %% %8.1f KB\n", "  ocrmypdf, one page", "", "", timer.elapsed(), "",
                errors * 100, double(QFileInfo(pdf).size()) / 1000);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const int pages = argc > 1 ? atoi(argv[1]) : 8;
    const bool hasPeer = !QStandardPaths::findExecutable(u"ocrmypdf"_s).isEmpty();
    const QTemporaryDir folder;
    const Kind kinds[]{{"text, 200 dpi", {}},
                       {"text, 300 dpi", {.dpi = 300}},
                       {"stamp, grey paper, 200 dpi", {.paper = 215, .noise = 8, .hasStamp = true}},
                       {"stamp, grey paper, 300 dpi", {.dpi = 300, .paper = 215, .noise = 8, .hasStamp = true}}};
    std::printf("%-28s %17s %21s %11s %11s\n", "", "rows -> page, ms", "searchable PDF, ms", "worst", "largest");
    std::printf("%-28s %8s %8s %10s %10s %11s %11s\n", "pages", "p50", "p95", "p50", "p95", "errors", "PDF");
    for (const Kind &kind : kinds) {
        measureKind(kind, pages, folder);
        if (hasPeer)
            measurePeer(kind, folder);
    }
    return 0;
}
