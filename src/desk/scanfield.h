// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

/// The field at the top that takes a scan or a typed text; what it is (card, code, slip, name) others find out.
class ScanField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ScanField(QWidget *parent = nullptr);
    void setKeyCap(const QString &keys);

signals:
    void entered(const QString &text); ///< Enter was pressed on a text; the field is then empty.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keyCap;
};
