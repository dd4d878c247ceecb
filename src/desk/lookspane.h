// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "panel.h"

class ActionButton;
class QLabel;
class QLineEdit;
class ReviewList;

/// Four eyes: the risky acts of the day, each to be opened, and the sample of the rest, ticked off with a note.
class LooksPane : public Panel
{
    Q_OBJECT
public:
    explicit LooksPane(QWidget *parent = nullptr);
    void setLooking(const DayLooking &looking, QDate day); ///< What is typed stays.
    void begin();                                          ///< Puts the focus where the first key is needed.
    QWidgetList focusOrder() const;
    bool hasHeightForWidth() const override { return false; }

public slots:
    void tick(); ///< The dossier of the sample that is the current one.

signals:
    void linkOpened(const DayLink &link);
    void sampleTicked(const QString &dossier, const QString &note);
    void left();

private:
    void showCurrent();

    QLabel *m_day;
    QLabel *m_actsHead;
    ReviewList *m_acts;
    QLabel *m_detail; ///< Who did the current act, why, and who looked.
    QLabel *m_samplesHead;
    ReviewList *m_samples;
    QLabel *m_current;
    QLineEdit *m_note;
    ActionButton *m_tick;
    ActionButton *m_leave;
    DayLooking m_looking;
};
