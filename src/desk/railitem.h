// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

/// One page in the navigation rail.
class RailItem : public QAbstractButton
{
    Q_OBJECT
public:
    RailItem(const QString &text, const QString &icon, QWidget *parent);
    void setCount(int count);
    QSize sizeHint() const override { return {72, 40}; } ///< At least; the rail gives more.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_count = 0;
};
