// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// The rail at the left: one item per page, with a count where something waits.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);
    /// Adds a page; `isLow` puts it at the foot. Returns its index.
    int addItem(const QString &text, const QString &icon, const QString &toolTip, bool isLow = false);
    void setCurrent(int index);
    void setCount(int index, int count);        ///< 0 hides the count.
    void setOffered(int index, bool isOffered); ///< Else it is not there; the others close up.
    void setText(int index, const QString &text);
    void setClosed(int index, const QString &reason); ///< The page cannot be opened, and why.
    QSize sizeHint() const override { return {72, 400}; }

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QList<class RailItem *> m_items;
    QList<bool> m_isLow;
};
