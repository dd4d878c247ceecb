// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class NoticeBox;

/// The line under the top bar that says why a scan led nowhere; it goes after a while or with the next scan.
class ScanNotice : public QWidget
{
    Q_OBJECT
public:
    explicit ScanNotice(QWidget *parent = nullptr);
    void say(const QString &text); ///< An empty text takes it away.
    QString text() const;

private:
    NoticeBox *m_box;
    QTimer m_leaving;
};
