// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officialpages.h"

#include <QPainter>
#include <QRandomGenerator>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double pageWidth = 8.27;
constexpr double pageHeight = 11.69;

struct TextLook
{
    double skew;
    double noise;
    int paper;
    bool hasStamp;
};

constexpr std::array<TextLook, 8> textLooks{{{0, 4, 250, false},
                                             {1.2, 6, 245, false},
                                             {-2.3, 8, 240, true},
                                             {3.0, 8, 235, false},
                                             {-0.6, 12, 215, true},
                                             {2.1, 10, 200, true},
                                             {-3.0, 6, 245, false},
                                             {0.4, 5, 250, true}}};

const QStringList &sentences()
{
    static const QStringList list{
        u"Họ và tên người nộp hồ sơ: Đặng Thị Mẫu Thử, sinh ngày 14 tháng 6 năm 1987 tại xã Đồng Quýt."_s,
        u"Nơi thường trú: thôn Mỹ Thượng, xã Đồng Quýt, huyện Sơn Lũng, tỉnh Bình Khê."_s,
        u"Lệ phí đăng ký: 50.000 đồng; phí thẩm định hồ sơ: 1.250.000 đồng, đã nộp đủ tại quầy số 2."_s,
        u"Mã hồ sơ H61.33-261123-0018 được cấp lúc 9 giờ 41 phút và có giá trị đến khi trả kết quả."_s,
        u"Thửa đất số 147, tờ bản đồ số 23, diện tích 318,5 m2 thuộc khu dân cư thôn Hạ Lũng."_s,
        u"Căn cứ Luật Hộ tịch, Luật Cư trú và các nghị định hướng dẫn thi hành đang có hiệu lực."_s,
        u"Người nộp hồ sơ cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật."_s,
        u"Thành phần hồ sơ gồm tờ khai theo mẫu, bản sao giấy khai sinh và giấy xác nhận nơi cư trú."_s,
        u"Thời hạn giải quyết là 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ theo quy định."_s,
        u"Trường hợp hồ sơ chưa đầy đủ, cán bộ tiếp nhận hướng dẫn bằng phiếu và ghi rõ lý do."_s,
        u"Ông Nguyễn Văn Thí Dụ được ủy quyền nhận kết quả thay, có giấy ủy quyền chứng thực kèm theo."_s,
        u"Kết quả được trả tại bộ phận một cửa hoặc gửi qua dịch vụ bưu chính công ích nếu có yêu cầu."_s,
        u"Số điện thoại liên hệ: 0900 000 147; mọi phản ánh xin gửi về Ủy ban nhân dân xã Đồng Quýt."_s,
        u"Giấy chứng nhận quyền sử dụng đất số BK 004512 cấp ngày 30 tháng 9 năm 2015 được nộp kèm bản chính."_s,
        u"Việc xác nhận tình trạng hôn nhân được ghi vào sổ và thông báo cho nơi đăng ký thường trú trước đây."_s};
    return list;
}

QString familyOf(int k)
{
    return QStringList{u"Tinos"_s, u"Noto Serif"_s, u"DejaVu Sans"_s}.at(k % 3);
}

QFont fontOf(const QString &family, double points, int dpi)
{
    QFont font(family);
    font.setPixelSize(std::max(1, int(points * dpi / 72)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Three different sentences.
QString paragraph(QRandomGenerator &random)
{
    QStringList left = sentences();
    QStringList chosen;
    for (int i = 0; i < 3; ++i)
        chosen.append(left.takeAt(random.bounded(int(left.size()))));
    return chosen.join(u' ');
}

QStringList wrapped(const QString &text, const QFontMetricsF &metrics, double width)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ')) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + u' ' + word;
        if (metrics.horizontalAdvance(longer) > width && !lines.last().isEmpty())
            lines.append(word);
        else
            lines.last() = longer;
    }
    return lines;
}

QImage emptyPage(int dpi)
{
    QImage page(int(pageWidth * dpi), int(pageHeight * dpi), QImage::Format_RGB32);
    page.fill(Qt::white);
    return page;
}

void prepare(QPainter &painter)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
}

QImage textPage(int k, int dpi, QString &truth)
{
    QImage page = emptyPage(dpi);
    QPainter painter(&page);
    prepare(painter);
    QRandomGenerator random(quint32(100 + k));
    const double points = k % 2 == 0 ? 13 : 12;
    const double pitch = 1.45 * points * dpi / 72;
    const double left = 0.9 * dpi;
    const double width = page.width() - 2 * left;
    QStringList lines;
    double y = 0.8 * dpi;
    const QFont headFont = fontOf(familyOf(k), points + 1, dpi);
    painter.setFont(headFont);
    painter.setPen(Qt::black);
    for (const QString &head : {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s,
                                u"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"_s}) {
        const double length = QFontMetricsF(headFont, &page).horizontalAdvance(head);
        painter.drawText(QPointF((page.width() - length) / 2, y + QFontMetricsF(headFont, &page).ascent()), head);
        lines.append(head);
        y += pitch * 1.2;
    }
    const QFont font = fontOf(familyOf(k), points, dpi);
    const QFontMetricsF metrics(font, &page);
    painter.setFont(font);
    painter.setPen(QColor(15, 15, 15));
    while (y < page.height() * 0.9) {
        for (const QString &line : wrapped(paragraph(random), metrics, width)) {
            if (y >= page.height() * 0.9)
                break;
            painter.drawText(QPointF(left, y + metrics.ascent()), line);
            lines.append(line);
            y += pitch;
        }
        y += pitch / 3;
    }
    truth = lines.join(u'\n');
    return page;
}

void stamp(QImage &page, int dpi)
{
    QImage print(page.size(), QImage::Format_RGB32);
    print.fill(Qt::white);
    {
        QPainter painter(&print);
        prepare(painter);
        const QPointF centre(5.9 * dpi, 9.2 * dpi);
        const QColor red(205, 30, 40);
        painter.setPen(QPen(red, std::max(2, dpi / 60)));
        painter.drawEllipse(centre, 0.7 * dpi, 0.7 * dpi);
        painter.drawEllipse(centre, 0.56 * dpi, 0.56 * dpi);
        QFont font(u"DejaVu Sans"_s);
        font.setPixelSize(dpi / 9);
        painter.setFont(font);
        double y = centre.y() - dpi / 6.0;
        for (const QString &line : {u"UBND XÃ"_s, u"ĐỒNG QUÝT"_s, u"★"_s}) {
            const double length = QFontMetricsF(font, &print).horizontalAdvance(line);
            painter.drawText(QPointF(centre.x() - length / 2, y + dpi / 18.0), line);
            y += dpi / 8.0;
        }
    }
    QPainter painter(&page);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.drawImage(0, 0, print);
}

QImage showThrough(int dpi)
{
    QString unused;
    const QImage back = textPage(0, dpi, unused).mirrored(true, false);
    // A wide blur: made small and large again twice.
    const int factor = std::max(2, dpi / 80);
    const QImage soft = back.scaled(back.size() / factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .scaled(back.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage page = emptyPage(dpi);
    QPainter painter(&page);
    painter.setOpacity(0.1);
    painter.drawImage(0, 0, soft);
    return page;
}

QImage signedPage(int dpi)
{
    QImage page = emptyPage(dpi);
    QPainter painter(&page);
    prepare(painter);
    painter.setPen(QPen(QColor(60, 70, 170), std::max(2, dpi / 100)));
    QPolygonF line;
    for (int j = 0; j < 9; ++j)
        line.append(QPointF((5 + 0.25 * j + 0.1 * std::sin(2.1 * j)) * dpi, (9 + 0.25 * std::sin(1.7 * j)) * dpi));
    painter.drawPolyline(line);
    return page;
}

QImage oneLine(int dpi)
{
    QImage page = emptyPage(dpi);
    QPainter painter(&page);
    prepare(painter);
    painter.setFont(fontOf(u"Tinos"_s, 12, dpi));
    painter.setPen(QColor(20, 20, 20));
    painter.drawText(QPointF(dpi, dpi + 12.0 * dpi / 72), u"Xác nhận: 01"_s);
    return page;
}

QImage photoPage(int dpi, QString &truth)
{
    QImage page = emptyPage(dpi);
    const QRect photo(int(0.8 * dpi), int(0.8 * dpi), page.width() - int(1.6 * dpi), int(page.height() * 0.55));
    QRandomGenerator random(7);
    QImage cells(photo.width() / 12 + 2, photo.height() / 12 + 2, QImage::Format_Grayscale8);
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x)
            cells.scanLine(y)[x] = uchar(random.bounded(256));
    }
    const QImage rough = cells.scaled(photo.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    for (int j = 0; j < photo.height(); ++j) {
        auto *line = reinterpret_cast<QRgb *>(page.scanLine(photo.top() + j)) + photo.left();
        for (int i = 0; i < photo.width(); ++i) {
            const double x = double(i) / dpi;
            const double y = double(j) / dpi;
            const double more = 0.35 * rough.constScanLine(j)[i] - 45;
            const auto tone = [more](double value) { return std::clamp(int(value + more), 0, 255); };
            line[i] = qRgb(tone(128 + 90 * std::sin(x / 0.9 + std::sin(y / 1.3))),
                           tone(128 + 90 * std::sin(y / 0.7 + 1)), tone(128 + 80 * std::sin((x + y) / 1.1 + 2)));
        }
    }
    QPainter painter(&page);
    prepare(painter);
    painter.setFont(fontOf(u"Tinos"_s, 13, dpi));
    truth = u"Ảnh hiện trạng thửa đất số 147, chụp ngày 20 tháng 11 năm 2026"_s;
    painter.drawText(QPointF(0.8 * dpi, page.height() * 0.62 + 13.0 * dpi / 72), truth);
    return page;
}

void drawCard(QImage &page, QPoint at, int dpi)
{
    QImage card(int(3.37 * dpi), int(2.125 * dpi), QImage::Format_RGB32);
    for (int y = 0; y < card.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(card.scanLine(y));
        for (int x = 0; x < card.width(); ++x)
            line[x] = qRgb(int(190 + 25 * std::sin(x / 14.0)), int(220 + 12 * std::sin((x + y) / 9.0)),
                           int(205 + 18 * std::cos(y / 11.0)));
    }
    QPainter painter(&card);
    prepare(painter);
    painter.fillRect(QRectF(0.12 * dpi, 0.5 * dpi, 0.88 * dpi, 1.1 * dpi), QColor(170, 150, 135));
    painter.setFont(fontOf(u"DejaVu Sans"_s, 7, dpi));
    double y = 0.3 * dpi;
    for (const QString &line :
         {u"THẺ MẪU - KHÔNG CÓ GIÁ TRỊ"_s, u"Số: 083187000120"_s, u"Họ và tên: ĐẶNG THỊ MẪU THỬ"_s,
          u"Ngày sinh: 14/06/1987"_s, u"Giới tính: Nữ"_s, u"Nơi cư trú: xã Đồng Quýt"_s}) {
        painter.drawText(QPointF(1.15 * dpi, y + 7.0 * dpi / 72), line);
        y += 0.24 * dpi;
    }
    painter.end();
    QPainter(&page).drawImage(at, card);
}

QImage cardPage(int dpi)
{
    QImage page = emptyPage(dpi);
    drawCard(page, {int(2.4 * dpi), int(1.2 * dpi)}, dpi);
    drawCard(page, {int(2.4 * dpi), int(4.2 * dpi)}, dpi);
    QPainter painter(&page);
    prepare(painter);
    painter.setFont(fontOf(u"Tinos"_s, 13, dpi));
    for (int i = 0; i < 5; ++i)
        painter.drawText(QPointF(0.9 * dpi, (7.2 + 0.3 * i) * dpi + 13.0 * dpi / 72), sentences().at(i + 5).left(60));
    return page;
}

} // namespace

OfficialPage officialPage(int number, int dpi)
{
    using Kind = OfficialPage::Kind;
    OfficialPage page;
    page.dpi = dpi;
    ScanLook look;
    QImage drawn;
    if (number < int(textLooks.size())) {
        const TextLook &text = textLooks.at(size_t(number));
        look = {.skew = text.skew, .noise = text.noise, .paper = text.paper};
        drawn = textPage(number, dpi, page.truth);
        if (text.hasStamp)
            stamp(drawn, dpi);
        page.hasStamp = text.hasStamp;
        page.name = u"text %1"_s.arg(number);
    } else {
        struct Other
        {
            Kind kind;
            const char *name;
            ScanLook look;
        };
        static const std::array<Other, 7> others{{{Kind::Blank, "blank", {0, 4, 250}},
                                                  {Kind::Blank, "grey blank", {0, 10, 205, 25}},
                                                  {Kind::Blank, "show-through", {0.5, 6, 245}},
                                                  {Kind::NearlyBlank, "one line", {0, 6, 245}},
                                                  {Kind::NearlyBlank, "signature", {0, 6, 245}},
                                                  {Kind::Photo, "photo", {-1, 5, 248}},
                                                  {Kind::Cards, "cards", {1.5, 6, 245}}}};
        const size_t which = size_t(number) - textLooks.size();
        page.kind = others.at(which).kind;
        page.name = QLatin1StringView(others.at(which).name);
        look = others.at(which).look;
        drawn = which == 2   ? showThrough(dpi)
                : which == 3 ? oneLine(dpi)
                : which == 4 ? signedPage(dpi)
                : which == 5 ? photoPage(dpi, page.truth)
                : which == 6 ? cardPage(dpi)
                             : emptyPage(dpi);
    }
    page.skew = look.skew;
    page.rows = scannedLook(drawn, dpi, look, quint32(7 + number * 1000 + dpi));
    return page;
}
