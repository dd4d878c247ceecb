// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portaltrouble.h"

#include <variant>

/// What a call to the portal brought: its answer, or the trouble that kept it away.
template <typename T> class [[nodiscard]] PortalAnswer
{
public:
    PortalAnswer() : m_content(PortalTrouble{.kind = PortalTrouble::Kind::Aborted}) {}
    PortalAnswer(T value) : m_content(std::move(value)) {}
    PortalAnswer(PortalTrouble trouble) : m_content(std::move(trouble)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &std::get<0>(m_content); }
    const PortalTrouble &trouble() const { return std::get<1>(m_content); }

private:
    std::variant<T, PortalTrouble> m_content;
};
