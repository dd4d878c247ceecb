// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "actionbutton.h"
#include "citizendesk.h"
#include "citizendisplay.h"
#include "feedesk.h"
#include "feespage.h"
#include "feeworkpane.h"
#include "outboxtable.h"
#include "ratingrow.h"
#include "ratingtable.h"
#include "signaturepad.h"

#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

using Stage = CitizenDisplay::Stage;

/// The citizen's screen: what is entered, masked; the fee's code; signature and rating; nothing of the one before.
class TestCitizenDisplay : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;

    CitizenDesk *desk() { return m_counter->desks->citizen(); }
    CitizenDisplay *display() { return desk()->display(); }
    QString all()
    {
        QStringList texts;
        for (const QLabel *label : display()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    ReceiveOrder order(PaymentMethod method = PaymentMethod::Cash)
    {
        ReceiveOrder made = m_office->order();
        made.method = method;
        return made;
    }
    void picture(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("MOCUA_PICTURES"); !folder.isEmpty())
            display()->grab().save(folder + u'/' + name + u".png"_s);
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->signIn();
        m_counter->settle();
        desk()->setScreens(2);
        m_counter->settle();
        QVERIFY(display());
        QApplication::setActiveWindow(&m_counter->window); // As every window manager does: it takes no focus.
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void oneScreenHasNone()
    {
        desk()->setScreens(1); // Unplugged …
        QVERIFY(!display());
        m_counter->enter(order());
        m_counter->settle();
        desk()->setScreens(2); // … and back.
        QTRY_COMPARE(display()->stage(), Stage::Entering);
    }

    void showsTheEntryMasked()
    {
        m_counter->enter(order());
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        const QString shown = all();
        QVERIFY(shown.contains(u"NGUYỄN T** M** T**"_s));
        QVERIFY(!shown.contains(u"083190004567"_s));
        QVERIFY(!shown.contains(u"0912345678"_s));
        QVERIFY(shown.contains(u"15.000"_s));
        picture(u"entry"_s);
        desk()->toggleMask();
        QTRY_VERIFY(all().contains(u"Nguyễn Thị Mẫu Thử"_s));
        desk()->toggleMask();
    }

    void doubtfulNameIsNotShown()
    {
        ReceiveOrder made = order();
        made.isNameInDoubt = true;
        m_counter->enter(made);
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        QVERIFY(!all().contains(u"NGUYỄN"_s));
    }

    void nothingOfTheOneBefore()
    {
        m_counter->enter(order());
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(display()->stage(), Stage::Rating);
        QVERIFY(!all().contains(u"NGUYỄN"_s) && !all().contains(u"15.000"_s));
        picture(u"rating"_s);
        m_counter->enter(order());
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        m_counter->window.lock();
        QCOMPARE(display()->stage(), Stage::Idle);
        QVERIFY(!all().contains(u"NGUYỄN"_s));
    }

    void transferUntilTheMoneyIsSeen()
    {
        m_counter->enter(order(PaymentMethod::Transfer));
        m_counter->settle();
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        QVERIFY(m_counter->window.isActiveWindow());
        QCOMPARE(m_counter->page()->order().method, PaymentMethod::Transfer);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_counter->dossiers(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(display()->stage(), Stage::Paying, 20'000);
        picture(u"paying"_s);
        QVERIFY(all().contains(u"MC 0033"_s));
        m_counter->press(Qt::Key_F7); // To the fee of what was received last.
        QTRY_COMPARE(m_counter->window.feesPage()->workPane()->work(), FeeWorkPane::Work::Confirm);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(display()->stage(), Stage::Rating);
        QVERIFY(!all().contains(u"MC 0033"_s));
    }

    void ratingIsKept()
    {
        m_counter->enter(order());
        m_counter->settle();
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(display()->stage(), Stage::Rating);
        auto *row = display()->findChild<RatingRow *>();
        QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(row->width() * 9 / 10, row->height() / 2)); // The fifth.
        QCOMPARE(display()->stage(), Stage::Thanks);
        const auto counts = [this] {
            return *m_office->read<QList<int>>(
                [this](Connection &c) { return RatingTable(c).countsOf(m_office->now.date(), m_office->now.date()); });
        };
        QTRY_COMPARE(counts(), (QList<int>{0, 0, 0, 0, 1}));
    }

    void signatureIsKeptSealed()
    {
        m_counter->enter(order());
        m_counter->settle();
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        m_counter->settle();
        m_counter->press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(display()->stage(), Stage::Signing);
        auto *pad = display()->findChild<SignaturePad *>();
        auto *done = display()->findChild<ActionButton *>(u"citizenSignDone"_s);
        QVERIFY(!done->isEnabled()); // An empty box is no signature.
        QTest::mousePress(pad, Qt::LeftButton, {}, QPoint(100, 100));
        for (int x = 100; x < 300; x += 10)
            QTest::mouseMove(pad, QPoint(x, 100 + (x % 40)));
        QTest::mouseRelease(pad, Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(done->isEnabled());
        picture(u"signing"_s);
        done->click();
        QTRY_COMPARE(display()->stage(), Stage::Thanks);
        const auto signedEvent = [this]() -> std::optional<DossierEvent> {
            const auto stored = *m_office->read<std::optional<StoredDossier>>([this](Connection &c) {
                return DossierTable(c).find(*DossierTable(c).keyOf(m_counter->newest().first().id).value());
            });
            for (const DossierEvent &event : stored->events) {
                if (event.kind == u"citizen-signed")
                    return event;
            }
            return {};
        };
        QTRY_VERIFY(signedEvent());
        const QByteArray hash = QByteArray::fromHex(signedEvent()->facts.value(u"sha256"_s).toString().toLatin1());
        const auto picture = m_counter->context.files.get(hash);
        QVERIFY(picture);
        QVERIFY(!QImage::fromData(*picture).isNull());
    }

    void numbersWhileNobodyIsServed()
    {
        desk()->showNumbers({u"A-043"_s, {u"A-044"_s, u"B-017"_s}, u"Nghỉ lễ 24/11"_s});
        QVERIFY(all().contains(u"A-043"_s));
        QVERIFY(all().contains(u"B-017"_s));
        picture(u"idle"_s);
    }

    void textsAreLarge()
    {
        m_counter->enter(order());
        QTRY_COMPARE(display()->stage(), Stage::Entering);
        for (const QLabel *label : display()->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QVERIFY2(label->fontInfo().pixelSize() >= 32, qPrintable(label->objectName()));
        }
    }
};

QTEST_MAIN(TestCitizenDisplay)
#include "tst_citizendisplay.moc"
