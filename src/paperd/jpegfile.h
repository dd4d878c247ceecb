// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageshape.h"
#include "result.h"

#include <memory>

class QFile;

/// A grey or colour page as JPEG (quality 90, no colour left out), encoded row by row into an open file, so that no
/// page stands in memory. The height must be known.
class JpegFile
{
public:
    /// Nothing is written to the file after an error; the caller removes it.
    static Result<std::unique_ptr<JpegFile>> begin(QFile &file, const PageShape &shape);
    ~JpegFile();

    Result<void> add(const unsigned char *row);
    Result<void> end(); ///< After the last row.

    JpegFile(const JpegFile &) = delete;
    JpegFile &operator=(const JpegFile &) = delete;

private:
    struct Encoder;
    explicit JpegFile(QFile &file);
    std::unique_ptr<Encoder> m_encoder;
};

/// Cuts a JPEG after so many rows without decoding it, so that nothing is lost twice.
Result<void> cutJpeg(QFile &file, int rows);
