// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"

#include <QList>
#include <QWidget>

class ActionButton;
class QAction;

/// The people that were served last: one key brings one of them back while nothing is entered yet (Alt+1 to Alt+3).
class RecentPeople : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;

    explicit RecentPeople(QWidget *parent = nullptr);
    void setPeople(const QList<Applicant> &people); ///< The last one first.
    void setOffered(bool isOffered);                ///< Whether one of them may be chosen now; else hidden.
    QList<QAction *> keys() const { return m_keys; }
    QWidgetList focusOrder() const;

signals:
    void chosen(int place); ///< In the order of setPeople().

private:
    void showPeople();

    QList<Applicant> m_people;
    QList<ActionButton *> m_buttons;
    QList<QAction *> m_keys;
    bool m_isOffered = false;
};
