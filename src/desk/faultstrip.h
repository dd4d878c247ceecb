// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"

#include <QWidget>

class QLabel;

/// The strip on top of a form that was not saved: every fault with the words that stand at its field, each a link.
class FaultStrip : public QWidget
{
    Q_OBJECT
public:
    explicit FaultStrip(QWidget *parent = nullptr);
    void setFaults(const QList<FieldFault> &faults); ///< An empty list hides it.
    /// What no field is to blame for: said while there are no faults; without a message it goes.
    void setTrouble(const QString &head, const QString &message);
    bool saysAnything() const { return !m_faults.isEmpty() || !m_trouble.isEmpty(); }
    const QList<FieldFault> &faults() const { return m_faults; }

signals:
    void fieldChosen(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void writeLinks();

    QList<FieldFault> m_faults;
    QString m_troubleHead;
    QString m_trouble;
    QLabel *m_head;
    QLabel *m_links;
    QLabel *m_hint;
};
