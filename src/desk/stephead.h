// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// The head of one step of an act: its number in a circle, or a tick or cross once it is decided, and what it is.
class StepHead : public QWidget
{
    Q_OBJECT
public:
    enum class State { Open, Done, Failed };
    explicit StepHead(QWidget *parent = nullptr);
    void setStep(int number, const QString &title);
    void setState(State state, const QString &title); ///< The title says the state in words.
    QString title() const { return m_title; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number = 1;
    State m_state = State::Open;
    QString m_title;
};
