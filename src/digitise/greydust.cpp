// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greydust.h"

#include "boxlists.h"
#include "pageground.h"

#include <algorithm>

void clearDust(QImage &grey, int dpi)
{
    constexpr double speckMillimetres = 0.27;
    const auto most = std::max(2, qRound(speckMillimetres * dpi / 25.4));
    const PixPicture pix = pixOfGrey(grey, dpi);
    const PixPicture ink(pix ? pixThresholdToBinary(pix.get(), normalPaper * 8 / 10) : nullptr);
    const BoxList marks = componentsOf(ink.get());
    for (int i = 0; i < marks.count(); ++i) {
        const QRect box = marks.at(i);
        if (box.width() > most || box.height() > most)
            continue;
        const QRect around = box.adjusted(-1, -1, 1, 1) & grey.rect();
        for (int y = around.top(); y <= around.bottom(); ++y) {
            uchar *line = grey.scanLine(y) + around.left();
            for (int x = 0; x < around.width(); ++x)
                line[x] = std::max<uchar>(line[x], normalPaper);
        }
    }
}
