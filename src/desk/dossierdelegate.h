// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "theme.h"

#include <QStyledItemDelegate>

/// Paints a dossier in a list: on one line (Brief, Finished) or on two, with name, due time and states (Full) or as one
/// of a single person's (TwoLines).
class DossierDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Manner { Brief, Finished, Full, TwoLines };
    explicit DossierDelegate(Manner manner, QObject *parent = nullptr);
    static int twoLinesHeight(const Theme &theme);
    void setClock(const Clock &clock) { m_clock = clock; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const struct DossierRow &row,
                       bool isSelected) const;
    void paintFull(QPainter *painter, const QStyleOptionViewItem &option, const struct DossierRow &row,
                   const QString &remark, bool isSelected) const;

    Manner m_manner;
    Clock m_clock;
};
