// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscanner.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace {

constexpr qsizetype shortestBurst = 6;
constexpr int shortestThreshold = 35;
constexpr int longestThreshold = 120;
constexpr int idleEnd = 150;
constexpr qint64 longestBurst = 10'000;
constexpr qint64 sameScan = 1'500;

bool isEndKey(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
}

/// Keys that a scanner presses on the way to a character.
bool isModifierKey(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock;
}

bool isCharacter(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers commands =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isAltGr = commands == (Qt::ControlModifier | Qt::AltModifier);
    return !event.text().isEmpty() && event.text()[0].isPrint() && (!commands || isAltGr);
}

KeyScanner::Ticks machineTicks()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

KeyScanner::KeyScanner(QObject *parent) : KeyScanner(machineTicks(), parent) {}

KeyScanner::KeyScanner(Ticks ticks, QObject *parent) : QObject(parent), m_ticks(std::move(ticks))
{
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::PreciseTimer);
    connect(&m_idle, &QTimer::timeout, this, &KeyScanner::settle);
}

void KeyScanner::setRecogniser(std::function<bool(const QString &)> recognises)
{
    m_recognises = std::move(recognises);
}

void KeyScanner::setThreshold(int milliseconds)
{
    m_threshold = std::clamp(milliseconds, shortestThreshold, longestThreshold);
}

bool KeyScanner::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isReplaying)
        return false;
    const QEvent::Type type = event->type();
    if (type == QEvent::ShortcutOverride) {
        // Within a burst no key may act as a shortcut; accepted, it comes again as a press.
        if (m_held.size() > 1 || isPrefixed()) {
            event->accept();
            return true;
        }
        return false;
    }
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease)
        return false;
    const auto &key = *static_cast<const QKeyEvent *>(event);
    if (isEcho(watched, key))
        return m_seen.wasTaken;
    bool isTaken = false;
    if (type == QEvent::KeyRelease)
        isTaken = !key.isAutoRepeat() && m_unreleased.removeOne(key.key());
    else
        isTaken = takePress(watched, key);
    m_seen.wasTaken = isTaken;
    return isTaken;
}

/// One key press passes the filter again for the window, the widget and its parents.
bool KeyScanner::isEcho(const QObject *, const QKeyEvent &event)
{
    const bool isSame = m_seen.event == &event && m_seen.type == event.type() && m_seen.key == event.key() &&
                        m_seen.timestamp == event.timestamp();
    m_seen.event = &event;
    m_seen.type = event.type();
    m_seen.key = event.key();
    m_seen.timestamp = event.timestamp();
    return isSame;
}

/// The window system's time where there is one: keys that waited in the queue of a busy window are no burst.
qint64 KeyScanner::timeOf(const QKeyEvent &event) const
{
    return event.timestamp() > 0 ? static_cast<qint64>(event.timestamp()) : m_ticks();
}

bool KeyScanner::isPrefixed() const
{
    return !m_held.isEmpty() && m_held.first().text == m_prefix;
}

QString KeyScanner::heldText() const
{
    QString text;
    for (const HeldKey &key : m_held)
        text += key.text;
    return isPrefixed() ? text.mid(1) : text;
}

int KeyScanner::allowedGap() const
{
    return isPrefixed() ? longestThreshold : m_threshold;
}

bool KeyScanner::takePress(QObject *watched, const QKeyEvent &event)
{
    if (isModifierKey(event.key()))
        return false;
    const qint64 at = timeOf(event);
    const bool isLate =
        !m_held.isEmpty() && (at - m_held.last().at > allowedGap() || at - m_held.first().at > longestBurst);
    if (isLate)
        settle();
    if (isEndKey(event.key()) && !event.isAutoRepeat())
        return takeEnd(event, at);
    const bool isFeedAfterScan = event.key() == Qt::Key_Down && at - m_lastAt <= m_threshold && m_held.isEmpty();
    if (isFeedAfterScan) { // The LF of a CR LF suffix.
        m_unreleased.append(event.key());
        return true;
    }
    if (event.isAutoRepeat() || !isCharacter(event)) {
        settle();
        return false;
    }
    m_held.append({watched, event.key(), event.modifiers(), event.text(), at});
    m_unreleased.append(event.key());
    if (m_held.size() == (isPrefixed() ? 2 : shortestBurst))
        emit readingStarted();
    m_idle.start(m_held.size() >= shortestBurst || isPrefixed() ? idleEnd : m_threshold);
    return true;
}

bool KeyScanner::takeEnd(const QKeyEvent &event, qint64 at)
{
    const QString text = heldText();
    if (text.size() >= shortestBurst || (isPrefixed() && !text.isEmpty())) {
        m_unreleased.append(event.key());
        finish(text);
        m_lastAt = at;
        return true;
    }
    const bool isSecondEnd = m_held.isEmpty() && at - m_lastAt <= m_threshold;
    if (isSecondEnd) {
        m_unreleased.append(event.key());
        return true;
    }
    release();
    return false;
}

/// No further key came in time: a burst that is a scan without its suffix, or typing.
void KeyScanner::settle()
{
    m_idle.stop();
    if (m_held.isEmpty())
        return;
    const QString text = heldText();
    const bool isScan = text.size() >= shortestBurst && (isPrefixed() || (m_recognises && m_recognises(text)));
    if (isScan)
        finish(text);
    else
        release();
}

void KeyScanner::release()
{
    m_idle.stop();
    const QList<HeldKey> held = std::exchange(m_held, {});
    m_isReplaying = true;
    for (const HeldKey &key : held) {
        if (!key.target)
            continue;
        QKeyEvent press(QEvent::KeyPress, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(key.target, &press);
        if (!key.target)
            continue;
        QKeyEvent up(QEvent::KeyRelease, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(key.target, &up);
    }
    m_isReplaying = false;
}

void KeyScanner::finish(const QString &text)
{
    m_idle.stop();
    learn();
    const qint64 at = m_held.last().at;
    m_held.clear();
    const bool isRepeated = text == m_lastText && at - m_lastAt <= sameScan;
    m_lastText = text;
    m_lastAt = at;
    if (!isRepeated)
        emit scanned(text);
}

/// Three times the median gap of this scan, within the limits.
void KeyScanner::learn()
{
    if (m_held.size() < shortestBurst)
        return;
    QList<qint64> gaps;
    for (qsizetype i = 1; i < m_held.size(); ++i)
        gaps.append(m_held[i].at - m_held[i - 1].at);
    std::nth_element(gaps.begin(), gaps.begin() + gaps.size() / 2, gaps.end());
    setThreshold(static_cast<int>(3 * gaps[gaps.size() / 2]));
}
