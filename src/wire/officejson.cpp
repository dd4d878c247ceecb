// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officejson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QJsonObject toJson(const Office &office)
{
    return {{"code"_L1, office.code},
            {"number"_L1, office.number},
            {"name"_L1, office.name},
            {"parentName"_L1, office.parentName},
            {"shortHead"_L1, office.shortHead},
            {"place"_L1, office.place},
            {"province"_L1, office.province},
            {"agencyCode"_L1, office.agencyCode},
            {"phone"_L1, office.phone},
            {"website"_L1, office.website},
            {"demonstration"_L1, office.isDemonstration}};
}

Result<Office> officeFromJson(const QJsonObject &json)
{
    const auto text = [&](QLatin1StringView key) { return json.value(key).toString(); };
    Office office;
    office.code = text("code"_L1);
    office.number = json.value("number"_L1).toInt(-1);
    office.name = text("name"_L1);
    office.parentName = text("parentName"_L1);
    office.shortHead = text("shortHead"_L1);
    office.place = text("place"_L1);
    office.province = text("province"_L1);
    office.agencyCode = text("agencyCode"_L1);
    office.phone = text("phone"_L1);
    office.website = text("website"_L1);
    office.isDemonstration = json.value("demonstration"_L1).toBool();
    const bool isWhole = !office.code.isEmpty() && !office.name.isEmpty() && !office.agencyCode.isEmpty() &&
                         office.number >= 0 && office.number <= 9999;
    if (!isWhole)
        return Error{.kind = ErrorKind::BadInput,
                     .code = u"unreadable-office"_s,
                     .message = QCoreApplication::translate("officejson", "The office needs a code, a name, an agency "
                                                                          "code and a number from 0 to 9999."),
                     .detail = u"office JSON"_s};
    return office;
}
