// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitising.h"

#include "barcodereading.h"
#include "imageloading.h"
#include "pageoutline.h"
#include "pagerecognising.h"
#include "pdfpages.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <numeric>

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
            m_stack.pages.last().isFlattened = !sheet.isNull();
        }
        return {};
    }

    const DigitisedStack &stack() const { return m_stack; }

private:
    Result<void> takePdf(const QString &path)
    {
        const auto pdf = PdfPages::open(path);
        if (!pdf)
            return pdf.error();
        for (int number = 1; number <= pdf->count(); ++number) {
            const QString text = pdf->text(number);
            if (!text.trimmed().isEmpty()) {
                add(DigitisedPage{.isTakenOver = true, .codes = codesOfPdf(*pdf, number)},
                    PaperPage{.picture = {}, .textLayer = {}, .sourceFile = path, .sourcePage = number}, text);
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
        QString text;
        const QStringList codes = codesOf(image);
        if (m_order.recognises && !clean->isBlank && !(m_order.isSeparator && m_order.isSeparator(codes))) {
            const auto read = readPage(image, *clean);
            if (!read)
                return read.error();
            page.textLayer = read->textLayer;
            text = read->text;
        }
        const auto first = encodedPage(*clean, m_order.coding);
        const auto picture = first ? recoded(*first) : first;
        if (!picture)
            return picture.error();
        page.picture = *picture;
        add({.skew = clean->skew,
             .quarterTurns = clean->quarterTurns,
             .isBlank = clean->isBlank,
             .isPhoto = clean->isPhoto,
             .codes = codes,
             .ms = timer.elapsed()},
            page, text);
        return {};
    }

    void add(const DigitisedPage &page, const PaperPage &content, const QString &text)
    {
        m_stack.pages.append(page);
        m_stack.contents.append(content);
        m_stack.texts.append(text);
    }

    QStringList codesOf(const QImage &image) const
    {
        QStringList texts;
        if (!m_order.isSeparator)
            return texts;
        for (const Barcode &code : printedCodesIn(image))
            texts.append(code.text);
        return texts;
    }

    QStringList codesOfPdf(const PdfPages &pdf, int number) const
    {
        const auto image = m_order.isSeparator ? pdf.rendered(number, pdfDpi) : Result<QImage>(QImage());
        return image ? codesOf(*image) : QStringList();
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
    DigitisedStack m_stack;
};

} // namespace

Result<DigitisedStack> digitisedStack(const DigitisingOrder &order)
{
    Digitiser digitiser(order);
    for (const QString &file : order.files) {
        if (const auto taken = digitiser.takeFile(file); !taken)
            return taken.error();
    }
    return digitiser.stack();
}

Result<DigitisedPaper> writePart(const DigitisedStack &stack, const QList<int> &pages, const QDateTime &at,
                                 const QString &out)
{
    DigitisedPaper paper;
    QList<PaperPage> contents;
    QStringList texts;
    for (const int page : pages) {
        paper.pages.append(stack.pages[page]);
        contents.append(stack.contents[page]);
        if (!stack.texts[page].isEmpty())
            texts.append(stack.texts[page]);
    }
    const auto bytes = writePaper(contents, QFileInfo(out).completeBaseName(), at, out);
    if (!bytes)
        return bytes.error();
    paper.bytes = *bytes;
    paper.text = texts.join(u'\n').trimmed();
    return paper;
}

Result<DigitisedPaper> digitise(const DigitisingOrder &order)
{
    const auto stack = digitisedStack(order);
    if (!stack)
        return stack.error();
    QList<int> all(stack->pages.size());
    std::iota(all.begin(), all.end(), 0);
    return writePart(*stack, all, order.at, order.out);
}
