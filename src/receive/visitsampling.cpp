// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitsampling.h"

#include "slipcode.h"

bool isVisitSampled(const Dossier &dossier, const Catalogue &catalogue, int sample)
{
    const auto slip = SlipCode::parse(dossier.slipDigits);
    if (sample <= 0 || !slip || slip->serial() % sample != 0)
        return false;
    // Where the rule is online only the ground for paper says it already.
    const bool isPaper = dossier.channel == Channel::Counter && !dossier.assistance && dossier.paperException.isEmpty();
    const QDate day = dossier.receivedAt.date();
    const Procedure *procedure = catalogue.find(dossier.procedureCode, day);
    const ProcedureTerms *terms = procedure ? procedure->termsAt(day) : nullptr;
    return isPaper && terms && terms->level != ServiceLevel::InformationOnly &&
           terms->channelRule != ChannelRule::PaperOnly;
}
