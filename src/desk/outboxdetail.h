// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxrow.h"

#include <QWidget>

class ActionButton;
class QLabel;

/// The opened operation of the outbox: what is the matter in plain words, what can be done, the technical facts.
class OutboxDetail : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxDetail(QWidget *parent = nullptr);
    void setOperation(const OutboxRow &row);
    const OutboxRow &operation() const { return m_row; }

signals:
    void retryAsked();
    void dossierAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OutboxRow m_row;
    QLabel *m_reason;
    QLabel *m_promise;
    QLabel *m_facts;
    ActionButton *m_retry;
};
