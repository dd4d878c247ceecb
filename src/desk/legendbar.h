// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

/// The line that says which keys do what on this page: it reads the actions themselves, so it cannot disagree with
/// them.
///
/// Where the width is short, entries that also have a button on the page (property "hasButton") go, from the right.
class LegendBar : public QWidget
{
    Q_OBJECT
public:
    explicit LegendBar(QWidget *parent = nullptr);
    /// Stands there instead of the keys while it is not empty.
    void setWarning(const QString &text);
    void setActions(const QList<QAction *> &left, const QList<QAction *> &right);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry
    {
        QAction *action;
        QRect rect;
    };
    QList<Entry> entries() const;
    int entryWidth(const QAction *action) const;

    QString m_warning;
    QList<QAction *> m_left;
    QList<QAction *> m_right;
};
