// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitsreading.h"

UnitsReading::UnitsReading(const PortalAddress &portal, QObject *parent) : QObject(parent), m_client(portal) {}

void UnitsReading::read(const Period &days, const Answer &answer)
{
    readPage(days, {}, {}, answer, ++m_asks);
}

void UnitsReading::readPage(const Period &days, const QString &after, QList<UnitAdoption> units, const Answer &answer,
                            int ask)
{
    m_client.unitAdoption(days, after).then(this, [=, this](const PortalAnswer<UnitAdoptionPage> &page) mutable {
        if (ask != m_asks)
            return;
        if (!page)
            return answer(errorOf(page.trouble()));
        units += page->units;
        if (page->next.isEmpty())
            return answer(units);
        readPage(days, page->next, units, answer, ask);
    });
}
