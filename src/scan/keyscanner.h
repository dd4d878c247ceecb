// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldsnapshot.h"
#include "rawscan.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

/// A barcode scanner that types like a keyboard, told apart from typing by its speed (ux.md 2.4). Installed as event
/// filter of the application: keys are held for a moment; a burst becomes one scan, anything else goes on to the widget
/// that it was meant for. Recommended programming of the scanner: prefix "~", suffix CR.
class KeyScanner : public QObject
{
    Q_OBJECT
public:
    /// Milliseconds that only ever grow.
    using Ticks = std::function<qint64()>;

    explicit KeyScanner(QObject *parent = nullptr);
    explicit KeyScanner(Ticks ticks, QObject *parent = nullptr);

    /// Takes a burst without prefix and suffix for a scan if this says that it means something.
    void setRecogniser(std::function<bool(const RawScan &)> recognises);
    void setPrefix(QChar prefix) { m_prefix = prefix; }
    /// Longest gap within a burst in milliseconds, 35 to 120; learned anew with each scan.
    void setThreshold(int milliseconds);
    int threshold() const { return m_threshold; }

signals:
    void readingStarted();             ///< A burst arrives: show that a code is being read.
    void scanned(const RawScan &scan); ///< Without prefix and suffix. The same text within 1.5 s is one scan.
    void unreadable();                 ///< A part of a code came, and nothing of it was typed anywhere: scan again.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A key, or a text of an input method, that waits for the decision.
    struct HeldKey
    {
        QPointer<QObject> target;
        int key;
        Qt::KeyboardModifiers modifiers;
        KeyStroke stroke;
        qint64 at;
    };

    bool isCommandAfterTyping(const QKeyEvent &event) const;
    bool isEcho(const QKeyEvent &event);
    bool takePress(QObject *watched, const QKeyEvent &event);
    bool takeEnd(const QKeyEvent &event, qint64 at);
    bool takeComposed(QObject *watched, const QInputMethodEvent &event);
    void hold(const HeldKey &key);
    qint64 timeOf(const QKeyEvent &event);
    bool isPrefixed() const;
    bool isLate(qint64 at) const;
    bool isScan(const RawScan &scan, bool hasEnd) const;
    RawScan heldScan(const QString &suffix) const;
    QString heldText() const;
    void settle();
    void release();
    void discard();
    void finish(const RawScan &scan);
    void learn(const QList<int> &gaps);

    Ticks m_ticks;
    std::function<bool(const RawScan &)> m_recognises;
    QChar m_prefix = u'~';
    int m_threshold = 35;
    QTimer m_idle;
    QList<HeldKey> m_held;
    FieldSnapshot m_field;
    QList<int> m_unreleased; ///< Keys whose press was held and whose release must not reach anyone.
    bool m_isReplaying = false;
    int m_altHold = 0;
    QString m_lastText;
    qint64 m_lastAt = -1'000'000;
    qint64 m_seenAt = 0;    ///< Time of the last key by the window system's clock …
    qint64 m_seenTicks = 0; ///< … and by ours: what an input method sends has no time of its own.
    struct
    {
        const void *event = nullptr;
        int type = 0;
        int key = 0;
        quint64 timestamp = 0;
        bool wasTaken = false;
    } m_seen;
};
