// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paletteentry.h"
#include "wordmatching.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

/// Bảng lệnh (Ctrl+K): a line to type in over the window and what fits it: acts, papers to print, drafts, dossiers,
/// procedures. It covers the window: no key reaches the page below. Enter runs, Esc or a click outside closes.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<PaletteEntry> &entries); ///< Empty line, everything that may be done first.
    void addEntries(const QList<PaletteEntry> &entries);
    QList<PaletteEntry> shown() const; ///< What the list holds now, in its order.

public slots:
    void close(); ///< Gives the focus back.

signals:
    void chosen(const PaletteEntry &entry); ///< It is closed already.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        PaletteEntry entry;
        MatchedName name;
    };
    void fill();
    void place();
    void move(int by);
    void run(const QModelIndex &index);

    QWidget *m_panel;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QStandardItemModel *m_model;
    QList<Line> m_lines;
    QList<qsizetype> m_shown; ///< Places in m_lines.
    QPointer<QWidget> m_before;
};
