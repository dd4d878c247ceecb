// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageedit.h"

#include <QDateTime>
#include <QStringList>
#include <QUuid>

/// How far the work on a page has come, of its present revision.
enum class PageStage {
    Arrived,    ///< Its picture is kept; nothing is known of it.
    Prepared,   ///< Cleaned and encoded; it can be looked at and filed.
    Recognised, ///< Its text is known too.
    Failed,     ///< It cannot be worked on; PageFindings::trouble says why.
};

/// What the machine noticed at a page.
struct PageFindings
{
    static constexpr double readableSharpness = 0.6; ///< Below it, letters run together.

    double skew = 0;        ///< Degrees by which it was turned straight.
    double sharpness = 1;   ///< 0 to 1.
    int quarterTurns = 0;   ///< By which it was turned upright by its text, besides PageEdit.
    bool isBlank = false;   ///< Nothing is written on it.
    bool isPhoto = false;   ///< Kept as a photograph.
    bool hasColour = false; ///< Coloured ink, as of a stamp.
    bool isCutAtEdge = false;
    bool hasGlare = false;
    bool isBornDigital = false; ///< A page of a PDF with its own text: taken over untouched.
    qint64 bytes = 0;           ///< Of its encoded picture.
    QStringList codes;          ///< Texts of the codes on it.
    QString trouble;            ///< Of a failed one, for the officer.
};

/// One side of a sheet, scanned or imported for a dossier and not filed yet.
struct ScannedPage
{
    QUuid id;           ///< UUIDv7; its working files lie in pages/<id>/ of the data directory.
    QString source;     ///< The file it came as, below pages/.
    int sourcePage = 0; ///< From 1 in a file of several pages; 0: the only one.
    QDateTime arrivedAt;
    int component = 0; ///< Number of the dossier's component it belongs to; 0: not assigned.
    PageEdit edit;
    int revision = 0; ///< Goes up with each edit, never down: names the working files.
    PageStage stage = PageStage::Arrived;
    bool isDropped = false;  ///< Left out by the officer; can be taken back until the dossier's papers are filed.
    bool isAccepted = false; ///< The officer said that its picture is good enough.
    PageFindings findings;
    QString text;

    bool isReady() const { return stage == PageStage::Prepared || stage == PageStage::Recognised; }
    bool isBlurred() const
    {
        return isReady() && !findings.isBlank && findings.sharpness < PageFindings::readableSharpness;
    }
    /// Something an officer should look at.
    bool hasWarning() const
    {
        return !isAccepted && !isDropped &&
               (stage == PageStage::Failed || isBlurred() ||
                (isReady() && (findings.isCutAtEdge || findings.hasGlare)));
    }
};
