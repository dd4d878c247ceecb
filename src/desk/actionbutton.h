// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

/// A button of the window: icon, words and the key that does the same. One per page is primary; a link has no border,
/// nor has a tool, whose words stand in the colour of text.
class ActionButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    Q_PROPERTY(QString keyCap READ keyCap WRITE setKeyCap)
    Q_PROPERTY(Look look READ look WRITE setLook)
public:
    enum Look { Normal, Primary, Link, Tool };
    Q_ENUM(Look)

    explicit ActionButton(QWidget *parent = nullptr);
    ActionButton(const QString &text, const QString &iconName, Look look = Normal, QWidget *parent = nullptr);

    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    QString keyCap() const { return m_keyCap; }
    void setKeyCap(const QString &keys);
    Look look() const { return m_look; }
    void setLook(Look look);
    void setLetterPixels(int pixels); ///< Larger letters than the theme's, for the citizen's screen; 0: the theme's.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont textFont() const;
    int iconSize() const;
    int contentWidth() const;

    QString m_iconName;
    QString m_keyCap;
    int m_letterPixels = 0;
    Look m_look = Normal;
};
