// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewfixture.h"

using namespace Qt::StringLiterals;

namespace ReviewFixture {

namespace {

const QDate monday(2026, 11, 23);

DayNumber number(qint64 value, const QString &figure, const QString &key = {})
{
    return {value, {figure, key}};
}

DayFigure figure(qint64 today, double usual, const QString &name)
{
    DayFigure made{number(today, name), {}, usual};
    QDate date = monday;
    QList<std::pair<QDate, qint64>> days;
    for (int i = 0; days.size() < 20; ++i) {
        if (date.dayOfWeek() < Qt::Saturday)
            days.prepend({date, i == 0 ? today : qRound64(usual * (0.7 + (i * 37 % 50) / 100.0))});
        date = date.addDays(-1);
    }
    made.lastDays = days;
    return made;
}

DayOfficer officer(const QString &name, int counter, int received, int returned, int corrections, Dong ledger,
                   std::optional<Dong> counted, const QTime &confirmed)
{
    DayOfficer made;
    made.officer = name;
    made.counter = u"Quầy %1"_s.arg(counter);
    const QString key = QString::number(counter);
    made.received = number(received, u"received-at"_s, key);
    made.returned = number(returned, u"returned-at"_s, key);
    made.corrections = number(corrections, u"corrected-at"_s, key);
    made.ledger = ledger;
    made.ledgerLink = {u"fees-at"_s, key};
    made.counted = counted;
    if (confirmed.isValid())
        made.confirmedAt = QDateTime(monday, confirmed);
    made.link = {u"officer"_s, key};
    return made;
}

} // namespace

DayView day()
{
    DayView view;
    view.state = DayView::State::Shown;
    view.date = monday;
    view.today = monday;
    view.dayBefore = QDate(2026, 11, 20);
    view.asOf = QDateTime(monday, QTime(16, 38));
    view.counters = {{u"1"_s, u"Quầy 1"_s}, {u"2"_s, u"Quầy 2"_s}, {u"3"_s, u"Quầy 3"_s}, {u"4"_s, u"Quầy 4"_s}};
    view.officers = {{u"ha"_s, u"Nguyễn Thị Hà"_s}, {u"binh"_s, u"Lê Quốc Bình"_s}};
    view.procedures = {{u"1.004873"_s, u"Cấp Giấy xác nhận tình trạng hôn nhân"_s}};
    view.received = figure(142, 131, u"received"_s);
    view.returned = figure(97, 102, u"returned"_s);
    view.open = figure(318, 304, u"open"_s);
    view.punctuality = {
        number(61, u"early"_s), number(42, u"on-time"_s), number(2, u"late"_s), 97.4, {u"finished"_s, {}}};
    view.overdue = number(2, u"overdue"_s);
    view.longestOverdueDays = 1;
    view.selfFiled = {44, 142, 35.0, {u"self-filed"_s, {}}};
    view.assisted = {21, 142, {}, {u"assisted"_s, {}}};
    view.digitised = {70, 77, 95.0, {u"digitised"_s, {}}};
    const std::initializer_list<std::pair<QString, int>> procedures{{u"Cấp bản sao trích lục hộ tịch"_s, 38},
                                                                    {u"Chứng thực bản sao từ bản chính"_s, 29},
                                                                    {u"Xác nhận tình trạng hôn nhân"_s, 22},
                                                                    {u"Trợ cấp xã hội hằng tháng"_s, 17},
                                                                    {u"Chứng thực chữ ký"_s, 12},
                                                                    {u"Đăng ký hộ kinh doanh"_s, 9},
                                                                    {u"Đăng ký khai sinh"_s, 5},
                                                                    {u"Đăng ký biến động đất đai"_s, 4},
                                                                    {u"Đăng ký kết hôn"_s, 2},
                                                                    {u"Đăng ký khai tử"_s, 1},
                                                                    {u"Chứng thực di chúc"_s, 1},
                                                                    {u"Cấp lại giấy phép"_s, 1},
                                                                    {u"Tạm trú"_s, 1}};
    for (const auto &[name, count] : procedures)
        view.byProcedure.append({name, number(count, u"procedure"_s, name)});
    view.otherProcedures = {u"procedures"_s, {}};
    const int morning[] = {1, 4, 7, 9, 11, 10, 8, 9, 7, 6, 7, 5, 6, 4, 3, 2, 1, 1};
    const int afternoon[] = {3, 5, 7, 6, 8, 6, 5, 4, 5, 3, 3, 2, 1, 1};
    const auto add = [&view](QTime from, int arrivals, int counters) {
        view.arrivals.append({from, arrivals, counters, {u"arrivals"_s, from.toString(u"HH:mm"_s)}});
    };
    QTime from(7, 0);
    for (int i = 0; i < int(std::size(morning)); ++i, from = from.addSecs(900))
        add(from, morning[i], i >= 4 && i < 16 ? 4 : 3);
    from = QTime(13, 30);
    for (int i = 0; i < int(std::size(afternoon)); ++i, from = from.addSecs(900))
        add(from, afternoon[i], i < 8 ? 4 : 3);
    for (int weekday = Qt::Monday; weekday <= Qt::Friday; ++weekday) {
        for (const int hour : {7, 8, 9, 10, 11, 13, 14, 15, 16})
            view.busyHours.append(
                {weekday, hour, (hour * 7 + weekday * 5) % 38, {u"busy"_s, u"%1/%2"_s.arg(weekday).arg(hour)}});
    }
    view.matters.overdue = view.overdue;
    view.matters.waitingToSync = number(3, u"waiting"_s);
    view.matters.oldestWaitingMinutes = 12;
    view.matters.corrections = number(4, u"corrections"_s);
    view.matters.voidedAfterPrint = number(1, u"voided"_s);
    view.matters.feeDifference = number(0, u"fees"_s);
    view.matters.medianSeconds = 192;
    view.matters.medianWaitSeconds = 385;
    view.matters.longestWaitSeconds = 1520;
    view.matters.medianLink = {u"handling"_s, {}};
    view.matters.awaitingLeader = number(2, u"awaiting-leader"_s, u"2026-11-18"_s);
    view.matters.oldestAwaiting = QDate(2026, 11, 18);
    view.matters.oldestAwaitingDays = 5;
    view.looking.acts = {
        {{u"look"_s, u"1"_s},
         u"Hủy sau khi in · H61.33-261123-0018"_s,
         u"Nguyễn Thị Hà · nhập nhầm"_s,
         true,
         u"Phan Văn Lâm đã mở"_s},
        {{u"look"_s, u"2"_s}, u"Hoàn phí · H61.33-261120-0007"_s, u"Lê Quốc Bình · công dân rút hồ sơ"_s, false, {}}};
    for (int i = 1; i <= 5; ++i)
        view.looking.samples.append({{u"look"_s, QString::number(10 + i)},
                                     u"H61.33-261123-00%1 · Xác nhận tình trạng hôn nhân"_s.arg(20 + i),
                                     {},
                                     i == 1,
                                     i == 1 ? u"Phan Văn Lâm: đủ, rõ"_s : QString()});
    view.byOfficer = {officer(u"Lê Quốc Bình"_s, 1, 39, 26, 0, 540'000, 540'000, QTime(16, 28)),
                      officer(u"Nguyễn Thị Hà"_s, 2, 41, 24, 1, 615'000, 600'000, QTime(16, 31)),
                      officer(u"Võ Ngọc Lan"_s, 3, 34, 25, 2, 488'000, {}, {}),
                      officer(u"Trần Minh Khoa"_s, 4, 28, 22, 1, 396'000, 396'000, QTime(16, 35))};
    using Line = CloseLine::State;
    view.closing.lines = {{Line::Done, u"Phí, lệ phí khớp sổ, 3 quầy"_s, {u"fees"_s, {}}, {}, {}},
                          {Line::Done, u"1 hồ sơ hủy đã xem"_s, {u"voided"_s, {}}, {}, {}},
                          {Line::Done, u"2 hồ sơ quá hạn đã ghi lý do"_s, {u"overdue"_s, {}}, {}, {}},
                          {Line::Done, u"3 chờ đồng bộ: mạng chậm từ 16:20"_s, {u"waiting"_s, {}}, {}, {}},
                          {Line::Blocking, u"Quầy 3, Võ Ngọc Lan chưa xác nhận"_s, {u"officer"_s, u"3"_s}, {}, {}}};
    view.closing.obstacle = u"Quầy 3, Võ Ngọc Lan chưa xác nhận"_s;
    view.unclosed = {QDate(2026, 11, 20)};
    return view;
}

DayView ready()
{
    DayView view = day();
    view.byOfficer[2].counted = 488'000;
    view.byOfficer[2].confirmedAt = QDateTime(monday, QTime(16, 40));
    view.closing.lines.last() = {CloseLine::State::Done, u"4 quầy đã xác nhận"_s, {u"officers"_s, {}}, {}, {}};
    view.closing.lines.first() = {
        CloseLine::State::Attention, u"Quầy 2: thiếu 15.000 ₫ so với sổ"_s, {u"fees-at"_s, u"2"_s}, u"cash-2"_s, {}};
    view.closing.obstacle.clear();
    view.matters.feeDifference.number = -15'000;
    return view;
}

DayView emptyDay()
{
    DayView view;
    view.state = DayView::State::Shown;
    view.date = QDate(2026, 11, 22);
    view.today = monday;
    view.asOf = QDateTime(monday, QTime(16, 38));
    view.closing.obstacle = u"Ngày không làm việc: không có gì để chốt."_s;
    return view;
}

} // namespace ReviewFixture
