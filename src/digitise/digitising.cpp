// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitising.h"

#include "imageloading.h"
#include "pageoutline.h"
#include "pagerecognising.h"
#include "paperassembling.h"
#include "pdfpages.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int pdfDpi = 200; // digitise.md 4.3: enough for office text.

/// Works on one file after the other and collects the pages.
class Digitiser
{
public:
    explicit Digitiser(const DigitisingOrder &order) : m_order(order) {}

    Result<void> takeFile(const QString &path)
    {
        const auto kind = kindOfFile(path);
        if (!kind)
            return kind.error();
        if (*kind == FileKind::Pdf)
            return takePdf(path);
        const auto count = imagePageCount(path);
        if (!count)
            return count.error();
        for (int number = 1; number <= *count; ++number) {
            const auto image = loadedImage(path, number);
            if (!image)
                return image.error();
            const auto outline = isPhonePicture(*image) ? pageOutline(*image) : std::nullopt;
            const QImage sheet = outline ? flattened(*image, *outline) : QImage();
            const QImage &page = sheet.isNull() ? *image : sheet;
            if (const auto taken = takePicture(page, likelyDpi(page)); !taken)
                return taken.error();
            m_paper.pages.last().isFlattened = !sheet.isNull();
        }
        return {};
    }

    Result<DigitisedPaper> written()
    {
        const auto bytes = writePaper(m_pages, QFileInfo(m_order.out).completeBaseName(), m_order.at, m_order.out);
        if (!bytes)
            return bytes.error();
        m_paper.bytes = *bytes;
        m_paper.text = m_texts.join(u'\n').trimmed();
        return m_paper;
    }

private:
    Result<void> takePdf(const QString &path)
    {
        const auto pdf = PdfPages::open(path);
        if (!pdf)
            return pdf.error();
        for (int number = 1; number <= pdf->count(); ++number) {
            const QString text = pdf->text(number);
            if (!text.trimmed().isEmpty()) {
                m_pages.append(PaperPage{.picture = {}, .textLayer = {}, .sourceFile = path, .sourcePage = number});
                m_paper.pages.append(DigitisedPage{.isTakenOver = true});
                m_texts.append(text);
                continue;
            }
            const auto image = pdf->rendered(number, pdfDpi);
            if (!image)
                return image.error();
            const int dpi = qRound(image->width() * 25.4 / std::max(1.0, pdf->millimetres(number).width()));
            if (const auto taken = takePicture(*image, dpi); !taken)
                return taken.error();
        }
        return {};
    }

    Result<void> takePicture(const QImage &image, int dpi)
    {
        QElapsedTimer timer;
        timer.start();
        auto clean = cleanedPage(image, dpi);
        if (!clean)
            return clean.error();
        PaperPage page;
        if (m_order.recognises && !clean->isBlank) {
            const auto read = readPage(image, *clean);
            if (!read)
                return read.error();
            page.textLayer = read->textLayer;
            m_texts.append(read->text);
        }
        const auto first = encodedPage(*clean, m_order.coding);
        const auto picture = first ? recoded(*first) : first;
        if (!picture)
            return picture.error();
        page.picture = *picture;
        m_pages.append(page);
        m_paper.pages.append({.skew = clean->skew,
                              .quarterTurns = clean->quarterTurns,
                              .isBlank = clean->isBlank,
                              .isPhoto = clean->isPhoto,
                              .ms = timer.elapsed()});
        return {};
    }

    /// Turns the page first if its text says so.
    Result<RecognisedPage> readPage(const QImage &image, CleanPage &clean)
    {
        if (!m_recogniser) {
            auto opened = PageRecogniser::open();
            if (!opened)
                return opened.error();
            m_recogniser = *std::move(opened);
        }
        const QImage grey = recognitionPicture(clean);
        auto read = m_recogniser->recognise(grey, clean.dpi);
        const int turns = read ? m_recogniser->turnsNeeded(grey, clean.dpi, *read) : 0;
        if (turns == 0)
            return read;
        auto turned = cleanedPage(image, clean.dpi, {.quarterTurns = turns});
        if (!turned)
            return read;
        auto again = m_recogniser->recognise(recognitionPicture(*turned), clean.dpi);
        if (!again || again->confidence < read->confidence - 5)
            return read;
        clean = *std::move(turned);
        return again;
    }

    const DigitisingOrder &m_order;
    std::unique_ptr<PageRecogniser> m_recogniser;
    QList<PaperPage> m_pages;
    QStringList m_texts;
    DigitisedPaper m_paper;
};

} // namespace

Result<DigitisedPaper> digitise(const DigitisingOrder &order)
{
    Digitiser digitiser(order);
    for (const QString &file : order.files) {
        if (const auto taken = digitiser.takeFile(file); !taken)
            return taken.error();
    }
    return digitiser.written();
}
