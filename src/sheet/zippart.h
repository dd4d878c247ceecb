// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

/// An opened ZIP archive; null members where it is none.
class ZipArchive
{
public:
    explicit ZipArchive(const QString &file);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    bool isOpen() const { return m_zip != nullptr; }
    /// One of its files, to be read once from its beginning; null if there is none of that name.
    std::unique_ptr<QIODevice> part(const QString &name, qint64 mostBytes) const;

private:
    zip *m_zip = nullptr;
};

/// A file within the archive. Reading ends with an error where it is longer than allowed or damaged.
class ZipPart : public QIODevice
{
    Q_OBJECT
public:
    ZipPart(zip_file *file, qint64 mostBytes);
    ~ZipPart() override;
    bool isSequential() const override { return true; }
    bool isTooLarge() const { return m_left < 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_left;
};
