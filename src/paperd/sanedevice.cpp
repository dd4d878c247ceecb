// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanedevice.h"

#include "sanetrouble.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

double toNumber(const SANE_Option_Descriptor &descriptor, SANE_Word word)
{
    return descriptor.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : double(word);
}

SANE_Word toWord(const SANE_Option_Descriptor &descriptor, double number)
{
    return descriptor.type == SANE_TYPE_FIXED ? SANE_Word(std::lround(number * (1 << SANE_FIXED_SCALE_SHIFT)))
                                              : SANE_Word(std::lround(number));
}

bool isNumber(const SANE_Option_Descriptor &descriptor)
{
    return descriptor.type == SANE_TYPE_INT || descriptor.type == SANE_TYPE_FIXED;
}

/// The smallest listed value that is not smaller, else the greatest.
SANE_Word listed(const SANE_Word *list, SANE_Word wanted)
{
    SANE_Word above = 0;
    SANE_Word greatest = list[1];
    bool hasAbove = false;
    for (SANE_Word i = 1; i <= list[0]; ++i) {
        greatest = std::max(greatest, list[i]);
        if (list[i] >= wanted && (!hasAbove || list[i] < above)) {
            above = list[i];
            hasAbove = true;
        }
    }
    return hasAbove ? above : greatest;
}

SANE_Word constrained(const SANE_Option_Descriptor &descriptor, double value)
{
    const SANE_Word wanted = toWord(descriptor, value);
    if (descriptor.constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range &range = *descriptor.constraint.range;
        SANE_Word near = std::clamp(wanted, range.min, range.max);
        if (range.quant > 0)
            near = std::min(range.max, range.min + (near - range.min + range.quant / 2) / range.quant * range.quant);
        return near;
    }
    if (descriptor.constraint_type == SANE_CONSTRAINT_WORD_LIST && descriptor.constraint.word_list[0] > 0)
        return listed(descriptor.constraint.word_list, wanted);
    return wanted;
}

} // namespace

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const QString &name)
{
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.toUtf8().constData(), &handle);
    // A name that nobody knows is invalid, or not supported, as drivers have it.
    if (status == SANE_STATUS_INVAL || status == SANE_STATUS_UNSUPPORTED)
        return scannerGone(u"sane_open: "_s + QString::fromUtf8(sane_strstatus(status)));
    if (status != SANE_STATUS_GOOD)
        return saneTrouble(status, u"sane_open"_s);
    return std::unique_ptr<SaneDevice>(new SaneDevice(handle));
}

SaneDevice::~SaneDevice()
{
    sane_close(m_handle);
}

std::optional<SaneDevice::Option> SaneDevice::find(const char *name) const
{
    SANE_Int count = 0;
    if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
        return {};
    for (SANE_Int index = 1; index < count; ++index) {
        const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, index);
        if (!descriptor || !descriptor->name || std::strcmp(descriptor->name, name) != 0)
            continue;
        if (SANE_OPTION_IS_ACTIVE(descriptor->cap) && SANE_OPTION_IS_SETTABLE(descriptor->cap))
            return Option{index, descriptor};
    }
    return {};
}

QStringList SaneDevice::words(const char *option) const
{
    const auto found = find(option);
    if (!found || found->descriptor->type != SANE_TYPE_STRING ||
        found->descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return {};
    QStringList words;
    for (const SANE_String_Const *word = found->descriptor->constraint.string_list; *word; ++word)
        words.append(QString::fromUtf8(*word));
    return words;
}

bool SaneDevice::set(const Option &option, void *value)
{
    SANE_Int changes = 0;
    return sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, value, &changes) == SANE_STATUS_GOOD;
}

bool SaneDevice::setWord(const char *option, const QString &word)
{
    const auto found = find(option);
    if (!found || found->descriptor->type != SANE_TYPE_STRING)
        return false;
    QByteArray bytes = word.toUtf8();
    bytes.resize(std::max<qsizetype>(bytes.size() + 1, found->descriptor->size), '\0');
    return set(*found, bytes.data());
}

bool SaneDevice::setFlag(const char *option, bool isOn)
{
    const auto found = find(option);
    if (!found || found->descriptor->type != SANE_TYPE_BOOL)
        return false;
    SANE_Bool value = isOn ? SANE_TRUE : SANE_FALSE;
    return set(*found, &value);
}

bool SaneDevice::setNumber(const char *option, double value)
{
    const auto found = find(option);
    if (!found || !isNumber(*found->descriptor) || found->descriptor->size != SANE_Int(sizeof(SANE_Word)))
        return false;
    SANE_Word word = constrained(*found->descriptor, value);
    return set(*found, &word);
}

std::optional<double> SaneDevice::number(const char *option) const
{
    const auto found = find(option);
    if (!found || !isNumber(*found->descriptor) || found->descriptor->size != SANE_Int(sizeof(SANE_Word)))
        return {};
    SANE_Word word = 0;
    if (sane_control_option(m_handle, found->index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return {};
    return toNumber(*found->descriptor, word);
}

bool SaneDevice::allows(const char *option, int value) const
{
    const auto found = find(option);
    return found && isNumber(*found->descriptor) &&
           constrained(*found->descriptor, value) == toWord(*found->descriptor, value);
}

bool SaneDevice::isInPixels(const char *option) const
{
    const auto found = find(option);
    return found && found->descriptor->unit == SANE_UNIT_PIXEL;
}

double SaneDevice::maximum(const char *option) const
{
    const auto found = find(option);
    if (!found || !isNumber(*found->descriptor) || found->descriptor->constraint_type != SANE_CONSTRAINT_RANGE)
        return 0;
    return toNumber(*found->descriptor, found->descriptor->constraint.range->max);
}
