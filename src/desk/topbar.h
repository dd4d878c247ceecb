// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"

#include <QWidget>

class ActionButton;
class BadgeLabel;
class QLabel;
class ScanField;

/// The bar at the top: page title, scan field, what waits to be synced, who works here, lock, time.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ScanField *scanField() const { return m_scanField; }
    void setTitle(const QString &title);
    QString title() const;
    void setCounter(const QString &counter, const QString &officerName);
    /// At the office's own server: so many dossiers of the office are not at the province yet.
    void setBehind(bool isOffice, qint64 dossiers);
    void setWaiting(qint64 dossiers, bool hasTrouble); ///< The count of unsent dossiers, never just a light.
    void setTime(const QDateTime &now);

signals:
    void lockAsked();
    void cameraAsked();
    void waitingAsked(); ///< The badge was pressed.

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyScale();
    QLabel *m_title;
    ScanField *m_scanField;
    ActionButton *m_camera;
    BadgeLabel *m_waiting;
    qint64 m_dossiersWaiting = 0;
    bool m_hasTrouble = false;
    bool m_isOffice = false;
    qint64 m_behind = 0;
    QLabel *m_officerIcon;
    QLabel *m_officer;
    ActionButton *m_lock;
    QLabel *m_time;
    QLabel *m_date;
};
