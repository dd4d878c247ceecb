// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisepeers.h"

#include "officialpages.h"
#include "quantiles.h"
#include "texterrors.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

double childrenSeconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

struct Peer
{
    QString program;
    QStringList arguments; ///< IN, OUT and TEXT stand for files.
    bool reads;
};

QStringList filled(QStringList arguments, const QString &in, const QString &out, const QString &text)
{
    for (QString &argument : arguments) {
        argument.replace(u"IN"_s, in);
        argument.replace(u"OUT"_s, out);
        argument.replace(u"TEXT"_s, text);
    }
    return arguments;
}

void measure(const Peer &peer, int dpi, const QTemporaryDir &folder)
{
    if (QStandardPaths::findExecutable(peer.program).isEmpty()) {
        std::printf("  %-12s not installed\n", qPrintable(peer.program));
        return;
    }
    Quantiles wall, cpu, size, clean, stamped;
    for (const int number : {0, 1, 2, 4, 7}) {
        const OfficialPage page = officialPage(number, dpi);
        const QString in = folder.filePath(u"peer.png"_s);
        const QString out = folder.filePath(u"peer"_s);
        const QString text = folder.filePath(u"peer.txt"_s);
        page.rows.save(in);
        QElapsedTimer timer;
        timer.start();
        const double before = childrenSeconds();
        if (QProcess::execute(peer.program, filled(peer.arguments, in, out, text)) != 0) {
            std::printf("  %-12s failed on %s\n", qPrintable(peer.program), qPrintable(page.name));
            return;
        }
        wall.add(double(timer.elapsed()) / 1e3);
        cpu.add(childrenSeconds() - before);
        const QFileInfo made(QFileInfo(out + u".pdf"_s).exists() ? out + u".pdf"_s : out);
        size.add(double(made.size()) / 1000);
        QFile read(text);
        if (peer.reads && read.open(QIODevice::ReadOnly))
            (page.hasStamp ? stamped : clean).add(characterErrors(QString::fromUtf8(read.readAll()), page.truth) * 100);
    }
    std::printf("  %-12s wall %5.2f s  CPU %5.2f (worst %5.2f) s  %7.0f KB", qPrintable(peer.program), wall.at(0.5),
                cpu.at(0.5), cpu.at(1.0), size.at(0.5));
    if (peer.reads)
        std::printf("  errors clean %.2f (worst %.2f) %%, stamped %.2f (worst %.2f) %%", clean.at(0.5), clean.at(1.0),
                    stamped.at(0.5), stamped.at(1.0));
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

void measurePeers(int dpi, const QTemporaryDir &folder)
{
    const QStringList ocrmypdf{u"-q"_s,     u"--deskew"_s, u"--clean"_s, u"-l"_s,        u"vie"_s,  u"--output-type"_s,
                               u"pdfa"_s,   u"--jobs"_s,   u"1"_s,       u"--sidecar"_s, u"TEXT"_s, u"IN"_s,
                               u"OUT.pdf"_s};
    std::printf("others, %d dpi, medians of five pages\n", dpi);
    measure({u"ocrmypdf"_s, ocrmypdf, true}, dpi, folder);
    measure({u"tesseract"_s, {u"IN"_s, u"OUT"_s, u"-l"_s, u"vie"_s, u"quiet"_s, u"txt"_s, u"pdf"_s}, true}, dpi,
            folder);
    measure({u"img2pdf"_s, {u"-o"_s, u"OUT.pdf"_s, u"IN"_s}, false}, dpi, folder);
}
