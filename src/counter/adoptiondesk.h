// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoption.h"
#include "countercontext.h"
#include "portaladdress.h"
#include "sheetwriting.h"
#include "unitadoption.h"

#include <QFuture>
#include <QObject>

class AdoptionPage;
class CounterWindow;
class PrintDesk;
class UnitsReading;

/// Dịch vụ công trực tuyến: reads the figures of a period, opens the dossiers behind them, keeps the unit's reasons,
/// writes and prints the lists, and signs the review; and how the units of the tree
/// stand, as the province told last.
class AdoptionDesk : public QObject
{
    Q_OBJECT
public:
    AdoptionDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~AdoptionDesk() override;                      ///< Waits for a sheet under way.
    void begin();                                  ///< An officer signed in.
    void beginOnline(const PortalAddress &portal); ///< The units of the tree can be read from now on.
    void writeFile(const QString &path);
    void show(); ///< Anew, if its page stands in the window.

signals:
    void shown();
    void unitsShown(bool isAnew); ///< As they are kept, or as the province told just now.
    void fileWritten(const QString &path);
    void reviewSigned();

private:
    void showUnits();
    void readUnits();
    void keepUnits(const KnownUnits &known);
    void takeUnits(const KnownUnits &known, const QString &trouble);
    void open(const QString &procedure);
    void keepRemark(const QString &procedure, const QString &remark);
    void exportFile();
    void print();
    Sheet shownSheet() const; ///< Of the view that is looked at.
    void sign(const QString &note, const QString &password);
    void signChecked(const QString &note);
    void say(const QString &text);

    CounterContext &m_context;
    CounterWindow &m_window;
    AdoptionPage &m_page;
    PrintDesk &m_printing;
    int m_asks = 0;
    int m_unitAsks = 0;
    UnitsReading *m_units = nullptr; ///< Null: the counter is enrolled at no portal.
    QList<QFuture<void>> m_underWay;
};
