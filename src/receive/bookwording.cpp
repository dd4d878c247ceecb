// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookwording.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QString noteOf(const BookLine &line)
{
    QStringList parts;
    switch (line.kind) {
    case BookLine::Kind::Unused:
        return line.number == line.last ? u"Số chưa dùng đến"_s : u"Các số chưa dùng đến"_s;
    case BookLine::Kind::Cancelled:
        parts.append(line.ground.isEmpty() ? u"Đã hủy"_s : u"Đã hủy: "_s + line.ground);
        break;
    case BookLine::Kind::Dropped:
        parts.append(u"Không dùng: giấy tờ này đã được quầy khác cấp số"_s);
        break;
    case BookLine::Kind::Certified:
        break;
    }
    if (line.number == 0)
        parts.append(u"Chờ số chính thức; số tạm đã in: "_s + line.paper.provisional);
    else if (!line.paper.provisional.isEmpty())
        parts.append(u"Số tạm đã in: "_s + line.paper.provisional);
    if (!line.agreement.isEmpty())
        parts.append(u"Thỏa thuận: "_s + line.agreement);
    parts.append(line.dossierCode);
    return parts.join(u"; "_s);
}

} // namespace

QHash<QString, QString> bookRow(const BookLine &line, CertificationBook book)
{
    if (line.kind == BookLine::Kind::Unused) {
        const QString range =
            line.number == line.last ? QString::number(line.number) : u"%1–%2"_s.arg(line.number).arg(line.last);
        return {{u"number"_s, range}, {u"note"_s, noteOf(line)}};
    }
    const QString number = line.number > 0 ? QString::number(line.number) : u"Số tạm"_s;
    QString requester = line.requester;
    if (book != CertificationBook::Copies && !line.requesterNumber.isEmpty())
        requester += u", "_s + line.requesterNumber;
    QString signer = line.signer;
    if (!line.signerTitle.isEmpty())
        signer += u", "_s + line.signerTitle;
    const bool isCertified = line.kind == BookLine::Kind::Certified;
    return {{u"number"_s, number},
            {u"day"_s, inOfficeTime(line.certifiedAt).toString(u"dd/MM/yyyy"_s)},
            {u"requester"_s, requester},
            {u"paper"_s, line.paper.name},
            {u"signer"_s, signer},
            {u"copies"_s, isCertified ? QString::number(line.paper.copies) : QString()},
            {u"fee"_s, isCertified ? formattedDong(line.fee).section(u' ', 0, 0) : QString()},
            {u"note"_s, noteOf(line)}};
}

QHash<QString, QString> bookValues(const QList<BookLine> &lines, CertificationBook book, int year)
{
    int count = 0;
    int copies = 0;
    Dong fees = 0;
    for (const BookLine &line : lines) {
        if (line.kind != BookLine::Kind::Certified)
            continue;
        ++count;
        copies += line.paper.copies;
        fees += line.fee;
    }
    return {{u"book"_s, bookTitle(book)},         {u"BOOK"_s, bookTitle(book).toUpper()},
            {u"sign"_s, bookSign(book)},          {u"year"_s, QString::number(year)},
            {u"count"_s, QString::number(count)}, {u"copies"_s, QString::number(copies)},
            {u"fees"_s, formattedDong(fees)}};
}
