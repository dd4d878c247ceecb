// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// "Thứ Hai 23/11/2026".
QString weekdayAndDate(QDate date);
/// "Thứ Hai".
QString weekdayName(QDate date);
/// "09:41" for today, else "23/11".
QString shortTime(const QDateTime &at, QDate today);
/// "0912 345 678".
QString groupedPhone(const QString &number);
/// The code, or that it is awaited from the system in which the dossier lives (Chờ mã).
QString shownCode(const QString &code);
/// "1.234".
QString groupedNumber(qint64 number);
/// "98,1 %", "31 %"; only all is 100 %, and only nothing 0 %.
QString percentWords(double percent);
/// "1,2 MB", "3 KB".
QString formattedBytes(qint64 bytes);
