// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "panel.h"

class ActionButton;
class NoticeBox;
class QLabel;
class ReviewList;

/// Chốt sổ cuối ngày on the review: what is done and what is still open, and the way to sign.
class CloseCard : public Panel
{
    Q_OBJECT
public:
    explicit CloseCard(QWidget *parent = nullptr);
    void setClosing(const DayClosing &closing, QDate day);
    QWidgetList focusOrder() const;
    /// It takes the height that its row has; its notice finds room within.
    bool hasHeightForWidth() const override { return false; }

signals:
    void linkOpened(const DayLink &link);
    void signAsked();
    void minutesAsked();

private:
    QLabel *m_count;
    ReviewList *m_lines;
    NoticeBox *m_seal;
    ActionButton *m_sign;
    ActionButton *m_minutes;
};
