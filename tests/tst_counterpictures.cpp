// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodewriting.h"
#include "counteratwork.h"
#include "picturedesk.h"
#include "scanfield.h"
#include "scannotice.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString card = u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử Nghiệm, Xã Mẫu|01012021"_s;
const QString otherCard = u"001085004321|012345678|Trần Văn Mẫu|01011985|Nam|Thôn Ví Dụ, Xã Mẫu|01012021"_s;

QImage pictureWith(const QStringList &texts)
{
    QImage picture(300 + 340 * static_cast<int>(texts.size()), 420, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int i = 0; i < texts.size(); ++i)
        paintModules(painter, *qrModules(texts[i]), QRectF(60 + 340 * i, 60, 260, 260));
    return picture;
}

} // namespace

/// Pictures pasted into the window or dropped on it are taken like scans.
class TestCounterPictures : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void aPastedCardBringsThePerson()
    {
        paste(pictureWith({card}));
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QCOMPARE(m_counter->page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QVERIFY(notice().isEmpty());
    }

    void aFieldThatHoldsTextKeepsItsPaste()
    {
        ScanField *field = m_counter->window.scanField();
        field->setFocus();
        field->setText(u"Trần"_s);
        paste(pictureWith({card}));
        QVERIFY(notice().isEmpty());
        QCOMPARE(field->text(), u"Trần"_s);
        field->clear();
        QApplication::clipboard()->setText(u"Văn Mẫu"_s);
        m_counter->press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->text(), u"Văn Mẫu"_s);
        QVERIFY(notice().isEmpty());
    }

    void aPastedCardInAnEmptyFieldIsRead()
    {
        m_counter->window.scanField()->setFocus();
        paste(pictureWith({card}));
        QTRY_COMPARE(m_counter->page()->order().applicant.paper.number, u"083190004567"_s);
        QVERIFY(m_counter->window.scanField()->text().isEmpty());
    }

    void aDroppedFileIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PNG") << u"thẻ căn cước.png"_s;
        QTest::newRow("JPEG") << u"the.jpg"_s;
    }

    void aDroppedFileIsRead()
    {
        QFETCH(QString, name);
        const QString path = m_office->folder.filePath(name);
        QVERIFY(pictureWith({card}).save(path));
        drop({path});
        QTRY_COMPARE(m_counter->page()->order().applicant.paper.number, u"083190004567"_s);
    }

    void nothingFoundSaysWhatToDo()
    {
        QImage empty(600, 400, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QSignalSpy read(m_counter->desks->pictures(), &PictureDesk::read);
        paste(empty);
        QTRY_VERIFY(notice().startsWith(u"No code could be read"));
        QVERIFY(read.isEmpty());
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Home);
    }

    void aFileThatIsNoPictureSaysSo()
    {
        const QString path = m_office->folder.filePath(u"ghi chú.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        drop({path});
        QTRY_VERIFY(notice().startsWith(u"The file is no image"));
    }

    void cardsOfSeveralPeopleAreRefused()
    {
        paste(pictureWith({card, otherCard}));
        QTRY_VERIFY(notice().startsWith(u"The picture shows cards of several people"));
        QVERIFY(m_counter->page()->isEmpty());
    }

    void overALockedCounterNothingIsRead()
    {
        m_counter->window.lock();
        paste(pictureWith({card}));
        drop({m_office->folder.filePath(u"x.png"_s)});
        QVERIFY(notice().isEmpty());
        m_counter->settle();
        QVERIFY(m_counter->page()->isEmpty());
    }

    void whatIsMeant_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("meant");
        const QString slip = u"003302261123001865"_s;
        const QString address = u"https://tracuu.example.gov.vn/t/abcdefghijkmnpqrstuvwxyz23"_s;
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("card before all") << QStringList{slip, address, card} << card;
        QTest::newRow("the same card twice") << QStringList{card, card} << card;
        QTest::newRow("anything unknown") << QStringList{u"xin chào"_s, u"hello"_s} << u"xin chào"_s;
        QTest::newRow("code before unknown")
            << QStringList{u"xin chào"_s, u"000.00.15.H05-251122-0007"_s} << u"000.00.15.H05-251122-0007"_s;
    }

    void whatIsMeant()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, meant);
        const auto text = meantText(texts, QDate(2026, 11, 23));
        QVERIFY(text);
        QCOMPARE(*text, meant);
    }

private:
    QString notice() { return m_counter->window.findChild<ScanNotice *>()->text(); }

    void paste(const QImage &picture)
    {
        QApplication::clipboard()->setImage(picture);
        m_counter->press(Qt::Key_V, Qt::ControlModifier);
    }
    void drop(const QStringList &paths)
    {
        QMimeData content;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        content.setUrls(urls);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_counter->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_counter->window, &dropped);
    }

    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
};

QTEST_MAIN(TestCounterPictures)
#include "tst_counterpictures.moc"
