// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookingdesk.h"

#include "counterwindow.h"
#include "reviewpage.h"
#include "searchpage.h"

#include <algorithm>

LookingDesk::LookingDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    // From the list behind a number, too: whoever opened the dossier has looked at it.
    connect(window.searchPage(), &SearchPage::dossierChosen, this, &LookingDesk::note);
    connect(window.reviewPage(), &ReviewPage::sampleTicked, this, &LookingDesk::tick);
}

void LookingDesk::setDay(const ReviewedDay &day)
{
    m_day = day.place.day;
    m_looks = day.looks;
    m_maySign = day.signObstacle.isEmpty();
}

void LookingDesk::forget()
{
    m_looks = {};
    m_maySign = false;
}

void LookingDesk::open(const QUuid &dossier)
{
    note(dossier);
    emit dossierAsked(dossier);
}

void LookingDesk::note(const QUuid &dossier)
{
    const bool isAwaited = std::any_of(m_looks.acts.begin(), m_looks.acts.end(), [&dossier](const LookedAct &looked) {
        return !looked.isSettled && looked.act.dossier == dossier;
    });
    if (!m_maySign || !isAwaited)
        return;
    m_context.store
        .write<int>(WritePriority::OfficersAct, [day = m_day, dossier, act = m_context.act()](
                                                    Connection &c) { return noteOpened(c, day, dossier, act); })
        .then(this, [this](const Result<int> &noted) {
            if (!noted)
                return m_window.showNotice(noted.error().message);
            emit looked();
        });
}

void LookingDesk::tick(const QString &dossier, const QString &note)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [day = m_day, id = QUuid::fromString(dossier), note, act = m_context.act()](Connection &c) {
                         return tickSample(c, day, id, note, act);
                     })
        .then(this, [this](const Result<void> &ticked) {
            if (!ticked)
                m_window.showNotice(ticked.error().message);
            emit looked();
        });
}
