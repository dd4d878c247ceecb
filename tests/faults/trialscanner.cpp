// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner made of code, preloaded into mocua-paperd in place of libsane, for what SANE's test backend cannot do:
// both sides, a driver that dies or hangs at a page, pages that are shorter than announced. Its feeder holds
// MOCUA_TRIAL_SHEETS; at page MOCUA_TRIAL_AT happens MOCUA_TRIAL_FAULT: die, hang, jam, open, io, gone (an invalid
// request), short, late (the length is known only at the end) or out (no paper, said by the reading).
// A fault that is a number is the status with which the page begins; MOCUA_TRIAL_OPEN is one with which opening ends.
// MOCUA_TRIAL_FEEDER names a file that says how many sheets the next batch has.
// MOCUA_TRIAL_PAPER=full makes whole pages with noise instead of small ones. Page N is grey of 10 times N.

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <unistd.h>

#include <sane/sane.h>
#include <sane/saneopts.h>

namespace {

constexpr int smallWidth = 101;
constexpr int smallHeight = 144;
constexpr int announcedHeight = 200; // By "late".
constexpr double inch = 25.4;

enum Index { Count, Source, Mode, Resolution, Left, Top, Right, Bottom, Last };

struct State
{
    char source[32] = "Flatbed";
    char mode[32] = "Color";
    SANE_Word resolution = 75;
    SANE_Word edges[4] = {0, 0, SANE_FIX(210), SANE_FIX(297)};
    int page = 0;
    int row = 0;
    size_t offset = 0;
    bool isReading = false;
    bool isOver = false;
    unsigned noise = 1;
} state;

const SANE_String_Const sources[] = {"Flatbed", "ADF Front", "ADF Duplex", nullptr};
const SANE_String_Const modes[] = {"Lineart", "Gray", "Color", nullptr};
const SANE_Word resolutions[] = {4, 75, 150, 200, 300};
const SANE_Range width = {0, SANE_FIX(216), 0};
const SANE_Range height = {0, SANE_FIX(356), 0};

SANE_Option_Descriptor described(int index)
{
    SANE_Option_Descriptor descriptor{};
    descriptor.cap = SANE_CAP_SOFT_SELECT | SANE_CAP_SOFT_DETECT;
    descriptor.size = sizeof(SANE_Word);
    switch (index) {
    case Source:
    case Mode:
        descriptor.name = index == Source ? SANE_NAME_SCAN_SOURCE : SANE_NAME_SCAN_MODE;
        descriptor.type = SANE_TYPE_STRING;
        descriptor.size = 32;
        descriptor.constraint_type = SANE_CONSTRAINT_STRING_LIST;
        descriptor.constraint.string_list = index == Source ? sources : modes;
        break;
    case Resolution:
        descriptor.name = SANE_NAME_SCAN_RESOLUTION;
        descriptor.type = SANE_TYPE_INT;
        descriptor.constraint_type = SANE_CONSTRAINT_WORD_LIST;
        descriptor.constraint.word_list = resolutions;
        break;
    case Count:
        descriptor.name = "";
        descriptor.type = SANE_TYPE_INT;
        descriptor.cap = SANE_CAP_SOFT_DETECT;
        break;
    default: {
        const char *names[] = {SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_TL_Y, SANE_NAME_SCAN_BR_X, SANE_NAME_SCAN_BR_Y};
        descriptor.name = names[index - Left];
        descriptor.type = SANE_TYPE_FIXED;
        descriptor.unit = SANE_UNIT_MM;
        descriptor.constraint_type = SANE_CONSTRAINT_RANGE;
        descriptor.constraint.range = index == Left || index == Right ? &width : &height;
    }
    }
    return descriptor;
}

void *valueOf(int index)
{
    switch (index) {
    case Source:
        return state.source;
    case Mode:
        return state.mode;
    case Resolution:
        return &state.resolution;
    default:
        return &state.edges[index - Left];
    }
}

int number(const char *name)
{
    const char *text = std::getenv(name);
    return text ? std::atoi(text) : 0;
}

bool faultIs(const char *fault)
{
    const char *wanted = std::getenv("MOCUA_TRIAL_FAULT");
    return wanted && std::strcmp(wanted, fault) == 0 && state.page == number("MOCUA_TRIAL_AT");
}

/// A status that is asked for by its number; good: none is.
SANE_Status statusAtPage()
{
    const char *wanted = std::getenv("MOCUA_TRIAL_FAULT");
    const bool isHere = wanted && state.page == number("MOCUA_TRIAL_AT");
    return isHere ? SANE_Status(std::atoi(wanted)) : SANE_STATUS_GOOD;
}

int sheetsInFeeder()
{
    int sheets = number("MOCUA_TRIAL_SHEETS");
    if (const char *name = std::getenv("MOCUA_TRIAL_FEEDER")) {
        if (std::FILE *file = std::fopen(name, "r")) {
            if (std::fscanf(file, "%d", &sheets) != 1)
                sheets = 0;
            std::fclose(file);
        }
    }
    return sheets;
}

bool isFull()
{
    return std::getenv("MOCUA_TRIAL_PAPER") != nullptr;
}

int pixels(int from, int to)
{
    return int(std::lround(SANE_UNFIX(state.edges[to] - state.edges[from]) / inch * state.resolution));
}

bool isColour()
{
    return std::strcmp(state.mode, "Color") == 0;
}

bool isLineart()
{
    return std::strcmp(state.mode, "Lineart") == 0;
}

SANE_Parameters shape()
{
    SANE_Parameters shape{};
    shape.format = isColour() ? SANE_FRAME_RGB : SANE_FRAME_GRAY;
    shape.last_frame = SANE_TRUE;
    shape.pixels_per_line = isFull() ? pixels(0, 2) : smallWidth;
    shape.lines = isFull() ? pixels(1, 3) : smallHeight;
    shape.depth = isLineart() ? 1 : 8;
    // Rows are padded, as some drivers do.
    shape.bytes_per_line =
        isLineart() ? (shape.pixels_per_line + 7) / 8 + 2 : shape.pixels_per_line * (isColour() ? 3 : 1) + 2;
    if (faultIs("late") && !state.isOver)
        shape.lines = announcedHeight;
    return shape;
}

int rowsToCome()
{
    return faultIs("short") ? smallHeight / 2 : faultIs("late") ? smallHeight : shape().lines;
}

} // namespace

extern "C" {

SANE_Status sane_init(SANE_Int *, SANE_Auth_Callback)
{
    return SANE_STATUS_GOOD;
}

void sane_exit() {}

SANE_Status sane_get_devices(const SANE_Device ***devices, SANE_Bool)
{
    static const SANE_Device device = {"trial:0", "Trial", "Duplex feeder", "sheetfed scanner"};
    static const SANE_Device *list[] = {&device, nullptr};
    *devices = list;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_open(SANE_String_Const name, SANE_Handle *handle)
{
    if (std::strcmp(name, "trial:0") != 0)
        return SANE_STATUS_INVAL;
    if (const int status = number("MOCUA_TRIAL_OPEN"); status != 0)
        return SANE_Status(status);
    state = State();
    *handle = &state;
    return SANE_STATUS_GOOD;
}

void sane_close(SANE_Handle) {}

const SANE_Option_Descriptor *sane_get_option_descriptor(SANE_Handle, SANE_Int index)
{
    static SANE_Option_Descriptor descriptors[Last];
    if (index < 0 || index >= Last)
        return nullptr;
    descriptors[index] = described(index);
    return &descriptors[index];
}

SANE_Status sane_control_option(SANE_Handle, SANE_Int index, SANE_Action action, void *value, SANE_Int *changes)
{
    if (index < 0 || index >= Last || action == SANE_ACTION_SET_AUTO)
        return SANE_STATUS_INVAL;
    if (changes)
        *changes = 0;
    if (index == Count) {
        *static_cast<SANE_Word *>(value) = Last;
        return SANE_STATUS_GOOD;
    }
    const size_t size = size_t(described(index).size);
    if (action == SANE_ACTION_SET_VALUE)
        std::memcpy(valueOf(index), value, size);
    else
        std::memcpy(value, valueOf(index), size);
    return SANE_STATUS_GOOD;
}

SANE_Status sane_get_parameters(SANE_Handle, SANE_Parameters *parameters)
{
    *parameters = shape();
    return SANE_STATUS_GOOD;
}

SANE_Status sane_start(SANE_Handle)
{
    const int sides = std::strcmp(state.source, "ADF Duplex") == 0 ? 2 : 1;
    if (state.page >= sheetsInFeeder() * sides)
        return SANE_STATUS_NO_DOCS;
    ++state.page;
    state.row = 0;
    state.offset = 0;
    state.isOver = false;
    if (faultIs("jam"))
        return SANE_STATUS_JAMMED;
    if (faultIs("open"))
        return SANE_STATUS_COVER_OPEN;
    return statusAtPage();
}

SANE_Status sane_read(SANE_Handle, SANE_Byte *bytes, SANE_Int room, SANE_Int *count)
{
    *count = 0;
    if (faultIs("out"))
        return SANE_STATUS_NO_DOCS;
    if (state.row == rowsToCome()) {
        state.isOver = true;
        return SANE_STATUS_EOF;
    }
    if (state.row >= smallHeight / 3) {
        if (faultIs("die"))
            ::kill(::getpid(), SIGKILL);
        while (faultIs("hang"))
            ::pause();
        if (faultIs("io"))
            return SANE_STATUS_IO_ERROR;
        if (faultIs("gone"))
            return SANE_STATUS_INVAL;
    }
    // A driver that prints: it must not reach the protocol.
    if (state.row == 0 && ::write(STDOUT_FILENO, "row 0\n", 6) < 0)
        return SANE_STATUS_IO_ERROR;
    const SANE_Parameters row = shape();
    const size_t left = size_t(row.bytes_per_line) - state.offset;
    const size_t given = std::min(left, size_t(room));
    std::memset(bytes, isLineart() ? 0xaa : state.page * 10, given);
    for (size_t i = 0; isFull() && i < given; i += 16) {
        state.noise = state.noise * 1664525U + 1013904223U;
        bytes[i] = SANE_Byte(200 + (state.noise >> 28));
    }
    state.offset += given;
    if (state.offset == size_t(row.bytes_per_line)) {
        state.offset = 0;
        ++state.row;
    }
    *count = SANE_Int(given);
    return SANE_STATUS_GOOD;
}

void sane_cancel(SANE_Handle) {}

SANE_String_Const sane_strstatus(SANE_Status)
{
    return "a status";
}
}
