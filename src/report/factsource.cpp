// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "factsource.h"

#include "enumwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<RowAxis> axisWords[] = {
    {RowAxis::All, "all"_L1},         {RowAxis::Sector, "sector"_L1},   {RowAxis::Procedure, "procedure"_L1},
    {RowAxis::Counter, "counter"_L1}, {RowAxis::Officer, "officer"_L1}, {RowAxis::Day, "day"_L1},
    {RowAxis::Month, "month"_L1},     {RowAxis::Method, "method"_L1},   {RowAxis::FeeLine, "fee-line"_L1},
};

FactField flag(const QString &name, const QString &title)
{
    return {name, {}, title};
}

FactField levelField()
{
    return {u"level"_s,
            {u"unknown"_s, u"information"_s, u"partial"_s, u"full"_s},
            u"mức dịch vụ"_s,
            {u"chưa rõ"_s, u"cung cấp thông tin"_s, u"một phần"_s, u"toàn trình"_s}};
}

// The order of fields and measures is that in which factgathering.cpp fills them.
QList<FactField> dossierFields()
{
    return {{u"channel"_s,
             {u"counter"_s, u"online"_s, u"post"_s},
             u"nộp"_s,
             {u"trực tiếp"_s, u"trực tuyến"_s, u"bưu chính"_s}},
            flag(u"assisted"_s, u"nộp trực tuyến có hỗ trợ tại quầy"_s),
            flag(u"exception"_s, u"nhận giấy dù quy định chỉ trực tuyến"_s),
            flag(u"enteredLate"_s, u"nhập bù"_s),
            flag(u"borderless"_s, u"phi địa giới"_s),
            flag(u"elsewhere"_s, u"xử lý trong hệ thống của bộ, ngành"_s),
            flag(u"atOnce"_s, u"trả ngay"_s),
            {u"closing"_s,
             {u"open"_s, u"result"_s, u"notAccepted"_s, u"withdrawn"_s, u"stopped"_s},
             u"kết thúc"_s,
             {u"chưa"_s, u"có kết quả"_s, u"không tiếp nhận"_s, u"rút hồ sơ"_s, u"dừng xử lý"_s}},
            {u"pause"_s,
             {u"none"_s, u"inTime"_s, u"late"_s},
             u"tạm dừng"_s,
             {u"không"_s, u"khi còn hạn"_s, u"khi đã quá hạn"_s}},
            flag(u"apologised"_s, u"đã có thư xin lỗi"_s),
            {u"papers"_s,
             {u"noneHandedIn"_s, u"none"_s, u"some"_s, u"all"_s},
             u"giấy được số hóa"_s,
             {u"không có giấy nộp"_s, u"chưa"_s, u"một phần"_s, u"toàn bộ"_s}},
            flag(u"reused"_s, u"có giấy dùng lại"_s),
            {u"fee"_s,
             {u"nothing"_s, u"open"_s, u"cash"_s, u"transfer"_s},
             u"phí, lệ phí"_s,
             {u"không phải nộp"_s, u"chưa nộp"_s, u"tiền mặt"_s, u"trực tuyến"_s}},
            flag(u"void"_s, u"đã hủy"_s),
            flag(u"awaitingAcceptance"_s, u"chờ tiếp nhận"_s),
            flag(u"awaitingSupplement"_s, u"chờ bổ sung"_s),
            flag(u"returned"_s, u"đã trả kết quả"_s),
            levelField()};
}

const QList<RowAxis> dossierAxes{RowAxis::Sector,  RowAxis::Procedure, RowAxis::Counter,
                                 RowAxis::Officer, RowAxis::Day,       RowAxis::Month};

QList<FactSource> madeSources()
{
    const QStringList dossierMeasures{u"received"_s, u"carried"_s,  u"early"_s,  u"onDay"_s,   u"late"_s,  u"inTime"_s,
                                      u"overdue"_s,  u"returned"_s, u"wanted"_s, u"digital"_s, u"reused"_s};
    const QStringList dossierTitles{u"tiếp nhận trong kỳ"_s,
                                    u"từ kỳ trước chuyển sang"_s,
                                    u"giải quyết trước hạn"_s,
                                    u"giải quyết đúng hạn"_s,
                                    u"giải quyết quá hạn"_s,
                                    u"đang giải quyết, trong hạn"_s,
                                    u"đang giải quyết, quá hạn"_s,
                                    u"trả kết quả trong kỳ"_s,
                                    u"giấy phải số hóa"_s,
                                    u"giấy đã số hóa"_s,
                                    u"giấy dùng lại"_s};
    QList<FactSource> sources;
    sources.append({u"count"_s,
                    u"dossiers"_s,
                    dossierMeasures,
                    dossierTitles,
                    {{u"done"_s, {u"early"_s, u"onDay"_s, u"late"_s}}, {u"open"_s, {u"inTime"_s, u"overdue"_s}}},
                    dossierFields(),
                    dossierAxes,
                    u"void"_s});
    FactSource papers = sources.first();
    papers.name = u"papers"_s;
    papers.several = {};
    sources.append(papers);
    sources.append({u"money"_s,
                    u"money"_s,
                    {u"amount"_s, u"entries"_s},
                    {u"số tiền"_s, u"số lần"_s},
                    {},
                    {{u"kind"_s,
                      {u"taken"_s, u"announced"_s, u"confirmed"_s, u"dropped"_s, u"reversed"_s, u"refundAsked"_s,
                       u"refundDeclined"_s, u"refunded"_s},
                      u"bút toán"_s,
                      {u"thu"_s, u"chờ xác nhận"_s, u"xác nhận chuyển khoản"_s, u"không thu được"_s, u"hủy"_s,
                       u"đề nghị hoàn"_s, u"từ chối hoàn"_s, u"hoàn"_s}},
                     {u"method"_s,
                      {u"none"_s, u"cash"_s, u"transfer"_s, u"later"_s},
                      u"cách nộp"_s,
                      {u"không"_s, u"tiền mặt"_s, u"chuyển khoản"_s, u"thu sau"_s}}},
                    {RowAxis::Day, RowAxis::Month, RowAxis::Method, RowAxis::Counter},
                    {}});
    sources.append({u"feeLines"_s,
                    u"feeLines"_s,
                    {u"amount"_s, u"quantity"_s},
                    {u"số tiền"_s, u"số lượng"_s},
                    {},
                    {},
                    {RowAxis::FeeLine},
                    {}});
    sources.append({u"ratings"_s,
                    u"ratings"_s,
                    {u"number"_s, u"points"_s},
                    {u"lượt đánh giá"_s, u"tổng điểm"_s},
                    {},
                    {{u"score"_s,
                      {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s},
                      u"mức"_s,
                      {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}},
                    {RowAxis::Counter, RowAxis::Day, RowAxis::Month},
                    {}});
    sources.append({u"guided"_s,
                    u"guided"_s,
                    {u"number"_s},
                    {u"lượt hướng dẫn"_s},
                    {},
                    {{u"kind"_s, {u"guide"_s, u"refuse"_s}, u"loại"_s, {u"hướng dẫn"_s, u"từ chối"_s}}},
                    {RowAxis::Sector, RowAxis::Procedure},
                    {}});
    sources.append({u"procedures"_s,
                    u"procedures"_s,
                    {u"number"_s},
                    {u"số thủ tục"_s},
                    {},
                    {levelField(),
                     {u"channels"_s,
                      {u"paperOnly"_s, u"onlineAndPaper"_s, u"onlineOnly"_s},
                      u"kênh nộp"_s,
                      {u"chỉ giấy"_s, u"trực tuyến và giấy"_s, u"chỉ trực tuyến"_s}},
                     flag(u"used"_s, u"có hồ sơ trong kỳ"_s),
                     flag(u"usedOnline"_s, u"có hồ sơ trực tuyến trong kỳ"_s),
                     flag(u"usedAlone"_s, u"có hồ sơ trực tuyến do người dân tự nộp trong kỳ"_s),
                     flag(u"charged"_s, u"có phí, lệ phí"_s),
                     flag(u"paidOnline"_s, u"có hồ sơ thanh toán trực tuyến trong kỳ"_s),
                     flag(u"elsewhere"_s, u"xử lý trong hệ thống của bộ, ngành"_s),
                     {u"authority"_s,
                      {u"other"_s, u"province"_s, u"district"_s, u"commune"_s},
                      u"cấp giải quyết"_s,
                      {u"cơ quan khác"_s, u"cấp tỉnh"_s, u"cấp huyện"_s, u"cấp xã"_s}},
                     flag(u"joint"_s, u"liên thông"_s)},
                    {RowAxis::Sector, RowAxis::Procedure},
                    {}});
    sources.append({u"ministry"_s,
                    u"ministry"_s,
                    {u"received"_s, u"online"_s, u"settled"_s, u"late"_s},
                    {u"tiếp nhận, do hệ thống của bộ tự đếm"_s, u"tiếp nhận trực tuyến, do hệ thống của bộ tự đếm"_s,
                     u"đã giải quyết, do hệ thống của bộ tự đếm"_s, u"giải quyết quá hạn, do hệ thống của bộ tự đếm"_s},
                    {},
                    {},
                    {RowAxis::Sector, RowAxis::Procedure},
                    {},
                    true});
    return sources;
}

} // namespace

int FactSource::field(const QString &word) const
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields[i].name == word)
            return int(i);
    }
    return -1;
}

const QList<FactSource> &factSources()
{
    static const QList<FactSource> sources = madeSources();
    return sources;
}

const FactSource *factSource(const QString &name)
{
    const QList<FactSource> &sources = factSources();
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&name](const FactSource &source) { return source.name == name; });
    return found == sources.end() ? nullptr : &*found;
}

QString toText(RowAxis axis)
{
    return wordOf(axisWords, axis);
}

std::optional<RowAxis> rowAxisFromText(QStringView text)
{
    return valueOfWord(axisWords, text);
}
