// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QPointer>

class QMimeData;

/// Takes pictures that are pasted into the window (Ctrl+V) or dropped on it. A text field that holds text, or would get
/// text, keeps its own paste. GUI thread.
class PictureIntake : public QObject
{
    Q_OBJECT
public:
    /// Watches the window as long as it lives. Whether an officer is there to take what comes is the owner's question.
    explicit PictureIntake(QWidget &window);

signals:
    void picturePasted(const QImage &picture);
    void filesGiven(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool take(const QMimeData *content);
    bool isOurs(QObject *watched) const;
    void showTarget(bool isShown);

    QWidget &m_window;
    QPointer<QWidget> m_target;
};
