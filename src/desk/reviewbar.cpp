// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewbar.h"

#include "actionbutton.h"
#include "fieldguard.h"
#include "theme.h"
#include "wording.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QComboBox>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

ReviewBar::ReviewBar(QWidget *parent)
    : QWidget(parent)
    , m_before(new ActionButton({}, u"chevron-left"_s, ActionButton::Normal))
    , m_date(new ActionButton({}, u"calendar"_s, ActionButton::Normal))
    , m_after(new ActionButton({}, u"chevron-right"_s, ActionButton::Normal))
    , m_counters(new QComboBox)
    , m_officers(new QComboBox)
    , m_procedures(new QComboBox)
    , m_unclosed(new ActionButton({}, u"alert"_s, ActionButton::Link))
    , m_asOf(new QLabel)
    , m_export(new ActionButton(tr("Export"), u"export"_s, ActionButton::Normal))
    , m_print(new ActionButton(tr("Print the report"), u"printer"_s, ActionButton::Normal))
{
    const auto name = [](QWidget *part, const char *object, const QString &words) {
        part->setObjectName(QLatin1StringView(object));
        part->setAccessibleName(words);
        part->setToolTip(words);
    };
    name(m_before, "dayBefore", tr("Day before"));
    name(m_date, "dayChoice", tr("Choose a day"));
    name(m_after, "dayAfter", tr("Day after"));
    name(m_counters, "dayCounters", tr("Counter"));
    name(m_officers, "dayOfficers", tr("Officer"));
    name(m_procedures, "dayProcedures", tr("Procedure"));
    name(m_unclosed, "daysUnclosed", tr("Days that are not closed"));
    m_asOf->setObjectName("dayAsOf");
    m_asOf->setProperty("textRole", "mutedCaption"_ba);
    m_export->setObjectName("dayExport");
    m_print->setObjectName("dayPrint");
    m_print->setKeyCap(u"Ctrl+P"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : QWidgetList{m_before, m_date, m_after})
        row->addWidget(part);
    row->addSpacing(16);
    for (QComboBox *box : {m_counters, m_officers, m_procedures}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] { emit filterChosen(chosen()); });
    }
    row->addSpacing(8);
    row->addWidget(m_unclosed);
    row->addStretch(1);
    for (QWidget *part : QWidgetList{m_asOf, m_export, m_print})
        row->addWidget(part);
    connect(m_before, &ActionButton::clicked, this, &ReviewBar::goBefore);
    connect(m_after, &ActionButton::clicked, this, &ReviewBar::goAfter);
    connect(m_date, &ActionButton::clicked, this, &ReviewBar::chooseDay);
    connect(m_unclosed, &ActionButton::clicked, this, [this] {
        if (!m_unclosedDays.isEmpty())
            emit dayAsked(m_unclosedDays.first());
    });
    connect(m_export, &ActionButton::clicked, this, &ReviewBar::exportAsked);
    connect(m_print, &ActionButton::clicked, this, &ReviewBar::printAsked);
    new FieldGuard(this);
    setView({});
}

void ReviewBar::fill(QComboBox *box, const QString &all, const QList<DayChoice> &choices, const QString &chosen)
{
    box->clear();
    box->addItem(all, QString());
    for (const DayChoice &choice : choices)
        box->addItem(choice.name, choice.key);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
    box->view()->setMinimumWidth(qMin(box->view()->sizeHintForColumn(0) + 24, themeOf(this).scaled(420)));
}

void ReviewBar::setView(const DayView &view)
{
    m_day = view.date;
    m_today = view.today;
    m_dayBefore = view.dayBefore.isValid() ? view.dayBefore : view.date.addDays(-1);
    m_dayAfter = view.dayAfter.isValid() ? view.dayAfter : view.date.addDays(1);
    m_date->setMinimumWidth(208); // Room for every weekday at 100 %, so that the row stands still.
    m_date->setText(weekdayAndDate(view.date));
    m_date->setAccessibleName(tr("Day: %1").arg(m_date->text()));
    m_after->setEnabled(view.date < view.today);
    m_before->setEnabled(view.date.isValid());
    if (view.state == DayView::State::Shown || m_counters->count() == 0) { // While a day is read, the choices stay.
        fill(m_counters, tr("All counters"), view.counters, view.filter.counter);
        fill(m_officers, tr("All officers"), view.officers, view.filter.officer);
        fill(m_procedures, tr("All procedures"), view.procedures, view.filter.procedure);
        m_unclosedDays = view.unclosed;
        m_unclosed->setToolTip(tr("Open the oldest of them"));
    }
    fit();
    m_asOf->setText(view.asOf.isValid() && view.state == DayView::State::Shown
                        ? tr("as of %1").arg(shortTime(view.asOf, view.asOf.date()))
                        : QString());
    for (QWidget *part : QWidgetList{m_export, m_print})
        part->setEnabled(view.state == DayView::State::Shown);
}

DayFilter ReviewBar::chosen() const
{
    return {m_counters->currentData().toString(), m_officers->currentData().toString(),
            m_procedures->currentData().toString()};
}

void ReviewBar::goBefore()
{
    if (m_before->isEnabled())
        emit dayAsked(m_dayBefore);
}

void ReviewBar::goAfter()
{
    if (m_after->isEnabled())
        emit dayAsked(m_dayAfter);
}

void ReviewBar::chooseDay()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlags(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setMaximumDate(m_today.isValid() ? m_today : m_day);
    calendar->setSelectedDate(m_day);
    connect(calendar, &QCalendarWidget::activated, this, [this, calendar](QDate day) {
        calendar->close();
        emit dayAsked(day);
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    calendar->move(m_date->mapToGlobal(QPoint(0, m_date->height() + 2)));
    calendar->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

QWidgetList ReviewBar::focusOrder() const
{
    return {m_before, m_date, m_after, m_counters, m_officers, m_procedures, m_unclosed, m_export, m_print};
}

void ReviewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void ReviewBar::fit()
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Body));
    for (QComboBox *box : {m_counters, m_officers, m_procedures})
        box->setFixedWidth(metrics.horizontalAdvance(box->itemText(0)) + 8 + 40);
    m_unclosed->setVisible(!m_unclosedDays.isEmpty());
    if (!m_unclosedDays.isEmpty()) {
        const QDate oldest = m_unclosedDays.first();
        const QString date = oldest.toString(u"dd/MM"_s);
        m_unclosed->setText(
            m_unclosedDays.size() > 1
                ? tr("%n day(s) not closed", nullptr, static_cast<int>(m_unclosedDays.size()))
                : tr("Not closed: %1").arg(themeOf(this).scale > 100 ? date : weekdayName(oldest) + u' ' + date));
    }
}
