// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onlinefiling.h"

#include <QRect>
#include <QTimer>
#include <QWidget>

class QKeyEvent;

/// Asks after a save why the citizen came in person: one digit answers, Esc or going on skips it. It takes no focus:
/// the digits are taken from the watched place, where the next card is awaited, until something is entered. A digit
/// that more is typed after at once begins the next person's number: the place gets it back.
class VisitStrip : public QWidget
{
    Q_OBJECT
public:
    explicit VisitStrip(QWidget *parent = nullptr);
    void watch(QWidget *place); ///< What has the focus after a save.
    void ask(const QList<VisitReason> &reasons);
    void leave();    ///< The next receipt begins, or nothing is to be asked any more.
    void withdraw(); ///< The same without the answer that may just have been typed.
    bool isAsking() const { return !m_reasons.isEmpty(); }

signals:
    void answered(const QString &reason); ///< VisitReason::code

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void take(qsizetype reason);
    void takeKey(const QKeyEvent *key);
    void giveBack();

    QWidget *m_place = nullptr;
    QList<VisitReason> m_reasons;
    QString m_said; ///< What was answered, until the next receipt.
    QRect m_question;
    QList<QRect> m_cells;     ///< Of the reasons, and at the end of Esc.
    qsizetype m_pending = -1; ///< A reason whose digit was typed: an answer, unless more is typed.
    QTimer m_waiting;
};
