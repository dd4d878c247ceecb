// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QWidget>

#include <functional>

/// A page or a slip as it will be printed, painted by the print layout itself, so that it cannot differ from the print.
class PaperPreview : public QWidget
{
    Q_OBJECT
public:
    /// Paints the paper into that rectangle of the painter.
    using PaintPaper = std::function<void(QPainter &, const QRectF &)>;

    explicit PaperPreview(QWidget *parent = nullptr);
    /// `millimetres` gives the paper's proportions.
    void setPaper(PaintPaper paint, QSizeF millimetres);
    /// Words in place of a paper.
    void setMessage(const QString &icon, const QString &message);
    const PaintPaper &paper() const { return m_paint; }
    QSizeF millimetres() const { return m_millimetres; }
    bool hasPaper() const { return static_cast<bool>(m_paint); }
    QSize sizeHint() const override { return {312, 236}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

signals:
    void enlargeAsked(); ///< Enter or a double click: the paper at 100 %.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PaintPaper m_paint;
    QSizeF m_millimetres{210, 297};
    QString m_icon;
    QString m_message;
};
