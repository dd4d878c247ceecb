// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualduplex.h"

#include "sheetfiles.h"

#include <utility>

void ManualDuplex::begin()
{
    m_fronts.clear();
    m_backs.clear();
    m_step = Step::Fronts;
}

void ManualDuplex::addPage(const QString &page)
{
    if (m_step == Step::Fronts)
        m_fronts.append(page);
    else if (m_step == Step::Backs)
        m_backs.append(page);
}

void ManualDuplex::endBatch(bool isBroken)
{
    if (m_step == Step::Fronts)
        m_step = m_fronts.isEmpty() ? Step::Off : isBroken ? Step::FrontsBroken : Step::Turn;
    else if (m_step == Step::Backs && isBroken)
        m_step = m_backs.isEmpty() ? Step::Turn : Step::BacksBroken;
    else if (m_step == Step::Backs)
        m_step = m_backs.size() == m_fronts.size() ? Step::Done : Step::CountsDiffer;
}

QStringList ManualDuplex::goOn()
{
    const bool isAnew = m_step == Step::CountsDiffer;
    m_step = m_step == Step::FrontsBroken ? Step::Fronts : Step::Backs;
    return isAnew ? takeBacks() : QStringList();
}

QStringList ManualDuplex::giveUp()
{
    m_step = Step::Off;
    m_fronts.clear();
    return takeBacks();
}

QStringList ManualDuplex::takeBacks()
{
    return std::exchange(m_backs, {});
}

Result<QStringList> ManualDuplex::pages() const
{
    return manualDuplexOrder(m_fronts, m_backs);
}
