// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arithmeticcoding.h"

// The figures of table E.1: facts of the standard, without which nobody could read the files.
const std::array<ExpectationState, 47> expectationStates{{
    {0x5601, 1, 1, true},    {0x3401, 2, 6, false},   {0x1801, 3, 9, false},   {0x0AC1, 4, 12, false},
    {0x0521, 5, 29, false},  {0x0221, 38, 33, false}, {0x5601, 7, 6, true},    {0x5401, 8, 14, false},
    {0x4801, 9, 14, false},  {0x3801, 10, 14, false}, {0x3001, 11, 17, false}, {0x2401, 12, 18, false},
    {0x1C01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true},  {0x5401, 16, 14, false},
    {0x5101, 17, 15, false}, {0x4801, 18, 16, false}, {0x3801, 19, 17, false}, {0x3401, 20, 18, false},
    {0x3001, 21, 19, false}, {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false},
    {0x1C01, 25, 22, false}, {0x1801, 26, 23, false}, {0x1601, 27, 24, false}, {0x1401, 28, 25, false},
    {0x1201, 29, 26, false}, {0x1101, 30, 27, false}, {0x0AC1, 31, 28, false}, {0x09C1, 32, 29, false},
    {0x08A1, 33, 30, false}, {0x0521, 34, 31, false}, {0x0441, 35, 32, false}, {0x02A1, 36, 33, false},
    {0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false}, {0x0085, 40, 37, false},
    {0x0049, 41, 38, false}, {0x0025, 42, 39, false}, {0x0015, 43, 40, false}, {0x0009, 44, 41, false},
    {0x0005, 45, 42, false}, {0x0001, 45, 43, false}, {0x5601, 46, 46, false},
}};

void ArithmeticWriter::renormalise()
{
    do {
        m_interval <<= 1;
        m_code <<= 1;
        if (--m_shiftsLeft == 0)
            byteOut();
    } while ((m_interval & 0x8000) == 0);
}

void ArithmeticWriter::byteOut()
{
    const auto afterFull = [this] { // A bit is stuffed after FF, so that no marker comes up.
        m_bytes.push_back(uchar(m_code >> 20));
        m_code &= 0xFFFFF;
        m_shiftsLeft = 7;
    };
    if (m_bytes.back() == 0xFF) {
        afterFull();
        return;
    }
    if (m_code >= 0x8000000) {
        ++m_bytes.back();
        if (m_bytes.back() == 0xFF) {
            m_code &= 0x7FFFFFF;
            afterFull();
            return;
        }
    }
    m_bytes.push_back(uchar(m_code >> 19));
    m_code &= 0x7FFFF;
    m_shiftsLeft = 8;
}

QByteArray ArithmeticWriter::finished()
{
    const quint32 end = m_code + m_interval;
    m_code |= 0xFFFF;
    if (m_code >= end)
        m_code -= 0x8000;
    for (int i = 0; i < 2; ++i) {
        m_code <<= m_shiftsLeft;
        byteOut();
    }
    if (m_bytes.back() != 0xFF)
        m_bytes.push_back(0xFF);
    m_bytes.push_back(0xAC);
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()) + 1, qsizetype(m_bytes.size()) - 1);
}

ArithmeticReader::ArithmeticReader(const QByteArray &bytes) : m_bytes(bytes)
{
    m_code = quint32(byteAt(0)) << 16;
    byteIn();
    m_code <<= 7;
    m_shiftsLeft -= 7;
}

void ArithmeticReader::byteIn()
{
    if (byteAt(m_place) == 0xFF) {
        const int next = byteAt(m_place + 1);
        if (next > 0x8F) {
            m_code += 0xFF00;
            m_shiftsLeft = 8;
        } else {
            ++m_place;
            m_code += quint32(next) << 9;
            m_shiftsLeft = 7;
        }
        return;
    }
    ++m_place;
    m_code += quint32(byteAt(m_place)) << 8;
    m_shiftsLeft = 8;
}

int ArithmeticReader::take(BitExpectation &expectation)
{
    const ExpectationState &state = expectationStates[expectation.state];
    m_interval -= state.unlikely;
    bool isOther = false;
    if (m_code >> 16 < state.unlikely) {
        isOther = m_interval >= state.unlikely;
        m_interval = state.unlikely;
    } else {
        m_code -= quint32(state.unlikely) << 16;
        if ((m_interval & 0x8000) != 0)
            return expectation.likelier;
        isOther = m_interval < state.unlikely;
    }
    const int bit = isOther ? 1 - expectation.likelier : expectation.likelier;
    if (isOther && state.switches)
        expectation.likelier ^= 1;
    expectation.state = isOther ? state.afterOther : state.afterLikelier;
    do {
        if (m_shiftsLeft == 0)
            byteIn();
        m_interval <<= 1;
        m_code <<= 1;
        --m_shiftsLeft;
    } while ((m_interval & 0x8000) == 0);
    return bit;
}
