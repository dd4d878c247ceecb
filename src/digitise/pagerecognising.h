// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QImage>

#include <memory>

/// What was read on a page.
struct RecognisedPage
{
    QString text;
    QByteArray textLayer; ///< A PDF of one page with nothing but the invisible text in its places.
    int confidence = 0;   ///< 0 to 100, of all words.
    int lyingTurns = 0;   ///< Most of it was read lying: quarter turns clockwise that make it stand.
};

/// Reads Vietnamese text from cleaned pages. Making one takes 0.1 to 0.4 s: keep it. One thread at a time.
///
/// Tesseract starts threads of its own inside a page, which makes it several times slower (digitise.md 4.5): the
/// program must have been started with OMP_THREAD_LIMIT=1.
class PageRecogniser
{
public:
    /// An error names the package to install if the Vietnamese data is missing.
    static Result<std::unique_ptr<PageRecogniser>> open();
    ~PageRecogniser();

    /// The page must be Grayscale8, ink dark on white.
    Result<RecognisedPage> recognise(const QImage &grey, int dpi);

    /// The quarter turns clockwise after which the text of a page that was read badly or lying would stand upright; 0
    /// if that is not certain, or if the package tesseract-ocr-osd is missing. The caller turns the page by PageEdit
    /// and reads it again. Up to 0.5 s for a page that was read badly, else nothing.
    int turnsNeeded(const QImage &grey, int dpi, const RecognisedPage &read);

private:
    struct Engine;
    explicit PageRecogniser(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};
