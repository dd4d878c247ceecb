// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceframing.h"

#include "zonechecks.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKeys = 8192;

enum KeyNumber {
    LeftShift = 42,
    RightShift = 54,
    LeftAlt = 56,
    Tabulator = 15,
    Enter = 28,
    PadEnter = 96,
    GraveKey = 41,
    CommaKey = 51
};

const QString lineBreak = u"\n"_s;

bool isSilentKey(int code)
{
    constexpr int keys[] = {29, 58, 69, 70, 97, 100, 108, 125, 126}; // Ctrl, locks, AltGr, arrow down, logo keys.
    return std::find(std::begin(keys), std::end(keys), code) != std::end(keys);
}

/// What a zone's lines are told by; any other letter stands as "A", a digit as "0".
QChar zoneLetter(const KeyStroke &key)
{
    static const QMap<int, QChar> letters{{25, u'P'}, {23, u'I'}, {32, u'D'}, {47, u'V'}, {49, u'N'}, {50, u'M'}};
    constexpr int lastDigit = 11;
    if (key.text == lineBreak)
        return u'\n';
    if (key.code == CommaKey && key.isShifted)
        return u'<';
    return letters.value(key.code, key.code <= lastDigit ? u'0' : u'A');
}

/// The lines of a machine-readable zone end with Enter, too; the zone is one scan.
bool areLinesOfZone(const QList<KeyStroke> &keys)
{
    QString text;
    const bool isPrefixed = !keys.isEmpty() && keys.first().code == GraveKey && keys.first().isShifted;
    for (qsizetype i = isPrefixed ? 1 : 0; i < keys.size(); ++i)
        text += zoneLetter(keys[i]);
    return isUnfinishedZone(text);
}

} // namespace

std::optional<RawScan> DeviceFraming::take(int code, bool isDown, qint64 at)
{
    if (code == LeftShift || code == RightShift) {
        m_isShifted = isDown;
        return std::nullopt;
    }
    if (code == LeftAlt) {
        m_altHold += isDown ? 1 : 0;
        m_isAlt = isDown;
        return std::nullopt;
    }
    if (!isDown || isSilentKey(code))
        return std::nullopt;
    const bool isEnter = code == Enter || code == PadEnter;
    const bool isWithinZone = isEnter && areLinesOfZone(m_keys);
    if ((isEnter && !isWithinZone) || code == Tabulator)
        return finish(code == Tabulator ? u"TAB"_s : u"CR"_s);
    if (m_keys.size() >= mostKeys)
        return std::nullopt;
    if (!m_keys.isEmpty())
        m_gaps.append(static_cast<int>(at - m_lastAt));
    m_lastAt = at;
    if (isWithinZone)
        m_keys.append({0, false, 0, lineBreak});
    else
        m_keys.append({code, m_isShifted, m_isAlt ? m_altHold : 0, QString()});
    return std::nullopt;
}

std::optional<RawScan> DeviceFraming::finish(const QString &suffix)
{
    if (m_keys.isEmpty())
        return std::nullopt;
    RawScan scan;
    scan.transport = ScanTransport::Device;
    scan.keys = std::exchange(m_keys, {});
    scan.gaps = std::exchange(m_gaps, {});
    scan.suffix = suffix;
    if (scan.keys.first().code == GraveKey && scan.keys.first().isShifted) {
        scan.keys.removeFirst();
        scan.prefix = u"~"_s;
    }
    return scan;
}

std::optional<RawScan> DeviceFraming::end()
{
    return finish({});
}

void DeviceFraming::forget()
{
    m_keys.clear();
    m_gaps.clear();
    m_isShifted = m_isAlt = false;
}
