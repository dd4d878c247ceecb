// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "receiptcontent.h"
#include "slipcode.h"

/// The dossier and the office of the drawings 09a and 09b, for tests and benchmarks of printing; invented.
namespace printsamples {

inline Office office()
{
    Office office;
    office.code = QStringLiteral("an-khanh");
    office.number = 33;
    office.name = QStringLiteral("Trung tâm Phục vụ hành chính công xã An Khánh");
    office.parentName = QStringLiteral("Ủy ban nhân dân xã An Khánh");
    office.shortHead = QStringLiteral("Trung tâm Phục vụ hành chính công");
    office.place = QStringLiteral("An Khánh");
    office.agencyCode = QStringLiteral("H61.33");
    office.phone = QStringLiteral("0270 000 0000");
    office.website = QStringLiteral("tracuu.example.gov.vn");
    return office;
}

inline void addPaper(Dossier &dossier, const QString &name, ComponentState state, int quantity,
                     const QString &source = {})
{
    Component paper;
    paper.number = static_cast<int>(dossier.components.size()) + 1;
    paper.name = name;
    paper.state = state;
    paper.quantity = quantity;
    paper.source = source;
    dossier.components.append(paper);
}

inline Dossier dossier()
{
    Dossier dossier;
    dossier.counter = 2;
    dossier.codes = {{CodeKind::Official, QStringLiteral("H61.33-261123-0018"), {}}};
    dossier.slipDigits = SlipCode::make(33, 2, QDate(2026, 11, 23), 18).digits();
    dossier.procedureCode = QStringLiteral("1.004873");
    dossier.procedureName = QStringLiteral("Cấp Giấy xác nhận tình trạng hôn nhân");
    dossier.formSet = QStringLiteral("TT03/2025");
    dossier.applicant.name = QStringLiteral("Nguyễn Văn Ước");
    dossier.applicant.address = QStringLiteral("Ấp Phú Hòa, xã An Khánh, tỉnh Vĩnh Long");
    dossier.applicant.phone = QStringLiteral("0912345678");
    dossier.applicant.paper.number = QStringLiteral("083090012345");
    dossier.purpose = QStringLiteral("Đăng ký kết hôn");
    dossier.fee.lines = {{QStringLiteral("LP"), QStringLiteral("Lệ phí"), 1, 15'000, 15'000}};
    dossier.fee.method = PaymentMethod::Cash;
    dossier.receivedAt = fromIsoOfficeTime(u"2026-11-23T09:41");
    dossier.dueAt = fromIsoOfficeTime(u"2026-11-27T09:41");
    dossier.duration = QStringLiteral("3 ngày làm việc");
    dossier.dueReason = QStringLiteral("trừ nghỉ lễ Thứ Ba 24/11");
    dossier.officerName = QStringLiteral("Nguyễn Thị Hà");
    dossier.missingChoice = MissingChoice::SupplementLater;
    dossier.supplementUntil = QDate(2026, 12, 8);
    addPaper(dossier, QStringLiteral("Tờ khai xác nhận tình trạng hôn nhân"), ComponentState::Original, 1);
    addPaper(dossier, QStringLiteral("Thẻ căn cước (CCCD)"), ComponentState::Shown, 0);
    addPaper(dossier, QStringLiteral("Thông tin cư trú"), ComponentState::Database, 0);
    addPaper(dossier, QStringLiteral("Bản án hoặc quyết định ly hôn"), ComponentState::Missing, 1);
    addPaper(dossier, QStringLiteral("Giấy xác nhận đã cấp lần trước"), ComponentState::Reused, 0,
             QStringLiteral("H61.33-260812-0044"));
    return dossier;
}

inline PrintOccasion occasion()
{
    PrintOccasion occasion;
    occasion.trackingUrl = QStringLiteral("https://tracuu.example.gov.vn/t/abcdefghijkmnpqrstuvwxyz23");
    occasion.formNumber = QStringLiteral("7");
    return occasion;
}

} // namespace printsamples
