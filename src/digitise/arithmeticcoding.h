// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

/// What the adaptive arithmetic coder of ITU-T T.88 annex E knows of one context: its state and the likelier bit.
struct BitExpectation
{
    quint8 state = 0;
    quint8 likelier = 0;
};

/// One row of table E.1.
struct ExpectationState
{
    quint16 unlikely; ///< Share of the less likely bit, of 0x10000 at most.
    quint8 afterLikelier;
    quint8 afterOther;
    bool switches;
};

extern const std::array<ExpectationState, 47> expectationStates;

/// Writes bits by T.88 E.2.
class ArithmeticWriter
{
public:
    void put(BitExpectation &expectation, int bit)
    {
        const ExpectationState &state = expectationStates[expectation.state];
        m_interval -= state.unlikely;
        if (bit == expectation.likelier) {
            if ((m_interval & 0x8000) != 0) {
                m_code += state.unlikely;
                return;
            }
            if (m_interval < state.unlikely)
                m_interval = state.unlikely;
            else
                m_code += state.unlikely;
            expectation.state = state.afterLikelier;
        } else {
            if (m_interval < state.unlikely)
                m_code += state.unlikely;
            else
                m_interval = state.unlikely;
            if (state.switches)
                expectation.likelier ^= 1;
            expectation.state = state.afterOther;
        }
        renormalise();
    }
    /// All bits, ended by the marker that decoders stop at.
    QByteArray finished();

private:
    void renormalise();
    void byteOut();

    quint32 m_interval = 0x8000;
    quint32 m_code = 0;
    int m_shiftsLeft = 12;
    std::vector<uchar> m_bytes{0}; // The first is none: there is always a byte before, to carry into.
};

/// Reads bits by T.88 E.3; after the end it reads ones, as the standard asks.
class ArithmeticReader
{
public:
    explicit ArithmeticReader(const QByteArray &bytes);
    int take(BitExpectation &expectation);

private:
    int byteAt(qsizetype place) const { return place < m_bytes.size() ? uchar(m_bytes[place]) : 0xFF; }
    void byteIn();

    const QByteArray m_bytes;
    qsizetype m_place = 0;
    quint32 m_interval = 0x8000;
    quint32 m_code = 0;
    int m_shiftsLeft = 0;
};
