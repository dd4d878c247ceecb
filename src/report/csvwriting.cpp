// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfilewriting.h"

#include <QFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// A text that a sheet program would take for a formula gets an apostrophe before it.
QString neutralised(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]))
        text.prepend(u'\'');
    return text;
}

QString csvField(const GridCell &cell)
{
    if (cell.value) {
        const bool isWhole = std::abs(*cell.value - std::round(*cell.value)) < 1e-9;
        return isWhole ? QString::number(std::llround(*cell.value))
                       : QString::number(*cell.value, 'f', 2).replace(u'.', u',');
    }
    QString text = neutralised(sheetText(cell.text));
    if (text.contains(u';') || text.contains(u'"') || text.contains(u'\n'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

Result<void> writeCsv(const QList<ReportGrid> &grids, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return sheetFileFailed(file.errorString());
    file.write("\xEF\xBB\xBF");
    for (const ReportGrid &grid : grids) {
        for (const QList<GridCell> &row : grid.rows) {
            QStringList fields;
            for (const GridCell &cell : row)
                fields.append(csvField(cell));
            file.write(fields.join(u';').toUtf8() + "\r\n");
        }
    }
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return sheetFileFailed(file.errorString());
    return {};
}
