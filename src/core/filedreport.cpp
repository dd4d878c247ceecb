// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedreport.h"

#include "enumwords.h"

namespace {

constexpr EnumWord<ReportState> reportStateWords[] = {
    {ReportState::Draft, QLatin1StringView("draft")},     {ReportState::Reviewed, QLatin1StringView("reviewed")},
    {ReportState::Signed, QLatin1StringView("signed")},   {ReportState::Sent, QLatin1StringView("sent")},
    {ReportState::Placed, QLatin1StringView("placed")},   {ReportState::Received, QLatin1StringView("received")},
    {ReportState::Refused, QLatin1StringView("refused")},
};

} // namespace

QString toText(ReportState state)
{
    return wordOf(reportStateWords, state);
}

std::optional<ReportState> reportStateFromText(QStringView word)
{
    return valueOfWord(reportStateWords, word);
}
