// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannerprofile.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<ScanTransport> transportWords[] = {{ScanTransport::Text, "text"_L1},
                                                      {ScanTransport::Serial, "serial"_L1},
                                                      {ScanTransport::HidPos, "hid-pos"_L1},
                                                      {ScanTransport::Device, "device"_L1},
                                                      {ScanTransport::Keyboard, "keyboard"_L1}};
constexpr EnumWord<KeyLayout> layoutWords[] = {
    {KeyLayout::American, "us"_L1}, {KeyLayout::Vietnamese, "vn"_L1}, {KeyLayout::French, "fr"_L1}};
constexpr EnumWord<TypingMethod> typingWords[] = {{TypingMethod::Telex, "telex"_L1}, {TypingMethod::Vni, "vni"_L1}};
constexpr EnumWord<AccentFate> fateWords[] = {
    {AccentFate::Kept, "kept"_L1}, {AccentFate::Stripped, "stripped"_L1}, {AccentFate::Damaged, "damaged"_L1}};

QString wordOfMethod(std::optional<TypingMethod> method)
{
    return method ? wordOf(typingWords, *method) : QString();
}

} // namespace

QJsonObject toJson(const ScannerProfile &profile)
{
    return {{u"device"_s, profile.device},
            {u"transport"_s, wordOf(transportWords, profile.transport)},
            {u"gapMean"_s, profile.gapMean},
            {u"gap95"_s, profile.gap95},
            {u"prefix"_s, profile.prefix},
            {u"suffix"_s, profile.suffix},
            {u"layout"_s, wordOf(layoutWords, profile.layout)},
            {u"typing"_s, wordOfMethod(profile.typing)},
            {u"inputMethod"_s, wordOfMethod(profile.inputMethod)},
            {u"accents"_s, wordOf(fateWords, profile.accents)},
            {u"encoding"_s, profile.encoding}};
}

ScannerProfile scannerProfileFromJson(const QJsonObject &object)
{
    ScannerProfile profile;
    profile.device = object[u"device"].toString();
    profile.transport = valueOfWord(transportWords, object[u"transport"].toString()).value_or(ScanTransport::Text);
    profile.gapMean = object[u"gapMean"].toInt();
    profile.gap95 = object[u"gap95"].toInt();
    profile.prefix = object[u"prefix"].toString();
    profile.suffix = object[u"suffix"].toString();
    profile.layout = valueOfWord(layoutWords, object[u"layout"].toString()).value_or(KeyLayout::American);
    profile.typing = valueOfWord(typingWords, object[u"typing"].toString());
    profile.inputMethod = valueOfWord(typingWords, object[u"inputMethod"].toString());
    profile.accents = valueOfWord(fateWords, object[u"accents"].toString()).value_or(AccentFate::Kept);
    profile.encoding = object[u"encoding"].toString();
    profile.isCalibrated = !object.isEmpty();
    return profile;
}
