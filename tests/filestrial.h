// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaytrial.h"

#include <QDirIterator>
#include <QRandomGenerator>

inline QByteArray someBytes(qsizetype length, quint32 seed = 1)
{
    QByteArray bytes(length, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

inline Blob blobOf(const QByteArray &bytes)
{
    return {.sha256 = sha256Of(bytes), .bytes = bytes.size(), .type = QStringLiteral("application/pdf")};
}

inline QJsonObject payloadOf(const Blob &blob, int component = 1)
{
    return toJson(Attachment{.component = component, .file = blob, .pages = 2, .origin = QStringLiteral("digitised")});
}

/// Most memory in KiB that this program has had since the last call; 0 where the system does not say.
inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

inline QString problemOf(const auto &answer)
{
    return answer ? QString() : codeOf(answer.trouble());
}

/// A gateway with a folder for files.
class FilesTrial : public GatewayTrial
{
public:
    bool startWithFiles(qint64 quota = 0)
    {
        config = freshConfig();
        config.filesDirectory = folder.filePath(QStringLiteral("files-%1").arg(++files));
        config.limits.officeFileBytes = quota;
        return start(config);
    }
    bool startAgain()
    {
        gateway.reset();
        config.host = url.host();
        config.port = url.port();
        return start(config);
    }
    QStringList keptFiles(const QString &below) const
    {
        QStringList found;
        QDirIterator all(config.filesDirectory + below, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        return found;
    }

    GatewayConfig config;
};
