// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificationform.h"
#include "dossierform.h"
#include "printsamples.h"

/// Dossiers with long names, long addresses and many papers for each form of a dossier's life; invented.
namespace formsamples {

using namespace Qt::StringLiterals;

inline Dossier longDossier()
{
    Dossier dossier = printsamples::dossier();
    dossier.sectorName = u"Hộ tịch"_s;
    dossier.procedureName =
        u"Cấp Giấy xác nhận tình trạng hôn nhân cho công dân Việt Nam cư trú trong nước để kết hôn với "
        u"người nước ngoài tại cơ quan có thẩm quyền của nước ngoài"_s;
    dossier.applicant.name = u"Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khanh"_s;
    dossier.applicant.address =
        u"Số nhà 1234/56/78, tổ 12, khóm Mỹ Thạnh Đông A, ấp Phú Hòa Tây, xã An Khánh, tỉnh Vĩnh Long"_s;
    dossier.applicant.email = u"phuongkhanh.congtangtonnu@example.com"_s;
    dossier.returnWay = ReturnWay::Post;
    dossier.returnAddress =
        u"Số nhà 1234/56/78, tổ 12, khóm Mỹ Thạnh Đông A, ấp Phú Hòa Tây, xã An Khánh, tỉnh Vĩnh Long"_s;
    dossier.results = {{1, u"Giấy xác nhận tình trạng hôn nhân"_s, ResultState::Ready, u"B-12"_s},
                       {2, u"Trích lục ghi chú ly hôn (bản sao)"_s, ResultState::Ready, u"B-12"_s}};
    return dossier;
}

inline Dossier withPapers(int count)
{
    Dossier dossier = longDossier();
    dossier.components.clear();
    for (int i = 0; i < count; ++i)
        printsamples::addPaper(dossier, u"Giấy tờ thứ %1 có tên dài như tên các giấy tờ thật"_s.arg(i + 1),
                               ComponentState::Original, 1);
    return dossier;
}

inline QList<FormValues> papers(int count)
{
    QList<FormValues> rows;
    for (int i = 0; i < count; ++i) {
        rows.append(
            {{u"paper"_s, i % 3 == 0 ? u"Bản án hoặc quyết định ly hôn đã có hiệu lực pháp luật của Tòa án nhân dân "
                                       u"có thẩm quyền (kèm giấy xác nhận thi hành án)"_s
                                     : u"Tờ khai bổ sung số %1"_s.arg(i + 1)},
             {i % 2 == 0 ? u"originals"_s : u"copies"_s, u"1"_s}});
    }
    return rows;
}

inline QList<Dossier> dossiers(int count)
{
    QList<Dossier> many;
    for (int i = 0; i < count; ++i) {
        Dossier dossier = i % 4 == 0 ? longDossier() : printsamples::dossier();
        dossier.codes = {{CodeKind::Official, u"H61.33-261123-%1"_s.arg(i + 1, 4, 10, QLatin1Char('0')), {}}};
        many.append(dossier);
    }
    return many;
}

/// Dossiers that one person hands in.
inline QList<Dossier> dossiersOfOne(int count)
{
    QList<Dossier> many = dossiers(count);
    for (Dossier &dossier : many)
        dossier.submitter = {Relation::Employee, printsamples::dossier().applicant, u"Giấy giới thiệu số 12"_s};
    return many;
}

inline FormOccasion occasion()
{
    FormOccasion occasion;
    occasion.formNumber = u"7"_s;
    occasion.officerName = u"Nguyễn Thị Hà"_s;
    occasion.at = fromIsoOfficeTime(u"2026-11-25T14:05");
    occasion.values = {
        {u"reason"_s,
         u"cơ quan phối hợp chưa gửi kết quả xác minh tình trạng hôn nhân của người yêu cầu trong thời gian cư "
         u"trú tại địa phương khác; Ủy ban nhân dân xã đã có văn bản đề nghị lần thứ hai."_s},
        {u"ground"_s, u"khoản 3 Điều 22 Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ"_s},
        {u"until"_s, u"08/12/2026"_s},
        {u"newDue"_s, u"16 giờ 30 phút, Thứ Tư, ngày 02 tháng 12 năm 2026"_s},
        {u"department"_s, u"Phòng Văn hóa – Xã hội xã An Khánh"_s},
        {u"signer"_s, u"Lê Thị Lan"_s},
        {u"signerTitle"_s, u"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"_s},
        {u"giver"_s, u"Nguyễn Thị Hà"_s},
        {u"receiver"_s, u"Trần Quốc Bình"_s},
        {u"handedBack"_s, u"Thẻ căn cước (01 bản chính)"_s},
        {u"from"_s, u"01/11/2026"_s},
        {u"to"_s, u"30/11/2026"_s}};
    return occasion;
}

inline FormOccasion returnOccasion()
{
    FormOccasion occasion = formsamples::occasion();
    occasion.values[u"receiver"_s] = u"Lê Thị Bưởi"_s;
    occasion.values[u"receiverNumber"_s] = u"083190054321"_s;
    occasion.values[u"receiverRole"_s] = u" (người được ủy quyền)"_s;
    occasion.values[u"delegation"_s] = u"Giấy ủy quyền số 45/2026 ngày 20 tháng 11 năm 2026"_s;
    occasion.values[u"lostSlip"_s] = u"có giấy cam đoan kèm theo."_s;
    occasion.rows[u"results"_s] = {{{u"resultNumber"_s, u"112/UBND-XNTTHN"_s},
                                    {u"result"_s, u"Giấy xác nhận tình trạng hôn nhân"_s},
                                    {u"resultCopies"_s, u"1"_s}},
                                   {{u"resultNumber"_s, u"45/TLGCLH-BS"_s},
                                    {u"result"_s, u"Trích lục ghi chú ly hôn (bản sao)"_s},
                                    {u"resultCopies"_s, u"2"_s}}};
    return occasion;
}

inline FormOccasion controlOccasion(int handovers)
{
    FormOccasion occasion = formsamples::occasion();
    for (int i = 0; i < handovers; ++i) {
        occasion.rows[u"handovers"_s].append({{u"from"_s, u"Bộ phận tiếp nhận và trả kết quả"_s},
                                              {u"to"_s, u"Phòng Văn hóa – Xã hội"_s},
                                              {u"at"_s, u"09 giờ 50 phút,\nngày 23 tháng 11 năm 2026"_s},
                                              {u"outcome"_s, u"Đúng hạn"_s}});
    }
    return occasion;
}

/// A payment of 15,000 as its papers say it; with a number of a provider.
inline FormOccasion paymentOccasion()
{
    FormOccasion paid = occasion();
    paid.values = {{u"payment"_s, u"01a21abb-1d00"_s},   {u"payer"_s, u"Nguyễn Thị Mẫu Thử"_s},
                   {u"total"_s, u"15.000 đ"_s},          {u"totalWords"_s, u"Mười lăm nghìn đồng"_s},
                   {u"method"_s, u"tiền mặt"_s},         {u"received"_s, u"20.000 đ"_s},
                   {u"change"_s, u"5.000 đ"_s},          {u"receiptForm"_s, u"01BLP0-001"_s},
                   {u"receiptSymbol"_s, u"AA-26E"_s},    {u"receiptNumber"_s, u"123"_s},
                   {u"issued"_s, u"09:41 23/11/2026"_s}, {u"lookup"_s, u"bienlai.example.vn, mã ABC123"_s}};
    paid.rows[u"fees"_s].append({{u"index"_s, u"1"_s},
                                 {u"fee"_s, u"Lệ phí cấp Giấy xác nhận tình trạng hôn nhân"_s},
                                 {u"quantity"_s, u"1"_s},
                                 {u"amount"_s, u"15.000 đ"_s}});
    return paid;
}

inline FormOccasion tasksOccasion(int count)
{
    FormOccasion given = occasion();
    given.values = {{u"meeting"_s, u"23/11/2026"_s},
                    {u"count"_s, QString::number(count)},
                    {u"done"_s, u"1"_s},
                    {u"left"_s, QString::number(count - 1)}};
    for (int task = 1; task <= count; ++task)
        given.rows[u"tasks"_s].append({{u"index"_s, QString::number(task)},
                                       {u"taskUnit"_s, u"Trung tâm Phục vụ hành chính công"_s},
                                       {u"task"_s, u"Đưa 5 thủ tục hộ tịch lên dịch vụ công toàn trình"_s},
                                       {u"taskFor"_s, u"Cổng dịch vụ công"_s},
                                       {u"taskDue"_s, u"27/11/2026"_s},
                                       {u"outcome"_s, task == 1 ? u"được"_s : u"chưa được"_s},
                                       {u"remark"_s, u"Kiến nghị: bổ sung máy quét\nChuyển từ 16/11 (1 lần)"_s}});
    return given;
}

inline FormOccasion dayCloseOccasion()
{
    FormOccasion given = occasion();
    given.values = {{u"day"_s, u"23/11/2026"_s},
                    {u"signer"_s, u"Phan Văn Lâm"_s},
                    {u"seal"_s, u"mocua-day|2026-11-23|"_s + QString(64, u'7')},
                    {u"sealText"_s, QString(16, u'7')}};
    given.rows[u"figures"_s] = {{{u"what"_s, u"Tiếp nhận"_s},
                                 {u"figure"_s, u"142"_s},
                                 {u"more"_s, u"Phí, lệ phí theo sổ"_s},
                                 {u"moreFigure"_s, u"2.039.000 đ"_s}}};
    for (int counter = 1; counter <= 4; ++counter)
        given.rows[u"counters"_s].append({{u"counter"_s, QString::number(counter)},
                                          {u"counterOfficer"_s, u"Nguyễn Thị Phương Thảo"_s},
                                          {u"issued"_s, u"41"_s},
                                          {u"sent"_s, u"39"_s},
                                          {u"waiting"_s, u"1"_s},
                                          {u"quarantined"_s, u"0"_s},
                                          {u"void"_s, u"1"_s},
                                          {u"gaps"_s, u"0"_s},
                                          {u"counted"_s, u"615.000"_s},
                                          {u"cashDifference"_s, u"0"_s}});
    for (int line = 1; line <= 9; ++line)
        given.rows[u"checks"_s].append({{u"index"_s, QString::number(line)},
                                        {u"check"_s, u"3 hồ sơ chưa tới cổng, cũ nhất từ 16:20"_s},
                                        {u"explanation"_s, u"mạng chậm, đã báo bộ phận kỹ thuật"_s}});
    return given;
}

inline FormOccasion countOccasion()
{
    FormOccasion counted = occasion();
    counted.values = {{u"drawer"_s, u"2"_s},
                      {u"counted"_s, u"1.235.000 đ"_s},
                      {u"expected"_s, u"1.240.000 đ"_s},
                      {u"difference"_s, u"thiếu 5.000 đ"_s},
                      {u"reason"_s, u"trả nhầm tiền thừa"_s},
                      {u"leftOver"_s, u"200.000 đ"_s},
                      {u"handedOver"_s, u"1.035.000 đ"_s},
                      {u"countedWords"_s, u"Một triệu hai trăm ba mươi lăm nghìn đồng"_s}};
    for (const auto &[note, pieces, amount] : {std::tuple(u"500.000 đ"_s, u"2"_s, u"1.000.000 đ"_s),
                                               {u"100.000 đ"_s, u"2"_s, u"200.000 đ"_s},
                                               {u"5.000 đ"_s, u"7"_s, u"35.000 đ"_s}})
        counted.rows[u"pieces"_s].append({{u"index"_s, QString::number(counted.rows[u"pieces"_s].size() + 1)},
                                          {u"note"_s, note},
                                          {u"pieces"_s, pieces},
                                          {u"amount"_s, amount}});
    return counted;
}

/// What is certified: a number of the book, or (1) one that is provisional yet.
inline FormOccasion certificationOccasion(int paper)
{
    Certification certification;
    certification.book = paper == 0 ? CertificationBook::Copies : CertificationBook::Signatures;
    certification.year = 2026;
    certification.certifiedAt = fromIsoOfficeTime(u"2026-11-05T09:05");
    certification.signer = u"Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khanh"_s;
    certification.signerTitle = u"Phó Giám đốc Trung tâm Phục vụ hành chính công"_s;
    certification.papers = {
        {u"Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"_s, 4, 2, 12345, {}},
        {u"Sơ yếu lý lịch"_s, 2, 1, 0, u"TAM-003302261127001800/1"_s}};
    FormOccasion given = occasion();
    const FormValues values = certificationValues(certification, certification.papers.at(paper), given.at);
    for (auto value = values.begin(); value != values.end(); ++value)
        given.values.insert(value.key(), *value);
    return given;
}

inline FormOccasion bookOccasion(int count)
{
    FormOccasion given = occasion();
    given.values = {{u"BOOK"_s, u"SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH"_s},
                    {u"sign"_s, u"SCT/BS"_s},
                    {u"year"_s, u"2026"_s},
                    {u"count"_s, QString::number(count - 2)},
                    {u"copies"_s, u"40"_s},
                    {u"fees"_s, u"1.234.000 đ"_s}};
    QList<FormValues> rows;
    for (int i = 1; i <= count; ++i) {
        if (i % 9 == 5) {
            rows.append({{u"number"_s, u"%1–%2"_s.arg(i).arg(i + 95)}, {u"note"_s, u"Các số chưa dùng đến"_s}});
            continue;
        }
        rows.append({{u"number"_s, i % 7 == 6 ? u"Số tạm"_s : QString::number(i)},
                     {u"day"_s, u"27/11/2026"_s},
                     {u"requester"_s, u"Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khanh"_s},
                     {u"paper"_s, i % 2 ? u"Bằng tốt nghiệp trung học phổ thông"_s
                                        : u"Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở"_s},
                     {u"signer"_s, u"Lê Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân xã"_s},
                     {u"copies"_s, u"4"_s},
                     {u"fee"_s, u"16.000"_s},
                     {u"note"_s,
                      (i % 7 == 6 ? u"Chờ số chính thức; số tạm đã in: TAM-0033-02-261127-0018-00/2; "_s : QString()) +
                          u"H61.33-261123-%1"_s.arg(i, 4, 10, QLatin1Char('0'))}});
    }
    given.rows.insert(u"entries"_s, rows);
    return given;
}

/// A form as a row of a test: its name here and what it is made of.
struct Sample
{
    QString name;
    Result<FormWork> work;
};

inline QList<Sample> all(const FormLibrary &library = FormLibrary::builtIn())
{
    const Office office = printsamples::office();
    FormOccasion supplement = occasion();
    supplement.rows[u"papers"_s] = papers(2);
    FormOccasion manyPapers = occasion();
    manyPapers.rows[u"papers"_s] = papers(30);
    Dossier renumbered = longDossier();
    renumbered.codes.append({CodeKind::Disputed, u"H61.33.205-261123-0018"_s, {}});
    Dossier old = longDossier();
    old.formSet = u"TT01/2018"_s;
    old.receivedAt = fromIsoOfficeTime(u"2025-06-20T09:41");
    FormOccasion tracked = occasion();
    tracked.trackingUrl = printsamples::occasion().trackingUrl;
    const auto one = [&](const QString &form, const Dossier &dossier, const FormOccasion &given) {
        return dossierFormWork(library, form, dossier, office, given);
    };
    const auto many = [&](const QString &form, const QList<Dossier> &given) {
        return dossierListWork(library, form, given, office, occasion());
    };
    return {{u"supplement"_s, one(u"supplement"_s, longDossier(), supplement)},
            {u"supplement-30-papers"_s, one(u"supplement"_s, longDossier(), manyPapers)},
            {u"refusal"_s, one(u"refusal"_s, longDossier(), occasion())},
            {u"extension-old"_s, one(u"extension"_s, old, occasion())},
            {u"extension"_s, one(u"extension"_s, longDossier(), occasion())},
            {u"stop"_s, one(u"stop"_s, longDossier(), occasion())},
            {u"control-slip-blank"_s, one(u"control-slip"_s, longDossier(), controlOccasion(0))},
            {u"control-slip"_s, one(u"control-slip"_s, longDossier(), controlOccasion(9))},
            {u"register"_s, many(u"register"_s, dossiers(16))},
            {u"hand-over"_s, many(u"hand-over"_s, dossiers(24))},
            {u"result-hand-over"_s, many(u"result-hand-over"_s, dossiers(12))},
            {u"return-receipt"_s, one(u"return-receipt"_s, longDossier(), returnOccasion())},
            {u"lost-slip"_s, one(u"lost-slip"_s, longDossier(), returnOccasion())},
            {u"post-sheet"_s, many(u"post-sheet"_s, dossiers(8))},
            {u"receipt-a5"_s, one(u"receipt-a5"_s, longDossier(), tracked)},
            {u"receipt-a5-30-papers"_s, one(u"receipt-a5"_s, withPapers(30), tracked)},
            {u"code-notice"_s, one(u"code-notice"_s, renumbered, tracked)},
            {u"counter-note"_s, one(u"counter-note"_s, longDossier(), occasion())},
            {u"folder-label"_s, one(u"folder-label"_s, longDossier(), occasion())},
            {u"certification-label"_s, one(u"certification-label"_s, longDossier(), certificationOccasion(0))},
            {u"signature-certification"_s, one(u"signature-certification"_s, longDossier(), certificationOccasion(1))},
            {u"certification-book"_s, dossierListWork(library, u"certification-book"_s, {}, office, bookOccasion(18))},
            {u"cash-slip"_s, one(u"cash-slip"_s, longDossier(), paymentOccasion())},
            {u"e-receipt"_s, one(u"e-receipt"_s, longDossier(), paymentOccasion())},
            {u"cash-count"_s, dossierListWork(library, u"cash-count"_s, {}, office, countOccasion())},
            {u"day-close"_s, dossierListWork(library, u"day-close"_s, {}, office, dayCloseOccasion())},
            {u"meeting-tasks"_s, dossierListWork(library, u"meeting-tasks"_s, {}, office, tasksOccasion(14))},
            {u"bulk-receipt"_s, many(u"bulk-receipt"_s, dossiersOfOne(14))}};
}

} // namespace formsamples
