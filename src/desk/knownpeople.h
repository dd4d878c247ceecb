// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"

#include <QList>
#include <QWidget>

class ActionButton;

/// People this counter has served before who fit what is being typed; one press takes one of them over.
class KnownPeople : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;

    explicit KnownPeople(QWidget *parent = nullptr);
    void setPeople(const QList<Applicant> &people); ///< None: hidden.
    QWidgetList focusOrder() const;

signals:
    void chosen(const Applicant &person);

private:
    QList<Applicant> m_people;
    QList<ActionButton *> m_buttons;
};
