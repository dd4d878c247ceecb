// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"

#include <QStringList>

/// Where a paper's recognised text says something else of the applicant than was entered, in words for the officer
/// ("ngày sinh trên giấy: 12/05/1991"). Only what stands near the applicant's name, or names that differ by a letter or
/// two, counts: papers name other people too. Numbers are masked. Text that was not recognised is no difference.
QStringList paperDifferences(const QString &text, const Applicant &applicant);
