// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recentpeople.h"

#include "actionbutton.h"
#include "citizenid.h"
#include "counterstyle.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

RecentPeople::RecentPeople(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 0);
    column->setSpacing(4);
    auto *title = new QLabel(tr("Served last"), this);
    setTextRole(title, "strong");
    column->addWidget(title);
    for (int i = 0; i < most; ++i) {
        const QString key = u"Alt+%1"_s.arg(i + 1);
        auto *button = new ActionButton({}, u"user"_s, ActionButton::Link, this);
        button->setObjectName(u"recentPerson%1"_s.arg(i + 1));
        button->setKeyCap(key);
        button->setAccessibleName(title->text());
        column->addWidget(button, 0, Qt::AlignLeft);
        auto *action = new QAction(tr("Person served last, number %1").arg(i + 1), this);
        action->setShortcut(QKeySequence(key));
        action->setProperty("hasButton", true);
        connect(button, &ActionButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::triggered, this, [this, i] { emit chosen(i); });
        m_buttons.append(button);
        m_keys.append(action);
    }
    column->addStretch(1); // The people stand below their title, whatever room there is.
    showPeople();
}

void RecentPeople::setPeople(const QList<Applicant> &people)
{
    m_people = people.first(std::min<qsizetype>(people.size(), most));
    showPeople();
}

void RecentPeople::setOffered(bool isOffered)
{
    m_isOffered = isOffered;
    showPeople();
}

void RecentPeople::showPeople()
{
    for (int i = 0; i < most; ++i) {
        const bool isThere = i < m_people.size();
        m_buttons[i]->setVisible(isThere);
        m_keys[i]->setEnabled(isThere && m_isOffered);
        m_keys[i]->setVisible(isThere && m_isOffered);
        if (!isThere)
            continue;
        const Applicant &person = m_people[i];
        const QString number = person.kind == OwnerKind::Person ? maskedNumber(person.paper.number) : person.taxCode;
        const QString words = number.isEmpty() ? person.name : person.name + u" · "_s + number;
        m_buttons[i]->setText(words);
        m_buttons[i]->setAccessibleName(tr("Serve %1 again").arg(words));
    }
    setVisible(m_isOffered && !m_people.isEmpty());
}

QWidgetList RecentPeople::focusOrder() const
{
    return {m_buttons.begin(), m_buttons.end()};
}
