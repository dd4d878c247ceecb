// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodbar.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "reportperiods.h"
#include "segments.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent)
    , m_before(new ActionButton({}, u"chevron-left"_s, ActionButton::Normal))
    , m_text(new QLabel)
    , m_after(new ActionButton({}, u"chevron-right"_s, ActionButton::Normal))
    , m_spans(new Segments)
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{{m_before, tr("Period before (Alt+Left)")},
                                                                     {m_after, tr("Period after (Alt+Right)")}};
    for (const auto &[button, words] : names) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
    m_text->setObjectName("periodText");
    m_text->setProperty("textRole", "strong"_ba);
    m_text->setAlignment(Qt::AlignCenter);
    m_spans->setChoices({tr("Month"), tr("Quarter"), tr("Half-year"), tr("Year"), tr("Day")});
    m_spans->setAccessibleName(tr("How long the period is"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : QWidgetList{m_before, m_text, m_after, m_spans})
        row->addWidget(part);
    connect(m_before, &ActionButton::clicked, this, [this] { step(-1); });
    connect(m_after, &ActionButton::clicked, this, [this] { step(1); });
    connect(m_spans, &Segments::chosen, this, [this](int span) {
        m_spans->setCurrent(span);
        describe();
        emit chosen();
    });
    fit();
}

Period PeriodBar::period() const
{
    return reportPeriod(m_anchor, static_cast<ReportSpan>(std::max(0, m_spans->current())), m_isCutOff);
}

QWidgetList PeriodBar::focusOrder() const
{
    return {m_before, m_after, m_spans};
}

void PeriodBar::setToday(QDate today)
{
    if (!m_anchor.isValid() || m_anchor == m_today)
        m_anchor = today;
    m_today = today;
    describe();
}

void PeriodBar::setCutOff(bool isCutOff)
{
    m_isCutOff = isCutOff;
    describe();
}

void PeriodBar::step(int by)
{
    const Period now = period();
    if (by > 0 && now.to >= m_today)
        return;
    m_anchor = std::min(by < 0 ? now.from.addDays(-1) : now.to.addDays(1), m_today);
    describe();
    emit chosen();
}

void PeriodBar::describe()
{
    const Period now = period();
    m_text->setText(now.from.isValid() ? shortPeriodText(now) : QString());
    m_after->setEnabled(now.to < m_today);
}

void PeriodBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void PeriodBar::fit()
{
    m_text->setMinimumWidth(themeOf(this).scaled(150));
}
