// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finishchoice.h"

#include "counterstyle.h"
#include "segments.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

FinishChoice::FinishChoice(QWidget *parent) : QWidget(parent), m_segments(new Segments), m_agreement(new QLineEdit)
{
    m_segments->setObjectName("finishSegments");
    m_segments->setAccessibleName(tr("When it is finished"));
    m_segments->setStretched(true);
    m_agreement->setObjectName("agreementField");
    m_agreement->setAccessibleName(tr("Written agreement on the appointment"));
    m_agreement->setPlaceholderText(tr("written agreement: number, date"));
    m_agreement->setMaxLength(200);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // What is chosen stays to be seen.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_segments);
    column->addWidget(m_agreement);
    connect(m_segments, &Segments::chosen, this, [this](int index) { take(m_ways.value(index, Way::ByRule)); });
    connect(m_agreement, &QLineEdit::textEdited, this, &FinishChoice::changed);
    clear();
}

void FinishChoice::setProcedure(const Procedure *procedure)
{
    const QString code = procedure ? procedure->code : QString();
    if (code == m_procedure)
        return;
    m_procedure = code;
    m_ways.clear();
    QStringList words;
    const auto add = [&](Way way, const QString &word) {
        m_ways.append(way);
        words.append(word);
    };
    if (procedure && procedure->isFinishedAtOnce)
        add(Way::AtOnce, tr("At once"));
    if (procedure && (procedure->isFinishedAtOnce || procedure->book))
        add(Way::ByRule, tr("Appointment"));
    if (procedure && procedure->book) {
        add(Way::Longer, tr("+2 days"));
        add(Way::Agreed, tr("Agreed"));
    }
    m_segments->setChoices(words);
    choose(m_ways.isEmpty() ? Way::ByRule : m_ways.first());
    setVisible(!m_ways.isEmpty());
}

FinishChoice::Way FinishChoice::way() const
{
    return m_ways.value(m_segments->current(), Way::ByRule);
}

/// Shows it; tells nobody.
void FinishChoice::choose(Way way)
{
    m_segments->setCurrent(static_cast<int>(std::max<qsizetype>(0, m_ways.indexOf(way))));
    m_agreement->setVisible(this->way() == Way::Agreed);
}

void FinishChoice::take(Way way)
{
    choose(way);
    emit dateAsked(way == Way::Agreed);
    emit changed();
}

void FinishChoice::changeWay()
{
    if (!m_ways.isEmpty())
        take(m_ways.at((m_segments->current() + 1) % m_ways.size()));
}

void FinishChoice::writeTo(ReceiveOrder &order) const
{
    order.isFinishedNow = way() == Way::AtOnce;
    if (way() == Way::Longer && m_latest)
        order.appointment = *m_latest;
    if (way() == Way::Agreed)
        order.agreement = m_agreement->text();
    if (way() == Way::AtOnce)
        order.appointment = {};
}

void FinishChoice::readFrom(const ReceiveOrder &order)
{
    m_agreement->setText(order.agreement);
    if (m_ways.isEmpty())
        return;
    choose(order.isFinishedNow                                           ? Way::AtOnce
           : !order.agreement.isEmpty()                                  ? Way::Agreed
           : order.appointment.isValid() && m_ways.contains(Way::Longer) ? Way::Longer
                                                                         : Way::ByRule);
}

void FinishChoice::clear()
{
    m_agreement->clear();
    m_latest.reset();
    markFaults({});
    setProcedure(nullptr);
    choose(Way::ByRule);
    setVisible(!m_ways.isEmpty());
}

void FinishChoice::markFaults(const QList<FieldFault> &faults)
{
    // The strip above has the words: there is no room for them twice.
    const bool isAtFault =
        std::any_of(faults.begin(), faults.end(), [](const FieldFault &fault) { return fault.field == u"agreement"; });
    setFieldFault(m_agreement, isAtFault ? u"error"_s : QString());
}

QWidget *FinishChoice::fieldFor(const QString &field) const
{
    if (field == u"finish")
        return m_segments;
    return field == u"agreement" ? m_agreement : nullptr;
}

QWidgetList FinishChoice::focusOrder() const
{
    return {m_segments, m_agreement};
}
