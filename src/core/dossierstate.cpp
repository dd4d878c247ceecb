// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierstate.h"

#include "enumwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using State = DossierState;

constexpr State states[] = {State::NewlySubmitted,     State::Received,        State::NotAccepted, State::InProgress,
                            State::AwaitingSupplement, State::AwaitingPayment, State::Withdrawn,   State::Stopped,
                            State::Finished,           State::Returned};

constexpr EnumWord<State> stateWords[] = {
    {State::NewlySubmitted, "newly-submitted"_L1},
    {State::Received, "received"_L1},
    {State::NotAccepted, "not-accepted"_L1},
    {State::InProgress, "in-progress"_L1},
    {State::AwaitingSupplement, "awaiting-supplement"_L1},
    {State::AwaitingPayment, "awaiting-payment"_L1},
    {State::Withdrawn, "withdrawn"_L1},
    {State::Stopped, "stopped"_L1},
    {State::Finished, "finished"_L1},
    {State::Returned, "returned"_L1},
};

// The steps of domain.md 5.1, by the national numbers.
constexpr std::array<std::pair<int, int>, 21> allowedSteps = {{
    {1, 2}, {1, 3}, {1, 7},                          //
    {2, 4}, {2, 5}, {2, 7},  {2, 8},                 //
    {4, 5}, {4, 6}, {4, 7},  {4, 8}, {4, 9},         //
    {5, 4}, {5, 7}, {5, 8},  {6, 4}, {6, 7}, {6, 8}, //
    {8, 4}, {8, 9}, {9, 10},                         //
}};

} // namespace

std::span<const DossierState> allDossierStates()
{
    return states;
}

bool mayChange(DossierState from, DossierState to)
{
    const std::pair<int, int> step(static_cast<int>(from), static_cast<int>(to));
    return std::find(allowedSteps.begin(), allowedSteps.end(), step) != allowedSteps.end();
}

bool isTerminal(DossierState state)
{
    return state == State::NotAccepted || state == State::Withdrawn || state == State::Returned;
}

QString toText(DossierState state)
{
    return wordOf(stateWords, state);
}

std::optional<DossierState> dossierStateFromText(QStringView text)
{
    return valueOfWord(stateWords, text);
}

std::optional<DossierState> dossierStateFromNumber(int number)
{
    if (number < 1 || number > 10)
        return std::nullopt;
    return static_cast<DossierState>(number);
}

QString displayName(DossierState state)
{
    switch (state) {
    case State::NewlySubmitted:
        return QCoreApplication::translate("DossierState", "Newly submitted");
    case State::Received:
        return QCoreApplication::translate("DossierState", "Received");
    case State::NotAccepted:
        return QCoreApplication::translate("DossierState", "Not accepted");
    case State::InProgress:
        return QCoreApplication::translate("DossierState", "In progress");
    case State::AwaitingSupplement:
        return QCoreApplication::translate("DossierState", "Awaiting supplement");
    case State::AwaitingPayment:
        return QCoreApplication::translate("DossierState", "Awaiting payment");
    case State::Withdrawn:
        return QCoreApplication::translate("DossierState", "Withdrawn");
    case State::Stopped:
        return QCoreApplication::translate("DossierState", "Stopped");
    case State::Finished:
        return QCoreApplication::translate("DossierState", "Result ready");
    case State::Returned:
        return QCoreApplication::translate("DossierState", "Returned");
    }
    return QString();
}
