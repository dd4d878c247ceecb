// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptnotice.h"

#include "clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error unreadableNotice(const QString &field)
{
    return {
        .kind = ErrorKind::BadInput, .code = u"receipt-not-readable"_s, .message = {}, .detail = {}, .field = field};
}

} // namespace

QJsonObject toJson(const EReceipt &notice)
{
    QJsonObject json{{u"payment"_s, notice.payment.toString(QUuid::WithoutBraces)},
                     {u"dossier"_s, notice.dossier.toString(QUuid::WithoutBraces)},
                     {u"state"_s, toText(notice.state)},
                     {u"amount"_s, notice.amount}};
    const auto put = [&json](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    put("form"_L1, notice.form);
    put("symbol"_L1, notice.symbol);
    put("number"_L1, notice.number);
    put("lookup"_L1, notice.lookup);
    if (notice.issuedAt.isValid())
        put("issuedAt"_L1, toIsoOfficeTime(notice.issuedAt));
    put("reason"_L1, notice.reason);
    return json;
}

Result<EReceipt> receiptNoticeFromJson(const QJsonObject &json)
{
    const auto state = eReceiptStateFromText(json.value("state"_L1).toString());
    EReceipt notice{.payment = QUuid::fromString(json.value("payment"_L1).toString()),
                    .dossier = QUuid::fromString(json.value("dossier"_L1).toString()),
                    .state = state.value_or(EReceiptState::Waiting),
                    .form = json.value("form"_L1).toString(),
                    .symbol = json.value("symbol"_L1).toString(),
                    .number = json.value("number"_L1).toString(),
                    .lookup = json.value("lookup"_L1).toString(),
                    .issuedAt = fromIsoOfficeTime(json.value("issuedAt"_L1).toString()),
                    .amount = json.value("amount"_L1).toInteger(),
                    .reason = json.value("reason"_L1).toString()};
    if (!state)
        return unreadableNotice(u"state"_s);
    if (notice.payment.isNull())
        return unreadableNotice(u"payment"_s);
    if (notice.dossier.isNull())
        return unreadableNotice(u"dossier"_s);
    if (!notice.number.isEmpty() && !isReceiptNumber(notice.number))
        return unreadableNotice(u"number"_s);
    if (notice.amount < 0)
        return unreadableNotice(u"amount"_s);
    return notice;
}

ChangeItem receiptItem(const EReceipt &notice, qint64 version, const QDateTime &at)
{
    return {.entity = u"receipt"_s,
            .id = notice.payment,
            .version = version,
            .kind = "receipt."_L1 + toText(notice.state),
            .occurredAt = at,
            .changed = toJson(notice)};
}

Result<EReceipt> receiptNoticeOf(const ChangeItem &item)
{
    auto notice = receiptNoticeFromJson(item.changed);
    if (notice && (item.entity != "receipt"_L1 || notice->payment != item.id))
        return unreadableNotice(u"payment"_s);
    return notice;
}

bool isReceiptNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 8; // NĐ 254/2026.
    const bool areDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return !text.isEmpty() && text.size() <= mostDigits && areDigits && text.count(u'0') < text.size();
}
