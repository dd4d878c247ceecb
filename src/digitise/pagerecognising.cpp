// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerecognising.h"

#include "pixpictures.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <tesseract/baseapi.h>
#include <tesseract/renderer.h>

using namespace Qt::StringLiterals;

struct PageRecogniser::Engine
{
    tesseract::TessBaseAPI api;
};

namespace {

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
