// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// The line at the bottom: devices at the left, last sync and office at the right. Also where announcements are read.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    /// A device or a fact with an icon; trouble is also said by the icon, not by colour alone.
    struct Item
    {
        QString icon;
        QString text;
        bool isGood = true;
    };

    explicit StatusLine(QWidget *parent = nullptr);
    void setItems(const QList<Item> &items);
    void setFacts(const QList<Item> &facts); ///< Of the page that is shown, behind the devices.
    void setLastSync(const QString &text);
    void setOffice(const QString &name);
    void announce(const QString &text); ///< Told to assistive programs; Qt 6.4 has no announcement event.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Item> m_items;
    QList<Item> m_facts;
    QString m_lastSync;
    QString m_office;
};
