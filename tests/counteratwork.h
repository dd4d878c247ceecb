// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counterdesks.h"
#include "counterwindow.h"
#include "demooffice.h"
#include "dossiertable.h"
#include "officersession.h"
#include "printtable.h"
#include "receivedesk.h"
#include "receivepage.h"

#include <QApplication>
#include <QTest>

/// The real window with all its desks on a store of its own, as the program builds them; keys go where they would go.
class CounterAtWork
{
public:
    explicit CounterAtWork(DemoOffice &demo, const QString &lookUpOnly = {})
        : office(demo)
        , context{*demo.store,
                  FileStore(demo.folder.path(), demo.identity.fileKey()),
                  demo.identity,
                  std::make_shared<const Catalogue>(demo.catalogue),
                  demo.calendar,
                  Clock([this] { return office.now; }),
                  {},
                  lookUpOnly,
                  FormLibrary::load(formsFolder(demo.folder.path()), demo.identity.office)}
        , desks(std::make_unique<CounterDesks>(context, window))
    {
        window.resize(1366, 728);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    void signIn()
    {
        desks->session()->begin(office.officer);
        QApplication::processEvents();
    }
    /// An order on the page that can be saved at once.
    void enter(const ReceiveOrder &order)
    {
        window.showPage(CounterWindow::Page::Receive);
        page()->restore(order);
    }
    ReceivePage *page() { return window.receivePage(); }
    template <typename T> T *find(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }

    /// As a scanner that types: prefix, text, Enter, to whatever has the focus.
    void scan(const QString &text)
    {
        const auto send = [this](Qt::Key key, const QString &letter) {
            QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
            QTest::sendKeyEvent(QTest::Click, target, key, letter, Qt::NoModifier);
        };
        send(Qt::Key_AsciiTilde, QStringLiteral("~"));
        for (const QChar letter : text) // A line of a zone ends as the scan does.
            letter == u'\n' ? send(Qt::Key_Return, QStringLiteral("\r"))
                            : send(letter.unicode() < 0x80 ? Qt::Key(letter.toUpper().unicode()) : Qt::Key(0), letter);
        send(Qt::Key_Return, QStringLiteral("\r"));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
    }

    qint64 dossiers()
    {
        return *office.read<qint64>([](Connection &c) { return DossierTable(c).count(); });
    }
    QList<DossierRow> newest()
    {
        return *office.read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(10); });
    }
    QList<PrintRow> askedPrints()
    {
        return *office.read<QList<PrintRow>>([](Connection &c) { return PrintTable(c).asked(); });
    }
    /// Everything that was posted to the store until now is done, and its answers have reached the window.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            [[maybe_unused]] const auto done = office.write<qint64>([](Connection &) { return Result<qint64>(0); });
            // Both readers, too: what a desk asked for must not come later and change what the test does next.
            for (int reader = 0; reader < 2; ++reader)
                [[maybe_unused]] const auto read = office.read<qint64>([](Connection &) { return Result<qint64>(0); });
            QApplication::processEvents();
        }
    }

    DemoOffice &office;
    CounterContext context;
    CounterWindow window;
    std::unique_ptr<CounterDesks> desks;
};
