// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zippart.h"

#include <QFile>

#include <zip.h>

ZipArchive::ZipArchive(const QString &file)
{
    m_zip = zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY, nullptr);
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zip_discard(m_zip);
}

std::unique_ptr<QIODevice> ZipArchive::part(const QString &name, qint64 mostBytes) const
{
    zip_file *file = m_zip ? zip_fopen(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) : nullptr;
    if (!file)
        return nullptr;
    auto part = std::make_unique<ZipPart>(file, mostBytes);
    part->open(QIODevice::ReadOnly);
    return part;
}

ZipPart::ZipPart(zip_file *file, qint64 mostBytes) : m_file(file), m_left(mostBytes) {}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    const zip_int64_t count = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    m_left -= std::max<zip_int64_t>(0, count);
    return m_left < 0 ? -1 : count;
}
