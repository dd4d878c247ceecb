// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// How a paper of a dossier is there as a file (domain.md 7). The numbers are the national message's.
enum class DigitalState {
    None = 0,         ///< Chưa số hóa.
    Digitised = 1,    ///< Số hóa: scanned for this dossier.
    Reused = 2,       ///< Tái sử dụng: of an earlier dossier of the same citizen.
    ReusedResult = 3, ///< Tái sử dụng từ kết quả: what another dossier resulted in.
};

/// Stable words: "none", "digitised", "reused", "reused-result".
QString toText(DigitalState state);
std::optional<DigitalState> digitalStateFromText(QStringView text);
/// The words on the screen, translated; `source`: the code of the dossier it comes from.
QString displayName(DigitalState state, const QString &source);
