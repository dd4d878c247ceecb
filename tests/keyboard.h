// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

/// Types into the application as the window system would, at times that the test says.
class Keyboard
{
public:
    explicit Keyboard(QWidget *target) : m_target(target) {}

    void pause(int milliseconds) { m_now += static_cast<quint64>(milliseconds); }
    qint64 now() const { return static_cast<qint64>(m_now); }
    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        send(QEvent::KeyPress, key, text, modifiers);
        send(QEvent::KeyRelease, key, text, modifiers);
    }
    void letter(QChar c) { press(c.toUpper().unicode(), QString(c), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier); }
    void type(const QString &text, int gap)
    {
        for (const QChar c : text) {
            letter(c);
            pause(gap);
        }
    }
    void enter() { press(Qt::Key_Return, QStringLiteral("\r")); }
    /// Digits under a held Alt.
    void alt(const QString &digits, int gap)
    {
        send(QEvent::KeyPress, Qt::Key_Alt, {}, Qt::AltModifier);
        for (const QChar digit : digits) {
            pause(gap);
            press(digit.unicode(), {}, Qt::AltModifier | Qt::KeypadModifier);
        }
        send(QEvent::KeyRelease, Qt::Key_Alt, {}, Qt::NoModifier);
    }
    /// What an input method has composed.
    void compose(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(m_target, &event);
    }

private:
    void send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers)
    {
        if (!m_target)
            return;
        QKeyEvent event(type, key, modifiers, text);
        event.setTimestamp(m_now);
        QCoreApplication::sendEvent(m_target, &event);
    }
    QPointer<QWidget> m_target;
    quint64 m_now = 1000;
};
