// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ActionButton;
class QLabel;
struct StackTurn;

/// Between fronts and backs of a stack that is scanned by hand on both sides: how to turn it over, with a drawing, and
/// what to do when something went wrong. Hidden when there is nothing to say.
class TurnPane : public QWidget
{
    Q_OBJECT
public:
    explicit TurnPane(QWidget *parent = nullptr);
    void show(const StackTurn &turn);

signals:
    void goOnAsked();
    void giveUpAsked(); ///< The fronts stay; there are no backs.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_text;
    ActionButton *m_goOn;
    ActionButton *m_giveUp;
};
