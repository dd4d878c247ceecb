#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes seeds for a fuzz target into a folder: seeds.py identify|keys|paperfiles|images|pdf FOLDER. Persons are invented."""
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


def tones(width, height):
    return [[0 if (x // 3 + y // 5) % 4 == 0 and x > 9 else 230 + (x * y) % 20 for x in range(width)] for y in range(height)]


def png(rows, kind):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    data = b"".join(b"\0" + bytes(v for tone in row for v in ([tone] if kind == 0 else [tone, tone // 2, tone])) for row in rows)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def tiff(rows, pages):
    data = b"II*\0" + struct.pack("<I", 8)
    body = b"".join(bytes(row) for row in rows)
    for page in range(pages):
        start = len(data) + 2 + 9 * 12 + 4
        tags = [(256, len(rows[0])), (257, len(rows)), (258, 8), (259, 1), (262, 1), (273, start), (277, 1), (278, len(rows)),
                (279, len(body))]
        data += struct.pack("<H", 9) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        data += struct.pack("<I", 0 if page == pages - 1 else start + len(body)) + body
    return data


def images():
    rows = tones(90, 120)
    files = [png(rows, 0), png(rows, 2), tiff(rows, 1), tiff(rows[:70], 2),
             b"P5 90 120 255\n" + b"".join(bytes(row) for row in rows),
             b"P6 60 60 255\n" + bytes(range(256)) * 43, b"P4 64 64\n" + b"\x0f\x3c" * 256]
    found = [b"\0" + file for file in files]
    # A kept page without its checksum: filter, grey, width, height, dpi, bytes; no inks.
    for kind in (0, 1, 2):
        found.append(b"\1" + struct.pack(">BBiiiI", kind, 0, 64, 64, 200, 8) + b"\x00\x10\x01\x00\x10\x01\xff\xac" + b"\0")
    region = struct.pack(">IIIIBB", 64, 64, 0, 0, 0, 8) + bytes([3, 255, 253, 255, 2, 254, 254, 254]) + b"\x12\x34\x56\xff\xac"
    page = struct.pack(">IIIIB", 64, 64, 0, 0, 1) + b"\0\0"
    found.append(b"\2" + struct.pack(">IBBBI", 0, 48, 0, 1, len(page)) + page + struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region)
    return found


def pdf(page, content, more=b""):
    return (b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R" + page + b">>endobj\n"
            b"4 0 obj<</Length %d>>stream\n" % len(content) + content + b"\nendstream endobj\n" + more +
            b"trailer<</Root 1 0 R>>\n%%EOF\n")


def pdfs():
    form = (b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\n"
            b"endstream endobj\n")
    grey = zlib.compress(bytes(range(256)))
    image = (b"5 0 obj<</Type/XObject/Subtype/Image/Width 16/Height 16/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
             b"/Length %d>>stream\n" % len(grey) + grey + b"\nendstream endobj\n")
    used = b"/Resources<</XObject<</F 5 0 R>>/Font<</G<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return [pdf(b"", b"0 0 m 100 100 l S"), pdf(used, b"BT /G 12 Tf 20 200 Td (Xac nhan 01) Tj ET", form),
            pdf(used, b"/F Do", form), pdf(used, b"q 100 0 0 100 0 0 cm /F Do Q", image),
            pdf(b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(x)>>>>]/AA<<>>", b"")]


target, folder = sys.argv[1], sys.argv[2]
seeds = {"paperfiles": lambda: FILES, "images": images, "pdf": pdfs}.get(target, list)()
for text in TEXTS if target in ("identify", "keys") else []:
    if target == "identify":
        seeds += [text.encode(), text.encode("utf-16-le"), text.encode().decode("latin-1").encode()]
    else:
        seeds += [bytes([mode]) + keys(text, alt) for mode in (0, 1, 6, 14) for alt in (False, True)]
for number, seed in enumerate(seeds):
    with open(os.path.join(folder, "seed-%03d" % number), "wb") as file:
        file.write(seed)
