// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

#include <QWidget>

class ActionButton;
class ElidedLabel;
class KeyChoiceList;
class QLabel;
class QueueActions;

/// Whom this counter serves and what is done with the number: call again, absent, transfer, done. Where it is to be
/// transferred to is chosen in place, by a digit.
class QueueServingPane : public QWidget
{
    Q_OBJECT
public:
    explicit QueueServingPane(QWidget *parent = nullptr);
    void setActions(QueueActions *actions);
    void setView(const QueueView &view);
    bool isChoosing() const;
    void chooseTarget(); ///< Opens the list of services and counters and takes the focus.

signals:
    void asked(const QueueAct &act);
    void choosingChanged(bool isChoosing);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void closeChoice();
    void transferTo(int row);
    void fillTargets();

    QLabel *m_number;
    ElidedLabel *m_service;
    QLabel *m_since;
    QWidget *m_buttons;
    QWidget *m_choice;
    KeyChoiceList *m_targets;
    QList<ActionButton *> m_acts;
    QList<QueueAct> m_transfers; ///< One for each line.
    QueueView m_view;
};
