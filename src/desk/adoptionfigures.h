// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "panel.h"

class ChartView;
class ElidedLabel;
class QLabel;

/// The three shares, each with its own denominator and a tick at its target, and the numbers of procedures and citizens
/// beside them.
class AdoptionFigures : public Panel
{
    Q_OBJECT
public:
    explicit AdoptionFigures(QWidget *parent = nullptr);

public slots:
    void show(const AdoptionReview &review, double target); ///< The target of what is filed by citizens themselves.

private:
    struct Row
    {
        ChartView *chart;
        QLabel *percent;
        QLabel *count;
    };
    Row makeRow(class QGridLayout *grid, int row, const QString &title, const QString &whole, const char *name);
    void showRow(const Row &row, const AdoptionShare &share, std::optional<double> target);

    Row m_self;
    Row m_assisted;
    Row m_digitised;
    QLabel *m_used;
    ElidedLabel *m_usedWords;
    QLabel *m_citizens;
    ElidedLabel *m_citizenWords;
    ChartView *m_weeks;
};
