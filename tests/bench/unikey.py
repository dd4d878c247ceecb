#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types texts key by key into a running fcitx5 (D-Bus) and compares what comes out: unikey.py COUNT. Run by tests/bench/unikey."""
import random
import sys
import time

from gi.repository import Gio, GLib

INPUT = "org.fcitx.Fcitx.InputContext1"
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(path, interface, method, value=None):
    return bus.call_sync("org.fcitx.Fcitx5", path, interface, method, value, None, 0, 2000, None)


def context():
    for _ in range(50):
        try:
            made = call("/org/freedesktop/portal/inputmethod", "org.fcitx.Fcitx.InputMethod1", "CreateInputContext",
                        GLib.Variant("(a(ss))", ([("program", "mocua-bench")],)))
            return made.unpack()[0]
        except GLib.Error:
            time.sleep(0.2)
    sys.exit("fcitx5 does not answer")


path, commits = context(), []
bus.signal_subscribe("org.fcitx.Fcitx5", INPUT, "CommitString", path, None, 0,
                     lambda *signal: commits.append(signal[5].unpack()[0]))
call(path, INPUT, "SetCapability", GLib.Variant("(t)", (0x12,)))
call(path, INPUT, "FocusIn")


def press(key):
    taken = call(path, INPUT, "ProcessKeyEvent", GLib.Variant("(uuubu)", (key, 0, 0, False, 0))).unpack()[0]
    while GLib.MainContext.default().iteration(False):
        pass
    text = "".join(commits)
    commits.clear()
    return text, taken


def typed(text):
    out = ""
    for character in text:
        committed, taken = press(ord(character))
        out += committed + ("" if taken else character)
    return out + press(0xFF0D)[0]


samples = ["Nguyeenx Vawn Uwowcs", "Nguye6n4 Va8n U7o7c1", "To1", "A6"]
print("input method at work:", ", ".join("%s → %s" % (sample, typed(sample)) for sample in samples))
if all(typed(sample) == sample for sample in samples):
    sys.exit("the input method does nothing")
random.seed(7)
count, corrupted = int(sys.argv[1]), 0
for number in range(count):
    digits = "".join(random.choice("0123456789") for _ in range(16))
    digits += "%02d" % (98 - int(digits + "00") % 97)
    grouped = "TAM-%s-%s-%s-%s-%s" % (digits[:4], digits[4:6], digits[6:12], digits[12:16], digits[16:])
    text = grouped if number % 4 == 0 else digits
    corrupted += typed(text) != text
print(count, "slip codes,", corrupted, "corrupted")
sys.exit(1 if corrupted else 0)
