// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxrow.h"

#include <QWidget>

class ActionButton;
class QLabel;
class QLineEdit;

/// The opened operation of the outbox: what is the matter in plain words, what can be done, the technical facts.
class OutboxDetail : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxDetail(QWidget *parent = nullptr);
    void setOperation(const OutboxRow &row);
    const OutboxRow &operation() const { return m_row; }
    /// Whether who is signed in may cancel operations: then one that may be cancelled offers it.
    void setMayVoid(bool mayVoid);
    bool isAskingReason() const;

signals:
    void retryAsked();
    void compareAsked();
    void voidAsked(const QString &reason); ///< With a reason.
    void supervisorAsked(const QString &question);
    void dossierAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Asking { Nothing, WhyVoid, Question };
    void ask(Asking what);
    void submit();

    OutboxRow m_row;
    bool m_mayVoid = false;
    Asking m_what = Asking::Nothing;
    QLabel *m_reason;
    QLabel *m_promise;
    QLabel *m_facts;
    ActionButton *m_retry;
    ActionButton *m_compare;
    ActionButton *m_void;
    ActionButton *m_question;
    QWidget *m_acts;
    QWidget *m_asking;
    ActionButton *m_submit;
    QLineEdit *m_words;
};
