// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

/// "vừa đến", "4 phút".
QString waitedText(int minutes);
/// "Cứ 2 số ưu tiên liền nhau thì gọi 1 số thường."
QString mixingText(const QueueRules &rules);
/// "Chờ trung bình 3 phút · 4 quầy đang mở"
QString queueMeansText(const QueueView &view);
/// "Quầy 3 · Đất đai" for a number that was sent to a counter, else its service.
QString whereText(const QueueTicket &ticket, const QueueRules &rules);
/// "3 phút", of a mean.
QString meanText(int seconds);
