// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"

#include <QWidget>

class FaultLine;
class QDateTimeEdit;
class QLabel;
class QLineEdit;

/// The row of a late entry (nhập bù): when the dossier was taken on paper, why it was not entered, the pad's number.
/// Hidden in the ordinary case.
class LateEntryRow : public QWidget
{
    Q_OBJECT
public:
    explicit LateEntryRow(QWidget *parent = nullptr);

    bool isOpen() const { return !isHidden(); }
    /// Opens it at this time, with the pad's number if one was scanned; the ground of the last one stands there again.
    void open(const QDateTime &now, const QString &padNumber = {});
    void close();
    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const; ///< "takenAt", "lateGround", "padNumber"; else null.
    QWidgetList focusOrder() const;

signals:
    void changed();
    void closed(); ///< By the officer.

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitPad();
    void showTime(const QDateTime &at);

    QDateTimeEdit *m_taken;
    QLineEdit *m_ground;
    QLineEdit *m_pad;
    QWidget *m_close;
    FaultLine *m_fault;
    QString m_lastGround;
};
