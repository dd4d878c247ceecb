// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionobstacle.h"
#include "figurecell.h"
#include "pageaction.h"
#include "reviewbar.h"
#include "reviewpage.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

// What keys do on the page Rà soát trong ngày, and why some do nothing now.

void ReviewPage::makeActions()
{
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, keys, hasButton, std::forward<decltype(act)>(act));
    };
    QAction *days = make(tr("Another day"), {}, false, [this] { m_bar->chooseDay(); });
    days->setProperty("keyText", u"← →"_s);
    // Ctrl works also where the arrows walk a chart or a table.
    m_beforeAction = make(tr("Day before"), {QKeySequence(Qt::Key_Left), QKeySequence(u"Ctrl+Left"_s)}, true,
                          [this] { m_bar->goBefore(); });
    m_afterAction = make(tr("Day after"), {QKeySequence(Qt::Key_Right), QKeySequence(u"Ctrl+Right"_s)}, true,
                         [this] { m_bar->goAfter(); });
    for (QAction *action : {m_beforeAction, m_afterAction})
        action->setProperty("isSaidByAnother", true);
    QAction *open = make(tr("Open the list"), {}, false, [this] {
        if (QWidget *at = m_lastFocus ? m_lastFocus.data() : m_figures->cell(0)) {
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QCoreApplication::sendEvent(at, &enter);
        }
    });
    open->setProperty("keyText", u"Enter"_s);
    m_printAction = make(tr("Print the report"), {QKeySequence(u"Ctrl+P"_s)}, true, [this] { emit printAsked(); });
    m_exportAction = make(tr("Export as XLSX"), {QKeySequence(u"Ctrl+S"_s)}, true, [this] { emit exportAsked(); });
    m_signAction =
        make(tr("Close of the day"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)}, true, [this] { sign(); });
    m_minutesAction = make(tr("Print the minutes of the close"), {QKeySequence(u"Ctrl+Shift+P"_s)}, true,
                           [this] { emit minutesAsked(); });
    m_looksAction = make(tr("Four eyes and sample"), {QKeySequence(u"Ctrl+Shift+E"_s)}, false, [this] { showLooks(); });
    m_targetsAction =
        make(tr("Targets of the office"), {QKeySequence(u"Ctrl+Shift+T"_s)}, false, [this] { chooseTargets(); });
    m_leaveAction = make(tr("Not now"), {QKeySequence(Qt::Key_Escape)}, true, [this] { leavePane(); });
    QAction *back = make(tr("Go back"), {QKeySequence(Qt::Key_Backspace)}, false, [this] { emit backAsked(); });
    // In the field at the top these keys belong to what is typed there.
    for (QAction *action : {m_beforeAction, m_afterAction, back})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void ReviewPage::updateActions()
{
    const bool isShown = m_view.state == DayView::State::Shown;
    const QString unread = isShown ? QString() : tr("The figures are being read.");
    const QString elsewhere = hasPane() ? tr("Finish here or leave first.") : QString();
    setObstacle(m_looksAction, unread);
    setObstacle(m_targetsAction, unread);
    setObstacle(m_beforeAction, m_view.date.isValid() ? elsewhere : tr("The figures are being read."));
    setObstacle(m_afterAction, m_view.date < m_view.today ? elsewhere : tr("There is no later day yet."));
    setObstacle(m_printAction, unread);
    setObstacle(m_exportAction, unread);
    const bool isSigned = m_view.closing.isSigned();
    if (hasPane() && !isSigning()) // F9 belongs to the pane.
        setObstacle(m_signAction, {});
    else
        setObstacle(m_signAction, !isShown ? unread : isSigned ? tr("The day is signed.") : m_view.closing.obstacle);
    setObstacle(m_minutesAction, isShown && isSigned ? QString() : tr("The day is not signed yet."));
    m_minutesAction->setVisible(isShown && isSigned);
    m_leaveAction->setVisible(hasPane());
    m_leaveAction->setEnabled(hasPane());
}
