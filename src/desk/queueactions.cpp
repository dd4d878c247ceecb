// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queueactions.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "keycap.h"

#include <QAction>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;

QueueActions::QueueActions(QObject *parent) : QObject(parent)
{
    m_next = make(tr("Call the next number"), u"Ctrl+G"_s, Kind::Next);
    m_recall = make(tr("Call the number again"), u"Ctrl+Alt+G"_s, Kind::Recall);
    m_absent = make(tr("Number absent"), u"Ctrl+Alt+V"_s, Kind::Absent);
    m_finish = make(tr("Number done"), u"Ctrl+Alt+X"_s, Kind::Finish);
    m_transfer = new QAction(tr("Transfer the number"), this);
    m_transfer->setShortcut(QKeySequence(u"Ctrl+Alt+C"_s));
    connect(m_transfer, &QAction::triggered, this, &QueueActions::transferAsked);
    m_pause = new QAction(tr("Pause this counter"), this);
    m_pause->setShortcut(QKeySequence(u"Ctrl+Alt+N"_s));
    connect(m_pause, &QAction::triggered, this,
            [this] { emit asked({.kind = m_view.isPaused() ? Kind::Resume : Kind::Pause}); });
    m_next->setProperty("hasButton", true);
    update();
}

QAction *QueueActions::make(const QString &text, const QString &keys, Kind kind)
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(keys));
    connect(action, &QAction::triggered, this, [this, kind] { emit asked({.kind = kind}); });
    return action;
}

void QueueActions::setView(const QueueView &view)
{
    m_view = view;
    update();
}

void QueueActions::setGeneralObstacle(const QString &obstacle)
{
    m_general = obstacle;
    update();
}

void QueueActions::setSeen(bool isSeen)
{
    m_isSeen = isSeen;
    update();
}

void QueueActions::update()
{
    QString general = m_general;
    if (general.isEmpty() && !m_view.isOffered())
        general = tr("This counter is not connected to a gateway: there are no waiting numbers.");
    if (general.isEmpty() && m_isSeen && m_view.line == QueueView::Line::Lost)
        general = m_view.trouble;
    if (general.isEmpty() && m_view.line == QueueView::Line::Waiting)
        general = tr("The waiting numbers are being fetched.");
    const bool isPaused = m_view.isPaused();
    m_pause->setText(isPaused ? tr("Open this counter again") : tr("Pause this counter"));
    for (QAction *action : all())
        setObstacle(action, general);
    if (!general.isEmpty() || !m_isSeen)
        return;
    if (!m_view.mayCall())
        setObstacle(m_next, tr("Nobody waits for this counter."));
    if (!m_view.isServing()) {
        for (QAction *action : {m_recall, m_absent, m_transfer, m_finish})
            setObstacle(action, tr("This counter serves no number."));
    }
}

void QueueActions::join(ActionButton *button, QAction *action)
{
    const auto show = [button, action] {
        button->setEnabled(action->isEnabled());
        const QString obstacle = obstacleOf(action);
        button->setToolTip(obstacle.isEmpty() ? action->iconText() + u" ("_s + keyCapText(action->shortcut()) + u')'
                                              : obstacle);
    };
    connect(button, &ActionButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, show);
    show();
}
