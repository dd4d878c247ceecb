// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cameradesk.h"
#include "camerapane.h"
#include "cardframes.h"
#include "counteratwork.h"
#include "scanfield.h"
#include "scannerpane.h"
#include "settingspage.h"
#include "settingtable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QVideoFrame>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

QVideoFrame frameOf(const QImage &grey)
{
    QVideoFrame frame(QVideoFrameFormat(grey.size(), QVideoFrameFormat::Format_Y8));
    frame.map(QVideoFrame::WriteOnly);
    for (int y = 0; y < grey.height(); ++y) {
        std::memcpy(frame.bits(0) + frame.bytesPerLine(0) * y, grey.constScanLine(y),
                    static_cast<size_t>(grey.width()));
    }
    frame.unmap();
    return frame;
}

} // namespace

/// The camera's pane over the window, and where what it reads goes.
class TestCounterCamera : public QObject
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

    void keyAndButtonOpenAndClose()
    {
        if (!CameraSource::cameras().isEmpty())
            return; // A test must not switch a camera on.
        m_counter->press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(pane()->isVisible());
        QVERIFY(pane()->hint().startsWith(u"No camera is connected"));
        m_counter->press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!pane()->isVisible());
        m_counter->window.findChild<QAbstractButton *>(u"cameraButton"_s)->click();
        QVERIFY(pane()->isVisible());
    }

    void whatKeepsTheCameraFromWorkingIsSaid()
    {
        camera()->showPane();
        emit camera()->source().failed(cameraError(CameraTrouble::Busy, u"Device is busy"_s));
        QVERIFY(pane()->hint().contains(u"close Zalo"));
    }

    void aMissingChosenCameraIsSaid()
    {
        camera()->showPane();
        emit camera()->source().replaced(u"Built in"_s);
        QVERIFY(pane()->title().endsWith(u"using Built in"));
        camera()->showPane();
        QVERIFY(!pane()->title().contains(u"Built in"));
    }

    void theChoiceIsKept()
    {
        ScannerPane *settings = m_counter->window.settingsPage()->scannerPane();
        auto *box = settings->findChild<QComboBox *>(u"cameraBox"_s);
        settings->setCameras({{u"/dev/video0"_s, u"Built in"_s}, {u"/dev/video2"_s, u"Desk"_s}}, {});
        QCOMPARE(box->currentIndex(), 0);
        box->setCurrentIndex(2);
        emit box->activated(2);
        m_counter->settle();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Settings);
        box = m_counter->find<QComboBox>("cameraBox");
        if (CameraSource::cameras().isEmpty())
            QCOMPARE(box->currentText(), u"Desk (not connected)"_s);
        QCOMPARE(box->currentData().toString(), u"/dev/video2"_s);
        box->setCurrentIndex(0); // The computer's own again.
        emit box->activated(0);
        m_counter->settle();
        QCOMPARE(m_office->read<QJsonObject>([](Connection &c) { return SettingTable(c).object(u"camera"_s); })
                     ->value(u"id")
                     .toString(),
                 QString());
    }

    void escapeGivesTheFocusBack()
    {
        ScanField *field = m_counter->window.scanField();
        field->setFocus();
        camera()->showPane();
        QVERIFY(pane()->hasFocus());
        m_counter->press(Qt::Key_Escape);
        QVERIFY(!pane()->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void aCardBeforeTheCameraBringsThePerson()
    {
        const CardScene scene(0, 1, 42);
        camera()->showPane();
        show(scene);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QCOMPARE(m_counter->page()->order().applicant.paper.number, scene.text().left(12));
        QVERIFY(!pane()->isVisible());
    }

    void whatCannotBeReadGetsAHint()
    {
        camera()->showPane();
        show(CardScene(7, 1, 42)); // Blurred beyond help.
        QTRY_VERIFY(pane()->hint().startsWith(u"Blurred"));
        QVERIFY(pane()->isVisible());
    }

    void overALockedCounterNothingIsTaken()
    {
        camera()->showPane();
        m_counter->window.lock();
        QVERIFY(!pane()->isVisible());
        show(CardScene(0, 1, 42));
        QSignalSpy looked(camera()->source().reader(), &VideoReader::looked);
        QTRY_VERIFY(!looked.isEmpty());
        m_counter->settle();
        QVERIFY(m_counter->page()->isEmpty());
    }

private:
    CameraDesk *camera() { return m_counter->desks->camera(); }
    CameraPane *pane() { return m_counter->find<CameraPane>("cameraPane"); }
    void show(const CardScene &scene) { camera()->source().reader()->take(frameOf(scene.taken())); }

    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
};

QTEST_MAIN(TestCounterCamera)
#include "tst_countercamera.moc"
