// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "countercontext.h"

#include <QObject>

class CounterWindow;
class PrintDesk;

/// The acts at the dossier that is open: offers what may be done, saves it, then prints its form.
class ActDesk : public QObject
{
    Q_OBJECT
public:
    ActDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    /// The officer's answer to a suggestion of Home: the filing with help became that dossier of the portal, whose code
    /// is noted with it; or they are two matters and it is not suggested again.
    void settleFiling(const QUuid &assisted, const QUuid &submitted, const QString &code, bool isSame);

signals:
    void done(const QUuid &dossier); ///< Something changed at it: it is to be shown anew.

private:
    void offer(const Dossier &dossier, std::optional<DossierAct> act);
    void perform(const QUuid &dossier, const ActOrder &order);
    void sayOutdated(const QList<DossierEvent> &events); ///< A paper was printed that says something else now.
    void cancel(const QUuid &dossier, const QString &reason);

    CounterContext &m_context;
    CounterWindow &m_window;
    PrintDesk &m_printing;
};
