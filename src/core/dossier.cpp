// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<ReturnWay> returnWords[] = {
    {ReturnWay::Counter, "counter"_L1}, {ReturnWay::Post, "post"_L1}, {ReturnWay::Online, "online"_L1}};

constexpr EnumWord<MissingChoice> missingWords[] = {{MissingChoice::Guide, "guide"_L1},
                                                    {MissingChoice::SupplementLater, "supplement"_L1},
                                                    {MissingChoice::Refuse, "refuse"_L1}};

constexpr EnumWord<CodeKind> codeWords[] = {{CodeKind::Official, "official"_L1},
                                            {CodeKind::Provisional, "provisional"_L1},
                                            {CodeKind::OtherSystem, "other-system"_L1},
                                            {CodeKind::Disputed, "disputed"_L1}};

} // namespace

QString toText(ReturnWay way)
{
    return wordOf(returnWords, way);
}

std::optional<ReturnWay> returnWayFromText(QStringView text)
{
    return valueOfWord(returnWords, text);
}

QString toText(MissingChoice choice)
{
    return wordOf(missingWords, choice);
}

std::optional<MissingChoice> missingChoiceFromText(QStringView text)
{
    return valueOfWord(missingWords, text);
}

QString toText(CodeKind kind)
{
    return wordOf(codeWords, kind);
}

CodeKind codeKindFromText(QStringView text)
{
    return valueOfWord(codeWords, text).value_or(CodeKind::Official);
}
