// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// The words below a field that say what to do; hidden while the field is right.
class FaultLine : public QWidget
{
    Q_OBJECT
public:
    explicit FaultLine(QWidget *parent = nullptr);
    /// Shows the words, or hides the line if they are empty. Marks the field it stands under.
    void setFault(const QString &message, bool isWarning = false);
    void setField(QWidget *field) { m_field = field; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_message;
    bool m_isWarning = false;
    QWidget *m_field = nullptr;
};
