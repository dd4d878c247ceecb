// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pixpictures.h"

#include <QRect>

struct BoxaDeleter
{
    void operator()(Boxa *boxes) const { boxaDestroy(&boxes); }
};

/// The boxes around the connected parts of a picture.
struct BoxList
{
    std::unique_ptr<Boxa, BoxaDeleter> boxes;
    int count() const { return boxaGetCount(boxes.get()); }
    QRect at(int i) const
    {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        return {x, y, width, height};
    }
};

/// Of ink, eight neighbours each; none if there is no picture.
inline BoxList componentsOf(Pix *pix)
{
    return {std::unique_ptr<Boxa, BoxaDeleter>(pix ? pixConnCompBB(pix, 8) : nullptr)};
}
