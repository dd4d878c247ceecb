// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<ChannelRule> channelRuleWords[] = {{ChannelRule::PaperOnly, "paper-only"_L1},
                                                      {ChannelRule::OnlineAndPaper, "online-and-paper"_L1},
                                                      {ChannelRule::OnlineOnly, "online-only"_L1}};

constexpr EnumWord<DossierHome> homeWords[] = {{DossierHome::Own, "own"_L1},
                                               {DossierHome::MinistrySystem, "ministry"_L1}};

} // namespace

const ProcedureTerms *Procedure::termsAt(QDate date) const
{
    const ProcedureTerms *found = nullptr;
    for (const ProcedureTerms &term : terms) {
        const bool hasBegun = !term.validFrom.isValid() || term.validFrom <= date;
        const bool hasEnded = term.validTo.isValid() && term.validTo < date;
        if (hasBegun && !hasEnded && (!found || !found->validFrom.isValid() || found->validFrom <= term.validFrom))
            found = &term;
    }
    return found;
}

ProcessingTime Procedure::timeFor(Channel channel) const
{
    ProcessingTime found;
    found.unit = DurationUnit::None;
    for (const ProcessingTime &time : times) {
        if (time.channel == channel)
            return time;
        if (!time.channel)
            found = time;
    }
    return found;
}

QString toText(ChannelRule rule)
{
    return wordOf(channelRuleWords, rule);
}

QString toText(DossierHome home)
{
    return wordOf(homeWords, home);
}
