// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetscanner.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

/// What a batch has told.
struct Batch
{
    QStringList files;
    QList<int> numbers;
    QList<int> sides;
    std::optional<Error> error;
    int sheets = -1; ///< As finished() or failed() counted them.
    SheetScanner::End why = SheetScanner::End::NoMorePaper;
};

/// A scanner for a test: SANE's test backend with settings of its own, or the scanner made of code (tests/faults).
/// Stands before the SheetScanner, whose worker takes the environment over.
class ScannerTrial
{
public:
    /// SANE's test backend with these lines in its settings.
    void useTestBackend(const QStringList &settings = {})
    {
        using namespace Qt::StringLiterals;
        qunsetenv("LD_PRELOAD");
        write(u"dll.conf"_s, {u"test"_s});
        write(u"test.conf"_s,
              QStringList{u"number_of_devices 2"_s, u"resolution 50.0"_s, u"geometry_max 200.0"_s} + settings);
        qputenv("SANE_CONFIG_DIR", m_folder.path().toUtf8());
    }

    /// The scanner made of code, with so many sheets and a fault at a page.
    void useTrialScanner(int sheets, const char *fault = "", int at = 0)
    {
        qputenv("LD_PRELOAD", MOCUA_TRIAL_SCANNER);
        qputenv("ASAN_OPTIONS", "detect_leaks=0:verify_asan_link_order=0");
        qputenv("MOCUA_TRIAL_SHEETS", QByteArray::number(sheets));
        qputenv("MOCUA_TRIAL_FAULT", fault);
        qputenv("MOCUA_TRIAL_AT", QByteArray::number(at));
    }

    SheetOrder order(SheetSource source = SheetSource::Feeder) const
    {
        using namespace Qt::StringLiterals;
        return {.device = qEnvironmentVariableIsSet("LD_PRELOAD") ? u"trial:0"_s : u"test:0"_s,
                .source = source,
                .mode = SheetMode::Colour,
                .dpi = 75,
                .size = u"a6"_s,
                .folder = m_sheets.path()};
    }

    QStringList filesLeft() const { return QDir(m_sheets.path()).entryList(QDir::Files); }

private:
    void write(const QString &name, const QStringList &lines) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(lines.join(u'\n').toUtf8() + '\n');
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_sheets;
};

/// Scans to the batch's end.
inline Batch scanned(SheetScanner &scanner, const SheetOrder &order, const std::function<void(int)> &onSheet = {})
{
    Batch batch;
    QEventLoop loop;
    QObject::connect(&scanner, &SheetScanner::sheetArrived, &loop, [&](const QString &file, int number, int side) {
        batch.files.append(file);
        batch.numbers.append(number);
        batch.sides.append(side);
        if (onSheet)
            onSheet(number);
    });
    QObject::connect(&scanner, &SheetScanner::finished, &loop, [&](int sheets, SheetScanner::End why) {
        batch.sheets = sheets;
        batch.why = why;
        loop.quit();
    });
    QObject::connect(&scanner, &SheetScanner::failed, &loop, [&](const Error &error, int kept) {
        batch.sheets = kept;
        batch.error = error;
        loop.quit();
    });
    if (const auto begun = scanner.scan(order); !begun) {
        batch.error = begun.error();
        return batch;
    }
    loop.exec();
    return batch;
}

/// The picture's grey, all over, or -1 if it is not even.
inline int evenGrey(const QImage &picture)
{
    if (picture.isNull())
        return -1;
    const int grey = qGray(picture.pixel(0, 0));
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (std::abs(qGray(picture.pixel(x, y)) - grey) > 1)
                return -1;
        }
    }
    return grey;
}
inline int evenGrey(const QString &file)
{
    return evenGrey(QImage(file));
}
