// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printvalidity.h"

#include "dossieract.h"

using namespace Qt::StringLiterals;

namespace {

bool isPrintOf(const DossierEvent &event, const QString &form)
{
    return (event.kind == u"printed" || event.kind == u"reprinted") && event.text.section(u' ', 0, 0) == form;
}

/// What the receipt and the slip say changes by more than a correction.
bool changesPrint(const DossierEvent &event, const QString &form)
{
    const auto act = dossierActFromText(event.kind);
    if (!act)
        return false;
    if (*act == DossierAct::Correct)
        return true;
    const bool isReceipt = form == u"receipt" || form == u"slip" || form == u"bulk-receipt";
    return isReceipt &&
           (*act == DossierAct::Recompute || *act == DossierAct::TakeSupplement || *act == DossierAct::Extend);
}

} // namespace

int lastPrintOf(const QList<DossierEvent> &events, const QString &form)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (isPrintOf(*event, form))
            return event->text.section(u' ', 1).toInt();
    }
    return 0;
}

bool isPrintOutdated(const QList<DossierEvent> &events, const QString &form)
{
    bool isOutdated = false;
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (isPrintOf(*event, form))
            return isOutdated;
        const auto act = dossierActFromText(event->kind);
        if (act && ruleOf(*act).form == form)
            return false;
        isOutdated = isOutdated || changesPrint(*event, form);
    }
    return false;
}
