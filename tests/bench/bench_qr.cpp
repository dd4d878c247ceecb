// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ZXing's macros spoil zbar's headers: zbar comes first.
#include <zbar.h>

#include "barcodereading.h"
#include "cardframes.h"
#include "framereader.h"
#include "greyfiltering.h"
#include "quantiles.h"
#include "zxingnames.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QStringDecoder>

#include <map>

using namespace Qt::StringLiterals;
using namespace zbar;

// How many QR codes are read, and read right: mocua's reader beside the plain library and zbar, on the same pictures in
// the same run.
//
//   bench_qr samples FOLDER      pictures with their text beside, in folders, in four rotations
//   bench_qr frames [SEED [N]]   N (24) frames of each of the 15 conditions: stills
//   bench_qr live [SEED [N]]     the same as live pictures, with the mean of frames, and what a frame costs

namespace {

using Engine = QStringList (*)(const QImage &grey);

QStringList byMocua(const QImage &grey)
{
    QStringList texts;
    for (const Barcode &code : barcodesIn(grey))
        texts.append(code.text);
    return texts;
}

/// Every engine's bytes are taken as UTF-8 where they are: its guess of a character set is not what is compared here.
QString textOf(const char *bytes, qsizetype size, const QString &otherwise)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArrayView(bytes, size));
    return decoder.hasError() ? otherwise : text;
}

QStringList byZXing(const QImage &grey)
{
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    ZXingOptions hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    QStringList texts;
    for (const auto &code : ZXing::ReadBarcodes(view, hints))
        texts.append(textOf(reinterpret_cast<const char *>(code.bytes().data()), qsizetype(code.bytes().size()),
                            QString::fromStdString(code.text())));
    return texts;
}

QStringList byZbar(const QImage &grey)
{
    static zbar_image_scanner_t *scanner = [] {
        auto *made = zbar_image_scanner_create();
        zbar_image_scanner_set_config(made, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
        zbar_image_scanner_set_config(made, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
        return made;
    }();
    QByteArray bytes;
    for (int y = 0; y < grey.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    zbar_image_t *image = zbar_image_create();
    constexpr unsigned long y800 = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);
    zbar_image_set_format(image, y800);
    zbar_image_set_size(image, static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()));
    zbar_image_set_data(image, bytes.constData(), static_cast<unsigned long>(bytes.size()), nullptr);
    zbar_scan_image(scanner, image);
    QStringList texts;
    for (const auto *symbol = zbar_image_first_symbol(image); symbol; symbol = zbar_symbol_next(symbol)) {
        // zbar gives UTF-8 of what it took for Latin-1: undone, where it was UTF-8 already.
        const QString text = QString::fromUtf8(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
        const QByteArray raw = text.toLatin1();
        const bool isLatin1 = QString::fromLatin1(raw) == text;
        texts.append(isLatin1 ? textOf(raw.constData(), raw.size(), text) : text);
    }
    zbar_image_destroy(image);
    return texts;
}

struct Score
{
    int pictures = 0;
    int decoded = 0;
    int exact = 0;
    int wrong = 0;
    Quantiles times;
    std::map<QString, std::pair<int, int>> groups; ///< exact, pictures
};

struct Contender
{
    const char *name;
    Engine engine;
    Score score;
};

QString plain(QString text)
{
    return text.remove(u'\r').remove(u'\n');
}

void judge(Score &score, const QString &group, const QStringList &texts, const QString &truth, double ms)
{
    score.times.add(ms);
    ++score.pictures;
    ++score.groups[group].second;
    score.decoded += texts.isEmpty() ? 0 : 1;
    bool isExact = false;
    for (const QString &text : texts) {
        if (!truth.isEmpty() && plain(text) == truth)
            isExact = true;
        else
            ++score.wrong;
    }
    score.exact += isExact ? 1 : 0;
    score.groups[group].first += isExact ? 1 : 0;
}

void run(Contender &contender, const QString &group, const QImage &grey, const QString &truth)
{
    QElapsedTimer timer;
    timer.start();
    const QStringList texts = contender.engine(grey);
    judge(contender.score, group, texts, truth, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

void print(const std::vector<Contender> &contenders)
{
    std::printf("%-22s", "group");
    for (const Contender &each : contenders)
        std::printf(" %14s", each.name);
    std::printf("\n");
    for (const auto &[group, own] : contenders.front().score.groups) {
        std::printf("%-22s", qPrintable(group));
        for (const Contender &each : contenders)
            std::printf(" %6d of %4d", each.score.groups.at(group).first, own.second);
        std::printf("\n");
    }
    std::printf("\n%-22s %9s %9s %9s %9s %8s %9s %9s\n", "engine", "pictures", "decoded", "exact", "exact %", "wrong",
                "p50 ms", "p95 ms");
    for (const Contender &each : contenders) {
        const Score &score = each.score;
        std::printf("%-22s %9d %9d %9d %8.1f%% %8d %9.1f %9.1f\n", each.name, score.pictures, score.decoded,
                    score.exact, 100.0 * score.exact / std::max(1, score.pictures), score.wrong, score.times.at(0.5),
                    score.times.at(0.95));
    }
}

std::vector<Contender> everyone()
{
    return {{"mocua", byMocua, {}}, {"ZXing defaults", byZXing, {}}, {"zbar", byZbar, {}}};
}

int samples(const QString &folder)
{
    std::vector<Contender> contenders = everyone();
    std::vector<Contender> without = everyone();
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        QImage picture(file.filePath());
        if (file.suffix() == "txt"_L1 || picture.isNull())
            continue;
        picture = greyOnPaper(picture);
        QFile text(QString(file.path() + u'/' + file.completeBaseName() + ".txt"_L1));
        const QString truth = text.open(QIODevice::ReadOnly) ? plain(QString::fromUtf8(text.readAll())) : QString();
        for (int degrees = 0; degrees < 360; degrees += 90) {
            const QImage turned =
                picture.transformed(QTransform().rotate(degrees)).convertToFormat(QImage::Format_Grayscale8);
            for (Contender &each : truth.isEmpty() ? without : contenders)
                run(each, file.dir().dirName(), turned, truth);
        }
    }
    print(contenders);
    if (without.front().score.pictures > 0) {
        std::printf("\nPictures without a code (each text is a wrong one):\n");
        print(without);
    }
    return 0;
}

int frames(quint32 seed, int perCondition)
{
    std::vector<Contender> contenders = everyone();
    for (size_t condition = 0; condition < cardConditions().size(); ++condition) {
        for (int number = 0; number < perCondition; ++number) {
            const CardScene scene(static_cast<int>(condition), number, seed);
            const QImage frame = scene.taken();
            const QString group =
                u"%1 %2"_s.arg(condition + 1, 2).arg(QString::fromLatin1(cardConditions()[condition].name));
            for (Contender &each : contenders)
                run(each, group, frame, scene.text());
        }
    }
    print(contenders);
    return 0;
}

int live(quint32 seed, int perCondition)
{
    constexpr int mostFrames = 40; // At 15 frames a second: below three seconds.
    int read = 0;
    int wrong = 0;
    int scenes = 0;
    Quantiles cost;
    Quantiles waits;
    std::printf("%-22s %14s %18s\n", "condition", "read", "frames, middle");
    for (size_t condition = 0; condition < cardConditions().size(); ++condition) {
        int readHere = 0;
        Quantiles waitsHere;
        for (int number = 0; number < perCondition; ++number) {
            const CardScene scene(static_cast<int>(condition), number, seed);
            FrameReader reader;
            ++scenes;
            for (int shot = 0; shot < mostFrames; ++shot) {
                const QImage frame = scene.taken(shot);
                QElapsedTimer timer;
                timer.start();
                const QList<Barcode> found = reader.read(frame);
                cost.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                if (found.isEmpty())
                    continue;
                const bool isRight = found.first().text == scene.text();
                wrong += isRight ? 0 : 1;
                readHere += isRight ? 1 : 0;
                waitsHere.add(shot + 1);
                waits.add(shot + 1);
                break;
            }
        }
        read += readHere;
        std::printf("%-22s %7d of %3d %18.0f\n", cardConditions()[condition].name, readHere, perCondition,
                    waitsHere.at(0.5));
    }
    std::printf("\nread %d of %d (%.1f %%), wrong %d; frames until read: p50 %.0f, p95 %.0f\n", read, scenes,
                100.0 * read / std::max(1, scenes), wrong, waits.at(0.5), waits.at(0.95));
    std::printf("a frame costs: p50 %.1f ms, p95 %.1f ms (%d conditions' frames until read or given up)\n",
                cost.at(0.5), cost.at(0.95), static_cast<int>(cardConditions().size()));
    return 0;
}

} // namespace

int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, words);
    const QStringList arguments = QGuiApplication::arguments();
    const QString what = arguments.value(1);
    const quint32 seed = arguments.value(2, u"42"_s).toUInt();
    const int perCondition = arguments.value(3, u"24"_s).toInt();
    if (what == "samples"_L1 && arguments.size() == 3)
        return samples(arguments[2]);
    if (what == "frames"_L1)
        return frames(seed, perCondition);
    if (what == "live"_L1)
        return live(seed, perCondition);
    std::fprintf(stderr, "Usage: bench_qr samples FOLDER | frames [SEED [N]] | live [SEED [N]]\n");
    return 3;
}
