// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "papercanvas.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "printfont.h"
#include "printsamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString trackingUrl = u"https://tracuu.example.gov.vn/t/abcdefghijkmnpqrstuvwxyz23"_s;

QString textOf(const QByteArray &pdf)
{
    QString text;
    const Result<PdfPages> pages = PdfPages::fromBytes(pdf);
    for (int page = 1; pages && page <= pages->count(); ++page)
        text += pages->text(page) + u'\n';
    return text.simplified();
}

QStringList codesOf(const QByteArray &pdf, double dpi)
{
    QStringList codes;
    const Result<PdfPages> pages = PdfPages::fromBytes(pdf);
    if (!pages)
        return codes;
    for (const Barcode &code : barcodesIn(*pages->rendered(1, dpi)))
        codes << code.format + u' ' + code.text;
    codes.sort();
    return codes;
}

ReceiptContent contentOf(const Dossier &dossier, const Office &office = printsamples::office(),
                         const PrintOccasion &occasion = printsamples::occasion())
{
    const Result<ReceiptContent> content = receiptContent(dossier, office, occasion);
    Q_ASSERT(content);
    return *content;
}

} // namespace

/// Mẫu 01, 02 and 03 and the slip as PDFs: text, codes, pages.
class TestPrint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void receiptText();
    void slipText();
    void codesScanBack_data();
    void codesScanBack();
    void pages_data();
    void pages();
    void isArchivable();
    void reprintIsMarked();
    void provisionalNumber();
    void waitingForAnotherSystemsCode();
    void demonstrationIsMarked();
    void feeWords_data();
    void feeWords();
    void personsAndPapers_data();
    void personsAndPapers();
    void guidanceText();
    void refusalText();
    void formSetByDate();
    void previewIsThePrint();
    void longTextsStayOnThePaper();
    void marksInValuesAreText();
    void savedAsAWhole();
};

void TestPrint::initTestCase()
{
    QVERIFY2(!missingPrintFont(), "install fonts-croscore");
}

void TestPrint::receiptText()
{
    const QString text = textOf(*writeReceiptPdf(contentOf(printsamples::dossier())));
    for (const QString &expected : {u"ỦY BAN NHÂN DÂN XÃ AN KHÁNH"_s,
                                    u"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"_s,
                                    u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
                                    u"Độc lập - Tự do - Hạnh phúc"_s,
                                    u"An Khánh, ngày 23 tháng 11 năm 2026"_s,
                                    u"Quyển số: 02/2026, Số thứ tự: 0018"_s,
                                    u"Mã hồ sơ: H61.33-261123-0018"_s,
                                    u"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"_s,
                                    u"(Liên: Lưu)"_s,
                                    u"(Liên: Giao khách hàng)"_s,
                                    u"NGUYỄN VĂN ƯỚC"_s,
                                    u"Nguyễn Văn Ước"_s,
                                    u"Ấp Phú Hòa, xã An Khánh, tỉnh Vĩnh Long"_s,
                                    u"0912 345 678"_s,
                                    u"Số Thẻ căn cước: 083090012345"_s,
                                    u"Cấp Giấy xác nhận tình trạng hôn nhân (1.004873), mục đích: đăng ký kết hôn"_s,
                                    u"Thẻ căn cước (CCCD): xuất trình, đã trả lại"_s,
                                    u"Bản án hoặc quyết định ly hôn: CÒN THIẾU, bổ sung trước ngày 08/12/2026"_s,
                                    u"dùng lại giấy đã số hóa H61.33-260812-0044"_s,
                                    u"03 ngày làm việc"_s,
                                    u"Thời gian nhận hồ sơ: 09 giờ 41 phút, ngày 23 tháng 11 năm 2026"_s,
                                    u"Thời gian trả kết quả: 09 giờ 41 phút, Thứ Sáu, ngày 27 tháng 11 năm 2026"_s,
                                    u"(trừ nghỉ lễ Thứ Ba 24/11)"_s,
                                    u"15.000 đ (Mười lăm nghìn đồng), đã thu tiền mặt"_s,
                                    u"NGƯỜI NỘP HỒ SƠ"_s,
                                    u"NGƯỜI TIẾP NHẬN HỒ SƠ"_s,
                                    u"Nguyễn Thị Hà"_s,
                                    u"Bản in 1."_s,
                                    u"cắt theo đường này"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in: "_s + text));
    QVERIFY(!text.contains(u"THỰC HÀNH"));
    QVERIFY(!text.contains(u"Số tạm"));
}

void TestPrint::slipText()
{
    const QString text = textOf(*writeSlipPdf(contentOf(printsamples::dossier())));
    for (const QString &expected :
         {u"UBND XÃ AN KHÁNH"_s, u"PHIẾU HẸN TRẢ KẾT QUẢ"_s, u"H61.33-261123-0018"_s, u"NGUYỄN VĂN ƯỚC"_s,
          u"Nhận: 09 giờ 41, Thứ Hai 23/11/2026"_s, u"09 giờ 41, Thứ Sáu 27/11/2026"_s,
          u"Phí, lệ phí: 15.000 đ (đã thu tiền mặt)"_s, u"Còn thiếu: Bản án hoặc quyết định ly hôn."_s,
          u"Bổ sung trước ngày 08/12/2026."_s, u"Mã cho cán bộ"_s, u"Mã tra cứu"_s, u"tracuu.example.gov.vn"_s,
          u"Mang phiếu này và Thẻ căn cước khi nhận kết quả."_s, u"Hỏi tiến độ: 0270 000 0000 · Quầy 2"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in: "_s + text));
    QVERIFY(!text.contains(u"083090012345")); // A slip is left lying about: no number on it.
    QVERIFY(!text.contains(u"Bản in"));
    Dossier whole = printsamples::dossier();
    for (Component &paper : whole.components)
        paper.state = ComponentState::Original;
    QVERIFY(!textOf(*writeSlipPdf(contentOf(whole))).contains(u"Còn thiếu"));
}

void TestPrint::codesScanBack_data()
{
    QTest::addColumn<double>("dpi");
    QTest::newRow("thermal printer, 203 dpi") << 203.0;
    QTest::newRow("office printer, 300 dpi") << 300.0;
    QTest::newRow("laser printer, 600 dpi") << 600.0;
}

void TestPrint::codesScanBack()
{
    QFETCH(double, dpi);
    const ReceiptContent content = contentOf(printsamples::dossier());
    const QString slip = printsamples::dossier().slipDigits;
    const QStringList once{u"QRCode "_s + slip, u"QRCode "_s + trackingUrl};
    QCOMPARE(codesOf(*writeSlipPdf(content), dpi), once);
    // Each code stands on both liên.
    const QStringList twice{
        u"Code128 H61.33-261123-0018"_s, u"Code128 H61.33-261123-0018"_s, once[0], once[0], once[1], once[1]};
    QCOMPARE(codesOf(*writeReceiptPdf(content), dpi), twice);
}

void TestPrint::pages_data()
{
    QTest::addColumn<int>("papers");
    QTest::addColumn<int>("pages");
    QTest::newRow("no paper") << 0 << 1;
    QTest::newRow("five papers") << 5 << 1;
    QTest::newRow("seven papers") << 7 << 1;
    QTest::newRow("eight papers: a sheet for each liên") << 8 << 2;
    QTest::newRow("thirty papers") << 30 << 2;
}

void TestPrint::pages()
{
    QFETCH(int, papers);
    QFETCH(int, pages);
    Dossier dossier = printsamples::dossier();
    dossier.components.clear();
    for (int i = 0; i < papers; ++i)
        printsamples::addPaper(dossier, u"Tờ khai số %1"_s.arg(i + 1), ComponentState::Original, 1);
    const Result<QByteArray> pdf = writeReceiptPdf(contentOf(dossier));
    QVERIFY(pdf);
    const Result<PdfPages> read = PdfPages::fromBytes(*pdf);
    QCOMPARE(read->count(), pages);
    QVERIFY(qAbs(read->millimetres(1).width() - 210) < 0.5 && qAbs(read->millimetres(1).height() - 297) < 0.5);
    const QString text = textOf(*pdf);
    QVERIFY(text.contains(u"(Liên: Lưu)") && text.contains(u"(Liên: Giao khách hàng)"));
    QVERIFY(papers == 0 || text.contains(u"Tờ khai số %1"_s.arg(papers)));
}

void TestPrint::isArchivable()
{
    const Result<QByteArray> pdf = writeReceiptPdf(contentOf(printsamples::dossier()));
    QVERIFY(pdf->contains("pdfaid:part") && pdf->contains("OutputIntent"));
    QVERIFY(!pdf->contains("Nguy") && !pdf->contains("083090012345")); // Titles and metadata name nobody.
    const Result<QByteArray> slip = writeSlipPdf(contentOf(printsamples::dossier()));
    QVERIFY(qAbs(PdfPages::fromBytes(*slip)->millimetres(1).width() - 80) < 0.5);
}

void TestPrint::reprintIsMarked()
{
    PrintOccasion third = printsamples::occasion();
    third.copyNumber = 3;
    const ReceiptContent content = contentOf(printsamples::dossier(), printsamples::office(), third);
    QVERIFY(textOf(*writeReceiptPdf(content)).contains(u"Bản in 3 (in lại)."));
    QVERIFY(textOf(*writeSlipPdf(content)).contains(u"Bản in 3 (in lại)."));
}

void TestPrint::provisionalNumber()
{
    Dossier dossier = printsamples::dossier();
    const QString number = SlipCode::parse(dossier.slipDigits)->provisional();
    dossier.codes = {{CodeKind::Provisional, number, {}}};
    const ReceiptContent content = contentOf(dossier);
    for (const QByteArray &pdf : {*writeReceiptPdf(content), *writeSlipPdf(content)}) {
        const QString text = textOf(pdf);
        QVERIFY2(text.contains(number), qPrintable(text));
        QVERIFY(text.contains(u"Số tạm – sẽ có mã chính thức"));
    }
    QVERIFY(codesOf(*writeReceiptPdf(content), 300).contains(u"Code128 "_s + dossier.slipDigits));
    QVERIFY(textOf(*writeReceiptPdf(content)).contains(u"Số thứ tự: 0018"));
}

void TestPrint::waitingForAnotherSystemsCode()
{
    Dossier dossier = printsamples::dossier();
    dossier.codes.clear();
    dossier.homeSystem = u"Hệ thống hộ tịch"_s;
    const QByteArray pdf = *writeSlipPdf(contentOf(dossier));
    QVERIFY(textOf(pdf).contains(u"chờ mã của Hệ thống hộ tịch"));
}

void TestPrint::demonstrationIsMarked()
{
    Office office = printsamples::office();
    office.isDemonstration = true;
    const ReceiptContent content = contentOf(printsamples::dossier(), office);
    for (const QByteArray &pdf : {*writeReceiptPdf(content), *writeSlipPdf(content), *writeGuidancePdf(content)})
        QVERIFY(textOf(pdf).contains(u"BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ"));
    QCOMPARE(PdfPages::fromBytes(*writeReceiptPdf(content))->count(), 1);
}

void TestPrint::feeWords_data()
{
    QTest::addColumn<int>("amount"); // Below zero: no fee line at all.
    QTest::addColumn<PaymentMethod>("method");
    QTest::addColumn<QString>("exemption");
    QTest::addColumn<QString>("words");
    QTest::newRow("cash") << 15'000 << PaymentMethod::Cash << QString() << u"15.000 đ (đã thu tiền mặt)"_s;
    QTest::newRow("transfer") << 15'000 << PaymentMethod::Transfer << QString()
                              << u"15.000 đ (chuyển khoản, chờ xác nhận)"_s;
    QTest::newRow("later") << 15'000 << PaymentMethod::Later << QString() << u"15.000 đ (thu sau)"_s;
    QTest::newRow("free") << 0 << PaymentMethod::None << QString() << u"Phí, lệ phí: không thu"_s;
    QTest::newRow("exempt") << 0 << PaymentMethod::None << u"Hộ nghèo"_s << u"Phí, lệ phí: miễn (Hộ nghèo)"_s;
    QTest::newRow("no fee") << -1 << PaymentMethod::None << QString() << QString();
}

void TestPrint::feeWords()
{
    QFETCH(int, amount);
    QFETCH(PaymentMethod, method);
    QFETCH(QString, exemption);
    QFETCH(QString, words);
    Dossier dossier = printsamples::dossier();
    dossier.fee.lines.first().amount = amount;
    if (amount < 0)
        dossier.fee.lines.clear();
    dossier.fee.method = method;
    dossier.fee.exemption = exemption;
    const QString text = textOf(*writeSlipPdf(contentOf(dossier)));
    if (words.isEmpty())
        QVERIFY(!text.contains(u"lệ phí"));
    else
        QVERIFY2(text.contains(words), qPrintable(text.right(700)));
}

void TestPrint::personsAndPapers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("parent hands in") << u"parent"_s << u"Người nộp: Lê Thị Bưởi (cha/mẹ)"_s;
    QTest::newRow("no paper, with a ground") << u"none"_s << u"Số giấy tờ tùy thân: chưa có giấy tờ"_s;
    QTest::newRow("company") << u"company"_s << u"Số Mã số thuế: 0100109106"_s;
    QTest::newRow("by post") << u"post"_s << u"Nhận kết quả tại: nhà, qua bưu chính công ích – Ấp Phú Hòa"_s;
    QTest::newRow("online") << u"online"_s << u"Hình thức nộp: (trực tuyến)"_s;
    QTest::newRow("no appointment") << u"no date"_s
                                    << u"Thời gian trả kết quả: theo thông báo của cơ quan giải quyết"_s;
    QTest::newRow("second stage") << u"members"_s << u"Thủ tục liên thông: giai đoạn 2: 1.001193, H61.33 – hẹn 27/11/2026"_s;
}

void TestPrint::personsAndPapers()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    Dossier dossier = printsamples::dossier();
    if (kind == u"parent") {
        dossier.submitter.relation = Relation::Parent;
        dossier.submitter.person.name = u"Lê Thị Bưởi"_s;
    } else if (kind == u"none") {
        dossier.applicant.paper = {IdentityKind::None, {}, {}, u"trẻ sơ sinh"_s};
    } else if (kind == u"company") {
        dossier.applicant.kind = OwnerKind::Company;
        dossier.applicant.taxCode = u"0100109106"_s;
    } else if (kind == u"post") {
        dossier.returnWay = ReturnWay::Post;
        dossier.returnAddress = u"Ấp Phú Hòa"_s;
    } else if (kind == u"online") {
        dossier.channel = Channel::Online;
    } else if (kind == u"members") {
        dossier.members = {{u"1.001193"_s, u"H61.33"_s, DossierState::Received, dossier.dueAt, {}, 2}};
    } else {
        dossier.dueAt.reset();
    }
    const QString text = textOf(*writeReceiptPdf(contentOf(dossier)));
    QVERIFY2(text.contains(words), qPrintable(text.right(700)));
}

void TestPrint::guidanceText()
{
    PrintOccasion occasion = printsamples::occasion();
    ComponentRequirement paper;
    paper.number = 4;
    paper.expected = ComponentState::Copy;
    paper.quantity = 2;
    occasion.requirements = {paper};
    occasion.reason = u"tờ khai ghi “đã ly hôn”"_s;
    const ReceiptContent content = contentOf(printsamples::dossier(), printsamples::office(), occasion);
    QCOMPARE(content.missing.size(), 1);
    QCOMPARE(content.missing[0].copies, u"2"_s);
    const QString text = textOf(*writeGuidancePdf(content));
    for (const QString &expected :
         {u"PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"_s, u"Số: 07/HDHS"_s, u"Mẫu số 02"_s,
          u"Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: NGUYỄN VĂN ƯỚC"_s, u"Bản án hoặc quyết định ly hôn"_s,
          u"Lý do: tờ khai ghi “đã ly hôn”"_s, u"NGƯỜI HƯỚNG DẪN"_s, u"Nguyễn Thị Hà"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in: "_s + text));
    QVERIFY(!text.contains(u"Tờ khai xác nhận"));
}

void TestPrint::refusalText()
{
    const QString text = textOf(*writeRefusalPdf(contentOf(printsamples::dossier())));
    for (const QString &expected :
         {u"PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"_s, u"Mẫu số 03"_s, u"với lý do cụ thể như sau"_s,
          u"không đủ điều kiện tiếp nhận theo quy định của thủ tục 1.004873"_s, u"NGƯỜI TỪ CHỐI"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in: "_s + text));
}

void TestPrint::formSetByDate()
{
    QCOMPARE(FormSet::load(QString(), QDate(2026, 11, 23))->name(), u"TT03/2025"_s);
    QCOMPARE(FormSet::load(QString(), QDate(2025, 7, 1))->name(), u"TT03/2025"_s);
    QCOMPARE(FormSet::load(QString(), QDate(2025, 6, 30))->name(), u"TT01/2018"_s);
    QVERIFY(!FormSet::load(QString(), QDate(2017, 1, 1)));
    QVERIFY(!FormSet::load(u"TT99/2099"_s));
    Dossier old = printsamples::dossier();
    old.formSet = u"TT01/2018"_s;
    QVERIFY(textOf(*writeGuidancePdf(contentOf(old))).contains(u"Thông tư 01/2018/TT-VPCP"));
    old.formSet = u"TT99/2099"_s;
    QCOMPARE(receiptContent(old, printsamples::office(), {}).error().code, u"form-set"_s);
}

void TestPrint::previewIsThePrint()
{
    const PrintedForm form = slipForm(contentOf(printsamples::dossier()));
    QCOMPARE(form.millimetres.width(), 80.0);
    QVERIFY(form.millimetres.height() > 100 && form.millimetres.height() < 160);
    QImage preview((form.millimetres * 8).toSize(), QImage::Format_RGB32);
    preview.fill(Qt::white);
    QPainter painter(&preview);
    form.paint(painter, QRectF(preview.rect()), 0);
    painter.end();
    QStringList codes;
    for (const Barcode &code : barcodesIn(preview))
        codes << code.text;
    codes.sort();
    const QStringList expected{printsamples::dossier().slipDigits, trackingUrl};
    QCOMPARE(codes, expected);
}

void TestPrint::longTextsStayOnThePaper()
{
    Dossier dossier = printsamples::dossier();
    dossier.applicant.name = u"Công ty trách nhiệm hữu hạn một thành viên "_s.repeated(4).trimmed();
    dossier.applicant.address = u"ấp rất dài "_s.repeated(30).trimmed();
    dossier.applicant.email = QString(90, u'w') + u"@example.gov.vn"_s;
    const ReceiptContent content = contentOf(dossier);
    const Result<PdfPages> pages = PdfPages::fromBytes(*writeReceiptPdf(content));
    for (int page = 1; page <= pages->count(); ++page) {
        const QImage image = *pages->rendered(page, 72);
        for (int y = 0; y < image.height(); ++y) { // Nothing but the cut line in the right margin.
            if (qGray(image.pixel(image.width() - 8, y)) < 128)
                QVERIFY(qAbs(y - image.height() / 2) < 8);
        }
    }
    QVERIFY(textOf(*writeSlipPdf(content)).contains(u"MỘT THÀNH VIÊN"));
}

void TestPrint::marksInValuesAreText()
{
    const TextRuns runs = filledRuns(u"a **{x}** //b//"_s, {{u"x"_s, u"**//{y}"_s}});
    QCOMPARE(runs.size(), 4);
    QCOMPARE(runs[1].text, u"**//{y}"_s);
    QVERIFY(runs[1].isBold && !runs[2].isBold && runs[3].isItalic);
    QCOMPARE(filledText(u"{none}x"_s, {}), u"x"_s);
}

void TestPrint::savedAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"giấy hẹn.pdf"_s);
    QVERIFY(savePdf(path, "%PDF-one"));
    QVERIFY(savePdf(path, "%PDF-two"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("%PDF-two"));
    const Result<void> nowhere = savePdf(folder.filePath(u"none/x.pdf"_s), "x");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::StorageFailed);
}

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
