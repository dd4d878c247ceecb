#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compile flags per file for the gates.

flagsof.py COMMANDS BUILD OUT: writes OUT/compile_commands.json, where generated headers are taken from BUILD.
flagsof.py --folder COMMANDS FOLDER: prints the flags of one source of FOLDER.
"""
import json
import os
import re
import shlex
import sys

if sys.argv[1] == "--folder":
    folder = os.path.abspath(sys.argv[3])
    for entry in json.load(open(sys.argv[2])):
        if os.path.dirname(entry["file"]) == folder:
            words = shlex.split(entry["command"])
            kept, skip = [], False
            for word in words[1:]:
                if skip:
                    skip = False
                elif word in ("-o", "-c", "-MF", "-MT"):
                    skip = True
                elif word.startswith(("-I", "-D", "-std", "-f", "-W")) or word == "-isystem" or word.startswith("/usr"):
                    if word not in ("/usr/bin/c++", "/usr/bin/ccache"):
                        kept.append(word)
            print(" ".join(shlex.quote(word) for word in kept))
            sys.exit(0)
    sys.exit(1)

commands, build, out = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
flags = os.path.dirname(os.path.abspath(commands))
entries = []
for entry in json.load(open(commands)):
    if "/src/" not in entry["file"] or "autogen" in entry["file"]:
        continue
    command = entry["command"].replace(flags, os.path.abspath(build))
    entry["command"] = re.sub(r"^\S*ccache\s+", "", command)
    entries.append(entry)
json.dump(entries, open(os.path.join(out, "compile_commands.json"), "w"), indent=1)
