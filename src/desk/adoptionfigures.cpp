// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionfigures.h"

#include "adoptionwords.h"
#include "bulletchart.h"
#include "chartview.h"
#include "counterstyle.h"
#include "elidedlabel.h"
#include "sparkchart.h"
#include "verticalline.h"
#include "wording.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

AdoptionFigures::AdoptionFigures(QWidget *parent)
    : Panel(parent)
    , m_used(new QLabel)
    , m_usedWords(new ElidedLabel)
    , m_citizens(new QLabel)
    , m_citizenWords(new ElidedLabel)
    , m_weeks(new ChartView)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_self = makeRow(grid, 0, tr("Filed online by themselves"), tr("of all received"), "shareSelf");
    m_assisted = makeRow(grid, 1, tr("Filed online with help at the counter"), tr("of all received"), "shareAssisted");
    m_digitised = makeRow(grid, 2, tr("Paper digitised (not online)"), tr("of the papers handed in"), "shareDigitised");
    m_used->setObjectName("adoptionUsed");
    m_citizens->setObjectName("adoptionCitizens");
    auto *numbers = new QGridLayout;
    numbers->setHorizontalSpacing(12);
    numbers->setVerticalSpacing(0);
    numbers->setColumnStretch(1, 1);
    m_weeks->setObjectName("adoptionWeeks");
    m_weeks->setTitle(tr("Filed online by themselves, per cent of each week"));
    auto *weekWords = new QLabel(tr("Share by week"));
    weekWords->setProperty("textRole", "mutedCaption"_ba);
    const std::initializer_list<std::pair<QLabel *, ElidedLabel *>> rows{{m_used, m_usedWords},
                                                                         {m_citizens, m_citizenWords}};
    int at = 0;
    for (const auto &[number, words] : rows) {
        number->setProperty("textRole", "heading"_ba);
        words->setProperty("textRole", "muted"_ba);
        numbers->addWidget(number, at, 0, Qt::AlignRight | Qt::AlignVCenter);
        numbers->addWidget(words, at++, 1);
    }
    numbers->addWidget(weekWords, at, 0, Qt::AlignRight | Qt::AlignVCenter);
    numbers->addWidget(m_weeks, at, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(24);
    row->addLayout(grid, 3);
    row->addWidget(new VerticalLine);
    row->addLayout(numbers, 2);
}

AdoptionFigures::Row AdoptionFigures::makeRow(QGridLayout *grid, int row, const QString &title, const QString &whole,
                                              const char *name)
{
    const Row made{new ChartView, new QLabel, new QLabel};
    auto *head = new QLabel(title);
    auto *of = new QLabel(whole);
    made.chart->setObjectName(QLatin1StringView(name));
    made.chart->setTitle(u"%1, %2"_s.arg(title, whole));
    made.percent->setProperty("textRole", "strong"_ba);
    made.percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    made.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    of->setProperty("textRole", "mutedCaption"_ba);
    grid->addWidget(head, row, 0);
    grid->addWidget(made.chart, row, 1);
    grid->addWidget(made.percent, row, 2);
    grid->addWidget(made.count, row, 3);
    grid->addWidget(of, row, 4);
    return made;
}

void AdoptionFigures::showRow(const Row &row, const AdoptionShare &share, std::optional<double> target)
{
    row.chart->setChart(std::make_shared<BulletChart>(share.percent(), target), tr("nothing received"));
    row.percent->setText(shareWords(share));
    row.count->setText(countWords(share));
}

void AdoptionFigures::show(const AdoptionReview &review, double target)
{
    showRow(m_self, review.selfFiled, target);
    showRow(m_assisted, review.assisted, {});
    showRow(m_digitised, review.digitised, {});
    m_used->setText(u"%1 / %2"_s.arg(groupedNumber(review.used()), groupedNumber(review.offered())));
    m_usedWords->setText(tr("procedures full or partial with online dossiers in the period"));
    m_citizens->setText(groupedNumber(review.electronic));
    m_citizenWords->setText(
        tr("citizens filed alone for the first time after help; %n helped in the period", nullptr, review.helped));
    QList<SparkChart::Day> weeks;
    for (const AdoptionWeek &week : review.weeks)
        weeks.append({week.days.to, qRound64(week.selfFiled.percent().value_or(0)), {}});
    m_weeks->setChart(std::make_shared<SparkChart>(weeks), tr("nothing received"));
}
