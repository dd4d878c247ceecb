// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "listreceiving.h"

#include <QFuture>
#include <QObject>

class CounterWindow;
class PeopleListPage;
class PrintDesk;

/// Many people for one procedure: takes who hands in and what from the receive page, reads and checks the workbook on a
/// thread of its own, saves all sound rows in one transaction and prints one receipt.
class PeopleListDesk : public QObject
{
    Q_OBJECT
public:
    PeopleListDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~PeopleListDesk() override; ///< Waits for a workbook under way.

    void load(const QString &file);
    void writePattern(const QString &file); ///< An empty workbook with the heads.

signals:
    void loaded(); ///< Read and checked, or refused with words.
    void saved();

private:
    void begin();
    void check();
    void addOpenOnes(const PeopleList &list);
    void save();
    void showOutcome(const ListOutcome &outcome);
    void askForFile(bool isPattern);

    CounterContext &m_context;
    CounterWindow &m_window;
    PeopleListPage &m_page;
    PrintDesk &m_printing;
    QString m_file;
    QByteArray m_sha256;  ///< Of the file.
    PeopleList m_read;    ///< As the file says.
    PeopleList m_checked; ///< With what the rules say.
    int m_checks = 0;     ///< Answers to an earlier check are dropped.
    bool m_isSaving = false;
    QFuture<void> m_working;
};
