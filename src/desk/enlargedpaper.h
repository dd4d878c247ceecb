// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paperpreview.h"

#include <QPointer>

class QScrollArea;

/// The paper at its true size over the whole window, to be read before it is printed; Esc, Enter or a press beside the
/// paper closes it, and so does the preview's going out of sight.
class EnlargedPaper : public QWidget
{
    Q_OBJECT
public:
    /// Covers the preview's window and takes the focus until it is closed; then it deletes itself and the focus goes
    /// back.
    explicit EnlargedPaper(PaperPreview &preview);
    void leave();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    PaperPreview::PaintPaper m_paint;
    QWidget *m_paper;
    QScrollArea *m_area;
    QPointer<QWidget> m_before;
};
