// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitalstate.h"

#include "enumwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<DigitalState> digitalWords[] = {
    {DigitalState::None, "none"_L1},
    {DigitalState::Digitised, "digitised"_L1},
    {DigitalState::Reused, "reused"_L1},
    {DigitalState::ReusedResult, "reused-result"_L1},
};

} // namespace

QString toText(DigitalState state)
{
    return wordOf(digitalWords, state);
}

std::optional<DigitalState> digitalStateFromText(QStringView text)
{
    return valueOfWord(digitalWords, text);
}

QString displayName(DigitalState state, const QString &source)
{
    switch (state) {
    case DigitalState::None:
        return QCoreApplication::translate("DigitalState", "not digitised");
    case DigitalState::Digitised:
        return QCoreApplication::translate("DigitalState", "digitised");
    case DigitalState::Reused:
        return source.isEmpty() ? QCoreApplication::translate("DigitalState", "reused")
                                : QCoreApplication::translate("DigitalState", "reused from %1").arg(source);
    case DigitalState::ReusedResult:
        return source.isEmpty() ? QCoreApplication::translate("DigitalState", "reused result")
                                : QCoreApplication::translate("DigitalState", "reused result of %1").arg(source);
    }
    return QString();
}
