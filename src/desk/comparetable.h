// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receivermatching.h"

#include <QWidget>

/// The person on the dossier beside the card that was just read, field by field; only letters that differ stand out,
/// and of numbers only what must be seen is shown.
class CompareTable : public QWidget
{
    Q_OBJECT
public:
    explicit CompareTable(QWidget *parent = nullptr);
    /// `cardHead`: "Thẻ vừa quét, 09:41"; empty: no card yet, its column stays blank.
    void setFields(const QList<ComparedField> &fields, const QString &cardHead);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int headHeight() const;
    int rowHeight() const;

    QList<ComparedField> m_fields;
    QString m_cardHead;
};

/// A number as it is shown beside another: the middle is masked but for digits that differ.
QString comparedNumber(const QString &number, const QString &other);
