// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QWidget>

class ActionButton;
class QLabel;

/// What the camera sees, below the scan field: a frame to hold the code in, and what to do if it cannot be read. Esc
/// closes it. The page below stays as it is.
class CameraPane : public QWidget
{
    Q_OBJECT
public:
    /// Covers part of `window`; hidden until it is opened.
    explicit CameraPane(QWidget &window);

    void open(); ///< Without a picture yet; takes the focus.
    void close();
    void sayTitle(const QString &text); ///< In the place of the title until it is opened anew.
    QString title() const { return m_title; }
    void showFrame(const QImage &preview);
    void showHint(const QString &text, bool isCalm); ///< What to do; calm: nothing is wrong.
    QString hint() const;

signals:
    void closed(); ///< By the officer.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QRect pictureRect() const;

    QImage m_preview;
    QString m_title;
    QString m_hint;
    bool m_isCalm = true;
    ActionButton *m_close;
    QWidget *m_before = nullptr; ///< Had the focus.
};
