// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closecard.h"
#include "closepane.h"
#include "lookspane.h"
#include "reviewpage.h"
#include "targetpane.h"

#include <QApplication>

#include <algorithm>

// What stands in the place of the right column: signing the day, four eyes, targets.

QWidgetList ReviewPage::panes() const
{
    return {m_pane, m_looks, m_targets};
}

void ReviewPage::setSigner(const QString &name)
{
    m_pane->setSigner(name);
}

void ReviewPage::setTargetPresets(const QList<TargetPreset> &presets)
{
    m_targets->setPresets(presets);
}

bool ReviewPage::isSigning() const
{
    return !m_pane->isHidden();
}

bool ReviewPage::hasPane() const
{
    const QWidgetList all = panes();
    return std::any_of(all.begin(), all.end(), [](const QWidget *pane) { return !pane->isHidden(); });
}

void ReviewPage::showPane(const QWidget *pane)
{
    for (QWidget *part : std::as_const(m_right))
        part->setVisible(!pane);
    for (QWidget *part : panes())
        part->setVisible(part == pane);
    updateActions();
}

void ReviewPage::sign()
{
    if (!m_looks->isHidden())
        return m_looks->tick();
    if (!m_targets->isHidden())
        return m_targets->commit();
    if (isSigning())
        return m_pane->commit();
    showPane(m_pane);
    m_pane->begin();
}

void ReviewPage::showLooks()
{
    if (m_view.state != DayView::State::Shown)
        return;
    m_pane->forgetPassword();
    showPane(m_looks);
    m_looks->begin();
}

void ReviewPage::chooseTargets()
{
    if (m_view.state != DayView::State::Shown)
        return;
    m_pane->forgetPassword();
    showPane(m_targets);
    m_targets->begin({m_view.selfFiled.target, m_view.digitised.target});
}

void ReviewPage::showTargetFault(const Error &error)
{
    m_targets->showFault(error);
}

void ReviewPage::leavePane()
{
    if (!hasPane())
        return;
    const QWidgetList all = panes();
    const bool hadFocus = std::any_of(
        all.begin(), all.end(), [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); });
    m_pane->forgetPassword();
    showPane(nullptr);
    if (hadFocus)
        m_card->focusOrder().constFirst()->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showCloseFault(const Error &error)
{
    m_pane->showFault(error);
}

void ReviewPage::showClosed()
{
    m_pane->forget();
    leavePane();
}
