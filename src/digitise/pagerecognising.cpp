// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerecognising.h"

#include "pixpictures.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <tesseract/baseapi.h>
#include <tesseract/renderer.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

struct PageRecogniser::Engine
{
    tesseract::TessBaseAPI api;
    std::unique_ptr<tesseract::TessBaseAPI> turns; ///< Made when the first page was read badly.
    bool hasTurns = true;
};

namespace {

constexpr int readWell = 80;         // Of 100; upright pages have 90 and more, others 30 to 60.
constexpr float certainlyTurned = 2; // Of Tesseract's logarithmic measure; its own limit for few letters is lower.

/// Tesseract reads a block that lies on its side and says so; the page's picture would stay lying.
int lyingTurns(tesseract::TessBaseAPI &api)
{
    const std::unique_ptr<tesseract::ResultIterator> words(api.GetIterator());
    if (!words)
        return 0;
    std::array<int, 4> counts{};
    do {
        tesseract::Orientation orientation{};
        tesseract::WritingDirection direction{};
        tesseract::TextlineOrder order{};
        float skew = 0;
        if (words->Empty(tesseract::RIL_WORD))
            continue;
        words->Orientation(&orientation, &direction, &order, &skew);
        // Lines that run downwards are those of a page turned once; Tesseract takes them for vertical writing.
        const bool runsDown = direction == tesseract::WRITING_DIRECTION_TOP_TO_BOTTOM;
        ++counts.at((size_t(orientation) + (runsDown ? 1 : 0)) % counts.size());
    } while (words->Next(tesseract::RIL_WORD));
    const auto most = std::max_element(counts.begin(), counts.end());
    constexpr int certain = 5;
    return *most < certain ? 0 : (4 - int(most - counts.begin())) % 4;
}

Error notRecognised()
{
    return {ErrorKind::StorageFailed,
            u"page-not-recognised"_s,
            QCoreApplication::translate(
                "PageRecogniser", "The text of the page could not be read; its picture is kept. Try again later."),
            {},
            {}};
}

} // namespace

PageRecogniser::PageRecogniser(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

PageRecogniser::~PageRecogniser() = default;

Result<std::unique_ptr<PageRecogniser>> PageRecogniser::open()
{
    auto engine = std::make_unique<Engine>();
    if (engine->api.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0)
        return Error{ErrorKind::BadInput,
                     u"language-missing"_s,
                     QCoreApplication::translate("PageRecogniser",
                                                 "The data for reading Vietnamese is missing: install the package "
                                                 "tesseract-ocr-vie, or work without recognition."),
                     {},
                     {}};
    engine->api.SetVariable("debug_file", "/dev/null");
    engine->api.SetPageSegMode(tesseract::PSM_AUTO); // One block, the preset, misreads pages (digitise.md 4.2).
    return std::unique_ptr<PageRecogniser>(new PageRecogniser(std::move(engine)));
}

Result<RecognisedPage> PageRecogniser::recognise(const QImage &grey, int dpi)
{
    const QTemporaryDir folder;
    const PixPicture pix = pixOfGrey(grey, dpi);
    if (!pix || !folder.isValid())
        return notRecognised();
    tesseract::TessBaseAPI &api = m_engine->api;
    api.SetImage(pix.get());
    api.SetSourceResolution(dpi);
    if (api.Recognize(nullptr) != 0)
        return notRecognised();
    RecognisedPage page;
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    page.text = QString::fromUtf8(text.get()).normalized(QString::NormalizationForm_C);
    page.confidence = api.MeanTextConf();
    page.lyingTurns = lyingTurns(api);
    const QString base = folder.filePath(u"text"_s);
    {
        tesseract::TessPDFRenderer renderer(QFile::encodeName(base).constData(), api.GetDatapath(), true);
        if (!renderer.BeginDocument("") || !renderer.AddImage(&api) || !renderer.EndDocument())
            return notRecognised();
    }
    api.Clear();
    QFile layer(base + u".pdf"_s);
    if (!layer.open(QIODevice::ReadOnly))
        return notRecognised();
    page.textLayer = layer.readAll();
    return page;
}

int PageRecogniser::turnsNeeded(const QImage &grey, int dpi, const RecognisedPage &read)
{
    if (read.confidence >= readWell)
        return read.lyingTurns;
    if (!m_engine->hasTurns)
        return 0;
    if (!m_engine->turns) {
        m_engine->turns = std::make_unique<tesseract::TessBaseAPI>();
        m_engine->hasTurns = m_engine->turns->Init(m_engine->api.GetDatapath(), "osd") == 0;
        if (!m_engine->hasTurns)
            return 0;
        m_engine->turns->SetVariable("debug_file", "/dev/null");
        m_engine->turns->SetPageSegMode(tesseract::PSM_OSD_ONLY);
    }
    const PixPicture pix = pixOfGrey(grey, dpi);
    if (!pix)
        return 0;
    m_engine->turns->SetImage(pix.get());
    m_engine->turns->SetSourceResolution(dpi);
    int degrees = 0;
    float certainty = 0;
    const char *script = nullptr;
    float scriptCertainty = 0;
    const bool isTold = m_engine->turns->DetectOrientationScript(&degrees, &certainty, &script, &scriptCertainty);
    m_engine->turns->Clear();
    return isTold && certainty >= certainlyTurned ? (360 - degrees) / 90 % 4 : 0;
}
