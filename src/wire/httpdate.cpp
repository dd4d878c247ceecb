// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpdate.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {
const QString imfFixDate = u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s;
}

QByteArray httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), imfFixDate).toLatin1();
}

QDateTime fromHttpDate(const QByteArray &text)
{
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(text), imfFixDate);
    return read.isValid() ? QDateTime(read.date(), read.time(), QTimeZone(0)) : QDateTime();
}
