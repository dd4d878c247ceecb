// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventedcards.h"

#include <QStringList>

#include <random>

using namespace Qt::StringLiterals;

namespace {

std::mt19937 dice(20261123); // NOLINT: the same cards each time are wanted.

int upTo(int count)
{
    return static_cast<int>(dice() % static_cast<unsigned>(count));
}

QString oneOf(const QStringList &words)
{
    return words[upTo(static_cast<int>(words.size()))];
}

QString number(int digits)
{
    QString text;
    for (int i = 0; i < digits; ++i)
        text += QChar(u'0' + upTo(10));
    return text;
}

QString majorityName(bool isFemale)
{
    static const QStringList families =
        u"Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Trịnh Mai Đinh Lâm Trương Hà Cao Tạ Tô La Ý"_s
            .split(u' ');
    static const QStringList middles =
        u"Văn Thị Hữu Đức Minh Ngọc Thanh Xuân Mỹ Kim Quốc Anh Hồng Thuý Thúy Bảo Như Ánh Ý"_s.split(u' ');
    static const QStringList given =
        u"Ước Thử Hoà Hòa Thủy Thuỷ Lan Nam Chí Á Ý Nhi Quỳnh Khuê Tuấn Hưởng Nghĩa Giàu Gấm Ngoãn Xuyến Quý Oanh Huệ "
        u"Đạt Mẫu "
        "Diễm Phượng Trường Bích Cẩm Duyên Hiếu Lộc Sơn Tài Uyên Vy Yến Ẩn Ân Én Út Ớt Đậu Xoan Lã Lả Hằng Hân Loan Hoè Toại"_s
            .split(u' ');
    QStringList words{oneOf(families)};
    const int between = upTo(4);
    if (between > 0)
        words << (isFemale && between < 3 ? u"Thị"_s : oneOf(middles));
    if (between == 3)
        words << oneOf(middles);
    words << oneOf(given);
    return words.join(u' ');
}

QString minorityName()
{
    static const QStringList whole = u"Y Wok Niê|H'Lor Kpă|Ksor H Lor|Thạch Sô Phal|Thạch Lor|Sơn Sos|Danh Xoong|Kim "
                                     u"Lés|Kiên Sarơ|Siu Bloh|Rơ Châm Dư|K'Brêu|"
                                     "Haris Yusof|Dos Ly Nas|Thào A Dê|Vừ Mí Sình|Lò Văn Ơn|Giàng A Páo|Đinh Xoong|Mai "
                                     "Lor|Cil Ha Woer|Ya Loan|Chamaléa Thị Xa|"
                                     "Bàn Tài Sểnh|Triệu Mùi Chài|Lý A Sùng|Ka Dớt|Kăn Hoan|Ngọc Xoong"_s.split(u'|');
    return oneOf(whole);
}

QString twoDigits(int value)
{
    return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
}

} // namespace

QList<InventedCard> inventedCards(int count)
{
    static const QStringList places =
        u"Tổ 5, Ấp Tân Thuận, Xã Bình Đại, Huyện Bình Đại, Bến Tre|12A, Đường số 3, Phường Phú Khương, TP. Bến Tre|"
        "Ấp Phú Hòa, Xã An Khánh, Vĩnh Long|Thôn Krông Ana, Xã Ea Wer, Đắk Lắk|Khóm 4, Thị trấn Cầu Kè, Trà Vinh||Làng Ả, Xã Ía, Gia Lai"_s
            .split(u'|');
    dice.seed(20261123);
    QList<InventedCard> cards;
    for (int i = 0; i < count; ++i) {
        const bool isFemale = upTo(2) == 1;
        const int year = 1940 + upTo(80);
        QString name = i % 5 == 4 ? minorityName() : majorityName(isFemale);
        if (i % 3 == 0)
            name = name.toUpper();
        const QString id =
            u"083"_s + QString::number((year >= 2000 ? 2 : 0) + (isFemale ? 1 : 0)) + twoDigits(year % 100) + number(6);
        const QString born = twoDigits(1 + upTo(28)) + twoDigits(1 + upTo(12)) + QString::number(year);
        const QString text = id + u'|' + (upTo(2) == 1 ? number(9) : QString()) + u'|' + name + u'|' + born + u'|' +
                             (isFemale ? u"Nữ"_s : u"Nam"_s) + u'|' + oneOf(places) + u"|1208202"_s +
                             QString::number(1 + upTo(5));
        cards.append({text, name});
    }
    return cards;
}
