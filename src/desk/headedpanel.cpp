// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headedpanel.h"

#include "hairline.h"
#include "panel.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {
const QString headingName = u"panelHeading"_s;
} // namespace

Panel *headedPanel(const QString &title, QWidget *part, QWidget *aside, int margin)
{
    auto *panel = new Panel;
    auto *heading = new QLabel(title);
    heading->setProperty("textRole", "heading"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 1, 12, 1);
    heading->setObjectName(headingName);
    head->addWidget(heading, 1);
    if (aside)
        head->addWidget(aside);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(margin, 0, margin, 0);
    body->addWidget(part);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addLayout(body, 1);
    return panel;
}

void setHeadHeight(QWidget *panel, int height)
{
    if (auto *heading = panel->findChild<QLabel *>(headingName))
        heading->setMinimumHeight(height);
}
