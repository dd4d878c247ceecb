// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Panel;
class QString;
class QWidget;

/// A panel with its heading, a line and one part; `aside` stands right of the heading, `margin` px beside the part.
Panel *headedPanel(const QString &title, QWidget *part, QWidget *aside = nullptr, int margin = 0);
/// Gives the head at least that height, so that the lines below neighbouring heads meet.
void setHeadHeight(QWidget *panel, int height);
