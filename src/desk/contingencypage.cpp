// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contingencypage.h"

#include "absencepane.h"
#include "actionbutton.h"
#include "calendarpane.h"
#include "fieldguard.h"
#include "lateentry.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

ContingencyPage::ContingencyPage(QWidget *parent)
    : QWidget(parent)
    , m_calendar(new CalendarPane)
    , m_absence(new AbsencePane)
    , m_sheets(new QSpinBox)
    , m_print(new ActionButton)
    , m_pads(new QLabel)
{
    setProperty("ground", "window"_ba);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_absence, 1);
    right->addWidget(makePadPanel());
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(12);
    columns->addWidget(m_calendar, 1);
    columns->addLayout(right, 1);
    new FieldGuard(this);
    const QWidgetList order = m_calendar->focusOrder() + m_absence->focusOrder() + QWidgetList{m_sheets, m_print};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

QWidget *ContingencyPage::makePadPanel()
{
    auto *panel = new Panel;
    auto *title = new QLabel(tr("Blank Mẫu 01 for power cuts"));
    title->setProperty("textRole", "heading"_ba);
    auto *text =
        new QLabel(tr("Each sheet has a provisional number of its own. What was taken with it is entered later "
                      "by scanning the sheet (Receive, Late entry)."));
    text->setProperty("textRole", "muted"_ba);
    text->setWordWrap(true);
    m_sheets->setObjectName("padSheets");
    m_sheets->setRange(1, mostPadSheets);
    m_sheets->setValue(20);
    m_sheets->setAccessibleName(tr("Number of sheets"));
    m_print->setObjectName("padPrint");
    m_print->setText(tr("Print the sheets"));
    m_pads->setObjectName("padText");
    m_pads->setProperty("textRole", "mutedCaption"_ba);
    m_pads->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_sheets);
    row->addWidget(m_print);
    row->addWidget(m_pads, 1);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(row);
    connect(m_print, &ActionButton::clicked, this, [this] {
        m_print->setEnabled(false); // Each press takes numbers.
        emit padRequested(m_sheets->value());
    });
    return panel;
}

void ContingencyPage::showPads(const QString &text)
{
    m_print->setEnabled(true);
    m_pads->setText(text);
}
