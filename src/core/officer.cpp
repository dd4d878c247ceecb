// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officer.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<Role> roleWords[] = {
    {Role::Officer, "officer"_L1}, {Role::Supervisor, "supervisor"_L1}, {Role::Administrator, "administrator"_L1}};

} // namespace

QString toText(Role role)
{
    return wordOf(roleWords, role);
}

std::optional<Role> roleFromText(QStringView text)
{
    return valueOfWord(roleWords, text);
}
