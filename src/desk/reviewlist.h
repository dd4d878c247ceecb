// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewline.h"

#include <QListView>

class QStandardItemModel;

/// Lines of the review that lead to their dossiers: Enter or a click opens them. The lines stand as close as they must
/// to be seen at once.
class ReviewList : public QListView
{
    Q_OBJECT
public:
    explicit ReviewList(QWidget *parent = nullptr);
    /// `least`, `most`: px of a line at 100 %, between which they stand closer or wider.
    void setPitch(int least, int most);
    void setLines(const QList<ReviewLine> &lines); ///< The current line stays the current one.
    const ReviewLine &line(int row) const { return m_lines.at(row); }
    qsizetype count() const { return m_lines.size(); }
    int pitch() const; ///< px of a line now.
    bool hasRules() const { return m_hasRules; }
    void setRules(bool hasRules) { m_hasRules = hasRules; } ///< A line below each.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkOpened(const DayLink &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);

    QStandardItemModel *m_model;
    QList<ReviewLine> m_lines;
    int m_least = 24;
    int m_most = 32;
    bool m_hasRules = false;
};
