// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "dayfigures.h"
#include "dossierrow.h"
#include "opentask.h"
#include "parkedorder.h"

#include <QObject>
#include <QTimer>

class CounterWindow;

/// Keeps Home true: asks the store again shortly after every commit and once a minute, on the reader threads.
class HomeBoard : public QObject
{
    Q_OBJECT
public:
    HomeBoard(CounterContext &context, CounterWindow &window, QObject *parent);
    void refresh();                       ///< Soon; many calls at once give one.
    void setMatter(const OpenTask &task); ///< Of the office as a whole; stands first. Without a reason: none.

private:
    void read();
    CounterContext &m_context;
    CounterWindow &m_window;
    QTimer m_soon;
    QTimer m_minute;
    OpenTask m_matter;
};

/// What Home shows, read in one go.
struct HomeContent
{
    DayFigures figures;
    QList<OpenTask> tasks;
    QList<ParkedOrder> parked;
    QList<DossierRow> finished;
};

/// `soon`: the end of the second working day from now. Procedure names come from the catalogue.
Result<HomeContent> readHome(Connection &connection, const Catalogue &catalogue, const QDateTime &now,
                             const QDateTime &soon, int counter);
