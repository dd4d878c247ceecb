// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

#include <memory>
#include <optional>

#include <sane/sane.h>

/// An open scanner and its options by SANE's names. Options that are not there, not active or not to be set count as
/// missing.
class SaneDevice
{
public:
    static Result<std::unique_ptr<SaneDevice>> open(const QString &name);
    ~SaneDevice();

    SANE_Handle handle() const { return m_handle; }

    bool has(const char *option) const { return find(option).has_value(); }
    QStringList words(const char *option) const; ///< What a text option may be; empty if it is missing or free.

    /// The set… functions answer whether the device took it.
    bool setWord(const char *option, const QString &word);
    bool setFlag(const char *option, bool isOn);
    bool setNumber(const char *option, double value); ///< The nearest value that it can have, upwards in a list.

    std::optional<double> number(const char *option) const;
    bool allows(const char *option, int value) const; ///< Whether a number may have exactly this value.
    bool isInPixels(const char *option) const;
    double maximum(const char *option) const; ///< Of a number with a range; 0 if it has none.

    SaneDevice(const SaneDevice &) = delete;
    SaneDevice &operator=(const SaneDevice &) = delete;

private:
    explicit SaneDevice(SANE_Handle handle) : m_handle(handle) {}
    struct Option
    {
        SANE_Int index = 0;
        const SANE_Option_Descriptor *descriptor = nullptr;
    };
    std::optional<Option> find(const char *name) const;
    bool set(const Option &option, void *value);
    SANE_Handle m_handle;
};
