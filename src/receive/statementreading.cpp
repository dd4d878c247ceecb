// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementreading.h"

#include "csvreading.h"
#include "folding.h"
#include "operation.h"
#include "vietqr.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct StatementReading
{
    Q_DECLARE_TR_FUNCTIONS(StatementReading)
};

constexpr qsizetype largestStatement = 20 * 1024 * 1024;

/// Which column holds what; -1: none.
struct Columns
{
    qsizetype day = -1;
    qsizetype amount = -1;
    qsizetype text = -1;
    qsizetype bankId = -1;

    bool isWhole() const { return day >= 0 && amount >= 0 && text >= 0; }
};

/// The first head that begins with, or else holds, one of the words; earlier words go before later ones.
qsizetype columnOf(const QStringList &heads, const QStringList &words)
{
    for (const QString &word : words) {
        for (qsizetype i = 0; i < heads.size(); ++i) {
            if (heads[i] == word || heads[i].startsWith(word + u' ') || heads[i].contains(word))
                return i;
        }
    }
    return -1;
}

Columns columnsOf(const QStringList &row)
{
    QStringList heads;
    for (const QString &cell : row)
        heads.append(foldedForSearch(cell));
    Columns columns;
    columns.day = columnOf(
        heads, {u"ngay giao dich"_s, u"ngay gd"_s, u"ngay hieu luc"_s, u"ngay"_s, u"transaction date"_s, u"date"_s});
    columns.amount =
        columnOf(heads, {u"ghi co"_s, u"phat sinh co"_s, u"credit"_s, u"tien vao"_s, u"so tien"_s, u"amount"_s});
    columns.text = columnOf(
        heads, {u"noi dung"_s, u"dien giai"_s, u"mo ta"_s, u"chi tiet"_s, u"description"_s, u"remark"_s, u"detail"_s});
    columns.bankId = columnOf(heads, {u"so tham chieu"_s, u"ma giao dich"_s, u"so but toan"_s, u"so chung tu"_s,
                                      u"tham chieu"_s, u"reference"_s, u"transaction id"_s, u"doc no"_s});
    for (const qsizetype other : {columns.day, columns.amount, columns.text}) {
        if (columns.bankId == other)
            columns.bankId = -1;
    }
    return columns;
}

QDate dayOf(const QString &cell)
{
    const QString first = cell.section(u' ', 0, 0).section(u'T', 0, 0);
    for (const QString &form : {u"dd/MM/yyyy"_s, u"d/M/yyyy"_s, u"dd-MM-yyyy"_s, u"yyyy-MM-dd"_s, u"dd.MM.yyyy"_s}) {
        if (const QDate day = QDate::fromString(first, form); day.isValid())
            return day;
    }
    return {};
}

} // namespace

std::optional<Dong> statementAmount(QStringView text)
{
    QString bare;
    bool isNegative = false;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || c == u'.' || c == u',')
            bare += c;
        else if (c == u'-' || c == u'(')
            isNegative = true;
        else if (!c.isSpace() && !u"+)VNDĐvndđ₫"_s.contains(c))
            return std::nullopt;
    }
    // "15,000.00" and "15.000,00": parts of a đồng are always two digits behind another separator.
    const qsizetype last = std::max(bare.lastIndexOf(u'.'), bare.lastIndexOf(u','));
    if (last >= 0 && bare.size() - last == 3) {
        if (!bare.endsWith(u"00"))
            return std::nullopt;
        bare.truncate(last);
    }
    bare.remove(u'.').remove(u',');
    if (bare.isEmpty() || bare.size() > 15)
        return std::nullopt;
    const Dong amount = bare.toLongLong();
    return isNegative ? -amount : amount;
}

Result<QList<StatementLine>> readStatement(const QByteArray &file)
{
    const Error unreadable{
        ErrorKind::BadInput, u"statement-unreadable"_s,
        StatementReading::tr("This is no statement that can be read. Export it from the bank as CSV, with the columns "
                             "for day, amount received and text."),
        u"no heads or no lines"_s, u"file"_s};
    if (file.isEmpty() || file.size() > largestStatement)
        return unreadable;
    const QList<QStringList> rows = csvRows(file);
    Columns columns;
    QHash<QByteArray, int> sameLines;
    QList<StatementLine> lines;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        if (!columns.isWhole()) {
            columns = columnsOf(row);
            continue;
        }
        const QDate day = dayOf(row.value(columns.day));
        const QString amountText = row.value(columns.amount);
        if (!day.isValid() || amountText.isEmpty())
            continue;
        const auto amount = statementAmount(amountText);
        if (!amount)
            return Error{ErrorKind::BadInput, u"statement-line-wrong"_s,
                         StatementReading::tr("Row %1 of the statement has an amount that cannot be read. Nothing was "
                                              "taken: export the statement again.")
                             .arg(i + 1),
                         u"row %1"_s.arg(i + 1), u"file"_s};
        if (*amount <= 0)
            continue;
        StatementLine line;
        line.day = day;
        line.amount = *amount;
        line.text = row.value(columns.text);
        line.bankId = columns.bankId >= 0 ? row.value(columns.bankId) : QString();
        line.reference = referenceWithin(line.text);
        const QByteArray bytes =
            (day.toString(Qt::ISODate) + u'|' + QString::number(*amount) + u'|' + line.text + u'|' + line.bankId)
                .toUtf8();
        // The bank may list two equal ones: the second of a day is another line, in every file that has both.
        const int before = sameLines[bytes]++;
        line.key = sha256Of(before == 0 ? bytes : bytes + '|' + QByteArray::number(before));
        lines.append(line);
    }
    if (!columns.isWhole() || lines.isEmpty())
        return unreadable;
    return lines;
}
