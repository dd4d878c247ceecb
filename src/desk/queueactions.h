// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

#include <QObject>

class ActionButton;
class QAction;

/// The steps with waiting numbers as the window offers them on every page: keys, palette and buttons are the same
/// actions.
class QueueActions : public QObject
{
    Q_OBJECT
public:
    explicit QueueActions(QObject *parent);

    QAction *next() const { return m_next; }
    QAction *transfer() const { return m_transfer; }
    QList<QAction *> all() const { return {m_next, m_recall, m_absent, m_transfer, m_finish, m_pause}; }
    QAction *recall() const { return m_recall; }
    QAction *absent() const { return m_absent; }
    QAction *finish() const { return m_finish; }
    QAction *pause() const { return m_pause; } ///< Or open again.

    void setView(const QueueView &view);
    /// Why nothing at all can be done; empty: what the numbers say.
    void setGeneralObstacle(const QString &obstacle);
    /// Whether the numbers are in sight, and with it fresh; else every step is offered, and the gateway says what may
    /// be.
    void setSeen(bool isSeen);
    /// The button does what the action does, and says why it cannot.
    static void join(ActionButton *button, QAction *action);

signals:
    void asked(const QueueAct &act);
    void transferAsked(); ///< Where to is to be chosen.

private:
    QAction *make(const QString &text, const QString &keys, QueueAct::Kind kind);
    void update();

    QAction *m_next;
    QAction *m_recall;
    QAction *m_absent;
    QAction *m_transfer;
    QAction *m_finish;
    QAction *m_pause;
    QueueView m_view;
    QString m_general;
    bool m_isSeen = true;
};
