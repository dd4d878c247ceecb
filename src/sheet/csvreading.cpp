// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreading.h"

#include <QStringDecoder>

#include <utility>

namespace {

QString decoded(const QByteArray &file)
{
    const auto found = QStringConverter::encodingForData(file);
    QStringDecoder decoder(found.value_or(QStringConverter::Utf8));
    return decoder(file);
}

/// The character that stands most often in the first lines, outside of quotes.
QChar separatorOf(const QString &text)
{
    QChar best = u',';
    qsizetype most = 0;
    const QString start = text.left(4000);
    for (const QChar candidate : {u';', u'\t', u','}) {
        if (const qsizetype count = start.count(candidate); count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

} // namespace

QList<QStringList> csvRows(const QByteArray &file)
{
    const QString text = decoded(file);
    const QChar separator = separatorOf(text);
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    const auto endCell = [&] { row.append(std::exchange(cell, {}).simplified()); };
    const auto endRow = [&] {
        endCell();
        rows.append(std::exchange(row, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                isQuoted = false;
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            isQuoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}
