// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

#include <QWidget>

class ActionButton;
class KeyChoiceList;
class QLabel;

/// Lấy số: a digit chooses the service, a letter the priority group, Enter gives the number and prints it.
class QueueGreeter : public QWidget
{
    Q_OBJECT
public:
    explicit QueueGreeter(QWidget *parent = nullptr);
    void setView(const QueueView &view);
    ActionButton *takeButton() const { return m_take; }
    void showGiven(const QString &text); ///< The number just given, or why none was.
    void take();                         ///< As chosen.

signals:
    void asked(const QueueAct &act);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    KeyChoiceList *m_services;
    KeyChoiceList *m_groups;
    QLabel *m_ground;
    ActionButton *m_take;
    QLabel *m_given;
    QueueView m_view;
    QStringList m_groupCodes; ///< Of the lines; the first is none.
};
