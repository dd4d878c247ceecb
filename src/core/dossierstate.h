// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

/// A dossier's business state; the numbers are the national TrangThaiHoSo (domain.md 5.1).
enum class DossierState {
    NewlySubmitted = 1,
    Received = 2,
    NotAccepted = 3,
    InProgress = 4,
    AwaitingSupplement = 5,
    AwaitingPayment = 6,
    Withdrawn = 7,
    Stopped = 8,
    Finished = 9,
    Returned = 10,
};

std::span<const DossierState> allDossierStates();
/// Whether the life cycle allows this step (domain.md 5.1); a state never leads to itself.
bool mayChange(DossierState from, DossierState to);
bool isTerminal(DossierState state);
/// Stable words: "newly-submitted", "received", "not-accepted", "in-progress", "awaiting-supplement",
/// "awaiting-payment", "withdrawn", "stopped", "finished", "returned".
QString toText(DossierState state);
std::optional<DossierState> dossierStateFromText(QStringView text);
std::optional<DossierState> dossierStateFromNumber(int number);
/// The word on the screen, translated ("Đã tiếp nhận").
QString displayName(DossierState state);
