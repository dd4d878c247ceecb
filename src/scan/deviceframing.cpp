// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceframing.h"

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
    GraveKey = 41
};

bool isSilentKey(int code)
{
    constexpr int keys[] = {29, 58, 69, 70, 97, 100, 108, 125, 126}; // Ctrl, locks, AltGr, arrow down, logo keys.
    return std::find(std::begin(keys), std::end(keys), code) != std::end(keys);
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
    if (code == Enter || code == PadEnter || code == Tabulator)
        return finish(code == Tabulator ? u"TAB"_s : u"CR"_s);
    if (m_keys.size() >= mostKeys)
        return std::nullopt;
    if (!m_keys.isEmpty())
        m_gaps.append(static_cast<int>(at - m_lastAt));
    m_lastAt = at;
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
