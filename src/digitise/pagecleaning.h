// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageedit.h"
#include "result.h"

#include <QImage>

/// A scanned page made ready: straight, its ground white, and what an officer should know of it.
struct CleanPage
{
    QImage bitonal; ///< Mono (1 is ink), straight, all that is on the page: for the archive.
    QImage scanned; ///< As scanned, turned and cropped by the edit, not yet straight.
    QImage mask;    ///< As bitonal, but lying as `scanned` lies.
    int dpi = 300;
    double skew = 0;      ///< Degrees by which the page was turned; 0: straight, or nothing to tell by.
    int quarterTurns = 0; ///< Those of the edit, 0 to 3.
    bool isBlank = false;
    bool hasColour = false;   ///< Coloured ink, e.g. a stamp.
    bool hasRedText = false;  ///< Red ink carries lines of text, which the red channel would lose.
    bool isPhoto = false;     ///< Pictures cover much of it: black and white would spoil it.
    double sharpness = 1;     ///< 0 to 1; below leastSharpness letters run together. 1 where nothing is written.
    bool isCutAtEdge = false; ///< Writing runs off the picture.
    bool hasGlare = false;    ///< A lamp shines back: something may be hidden in the white.
};

/// A page below it should be scanned again.
constexpr double leastSharpness = 0.6;

/// Cleans a page by the chain of digitise.md 4.1: ground normalised, threshold, skew only if it is certain. Any thread.
Result<CleanPage> cleanedPage(const QImage &page, int dpi, const PageEdit &edit = {});

/// The page for recognition only: Grayscale8, normalised, straight, without a red stamp (red channel; luminance where
/// red ink carries text). As dear as all of cleanedPage(): background work. Null if memory is short.
QImage recognitionPicture(const CleanPage &page);

/// The page in its colours (grey stays grey), straight. As dear as recognitionPicture().
QImage straightPicture(const CleanPage &page);

/// Dots an inch of a scanned page: what the file says if that is likely, else taken as A4.
int likelyDpi(const QImage &page);
