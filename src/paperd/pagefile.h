// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageshape.h"
#include "result.h"
#include "sealedfiles.h"

#include <QBuffer>

#include <memory>

class JpegFile;

/// One side of a sheet on its way into a file: JPEG for grey and colour, PNG for lineart. Until it is kept it stands in
/// memory, encoded; then it lies on the disk, sealed where files are, under its name: whole or not at all.
class PageFile
{
public:
    /// `path` without ending.
    static Result<std::unique_ptr<PageFile>> begin(const QString &path, const PageShape &shape,
                                                   const SealedFiles &files);
    ~PageFile();

    const PageShape &shape() const { return m_shape; } ///< After end() with the real height.
    QString path() const { return m_path; }            ///< With its ending.
    int rows() const { return m_rows; }

    Result<void> add(const unsigned char *row); ///< Rows beyond the page's height are left out.

    /// The page is complete with the rows that came, which may be fewer than were announced.
    Result<void> end();
    Result<void> keep(); ///< After end(): on the disk, under its name.

    PageFile(const PageFile &) = delete;
    PageFile &operator=(const PageFile &) = delete;

private:
    PageFile(const QString &path, const PageShape &shape, const SealedFiles &files);
    Result<void> encodeRows();
    Result<void> fill();

    PageShape m_shape;
    QString m_path;
    const SealedFiles m_files;
    QByteArray m_encoded;
    QBuffer m_out{&m_encoded};
    std::unique_ptr<JpegFile> m_jpeg;
    QByteArray m_raw; ///< Rows of a lineart page, or of one whose height is not known yet.
    int m_rows = 0;
};
