// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "counterstyle.h"
#include "counterwindow.h"
#include "homepage.h"
#include "linestate.h"
#include "paperform.h"
#include "receivepage.h"
#include "settingspage.h"
#include "syncpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace DeskFixture {

namespace {

QDateTime at(const char *iso)
{
    return fromIsoOfficeTime(QString::fromLatin1(iso));
}

} // namespace

Clock clock()
{
    return Clock::stoppedAt(at("2026-11-23T09:41:00+07:00"));
}

std::shared_ptr<const Catalogue> catalogue()
{
    static const std::shared_ptr<const Catalogue> read = [] {
        QFile file(u":/catalogue/demo.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto found = readCatalogue(isOpen ? file.readAll() : QByteArray());
        return found ? std::make_shared<const Catalogue>(*found) : std::shared_ptr<const Catalogue>();
    }();
    return read;
}

ReceivingPlace place()
{
    ReceivingPlace place;
    place.office.code = u"an-khanh"_s;
    place.office.number = 33;
    place.office.name = u"Trung tâm Phục vụ hành chính công xã An Khánh"_s;
    place.office.agencyCode = u"H61.33"_s;
    place.counter = 2;
    place.officer = {u"ha"_s, u"Nguyễn Thị Hà"_s, Role::Officer, {}};
    return place;
}

Applicant uoc()
{
    Applicant person;
    person.name = u"NGUYỄN VĂN ƯỚC"_s;
    person.paper.number = u"083090001245"_s;
    person.paper.issueDate = QDate(2022, 3, 9);
    person.birthDate = PartialDate::fromIso(u"1990-09-05");
    person.sex = Sex::Male;
    person.address = u"Ấp Phú Hòa, xã An Khánh, Vĩnh Long"_s;
    return person;
}

Applicant be()
{
    Applicant person = uoc();
    person.name = u"TRẦN THỊ BÉ"_s;
    person.paper.number = u"083188004412"_s;
    person.birthDate = PartialDate::fromIso(u"1988-01-02");
    person.sex = Sex::Female;
    return person;
}

QList<DossierRow> rows()
{
    const auto row = [](const char *code, const QString &name, const QString &procedure, DossierState state,
                        const char *received, const char *due, bool isSent) {
        DossierRow made;
        made.id = QUuid::createUuidV5(QUuid(), QString::fromLatin1(code));
        made.code = QString::fromLatin1(code);
        made.applicantName = name;
        made.procedureName = procedure;
        made.state = state;
        made.receivedAt = at(received);
        if (due)
            made.dueAt = at(due);
        made.isAtPortal = isSent;
        made.counter = 2;
        return made;
    };
    return {
        row("H61.33-261123-0017", u"Phạm Thị Diễm"_s, u"Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"_s,
            DossierState::Received, "2026-11-23T09:33:00+07:00", "2026-11-23T16:00:00+07:00", false),
        row("H61.33-261120-0204", u"Huỳnh Tấn Lộc"_s, u"Đăng ký thành lập hộ kinh doanh"_s, DossierState::InProgress,
            "2026-11-20T09:24:00+07:00", "2026-11-25T09:24:00+07:00", true),
        row("H61.33-261112-0031", u"Lê Thị Cúc"_s, u"Trợ cấp xã hội hằng tháng"_s, DossierState::InProgress,
            "2026-11-12T09:19:00+07:00", "2026-11-22T09:19:00+07:00", true),
        row("H61.33-261014-0107", u"Nguyễn Văn Ước"_s, u"Chứng thực bản sao từ bản chính"_s, DossierState::Returned,
            "2026-10-14T08:10:00+07:00", nullptr, true),
    };
}

QList<OpenTask> tasks()
{
    const auto task = [](OpenTask::Kind kind, const QString &reason, const char *code, const QString &name,
                         const QString &subject, const QString &where) {
        OpenTask made;
        made.kind = kind;
        made.reason = reason;
        made.code = QString::fromLatin1(code);
        made.dossierId = QUuid::createUuidV5(QUuid(), made.code);
        made.name = name;
        made.subject = subject;
        made.where = where;
        return made;
    };
    QList<OpenTask> all{
        task(OpenTask::Kind::Overdue, u"Quá hạn 1 ngày"_s, "H61.33-261112-0031", u"Lê Thị Cúc"_s,
             u"Trợ cấp xã hội hằng tháng"_s, u"Phòng Văn hóa – Xã hội"_s),
        task(OpenTask::Kind::NeedsAttention, u"Cần xử lý"_s, "H61.33-261123-0009", u"Ngô Thanh Tùng"_s,
             u"Hệ thống tỉnh không nhận: thiếu mã thủ tục con"_s, u"Đồng bộ"_s),
        task(OpenTask::Kind::PrintUnsure, u"Đã in chưa?"_s, "H61.33-261123-0014", u"Bùi Ngọc Ánh"_s,
             u"Máy in báo lỗi lúc 09:05"_s, u"Máy in A4"_s),
        task(OpenTask::Kind::DueSoon, u"Còn 2 giờ"_s, "H61.33-261118-0208", u"Đặng Thị Hồng Gấm"_s,
             u"Xác nhận tình trạng hôn nhân"_s, u"Chờ đóng dấu"_s),
        task(OpenTask::Kind::ResultReady, u"Đã có kết quả"_s, "H61.33-261119-0006", u"Hồ Văn Khánh"_s,
             u"Chứng thực di chúc"_s, u"Ô kệ B3, 3 ngày"_s),
    };
    all[1].action = u"Sửa"_s;
    all[2].action = u"Đã ra"_s;
    all[2].otherAction = u"In lại"_s;
    return all;
}

QList<OutboxRow> operations()
{
    const auto operation = [](const char *code, const QString &name, const char *kind, OutboxState state,
                              const char *made) {
        OutboxRow row;
        row.opId = QUuid::createUuidV5(QUuid(), QString::fromLatin1(code) + QString::fromLatin1(kind));
        row.dossierId = QUuid::createUuidV5(QUuid(), QString::fromLatin1(code));
        row.dossierCode = QString::fromLatin1(code);
        row.applicantName = name;
        row.kind = QString::fromLatin1(kind);
        row.state = state;
        row.madeAt = at(made);
        row.bytes = 2890;
        row.author = u"ha"_s;
        return row;
    };
    QList<OutboxRow> all{
        operation("H61.33-261123-0009", u"Ngô Thanh Tùng"_s, "dossier.receive", OutboxState::Quarantined,
                  "2026-11-23T09:31:07+07:00"),
        operation("H61.33-261123-0017", u"Phạm Thị Diễm"_s, "dossier.receive", OutboxState::InDoubt,
                  "2026-11-23T09:35:00+07:00"),
        operation("H61.33-261123-0017", u"Phạm Thị Diễm"_s, "dossier.printed", OutboxState::WaitingDependency,
                  "2026-11-23T09:35:00+07:00"),
        operation("H61.33-261123-0018", u"Nguyễn Văn Ước"_s, "dossier.receive", OutboxState::Ready,
                  "2026-11-23T09:40:00+07:00"),
        operation("H61.33-261123-0016", u"Đỗ Minh Thư"_s, "dossier.receive", OutboxState::Acknowledged,
                  "2026-11-23T09:19:00+07:00"),
    };
    all[0].problem = u"422 · subprocedure-missing"_s;
    all[0].problemText = u"Thiếu mã thủ tục con của “Trợ cấp xã hội hằng tháng”: hỏi phụ trách rồi đồng bộ lại."_s;
    all[0].attempts = 1;
    all[3].nextTryAt = at("2026-11-23T09:43:00+07:00");
    all[4].settledAt = at("2026-11-23T09:19:30+07:00");
    return all;
}

Dossier dossier()
{
    ReceiveOrder order;
    order.applicant = uoc();
    order.applicant.phone = u"0912345678"_s;
    order.procedureCode = u"1.004873"_s;
    order.purpose = u"Đăng ký kết hôn"_s;
    order.method = PaymentMethod::Cash;
    const QDateTime then = at("2026-11-20T08:12:00+07:00");
    order.components = initialComponents(*catalogue()->find(u"1.004873", then.date()), true);
    Dossier made = composedDossier(order, place(), *catalogue(), WorkingCalendar(), then);
    made.id = QUuid::createUuidV5(QUuid(), u"dossier"_s);
    made.codes = {{CodeKind::Official, u"H61.33-261120-0012"_s, {}}};
    made.slipDigits = u"003302261120001265"_s;
    made.state = DossierState::InProgress;
    made.note = u"Người dân đi lại khó, con gái nhận thay có giấy ủy quyền."_s;
    return made;
}

QList<DossierEvent> events()
{
    return {
        {u"received"_s, at("2026-11-20T08:12:00+07:00"), u"ha"_s, u"Nguyễn Thị Hà"_s, u"Quầy 2"_s, {}},
        {u"printed"_s, at("2026-11-20T08:12:05+07:00"), u"ha"_s, u"Nguyễn Thị Hà"_s, u"Quầy 2"_s, u"Mẫu 01, 2 liên"_s},
        {u"synced"_s, at("2026-11-20T08:20:14+07:00"), {}, {}, {}, u"biên nhận 8f2c…91"_s},
        {u"state-changed"_s, at("2026-11-20T15:40:00+07:00"), {}, u"Trần Quốc Bảo"_s, {}, u"Đang xử lý"_s},
    };
}

void paintPaper(QPainter &painter, const QRectF &rect, const Dossier &dossier, PaperForm form)
{
    QFont font(u"Tinos"_s);
    font.setPixelSize(qMax(6, int(rect.width() / 18)));
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QString title = form == PaperForm::Guidance ? u"PHIẾU YÊU CẦU BỔ SUNG"_s : u"PHIẾU HẸN TRẢ KẾT QUẢ"_s;
    painter.drawText(rect.adjusted(6, 6, -6, -6), Qt::TextWordWrap,
                     title + u"\n\n"_s + dossier.applicant.name + u"\n"_s + dossier.procedureName);
}

static QTranslator &vietnamese()
{
    static QTranslator translator;
    if (translator.isEmpty() && !translator.load(u":/i18n/mocua_vi.qm"_s))
        qFatal("no translation");
    return translator;
}

void useVietnamese()
{
    QCoreApplication::installTranslator(&vietnamese());
}

void useEnglish()
{
    QCoreApplication::removeTranslator(&vietnamese());
}

void useTheme(const Theme &theme)
{
    applyTheme(*qApp, theme);
}

std::unique_ptr<CounterWindow> window()
{
    auto window = std::make_unique<CounterWindow>();
    window->resize(1366, 728);
    window->setClock(clock());
    window->setOffice(place().office, 2);
    ReceivePage *receive = window->receivePage();
    receive->setCatalogue(catalogue());
    receive->setPlace(place());
    receive->setPaperPainter(paintPaper);
    receive->setRecentProcedures({u"1.004873"_s, u"2.000815"_s, u"2.000635"_s, u"1.001776"_s, u"2.000884"_s});
    window->homePage()->setFigures({62, 17, 41, 9, 5, 6, 2, 1});
    window->homePage()->setTasks(tasks());
    window->homePage()->setParked(
        {{u"1"_s, u"Trần Văn Bảy"_s, u"Trích lục hộ tịch"_s, at("2026-11-23T09:12:00+07:00")}});
    window->homePage()->setFinished(rows());
    OutboxFigures figures;
    figures.made = 261;
    figures.acknowledged = 257;
    figures.waiting = 3;
    figures.inDoubt = 1;
    figures.quarantined = 1;
    figures.dossiersWaiting = 3;
    figures.acknowledgedToday = 58;
    figures.oldestWaiting = at("2026-11-23T09:35:00+07:00");
    window->setOutbox(figures);
    window->syncPage()->setRows(operations());
    window->syncPage()->setLine({LineState::Kind::Online, u"Phản hồi 80 mili giây · xong lần cuối 09:38"_s});
    window->syncPage()->setCatalogueText(u"Thủ tục 15/11 · Phí, lệ phí 15/11 · Lịch nghỉ 2027 chưa có"_s);
    window->settingsPage()->setPrinters({u"HP-LaserJet"_s}, u"HP-LaserJet"_s, {});
    window->settingsPage()->setPlace(place().office.name, u"Quầy 2 · thiết bị 7c41"_s, u"https://127.0.0.1:8443"_s,
                                     u"/var/lib/mocua"_s, u"0.1.0"_s);
    window->setLastSync(at("2026-11-23T09:38:00+07:00"));
    window->setDevices(
        {{u"scan-code"_s, u"Máy quét: bàn phím"_s, true}, {u"printer"_s, u"Máy in A4 sẵn sàng"_s, true}});
    window->showSignedIn(place().officer);
    window->show();
    QApplication::setActiveWindow(window.get());
    return window;
}

void shoot(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(120);
    widget->grab().save(folder + u'/' + name + u".png"_s);
}

QStringList clippedTexts(QWidget *root)
{
    QApplication::processEvents(); // Layouts that are still due.
    QStringList clipped;
    for (QLabel *label : root->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QSize need = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        if (label->width() < need.width() || label->height() < need.height())
            clipped.append(u"%1 “%2”: %3×%4 of %5×%6"_s.arg(label->objectName(), label->text())
                               .arg(label->width())
                               .arg(label->height())
                               .arg(need.width())
                               .arg(need.height()));
    }
    for (QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QSize need = button->sizeHint();
        if (button->width() < need.width() || button->height() < need.height())
            clipped.append(u"%1 “%2”: %3×%4 of %5×%6"_s.arg(button->objectName(), button->text())
                               .arg(button->width())
                               .arg(button->height())
                               .arg(need.width())
                               .arg(need.height()));
    }
    return clipped;
}

QStringList namelessWidgets(QWidget *root)
{
    QSet<QWidget *> buddies;
    for (QLabel *label : root->findChildren<QLabel *>()) {
        if (label->buddy())
            buddies.insert(label->buddy());
    }
    QStringList nameless;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isInner = widget->objectName().startsWith(u"qt_") ||
                             (widget->parentWidget() && widget->parentWidget()->focusProxy() == widget);
        if (widget->focusPolicy() == Qt::NoFocus || isInner || widget->window() != root->window() || widget->isWindow())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !buddies.contains(widget) && !(button && !button->text().isEmpty()))
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return nameless;
}

QStringList repeatedMnemonics(QWidget *root)
{
    QHash<QChar, QStringList> found;
    const auto note = [&found](const QString &text) {
        for (qsizetype i = text.indexOf(u'&'); i >= 0 && i + 1 < text.size(); i = text.indexOf(u'&', i + 2)) {
            if (text.at(i + 1) != u'&')
                found[text.at(i + 1).toLower()].append(text);
        }
    };
    for (QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            note(label->text());
    }
    for (QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            note(button->text());
    }
    QStringList repeated;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it.value().size() > 1 || it.key().unicode() > 127)
            repeated.append(QString(it.key()) + u": "_s + it.value().join(u", "_s));
    }
    return repeated;
}

} // namespace DeskFixture
