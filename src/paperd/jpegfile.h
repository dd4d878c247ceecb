// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageshape.h"
#include "result.h"

#include <memory>

class QIODevice;

/// A grey or colour page as JPEG (quality 90, no colour left out), encoded row by row, so that its rows do not stand in
/// memory. The height must be known.
class JpegFile
{
public:
    /// `out` is open and outlives it. Nothing is written to it after an error.
    static Result<std::unique_ptr<JpegFile>> begin(QIODevice &out, const PageShape &shape);
    ~JpegFile();

    Result<void> add(const unsigned char *row);
    Result<void> end(); ///< After the last row.

    JpegFile(const JpegFile &) = delete;
    JpegFile &operator=(const JpegFile &) = delete;

private:
    struct Encoder;
    explicit JpegFile(QIODevice &out);
    std::unique_ptr<Encoder> m_encoder;
};

/// Cuts a JPEG after so many rows without decoding it, so that nothing is lost twice.
Result<QByteArray> cutJpeg(const QByteArray &bytes, int rows);
