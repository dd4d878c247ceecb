// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QImage>

/// One page as it will stand in its file: whole, or enlarged and scrolled. While cutting, a frame is drawn over it.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);
    void setPicture(const QImage &picture, const QString &description);
    void setWords(const QString &words);                      ///< Instead of a picture, e.g. why there is none.
    int percent() const;                                      ///< Of the page's true size.
    void setMillimetres(double height) { m_height = height; } ///< Of the page, for percent().
    void zoom(int steps);
    void fit();
    bool isCutting() const { return m_isCutting; }
    void setCutting(bool isCutting);

signals:
    void zoomed();
    void cut(const QRectF &part); ///< Of the picture, 0 to 1; ends cutting.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double scale() const;
    QRectF pictureRect() const;
    void updateBars();
    void paintFrame(QPainter &painter) const;

    QImage m_picture;
    QString m_words;
    double m_height = 297;
    int m_step = 0; ///< 0: the whole page; each step enlarges by a quarter.
    bool m_isCutting = false;
    QPointF m_grip; ///< Where the frame began; in the picture, 0 to 1.
    QRectF m_frame; ///< In the picture, 0 to 1.
};
