// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a scanner's rows to a searchable page, on the thirty pages of digitise.md 9.1, beside other programs in the same
// run. Run it with OMP_THREAD_LIMIT=1, as mocua runs recognition.
//   bench_digitise                 the table; "bench_digitise own" without the other programs
//   bench_digitise sizes           how large each page becomes; quick
//   bench_digitise pages [1000]    memory over so many pages
//   bench_digitise blanks [1000]   nearly blank pages that must not be lost

#include "digitisepeers.h"
#include "digitising.h"
#include "officialpages.h"
#include "pagerecognising.h"
#include "paperassembling.h"
#include "quantiles.h"
#include "texterrors.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The least of some runs: the machine is shared.
template <typename Work> double leastMs(int runs, const Work &work)
{
    double least = 1e9;
    for (int i = 0; i < runs; ++i) {
        const double from = cpuMs();
        work();
        least = std::min(least, cpuMs() - from);
    }
    return least;
}

void printRow(const char *what, const Quantiles &values, const char *unit, const char *goal)
{
    std::printf("  %-46s %9.2f %9.2f %-4s %s\n", what, values.at(0.5), values.at(1.0), unit, goal);
}

/// Everything measured at one resolution.
struct Figures
{
    Quantiles bitonal, layered, recoding, reading, page;
    Quantiles g4, jbig2, layeredSize, textSize;
    Quantiles skew, cleanErrors, stampedErrors, sharpness;
    int rightBlanks = 0;
    int photos = 0;
    int warnings = 0;
};

qsizetype sizeOf(const EncodedPage &page)
{
    qsizetype size = page.ground.bytes.size();
    for (const EncodedInk &ink : page.inks)
        size += ink.colours.bytes.size() + ink.stencil.bytes.size();
    return size;
}

void measureText(const OfficialPage &page, PageRecogniser &recogniser, const QTemporaryDir &folder, Figures &figures)
{
    const double before = cpuMs();
    const auto clean = cleanedPage(page.rows, page.dpi);
    const auto encoded = encodedPage(*clean, PageCoding::Auto);
    const double from = cpuMs();
    const auto read = recogniser.recognise(recognitionPicture(*clean), page.dpi);
    const double to = cpuMs();
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    figures.reading.add((to - from) / 1e3);
    const QString path = folder.filePath(u"page.pdf"_s);
    const auto with = writePaper({{*encoded, read->textLayer, {}, 0}}, u"page"_s, {}, path);
    figures.page.add((cpuMs() - before) / 1e3);
    const auto without = writePaper({{*encoded, {}, {}, 0}}, u"page"_s, {}, path);
    figures.textSize.add(double(*with - *without) / 1000);
    const double errors = characterErrors(read->text, page.truth) * 100;
    (page.hasStamp ? figures.stampedErrors : figures.cleanErrors).add(errors);
    figures.skew.add(std::abs(clean->skew - page.skew));
    figures.sharpness.add(clean->sharpness);
    figures.warnings += clean->sharpness < leastSharpness || clean->isCutAtEdge || clean->hasGlare ? 1 : 0;
    if (qEnvironmentVariableIsSet("MOCUA_BENCH_TEXTS")) {
        for (const auto &[kind, text] : {std::pair(u"read"_s, read->text), std::pair(u"truth"_s, page.truth)}) {
            QFile file(
                u"%1/%2-%3.%4"_s.arg(qEnvironmentVariable("MOCUA_BENCH_TEXTS"), page.name).arg(page.dpi).arg(kind));
            if (file.open(QIODevice::WriteOnly))
                file.write(text.toUtf8());
        }
        std::printf("    %s %d: %.2f %% errors, skew %+.3f, sharpness %.2f\n", qPrintable(page.name), page.dpi, errors,
                    clean->skew - page.skew, clean->sharpness);
    }
}

void measurePage(const OfficialPage &page, PageRecogniser &recogniser, const QTemporaryDir &folder, Figures &figures)
{
    const auto clean = cleanedPage(page.rows, page.dpi);
    if (!clean)
        qFatal("page");
    using Kind = OfficialPage::Kind;
    if (page.kind == Kind::Blank || page.kind == Kind::NearlyBlank) {
        figures.rightBlanks += clean->isBlank == (page.kind == Kind::Blank) ? 1 : 0;
        return;
    }
    figures.photos += clean->isPhoto == (page.kind == Kind::Photo) ? 1 : 0;
    if (page.kind == Kind::Photo)
        return;
    const auto made = [&](PageCoding coding) { return *encodedPage(*cleanedPage(page.rows, page.dpi), coding); };
    figures.bitonal.add(leastMs(5, [&] { made(PageCoding::Bitonal); }));
    const EncodedPage g4 = made(PageCoding::Bitonal);
    figures.g4.add(double(sizeOf(g4)) / 1000);
    EncodedPage jbig2;
    figures.recoding.add(leastMs(3, [&] { jbig2 = *recoded(g4); }));
    figures.jbig2.add(double(sizeOf(jbig2)) / 1000);
    if (clean->hasColour) {
        figures.layered.add(leastMs(5, [&] { made(PageCoding::Auto); }));
        figures.layeredSize.add(double(sizeOf(*recoded(made(PageCoding::Auto)))) / 1000);
    }
    if (page.kind == Kind::Text)
        measureText(page, recogniser, folder, figures);
}

void printFigures(const Figures &figures, int dpi)
{
    const bool isCoarse = dpi == 200;
    std::printf("\nmocua, %d dpi %33s %9s %9s %4s %s\n", dpi, "", "median", "worst", "", "goal");
    printRow("rows -> bitonal page", figures.bitonal, "ms", isCoarse ? "45" : "100");
    printRow("rows -> page in layers, stamp red", figures.layered, "ms", isCoarse ? "150" : "300");
    printRow("recoding as JBIG2 (background)", figures.recoding, "ms", "");
    printRow("recognition, its picture included", figures.reading, "s", "");
    printRow("searchable page, all of it", figures.page, "s", isCoarse ? "1.6" : "2.2");
    printRow("bitonal G4", figures.g4, "KB", isCoarse ? "50" : "75");
    printRow("bitonal JBIG2", figures.jbig2, "KB", isCoarse ? "35" : "55");
    printRow("in layers, JBIG2 stencil", figures.layeredSize, "KB", "75");
    printRow("text layer in the PDF", figures.textSize, "KB", "8");
    printRow("character errors, clean", figures.cleanErrors, "%", "0.15 median");
    printRow("character errors, stamped", figures.stampedErrors, "%", "0.5 worst");
    printRow("skew error", figures.skew, "deg", "0.05 worst");
    printRow("sharpness", figures.sharpness, "", "");
    std::printf("  blanks and nearly blanks right: %d of 5; photographs told from text and cards: %d of 10; wrong "
                "warnings: %d\n",
                figures.rightBlanks, figures.photos, figures.warnings);
    std::fflush(stdout);
}

/// Of each bitonal page, at once and after the background's work.
int measureSizes()
{
    std::printf("%-26s %5s %9s %9s\n", "page", "dpi", "G4 KB", "JBIG2 KB");
    for (const int dpi : {200, 300}) {
        for (int number = 0; number < officialPageCount; ++number) {
            const OfficialPage page = officialPage(number, dpi);
            const auto g4 = encodedPage(*cleanedPage(page.rows, dpi), PageCoding::Bitonal);
            const auto smaller = g4 ? recoded(*g4) : g4;
            if (!smaller)
                qFatal("page");
            std::printf("%-26s %5d %9.2f %9.2f\n", qPrintable(page.name), dpi, double(sizeOf(*g4)) / 1000,
                        double(sizeOf(*smaller)) / 1000);
        }
    }
    return 0;
}

int measureAll(bool withPeers)
{
    const QTemporaryDir folder;
    auto recogniser = PageRecogniser::open();
    if (!recogniser)
        qFatal("%s", qPrintable(recogniser.error().message));
    for (const int dpi : {200, 300}) {
        Figures figures;
        for (int number = 0; number < officialPageCount; ++number)
            measurePage(officialPage(number, dpi), **recogniser, folder, figures);
        printFigures(figures, dpi);
        if (withPeers)
            measurePeers(dpi, folder);
    }
    return 0;
}

/// "VmRSS" or "VmHWM" of this process, in MB.
int memoryMb(const QByteArray &what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(what.size() + 1).trimmed().split(' ').first().toInt() / 1024;
    }
    return 0;
}

int measureMemory(int pages)
{
    const QTemporaryDir folder;
    for (int number = 0; number < officialPageCount; ++number)
        officialPage(number, 200).rows.save(folder.filePath(u"%1.jpg"_s.arg(number)), "JPEG", 90);
    auto recogniser = PageRecogniser::open();
    if (!recogniser)
        qFatal("%s", qPrintable(recogniser.error().message));
    std::printf("%8s %12s %12s   goal 250 MB, flat\n", "pages", "now MB", "peak MB");
    for (int i = 0; i < pages; ++i) {
        const QImage rows(folder.filePath(u"%1.jpg"_s.arg(i % officialPageCount)));
        const auto clean = cleanedPage(rows, 200);
        const auto page = recoded(*encodedPage(*clean, PageCoding::Auto));
        if (clean->isBlank || clean->isPhoto)
            continue;
        const auto read = (*recogniser)->recognise(recognitionPicture(*clean), 200);
        if (!read || !writePaper({{*page, read->textLayer, {}, 0}}, u"page"_s, {}, folder.filePath(u"page.pdf"_s)))
            qFatal("page");
        if (i % 50 == 1 || i == pages - 1) {
            std::printf("%8d %12d %12d\n", i + 1, memoryMb("VmRSS:"), memoryMb("VmHWM:"));
            std::fflush(stdout);
        }
    }
    return 0;
}

/// A page with one small thing on it, anywhere: a word, a signature, a tick, a stroke of pencil.
QImage nearlyBlank(QRandomGenerator &random, int dpi)
{
    QImage page(int(8.27 * dpi), int(11.69 * dpi), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF at((0.5 + random.generateDouble() * 6.5) * dpi, (0.5 + random.generateDouble() * 10.5) * dpi);
    const int tone = random.bounded(110);
    const int kind = random.bounded(3);
    if (kind == 0) {
        QFont font(u"Tinos"_s);
        font.setPixelSize((8 + random.bounded(8)) * dpi / 72);
        painter.setFont(font);
        painter.setPen(QColor(tone, tone, tone));
        painter.drawText(at, QStringList{u"Xác nhận"_s, u"Số 7"_s, u"đã thu"_s, u"03"_s}.at(random.bounded(4)));
        return page;
    }
    const int blue = kind == 1 ? 90 : 0;
    painter.setPen(
        QPen(QColor(tone, tone, std::min(255, tone + blue)), (0.25 + random.generateDouble() * 0.6) * dpi / 25.4));
    QPolygonF line;
    const double length = (6 + random.generateDouble() * 20) / 25.4 * dpi;
    for (int i = 0; i <= 12; ++i)
        line.append(at + QPointF(length * i / 12, length / 4 * std::sin(i * (0.6 + random.generateDouble() * 0.2))));
    painter.drawPolyline(line);
    return page;
}

int measureBlanks(int pages)
{
    constexpr int dpi = 200;
    QRandomGenerator random(7);
    int lost = 0;
    int kept = 0;
    const QImage empty = [] {
        QImage page(int(8.27 * dpi), int(11.69 * dpi), QImage::Format_RGB32);
        page.fill(Qt::white);
        return page;
    }();
    for (int i = 0; i < pages; ++i) {
        const ScanLook look{.skew = 0,
                            .noise = 3.0 + random.bounded(10),
                            .paper = 195 + random.bounded(58),
                            .gradient = 8.0 + random.bounded(18)};
        const bool isEmpty = i % 10 == 9;
        const auto clean =
            cleanedPage(scannedLook(isEmpty ? empty : nearlyBlank(random, dpi), dpi, look, quint32(i)), dpi);
        if (isEmpty)
            kept += clean->isBlank ? 0 : 1;
        else
            lost += clean->isBlank ? 1 : 0;
        if (!isEmpty && clean->isBlank)
            std::printf("  page %d: paper %d, noise %.0f\n", i, look.paper, look.noise);
    }
    std::printf("%d nearly blank pages: %d taken for blank (goal 0); %d blank ones: %d not seen\n", pages - pages / 10,
                lost, pages / 10, kept);
    return lost == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QByteArray mode(argc > 1 ? argv[1] : "");
    const int count = argc > 2 ? atoi(argv[2]) : 1000;
    if (mode == "pages")
        return measureMemory(count);
    if (mode == "blanks")
        return measureBlanks(count);
    if (mode == "sizes")
        return measureSizes();
    return measureAll(mode != "own");
}
