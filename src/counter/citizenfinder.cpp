// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizenfinder.h"

#include "citizentable.h"
#include "receivepage.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPauseMs = 250;
constexpr qsizetype wholeNumber = 12;

/// People who fit; nothing where too little was typed to tell anybody.
Result<QList<Applicant>> peopleLike(Connection &connection, const Applicant &typed)
{
    CitizenTable citizens(connection);
    if (typed.paper.number.size() == wholeNumber && typed.name.isEmpty()) {
        const auto found = citizens.find(typed.paper.number);
        if (!found)
            return found.error();
        return *found ? QList<Applicant>{**found} : QList<Applicant>();
    }
    if (!typed.paper.number.isEmpty())
        return QList<Applicant>();
    if (typed.birthDate && typed.name.contains(u' '))
        return citizens.namedAndBorn(typed.name, *typed.birthDate);
    const auto phone = normalisedPhone(typed.phone);
    return phone ? citizens.withPhone(*phone) : Result<QList<Applicant>>(QList<Applicant>());
}

} // namespace

CitizenFinder::CitizenFinder(CounterContext &context, ReceivePage &page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CitizenFinder::look);
    connect(&page, &ReceivePage::orderChanged, this, [this](const ReceiveOrder &order) {
        m_typed = order.applicant;
        m_pause.start();
    });
}

void CitizenFinder::look()
{
    const Applicant typed = m_typed;
    m_context.store.read<QList<Applicant>>([typed](Connection &c) { return peopleLike(c, typed); })
        .then(this, [this, typed](const Result<QList<Applicant>> &people) {
            const bool isStillTyped = m_typed.paper.number == typed.paper.number && m_typed.name == typed.name &&
                                      m_typed.phone == typed.phone;
            if (isStillTyped)
                m_page.showKnownPeople(people.value_or({}));
        });
}
