// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QWidget>

/// The band over a comparison: what came out of it in large letters, and what it means.
class VerdictBanner : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictBanner(QWidget *parent = nullptr);
    void setVerdict(Tone tone, const QString &icon, const QString &head, const QString &text);
    QString head() const { return m_head; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Draft;
    QString m_icon;
    QString m_head;
    QString m_text;
};
