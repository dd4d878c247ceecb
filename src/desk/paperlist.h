// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digitisevalues.h"

#include <QListView>

class QStandardItemModel;

/// The papers a dossier asks for, each with the pages it has so far.
class PaperList : public QListView
{
    Q_OBJECT
public:
    explicit PaperList(QWidget *parent = nullptr);
    void setPapers(const QList<PaperEntry> &papers, const QList<ScannedPage> &pages);
    void setCurrentNumber(int number); ///< The paper of the page that is shown; 0: none.

signals:
    void chosen(int number); ///< Pressed or activated: the shown page belongs to it.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_model;
};

/// "1–2", "3, 5": the places of these pages in the stack, from 1.
QString pageRanges(const QList<int> &places);
