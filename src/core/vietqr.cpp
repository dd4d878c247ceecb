// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietqr.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView napas("A000000727");
constexpr QLatin1StringView toAccount("QRIBFTTA");
constexpr qsizetype longestReference = 25;
constexpr Dong largestTransfer = 9'999'999'999'999; // 13 characters in tag 54.

bool isAsciiAlphanumeric(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    });
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString field(int tag, const QString &value)
{
    return u"%1%2%3"_s.arg(tag, 2, 10, QChar(u'0')).arg(value.size(), 2, 10, QChar(u'0')).arg(value);
}

Error wrong(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, code, message, {}, field};
}

Error unreadable(const QString &detail)
{
    return {ErrorKind::BadInput,
            u"vietqr-unreadable"_s,
            QCoreApplication::translate("VietQr", "This is no VietQR, or it was read wrongly: read it again."),
            detail,
            {}};
}

/// Tag → value; nothing where lengths and text do not fit.
std::optional<QHash<int, QString>> fieldsOf(QStringView text)
{
    QHash<int, QString> fields;
    while (!text.isEmpty()) {
        if (text.size() < 4 || !isDigits(text.left(4)))
            return std::nullopt;
        const int tag = text.left(2).toInt();
        const int length = text.mid(2, 2).toInt();
        if (text.size() < 4 + length || fields.contains(tag))
            return std::nullopt;
        fields.insert(tag, text.mid(4, length).toString());
        text = text.mid(4 + length);
    }
    return fields;
}

} // namespace

QString emvCrc(QStringView text)
{
    quint16 crc = 0xffff;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes) {
        crc = quint16(crc ^ (quint16(quint8(byte)) << 8));
        for (int bit = 0; bit < 8; ++bit)
            crc = quint16((crc & 0x8000) ? (crc << 1) ^ 0x1021 : crc << 1);
    }
    return u"%1"_s.arg(crc, 4, 16, QChar(u'0')).toUpper();
}

Result<QString> vietQrText(const VietQr &payment)
{
    if (payment.bin.size() != 6 || !isDigits(payment.bin) || payment.account.isEmpty() || payment.account.size() > 19 ||
        !isAsciiAlphanumeric(payment.account))
        return wrong(u"account-wrong"_s,
                     QCoreApplication::translate("VietQr", "The office's account cannot stand in a VietQR: ask the "
                                                           "administrator to correct it in the catalogue."),
                     u"account"_s);
    if (payment.amount <= 0 || payment.amount > largestTransfer)
        return wrong(u"amount-wrong"_s, QCoreApplication::translate("VietQr", "A VietQR needs an amount above 0 ₫."),
                     u"amount"_s);
    if (payment.reference.size() > longestReference || !isAsciiAlphanumeric(payment.reference))
        return wrong(u"reference-wrong"_s,
                     QCoreApplication::translate(
                         "VietQr", "The reference may have up to 25 letters and digits without accents or spaces."),
                     u"reference"_s);
    const QString beneficiary = field(0, payment.bin) + field(1, payment.account);
    const QString merchant = field(0, QString(napas)) + field(1, beneficiary) + field(2, QString(toAccount));
    QString text = field(0, u"01"_s) + field(1, u"12"_s) + field(38, merchant) + field(53, u"704"_s) +
                   field(54, QString::number(payment.amount)) + field(58, u"VN"_s);
    if (!payment.reference.isEmpty())
        text += field(62, field(8, payment.reference));
    text += u"6304"_s;
    return QString(text + emvCrc(text));
}

Result<VietQr> readVietQr(QStringView text)
{
    const QStringView whole = text.trimmed();
    if (whole.size() < 12 || whole.sliced(whole.size() - 8, 4) != u"6304")
        return unreadable(u"no CRC"_s);
    if (emvCrc(whole.chopped(4)) != whole.last(4))
        return unreadable(u"CRC differs"_s);
    const auto fields = fieldsOf(whole);
    const auto merchant = fields ? fieldsOf(fields->value(38)) : std::nullopt;
    const auto beneficiary = merchant ? fieldsOf(merchant->value(1)) : std::nullopt;
    if (!beneficiary || merchant->value(0) != napas || merchant->value(2) != toAccount)
        return unreadable(u"not a transfer into an account"_s);
    VietQr payment{beneficiary->value(0), beneficiary->value(1), 0, {}};
    const QString amount = fields->value(54);
    bool isNumber = amount.isEmpty();
    if (!amount.isEmpty())
        payment.amount = amount.toLongLong(&isNumber);
    if (!isNumber || payment.bin.size() != 6 || payment.account.isEmpty() || fields->value(53) != u"704")
        return unreadable(u"amount, account or currency"_s);
    if (const auto additional = fieldsOf(fields->value(62)))
        payment.reference = additional->value(8);
    return payment;
}

QString paymentReference(const SlipCode &slip)
{
    return u"MC"_s + slip.digits();
}

QString referenceWithin(QStringView statementText)
{
    static const QRegularExpression reference(u"M[\\s.-]*C((?:[\\s.-]*[0-9]){18})(?![0-9])"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    auto matches = reference.globalMatch(statementText.toString());
    while (matches.hasNext()) {
        QString digits;
        const QString found = matches.next().captured(1);
        std::copy_if(found.begin(), found.end(), std::back_inserter(digits),
                     [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (const auto slip = SlipCode::parse(digits))
            return paymentReference(*slip);
    }
    return {};
}
