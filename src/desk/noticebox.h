// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QWidget>

/// A few lines on a coloured ground that tell the officer something without stopping anything; hidden while empty.
class NoticeBox : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBox(QWidget *parent = nullptr);
    void setNotice(const QString &text, Tone tone = Tone::Supplement, const QString &icon = QStringLiteral("info"));
    QString text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, heightForWidth(qMax(80, width()))}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone = Tone::Supplement;
};
