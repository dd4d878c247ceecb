// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

/// The folder prints/ of the data directory: papers as open PDFs for whoever has no printer. What is kept for good is
/// sealed in the FileStore; these copies are only for opening once, so they go after some days. Any thread.
class OpenPrints
{
public:
    static constexpr int keptDays = 7;

    explicit OpenPrints(const QString &dataDirectory) : m_folder(dataDirectory + QStringLiteral("/prints")) {}

    QString path(const QString &name) const { return m_folder + u'/' + name + QStringLiteral(".pdf"); }
    /// As a whole or not at all, only for this user.
    Result<void> write(const QString &path, const QByteArray &pdf) const;
    /// Removes copies that were written more than keptDays before; answers how many.
    int removeOld(const QDateTime &now) const;

private:
    QString m_folder;
};
