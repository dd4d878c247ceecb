// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

#include <optional>

/// The family of the papers: the first of Tinos, Liberation Serif and Times New Roman that has every Vietnamese letter;
/// all have the widths of Times New Roman, so pages break alike everywhere. Needs a QGuiApplication; looked up once.
QString printFontFamily();

/// Nothing if papers can be printed; else an error that names the package to install.
std::optional<Error> missingPrintFont();
