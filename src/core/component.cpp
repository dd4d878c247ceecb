// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "component.h"

#include "enumwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<ComponentState> componentWords[] = {
    {ComponentState::Missing, "missing"_L1},     {ComponentState::Original, "original"_L1},
    {ComponentState::Certified, "certified"_L1}, {ComponentState::Copy, "copy"_L1},
    {ComponentState::Shown, "shown"_L1},         {ComponentState::Database, "database"_L1},
    {ComponentState::Reused, "reused"_L1},
};

} // namespace

QString toText(ComponentState state)
{
    return wordOf(componentWords, state);
}

std::optional<ComponentState> componentStateFromText(QStringView text)
{
    return valueOfWord(componentWords, text);
}

QString displayName(ComponentState state)
{
    switch (state) {
    case ComponentState::Missing:
        return QCoreApplication::translate("ComponentState", "Missing");
    case ComponentState::Original:
        return QCoreApplication::translate("ComponentState", "Original");
    case ComponentState::Certified:
        return QCoreApplication::translate("ComponentState", "Certified copy");
    case ComponentState::Copy:
        return QCoreApplication::translate("ComponentState", "Copy (photo)");
    case ComponentState::Shown:
        return QCoreApplication::translate("ComponentState", "Shown, given back at once");
    case ComponentState::Database:
        return QCoreApplication::translate("ComponentState", "Looked up in a database");
    case ComponentState::Reused:
        return QCoreApplication::translate("ComponentState", "Digitised paper reused");
    }
    return QString();
}
