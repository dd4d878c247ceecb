// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uuidv7.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>

#include <algorithm>

namespace {

/// What the last UUID was made of: the next one must be greater.
struct LastUuid
{
    QMutex mutex;
    quint64 milliseconds = 0;
    quint32 count = 0; // 12 bits
};

} // namespace

QUuid makeUuidV7(qint64 msecsSinceEpoch)
{
    static LastUuid last;
    QRandomGenerator *random = QRandomGenerator::system();
    const quint64 tail = random->generate64();
    const QMutexLocker lock(&last.mutex);
    const quint64 now = static_cast<quint64>(std::max<qint64>(msecsSinceEpoch, 0)) & 0xffff'ffff'ffffULL;
    if (now > last.milliseconds) {
        last.milliseconds = now;
        last.count = random->bounded(0x400U); // Room to count up within the millisecond.
    } else if (++last.count > 0xfffU) {
        ++last.milliseconds;
        last.count = 0;
    }
    const quint64 ms = last.milliseconds;
    return QUuid(static_cast<uint>(ms >> 16), static_cast<ushort>(ms & 0xffff),
                 static_cast<ushort>(0x7000U | last.count), static_cast<uchar>(0x80U | ((tail >> 56) & 0x3fU)),
                 static_cast<uchar>(tail >> 48), static_cast<uchar>(tail >> 40), static_cast<uchar>(tail >> 32),
                 static_cast<uchar>(tail >> 24), static_cast<uchar>(tail >> 16), static_cast<uchar>(tail >> 8),
                 static_cast<uchar>(tail));
}
