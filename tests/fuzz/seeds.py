#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes seeds for a fuzz target into a folder: seeds.py identify|keys|paperfiles FOLDER. Persons are invented."""
import os
import struct
import sys
import zlib

CARD = "083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021"
PLAIN = "083190004567||NGUYEN THI MAU THU|12051990|Nu|Ap Thu, Xa Mau, Ben Tre|01012021"
TYPED = "083190004567||Nguyeenx Thij Maaux Thuwr|12051990|Nuwx|Aaps Thuwr|01012021"
ZONE = "IDVNM1900045678083190004567<<5\n9005123F3005121VNM<<<<<<<<<<<6\nNGUYEN<<THI<MAU<THU<<<<<<<<<<<"
TEXTS = [CARD, PLAIN, TYPED, ZONE, "]Q1" + CARD, "003302261123001865", "TAM-0033-02-261123-0018-65", "H61.33-260105-0001",
         "1.001193", "0100109106-001", "https://tracuu.ẽample.gov.vn/t/abcdefghijkmnpqrstuvwxyz23",
         "https://example.invalid/tra-cuu?SGT=083190004567&MHS=H61.33-260105-0001",
         "GD4838320000123|4e677579e1bb856e|12/05/1990|2|-|83001|01/01/2026|-|01/01/2026|-|-|4|01/01/2027|x|$"]
ROWS = [(2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"), (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
        (43, "\\", "|"), (44, "zxcvbnm,./", "ZXCVBNM<>?"), (57, " ", " ")]


def key(character):
    for first, plain, shifted in ROWS:
        if character in plain:
            return first + plain.index(character), 0
        if character in shifted:
            return first + shifted.index(character), 1
    return 0, 4


def keys(text, alt):
    data, hold = b"", 0
    for character in text:
        code, flags = key(character)
        if flags == 4 and alt:
            hold = hold % 15 + 1
            for digit in "0%d" % ord(character) if ord(character) < 256 else str(ord(character)):
                data += bytes([[82, 79, 80, 81, 75, 76, 77, 71, 72, 73][int(digit)], 10 | hold << 4, 0])
        else:
            data += bytes([code, flags, (ord(character) - 0x1EA0) % 0x60 if flags == 4 else ord(character) & 0xFF])
    return data


TIFF = b"II*\0\x08\0\0\0\x02\0" + bytes([17, 1, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 23, 1, 4, 0, 1, 0, 0, 0, 4, 0, 0, 0]) + bytes(8)
FILES = [b"\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x04ab\x01\xff\0\x02\xff\xd0\x03\xff\xd9", TIFF,
         b"\x89PNG\r\n\x1a\n\0\0\0\x04IDATabcdcrc4\0\0\0\0IENDcrc4",
         b"%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"]

target, folder = sys.argv[1], sys.argv[2]
seeds = FILES if target == "paperfiles" else []
for text in TEXTS if target != "paperfiles" else []:
    if target == "identify":
        seeds += [text.encode(), text.encode("utf-16-le"), text.encode().decode("latin-1").encode()]
    else:
        seeds += [bytes([mode]) + keys(text, alt) for mode in (0, 1, 6, 14) for alt in (False, True)]
for number, seed in enumerate(seeds):
    with open(os.path.join(folder, "seed-%03d" % number), "wb") as file:
        file.write(seed)
