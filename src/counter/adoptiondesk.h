// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoption.h"
#include "countercontext.h"

#include <QFuture>
#include <QObject>

class AdoptionPage;
class CounterWindow;
class PrintDesk;

/// Dịch vụ công trực tuyến: reads the figures of a period, opens the dossiers behind them, keeps the unit's reasons,
/// writes and prints the lists, and signs the review.
class AdoptionDesk : public QObject
{
    Q_OBJECT
public:
    AdoptionDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~AdoptionDesk() override; ///< Waits for a sheet under way.
    void begin();             ///< An officer signed in.
    void writeFile(const QString &path);
    void show(); ///< Anew, if its page stands in the window.

signals:
    void shown();
    void fileWritten(const QString &path);
    void reviewSigned();

private:
    void open(const QString &procedure);
    void keepRemark(const QString &procedure, const QString &remark);
    void exportFile();
    void print();
    void sign(const QString &note, const QString &password);
    void signChecked(const QString &note);
    void say(const QString &text);

    CounterContext &m_context;
    CounterWindow &m_window;
    AdoptionPage &m_page;
    PrintDesk &m_printing;
    int m_asks = 0;
    QList<QFuture<void>> m_underWay;
};
