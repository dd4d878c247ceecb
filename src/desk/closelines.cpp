// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QList<ReviewLine> closeLines(const DayClosing &closing)
{
    QList<CloseLine> ordered = closing.lines; // What is open stands last, above the button.
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const CloseLine &a, const CloseLine &b) { return a.state < b.state; });
    // A closed way to the signature has its reason beside it.
    const bool isSaid = std::any_of(ordered.begin(), ordered.end(),
                                    [](const CloseLine &line) { return line.state == CloseLine::State::Blocking; });
    if (!closing.obstacle.isEmpty() && !isSaid)
        ordered.append({CloseLine::State::Blocking, closing.obstacle, {}, {}, {}});
    QList<ReviewLine> lines;
    for (const CloseLine &line : std::as_const(ordered)) {
        switch (line.state) {
        case CloseLine::State::Done:
            lines.append({u"check-circle"_s, Token::Success, line.text, {}, line.link});
            break;
        case CloseLine::State::Attention:
            lines.append({u"info"_s, Token::Warning, line.text, {}, line.link});
            break;
        case CloseLine::State::Blocking:
            lines.append({u"clock"_s, Token::Warning, line.text, {}, line.link});
            break;
        }
    }
    return lines;
}

QString closeCount(const DayClosing &closing)
{
    const auto done = std::count_if(closing.lines.begin(), closing.lines.end(),
                                    [](const CloseLine &line) { return line.state == CloseLine::State::Done; });
    return closing.lines.isEmpty() ? QString() : u"%1/%2"_s.arg(done).arg(closing.lines.size());
}
