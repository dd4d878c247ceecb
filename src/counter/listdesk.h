// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "listfilter.h"

#include <QFuture>
#include <QObject>

class CounterWindow;

/// Looking dossiers up: answers the search page's words and lists, part by part, keeps its saved filters, writes a list
/// as sheet or PDF.
class ListDesk : public QObject
{
    Q_OBJECT
public:
    ListDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    ~ListDesk() override; ///< Waits for files under way.

    /// Writes the list that is asked for to the file; by its ending as .xlsx or .pdf.
    void writeList(const QString &path);

private:
    void readSaved();
    void answer(const QString &text);
    void readMore(const DossierRow &last);
    void askForFile(const QString &ending, const QString &kind);
    void writeRows(const QList<DossierRow> &rows, const QString &path);

    CounterContext &m_context;
    CounterWindow &m_window;
    int m_asks = 0; ///< Answers to an earlier question are dropped.
    QList<QFuture<void>> m_underWay;
};
