// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "ministryreading.h"

#include <QObject>

class AdoptionPage;
class CounterWindow;

/// Loads what ministries' systems counted from their files, for the period of Dịch vụ công trực tuyến, and withdraws
/// it.
class MinistryDesk : public QObject
{
    Q_OBJECT
public:
    MinistryDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    void begin();                                              ///< An officer signed in.
    void takeFile(const QString &path, const QString &system); ///< .xlsx or .csv

signals:
    void changed(); ///< Other figures are kept.
    void refused(); ///< Nothing of a file was kept: the page says why.

private:
    void askForFile(const QString &system);
    void keep(const QString &path, const QString &system, const Period &period, const MinistryFile &file);
    void withdraw(const QString &system, const Period &period);
    void suggestSystems();
    void refuse(const Error &error);

    CounterContext &m_context;
    CounterWindow &m_window;
    AdoptionPage &m_page;
};
