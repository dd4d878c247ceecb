// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayminutes.h"

#include "clock.h"

using namespace Qt::StringLiterals;

// Words of the printed form, which is Vietnamese whatever the screen speaks.

namespace {

QString partText(const Share &share)
{
    return u"%1 / %2"_s.arg(share.part).arg(share.whole);
}

/// The column's head names the đồng.
QString bareDong(Dong amount)
{
    return formattedDong(amount).chopped(2);
}

/// Grouped so that a person can compare it.
QString sealWords(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 16)
        groups.append(hex.mid(i, 16));
    return groups.join(u' ');
}

QList<FormValues> figureRows(const DayReview &review)
{
    Dong fees = 0;
    for (const OfficerDay &officer : review.officers)
        fees += officer.fees;
    const auto row = [](const QString &what, const QString &figure, const QString &more, const QString &moreFigure) {
        return FormValues{{u"what"_s, what}, {u"figure"_s, figure}, {u"more"_s, more}, {u"moreFigure"_s, moreFigure}};
    };
    return {row(u"Tiếp nhận"_s, QString::number(review.received.count), u"Trực tuyến tự thực hiện"_s,
                partText(review.selfOnline)),
            row(u"Đã trả kết quả"_s, QString::number(review.returned.count), u"Trực tuyến có hỗ trợ tại quầy"_s,
                partText(review.assistedOnline)),
            row(u"Giải quyết đúng, trước hạn"_s, partText(review.onTime), u"Hồ sơ giấy đã số hóa đủ"_s,
                partText(review.digitised)),
            row(u"Đang giải quyết cuối ngày"_s, QString::number(review.open), u"Hủy (hủy sau khi in)"_s,
                u"%1 (%2)"_s.arg(review.voids).arg(review.voidsAfterPrint)),
            row(u"Quá hạn (đã có thư xin lỗi)"_s, u"%1 (%2)"_s.arg(review.overdue).arg(review.overdueApologised),
                u"Giấy tờ dùng lại"_s, QString::number(review.reusedPapers)),
            row(u"Điều chỉnh thông tin"_s, QString::number(review.corrections), u"Phí, lệ phí theo sổ"_s,
                bareDong(fees) + u" đ"_s)};
}

QList<FormValues> counterRows(const QList<CounterDay> &confirmations)
{
    QList<FormValues> rows;
    for (const CounterDay &day : confirmations)
        rows.append({{u"counter"_s, QString::number(day.counter)},
                     {u"counterOfficer"_s, day.officerName},
                     {u"issued"_s, QString::number(day.numbers.issued)},
                     {u"sent"_s, QString::number(day.numbers.sent)},
                     {u"waiting"_s, QString::number(day.numbers.waiting)},
                     {u"quarantined"_s, QString::number(day.numbers.quarantined)},
                     {u"void"_s, QString::number(day.numbers.voided)},
                     {u"gaps"_s, QString::number(day.numbers.gaps.size())},
                     {u"counted"_s, day.counted ? bareDong(*day.counted) : u"–"_s},
                     {u"cashDifference"_s, bareDong(day.cashDifference)}});
    return rows;
}

QList<FormValues> checkRows(const QList<DayCheck> &checks)
{
    QList<FormValues> rows;
    for (const DayCheck &check : checks)
        rows.append({{u"index"_s, QString::number(rows.size() + 1)},
                     {u"check"_s, check.text},
                     {u"explanation"_s, check.explanation}});
    return rows;
}

} // namespace

FormOccasion dayMinutes(const DayReview &review, const QList<DayCheck> &checks, const DayStanding &standing,
                        const QDateTime &now)
{
    FormOccasion occasion;
    const bool isSigned = standing.isClosed();
    const QByteArray &sha256 = isSigned ? standing.close->record.sha256 : standing.now.sha256;
    occasion.at = isSigned ? standing.close->at : now;
    occasion.officerName = isSigned ? standing.close->officerName : QString();
    occasion.values = {
        {u"day"_s, review.day.toString(u"dd/MM/yyyy"_s)},
        {u"signer"_s, isSigned ? standing.close->officerName : u"……………………………"_s},
        {u"seal"_s, u"mocua-day|%1|%2"_s.arg(review.day.toString(Qt::ISODate), QString::fromLatin1(sha256.toHex()))},
        {u"sealText"_s, sealWords(sha256)},
        {u"selfClosed"_s, isSigned && standing.close->isSelfClosed
                              ? u"Đơn vị chỉ có một cán bộ, tự chốt sổ; lãnh đạo xác nhận sau."_s
                              : QString()}};
    occasion.rows.insert(u"figures"_s, figureRows(review));
    occasion.rows.insert(u"counters"_s, counterRows(review.confirmations));
    occasion.rows.insert(u"checks"_s, checkRows(isSigned ? standing.close->checks : checks));
    return occasion;
}
