// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskfixture.h"

#include "counterwindow.h"
#include "receivepage.h"

#include <QApplication>
#include <QLineEdit>

/// Presses keys as an officer would, at whatever has the focus, and counts them.
class Typist
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_count;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar character : text) {
            ++m_count;
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
        }
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

inline QString focusName()
{
    const QWidget *focused = QApplication::focusWidget();
    return focused ? focused->objectName() : QString();
}

inline void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// A test of the receive page: the window stands with the page open before each test function.
class ReceivePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void init()
    {
        DeskFixture::useTheme({});
        open();
    }
    void cleanup() { m_window.reset(); }

protected:
    template <typename T> T *find(const char *name) const
    {
        return m_window->receivePage()->findChild<T *>(QString::fromLatin1(name));
    }
    ReceivePage *page() const { return m_window->receivePage(); }
    void open()
    {
        m_window = DeskFixture::window();
        QTest::keyClick(m_window.get(), Qt::Key_F2);
    }
    void choose(const QString &typed)
    {
        find<QLineEdit>("procedureField")->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), typed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    std::unique_ptr<CounterWindow> m_window;
};
