// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QWidget>

#include <memory>

/// Shows a chart: arrow keys walk its values, Enter opens the dossiers behind one, Ctrl+C copies the picture.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    void setTitle(const QString &title); ///< For assistive programs and above the copied picture.
    /// A value that has the focus keeps it. `empty`: what is said where the chart has no value.
    void setChart(std::shared_ptr<const Chart> chart, const QString &empty);
    const Chart *chart() const { return m_chart.get(); }
    int current() const { return m_current; } ///< The value in focus; -1: none.
    QImage picture() const;                   ///< For a document: on white, in twice the pixels.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkOpened(const DayLink &link);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<ChartMark> marks() const;
    int stepOf(int key) const; ///< How far the key leads; 0: nowhere.
    int markAt(const QPointF &point) const;
    void describe();
    void paintWords(QPainter &painter, const ChartMark &mark) const;

    QString m_title;
    QString m_empty;
    std::shared_ptr<const Chart> m_chart;
    int m_current = -1;
};
