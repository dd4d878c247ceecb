// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "component.h"
#include "digitalstate.h"
#include "papersignature.h"
#include "scannedpage.h"

#include <QString>

/// A component as the digitising page shows it.
struct PaperEntry
{
    int number = 0;
    QString name;
    ComponentState state = ComponentState::Original;
    int filedPages = 0;                        ///< Of the file it has already; 0: none.
    DigitalState digital = DigitalState::None; ///< Of that file.
    QString source;                            ///< The dossier from which that file was taken over.
    QString reusable;         ///< The code of the dossier with which the same paper was handed in before; empty: none.
    QString differences;      ///< What was recognised otherwise than typed, in words; may be empty.
    PaperSignature signature; ///< Of the file it has already.

    /// Paper was handed in, so it can be scanned.
    bool isScanned() const
    {
        return state == ComponentState::Original || state == ComponentState::Certified || state == ComponentState::Copy;
    }
};

/// What is to be scanned, as chosen at the left of the page.
struct ScanChoice
{
    QString device;        ///< The scanner's name; empty: none.
    bool hasFeeder = true; ///< From the feeder; else one page from the glass.
    int dpi = 300;
    bool isColour = true;
    bool bothSides = false;
    bool byHand = false; ///< … although the feeder sees one: the stack is turned over between.
};

/// Where scanning both sides by hand stands, when it waits for the officer.
struct StackTurn
{
    enum class Step { None, FrontsBroken, Turn, BacksBroken, CountsDiffer };
    Step step = Step::None;
    int fronts = 0;
    int backs = 0;
    QString trouble; ///< Of a batch that broke off.
};

/// A scanner, or a part of one, as it can be chosen.
struct ScanDevice
{
    QString name;  ///< As the driver calls it.
    QString label; ///< As people call it.
    bool hasFeeder = false;
    bool hasDuplex = false;
};
