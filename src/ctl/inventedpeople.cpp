// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventedpeople.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array familyNames{u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Huỳnh", u"Phan",  u"Vũ", u"Võ",
                                 u"Đặng",   u"Bùi",  u"Đỗ", u"Hồ",   u"Ngô",   u"Dương", u"Lý"};
constexpr std::array maleMiddles{u"Văn", u"Hữu", u"Đức", u"Minh", u"Quốc", u"Thành", u"Công", u"Hoàng"};
constexpr std::array femaleMiddles{u"Thị", u"Ngọc", u"Thị Hồng", u"Thị Mỹ", u"Kim", u"Thanh", u"Diễm", u"Thị Bích"};
constexpr std::array givenNames{u"An",    u"Ánh", u"Bảy", u"Bình", u"Cúc",   u"Diễm",  u"Dũng", u"Được", u"Gấm",
                                u"Giang", u"Hà",  u"Hải", u"Hạnh", u"Hùng",  u"Khánh", u"Lan",  u"Lệ",   u"Lộc",
                                u"Mai",   u"Nam", u"Nga", u"Phúc", u"Quyên", u"Sen",   u"Tâm",  u"Thảo", u"Thư",
                                u"Tùng",  u"Ước", u"Út",  u"Vân",  u"Xuân",  u"Yến"};
constexpr std::array hamlets{u"Ấp Phú Hòa", u"Ấp Thử Nghiệm", u"Ấp An Thạnh",
                             u"Khu phố 3",  u"Ấp Bình Lợi",   u"Ấp Đông Thành"};

template <typename Names> QString oneOf(const Names &names, QRandomGenerator &random)
{
    return QString::fromUtf16(names[size_t(random.bounded(int(names.size())))]);
}

} // namespace

Applicant inventedPerson(QRandomGenerator &random)
{
    Applicant person;
    const bool isFemale = random.bounded(2) == 1;
    const int year = 1940 + random.bounded(68);
    person.sex = isFemale ? Sex::Female : Sex::Male;
    person.name = oneOf(familyNames, random) + u' ' +
                  (isFemale ? oneOf(femaleMiddles, random) : oneOf(maleMiddles, random)) + u' ' +
                  oneOf(givenNames, random);
    const int century = (year >= 2000 ? 2 : 0) + int(isFemale);
    person.paper.number = u"%1%2%3%4"_s.arg(u"083"_s)
                              .arg(century)
                              .arg(year % 100, 2, 10, QLatin1Char('0'))
                              .arg(random.bounded(1'000'000), 6, 10, QLatin1Char('0'));
    person.paper.issueDate = QDate(2021, 1, 1).addDays(random.bounded(1500));
    person.birthDate = PartialDate::fromDate(QDate(year, 1, 1).addDays(random.bounded(365)));
    person.address = oneOf(hamlets, random) + u", xã An Khánh, tỉnh Vĩnh Long"_s;
    person.phone = u"09%1"_s.arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
    return person;
}
