// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscanner.h"

#include "keystrokes.h"
#include "zonechecks.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QInputMethod>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestBurst = 6;
constexpr qsizetype shortestPart = 11;
constexpr int shortestThreshold = 35;
constexpr int longestThreshold = 120;
constexpr int slowestPlainScan = 60;
constexpr int idleEnd = 150;
constexpr qint64 longestBurst = 10'000;
constexpr qint64 sameScan = 1'500;
const QString lineBreak = u"\n"_s;

KeyScanner::Ticks machineTicks()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

/// What no typist writes at such a speed: fields between "|", a long number, or lines of a zone.
bool isPartOfCode(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return text.contains(u'|') || isUnfinishedZone(text) ||
           (text.size() >= shortestPart && std::all_of(text.begin(), text.begin() + shortestPart, isDigit));
}

QString nameOfEnd(int key)
{
    return key == Qt::Key_Tab ? u"TAB"_s : u"CR"_s;
}

} // namespace

KeyScanner::KeyScanner(QObject *parent) : KeyScanner(machineTicks(), parent) {}

KeyScanner::KeyScanner(Ticks ticks, QObject *parent) : QObject(parent), m_ticks(std::move(ticks))
{
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::PreciseTimer);
    connect(&m_idle, &QTimer::timeout, this, &KeyScanner::settle);
}

void KeyScanner::setRecogniser(std::function<bool(const RawScan &)> recognises)
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
    if (type == QEvent::InputMethod)
        return takeComposed(watched, *static_cast<const QInputMethodEvent *>(event));
    if (type == QEvent::ShortcutOverride) {
        if (isCommandAfterTyping(*static_cast<const QKeyEvent *>(event)))
            settle(); // What was typed comes before what the key does.
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
    if (isEcho(key))
        return m_seen.wasTaken;
    bool isTaken = false;
    if (type == QEvent::KeyRelease)
        isTaken = !key.isAutoRepeat() && m_unreleased.removeOne(key.key());
    else
        isTaken = takePress(watched, key);
    m_seen.wasTaken = isTaken;
    return isTaken;
}

/// A command key while a few typed characters are still held: no scan has function keys, nor begins with a command.
bool KeyScanner::isCommandAfterTyping(const QKeyEvent &event) const
{
    if (m_held.isEmpty() || isPrefixed() || isModifierKey(event.key()) || isCharacter(event))
        return false;
    const bool isFunctionKey = event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35;
    const bool hasControl = event.modifiers().testFlag(Qt::ControlModifier);
    return m_held.size() < (isFunctionKey ? shortestBurst : 2) && (!isEndKey(event.key()) || hasControl);
}

/// One key press passes the filter again for the window, the widget and its parents.
bool KeyScanner::isEcho(const QKeyEvent &event)
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
qint64 KeyScanner::timeOf(const QKeyEvent &event)
{
    m_seenTicks = m_ticks();
    m_seenAt = event.timestamp() > 0 ? static_cast<qint64>(event.timestamp()) : m_seenTicks;
    return m_seenAt;
}

bool KeyScanner::isPrefixed() const
{
    return !m_held.isEmpty() && m_held.first().stroke.text == m_prefix;
}

bool KeyScanner::isLate(qint64 at) const
{
    const int allowed = isPrefixed() ? longestThreshold : m_threshold;
    return !m_held.isEmpty() && (at - m_held.last().at > allowed || at - m_held.first().at > longestBurst);
}

RawScan KeyScanner::heldScan(const QString &suffix) const
{
    RawScan scan;
    scan.transport = ScanTransport::Keyboard;
    scan.prefix = isPrefixed() ? QString(m_prefix) : QString();
    scan.suffix = suffix;
    for (qsizetype i = isPrefixed() ? 1 : 0; i < m_held.size(); ++i) {
        scan.keys.append(m_held[i].stroke);
        if (i > 0)
            scan.gaps.append(static_cast<int>(m_held[i].at - m_held[i - 1].at));
    }
    return scan;
}

QString KeyScanner::heldText() const
{
    QString text;
    for (const HeldKey &key : m_held)
        text += key.stroke.text;
    return isPrefixed() ? text.mid(1) : text;
}

bool KeyScanner::takePress(QObject *watched, const QKeyEvent &event)
{
    const bool isInBurst = m_held.size() >= shortestBurst / 2 || isPrefixed();
    if (isModifierKey(event.key())) {
        m_altHold += event.key() == Qt::Key_Alt && !event.isAutoRepeat() ? 1 : 0;
        return false;
    }
    const qint64 at = timeOf(event);
    if (isLate(at))
        settle();
    if (isEndKey(event.key()) && !event.isAutoRepeat())
        return takeEnd(event, at);
    const bool isAfterEnd = m_held.isEmpty() ? at - m_lastAt <= m_threshold : m_held.last().stroke.text == lineBreak;
    if (event.key() == Qt::Key_Down && isAfterEnd) { // The LF of a CR LF suffix.
        m_unreleased.append(event.key());
        return true;
    }
    HeldKey key{watched, event.key(), event.modifiers(), keyStrokeOf(event), at};
    if (isInBurst && isAltDigit(event)) {
        key.stroke.altHold = m_altHold + 1;
        key.stroke.text = QChar(u'0' + event.key() - Qt::Key_0);
    } else if (isInBurst && event.key() == Qt::Key_Backspace && !event.isAutoRepeat()) {
        key.stroke.text = u"\b"_s; // An input method takes back what it composes anew.
    } else if (event.isAutoRepeat() || !isCharacter(event)) {
        settle();
        return false;
    }
    m_unreleased.append(event.key());
    hold(key);
    return true;
}

/// Text of an input method: held like a key. What it only shows while composing goes by and is put back after a scan.
bool KeyScanner::takeComposed(QObject *watched, const QInputMethodEvent &event)
{
    if (event.commitString().isEmpty())
        return m_held.size() >= shortestBurst;
    const qint64 at = m_seenAt + m_ticks() - m_seenTicks;
    if (isLate(at))
        settle();
    hold({watched, 0, Qt::NoModifier, {-1, false, 0, event.commitString()}, at});
    return true;
}

void KeyScanner::hold(const HeldKey &key)
{
    if (m_held.isEmpty()) {
        QObject *focus = QGuiApplication::focusObject();
        m_field.take(focus ? focus : key.target.data());
    }
    m_held.append(key);
    if (m_held.size() == (isPrefixed() ? 2 : shortestBurst))
        emit readingStarted();
    m_idle.start(m_held.size() >= shortestBurst || isPrefixed() ? idleEnd : m_threshold);
}

/// With a prefix, or with a suffix at a scanner's speed, or meaning something: a long number only at such a speed too.
bool KeyScanner::isScan(const RawScan &scan, bool hasEnd) const
{
    if (!scan.prefix.isEmpty())
        return hasEnd ? !scan.keys.isEmpty() : scan.keys.size() >= shortestBurst;
    if (scan.keys.size() < shortestBurst)
        return false;
    const int mean = std::accumulate(scan.gaps.begin(), scan.gaps.end(), 0) / static_cast<int>(scan.gaps.size());
    const bool isQuick = mean <= (heldText().contains(u'|') ? longestThreshold : slowestPlainScan);
    return (hasEnd && mean <= shortestThreshold) || (isQuick && m_recognises && m_recognises(scan));
}

bool KeyScanner::takeEnd(const QKeyEvent &event, qint64 at)
{
    if (event.key() != Qt::Key_Tab && !m_held.isEmpty() && isUnfinishedZone(heldText())) {
        m_unreleased.append(event.key()); // Lines of a zone end with CR, too; the zone is one scan.
        hold({m_held.last().target, event.key(), event.modifiers(), {0, false, 0, lineBreak}, at});
        return true;
    }
    const RawScan scan = heldScan(nameOfEnd(event.key()));
    if (isScan(scan, true)) {
        m_unreleased.append(event.key());
        finish(scan);
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

/// No further key came in time: a burst that is a scan without its suffix, a part of one, or typing.
void KeyScanner::settle()
{
    m_idle.stop();
    if (m_held.isEmpty())
        return;
    const RawScan scan = heldScan({});
    if (isScan(scan, false))
        finish(scan);
    else if (m_held.size() >= shortestBurst && isPartOfCode(heldText()))
        discard();
    else
        release();
}

void KeyScanner::release()
{
    m_idle.stop();
    m_field.forget();
    const QList<HeldKey> held = std::exchange(m_held, {});
    m_isReplaying = true;
    for (const HeldKey &key : held) {
        if (!key.target)
            continue;
        if (key.key == 0) {
            QInputMethodEvent composed;
            composed.setCommitString(key.stroke.text);
            QCoreApplication::sendEvent(key.target, &composed);
            continue;
        }
        QKeyEvent press(QEvent::KeyPress, key.key, key.modifiers, key.stroke.text);
        QCoreApplication::sendEvent(key.target, &press);
        if (!key.target)
            continue;
        QKeyEvent up(QEvent::KeyRelease, key.key, key.modifiers, key.stroke.text);
        QCoreApplication::sendEvent(key.target, &up);
    }
    m_isReplaying = false;
}

void KeyScanner::discard()
{
    m_idle.stop();
    const bool wasComposed =
        std::any_of(m_held.begin(), m_held.end(), [](const HeldKey &key) { return key.stroke.code < 0; });
    m_held.clear();
    if (wasComposed)
        QGuiApplication::inputMethod()->reset();
    m_field.putBack();
    m_field.forget();
    emit unreadable();
}

void KeyScanner::finish(const RawScan &scan)
{
    m_idle.stop();
    learn(scan.gaps);
    const QString text = heldText();
    const qint64 at = m_held.last().at;
    const bool wasComposed =
        std::any_of(m_held.begin(), m_held.end(), [](const HeldKey &key) { return key.stroke.code < 0; });
    m_held.clear();
    if (wasComposed)
        QGuiApplication::inputMethod()->reset();
    m_field.putBack();
    m_field.forget();
    const bool isRepeated = text == m_lastText && at - m_lastAt <= sameScan;
    m_lastText = text;
    m_lastAt = at;
    if (!isRepeated)
        emit scanned(scan);
}

/// Three times the median gap of this scan, within the limits.
void KeyScanner::learn(const QList<int> &gaps)
{
    if (gaps.size() < shortestBurst - 1)
        return;
    QList<int> sorted = gaps;
    std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
    setThreshold(3 * sorted[sorted.size() / 2]);
}
