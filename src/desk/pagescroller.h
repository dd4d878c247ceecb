// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// Holds a page of the window. Up to 115 % the page gets just the room there is and nothing scrolls; above, it gets
/// what its letters need, and the view follows the focus.
class PageScroller : public QScrollArea
{
    Q_OBJECT
public:
    /// `leastWidth`: px that the page needs at 100 %; 0: what its own parts say.
    PageScroller(QWidget *page, int leastWidth, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void follow(QWidget *field); ///< Scrolls this and what lies between until the field is in sight.

    int m_leastWidth;
};
