// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digitising.h"

/// Pages of a stack that become one PDF.
struct StackPart
{
    QString dossier;   ///< The code that leads to it: a slip's digits, a dossier code, a tracking token; may be empty.
    int component = 0; ///< As a cover sheet names it; 0: none does.
    int part = 0;      ///< Which paper by general sheets, from 1; 0: there was none.
    QList<int> pages;  ///< Their places in the stack, from 0.
    QString name() const; ///< Of its file, without folder and ending.
};

/// How a stack falls apart by what stands on its pages alone, without an office's data.
struct StackParts
{
    QList<StackPart> parts; ///< In the order in which they begin; pages that belong together are together.
    QList<int> setAside;    ///< Cover sheets and their blank backs.
};

/// Whether codes of a page make it a cover sheet, which is no page of a paper.
bool isCoverSheet(const QStringList &codes, QDate today);
/// A code belongs to the pages up to the next one. Pages that carry another code than a cover sheet's stay with theirs.
StackParts stackParts(const QList<DigitisedPage> &pages, QDate today);
