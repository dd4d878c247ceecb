// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

/// The role `pages`: scanned pages cleaned, recognised and put together as papers. One request after the other:
///   import {file, into}: copies the file to into/original.EXT → {source, pages}
///   prepare {source, page, turns, crop, straighten, coding, into, revision}: writes picture-R.bin, preview-R.jpg and
///     thumb-R.jpg → {skew, sharpness, …, bytes}, and for a born-digital PDF page {bornDigital, text}
///   recognise {as prepare}: writes layer-R.pdf, and the picture anew, smaller → {text, codes, bytes}
///   assemble {pages: [{picture, layer} or {source, page}], title, at, out} → {bytes}
/// Pages of a file count from 1; 0 is its only one.
std::unique_ptr<Role> pagesWork();
