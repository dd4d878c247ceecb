// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include <utility>

/// Adds an act of a page by its keys, for legend and palette; `hasButton`: the page shows it as a button too, so that
/// the legend may leave it out. The page owns it.
template <typename Act>
QAction *addPageAction(QWidget *page, const QString &text, const QList<QKeySequence> &keys, bool hasButton, Act &&act)
{
    auto *action = new QAction(text, page);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty("hasButton", hasButton);
    QObject::connect(action, &QAction::triggered, page, std::forward<Act>(act));
    page->addAction(action);
    return action;
}
