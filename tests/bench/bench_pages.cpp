// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page Số hóa at the real window with real workers: how soon a sheet is seen, how soon 200 pages are seen again
// after the program was killed, and the window's memory.
//   bench_pages thumbnails [30]   pages of digitise.md 9.1 as JPEG at 200 dpi, one after the other
//   bench_pages reopen [200]      a program with so many pages is killed with -9; from opening its store to the last
//   picture bench_pages memory [1000]     the window while so many pages are looked at one by one
#include "counteratwork.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "officialpages.h"
#include "pagefiles.h"
#include "pagestrip.h"
#include "pagestripmodel.h"
#include "pagetable.h"
#include "quantiles.h"

#include <QBuffer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

double memoryMb(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(7).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double until(const std::function<bool()> &isDone, const QElapsedTimer &timer)
{
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        if (timer.elapsed() > 60'000)
            qFatal("waited in vain");
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

PageStrip *stripOf(CounterAtWork &counter)
{
    return counter.window.digitisePage()->findChild<PageStrip *>();
}

/// How many pages show a picture of their own.
int pictured(CounterAtWork &counter)
{
    const QAbstractItemModel *model = stripOf(counter)->model();
    int count = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        count += !model->index(row, 0).data(PageStripModel::PictureRole).value<QImage>().isNull();
    return count;
}

void openFirst(DemoOffice &office, CounterAtWork &counter)
{
    counter.settle();
    counter.signIn();
    const auto id = office.read<QUuid>([](Connection &c) -> Result<QUuid> {
        const auto row = DossierTable(c).row(1);
        return row ? Result<QUuid>(row->id) : row.error();
    });
    counter.desks->digitising()->openDossier(*id);
    counter.settle();
}

/// So many pages that were worked on already; each with its small and its large picture.
void fill(DemoOffice &office, int count)
{
    const auto received = office.receive(office.order());
    const PageFiles files(office.folder.path(), office.identity.fileKey());
    const SealedFiles sealed(office.identity.fileKey());
    (void)files.prepare();
    const QImage page = officialPage(0, 200).rows;
    const QImage thumb = page.scaledToHeight(152, Qt::SmoothTransformation);
    const QImage preview = page.scaledToHeight(1600, Qt::SmoothTransformation);
    QList<ScannedPage> pages;
    for (int i = 0; i < count; ++i) {
        ScannedPage made;
        made.id = QUuid::createUuid();
        made.source = made.id.toString(QUuid::WithoutBraces) + u"/original.jpg"_s;
        made.arrivedAt = office.now;
        made.stage = PageStage::Recognised;
        made.findings.bytes = 45'000;
        made.text = u"Họ và tên người nộp hồ sơ"_s;
        for (const auto &[name, picture] : {std::pair(u"thumb"_s, thumb), std::pair(u"preview"_s, preview)}) {
            QByteArray jpeg;
            QBuffer buffer(&jpeg);
            buffer.open(QIODevice::WriteOnly);
            picture.save(&buffer, "jpg", 85);
            if (!sealed.write(files.file(made, name, u"jpg"_s), jpeg))
                qFatal("not written");
        }
        pages.append(made);
    }
    if (!received || !office.write<void>([&](Connection &c) { return PageTable(c).put(received->key, pages); }))
        qFatal("not filled");
}

int thumbnails(int count)
{
    DemoOffice office;
    if (!office.receive(office.order()))
        return 1;
    CounterAtWork counter(office);
    openFirst(office, counter);
    QTemporaryDir folder;
    Quantiles seen;
    Quantiles prepared;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i <= count; ++i) {
        const QString path = folder.filePath(u"%1.jpg"_s.arg(i));
        officialPage(i % officialPageCount, 200).rows.save(path, "jpg", 90);
        // As a scanner's sheet comes: its file lies there, then the window is told.
        const QString batch = office.folder.filePath(u"pages/incoming/b%1"_s.arg(i));
        QFile sheet(path);
        if (!sheet.open(QIODevice::ReadOnly) ||
            !SealedFiles(office.identity.fileKey()).write(batch + u"/sheet-0001-1.jpg"_s, sheet.readAll()))
            qFatal("not written");
        timer.restart();
        counter.desks->digitising()->takeSheet(batch + u"/sheet-0001-1.jpg"_s);
        const double first = until([&] { return pictured(counter) == i + 1; }, timer);
        const double whole = until(
            [&] {
                const auto pages = office.read<QList<ScannedPage>>([](Connection &c) { return PageTable(c).of(1); });
                return pages->size() == i + 1 && pages->last().isReady();
            },
            timer);
        if (i == 0)
            continue; // The worker starts.
        seen.add(first);
        prepared.add(whole);
    }
    Quantiles::printHead("a sheet of A4, 200 dpi, colour");
    seen.print("sheet there → its picture in the strip (≤ 150)");
    prepared.print("sheet there → ready to be looked at");
    return 0;
}

/// Fills a store, says where, and is killed.
int die(int count)
{
    DemoOffice office;
    fill(office, count);
    std::printf("%s\n", qPrintable(office.folder.path()));
    std::fflush(stdout);
    return ::kill(::getpid(), SIGKILL);
}

int reopen(int count)
{
    Quantiles opened;
    for (int round = 0; round < 5; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"die"_s, QString::number(count)});
        child.waitForFinished(-1);
        const QString left = QString::fromUtf8(child.readAllStandardOutput()).trimmed();
        DemoOffice office;
        office.store.reset();
        QProcess::execute(u"sh"_s, {u"-c"_s, u"rm -rf \"$2\"/* && cp -a \"$1\"/. \"$2\"/ && rm -rf \"$1\""_s, u"sh"_s,
                                    left, office.folder.path()});
        QElapsedTimer timer;
        timer.start();
        office.store = *Store::open(office.folder.path(), Store::Access::ReadWrite);
        office.identity =
            *office.write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, office.secrets); });
        CounterAtWork counter(office);
        openFirst(office, counter);
        opened.add(until([&] { return pictured(counter) == count; }, timer));
    }
    Quantiles::printHead("after kill -9");
    opened.print(qPrintable(u"store opened → %1 pages with pictures (≤ 2000)"_s.arg(count)));
    return 0;
}

int memory(int count)
{
    DemoOffice office;
    fill(office, count);
    CounterAtWork counter(office);
    openFirst(office, counter);
    QElapsedTimer timer;
    timer.start();
    until([&] { return pictured(counter) == count; }, timer);
    std::printf("%8s %14s %10s   (goal ≤ 250 MB)\n", "pages", "window now MB", "peak MB");
    const QAbstractItemModel *model = stripOf(counter)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        stripOf(counter)->setCurrentIndex(model->index(row, 0));
        timer.restart();
        until([&] { return timer.elapsed() > 8; }, timer); // The preview is read and painted.
        if ((row + 1) % 100 == 0)
            std::printf("%8d %14.0f %10.0f\n", row + 1, memoryMb("VmRSS:"), memoryMb("VmHWM:"));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString what = QString::fromUtf8(argc > 1 ? argv[1] : "");
    const int count = argc > 2 ? std::atoi(argv[2]) : 0;
    if (what == u"thumbnails")
        return thumbnails(count > 0 ? count : 30);
    if (what == u"reopen")
        return reopen(count > 0 ? count : 200);
    if (what == u"memory")
        return memory(count > 0 ? count : 1000);
    if (what == u"die")
        return die(count);
    std::fprintf(stderr, "bench_pages thumbnails|reopen|memory [COUNT]\n");
    return 2;
}
