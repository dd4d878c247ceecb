// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownpeople.h"

#include "actionbutton.h"
#include "citizenid.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KnownPeople::KnownPeople(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *caption = new QLabel(tr("Served here before:"));
    caption->setProperty("textRole", u"mutedCaption"_s);
    column->addWidget(caption);
    for (int i = 0; i < most; ++i) {
        auto *button = new ActionButton({}, u"user"_s, ActionButton::Link);
        button->setObjectName(u"knownPerson%1"_s.arg(i + 1));
        button->setAccessibleName(caption->text());
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &ActionButton::clicked, this, [this, i] { emit chosen(m_people.value(i)); });
        m_buttons.append(button);
    }
    hide();
}

void KnownPeople::setPeople(const QList<Applicant> &people)
{
    m_people = people.first(std::min<qsizetype>(people.size(), most));
    for (int i = 0; i < most; ++i) {
        const bool isThere = i < m_people.size();
        m_buttons[i]->setVisible(isThere);
        if (!isThere)
            continue;
        const Applicant &person = m_people[i];
        QStringList words{person.name};
        if (person.birthDate)
            words += person.birthDate->toDisplay();
        words += maskedNumber(person.paper.number);
        m_buttons[i]->setText(words.join(u" · "_s));
        m_buttons[i]->setAccessibleName(tr("Take over %1").arg(words.join(u", "_s)));
    }
    setVisible(!m_people.isEmpty());
}

QWidgetList KnownPeople::focusOrder() const
{
    return {m_buttons.begin(), m_buttons.end()};
}
