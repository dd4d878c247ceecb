// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"

#include <QWidget>

class ActionButton;
class QLabel;
class Segments;

/// The choice of a period: how long it is, the one before and the one after, never beyond today's.
class PeriodBar : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodBar(QWidget *parent = nullptr);
    Period period() const;
    QWidgetList focusOrder() const;

public slots:
    void setToday(QDate today);    ///< What was chosen stays, unless it was today's.
    void setCutOff(bool isCutOff); ///< By the cut-off days of NĐ 09/2019 instead of the calendar's.
    void step(int by);             ///< So many periods later; negative: earlier.

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void fit();

    QDate m_today;
    QDate m_anchor; ///< A day of the period.
    bool m_isCutOff = false;
    ActionButton *m_before;
    QLabel *m_text;
    ActionButton *m_after;
    Segments *m_spans;
};
