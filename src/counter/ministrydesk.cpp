// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministrydesk.h"

#include "adoptionpage.h"
#include "counterwindow.h"
#include "ministryloading.h"
#include "ministrypane.h"
#include "ministrytable.h"

#include <QFileDialog>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

MinistryDesk::MinistryDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.adoptionPage())
{
    MinistryPane *pane = m_page.ministries();
    connect(pane, &MinistryPane::fileAsked, this, &MinistryDesk::askForFile);
    connect(pane, &MinistryPane::withdrawAsked, this, &MinistryDesk::withdraw);
    connect(&m_page, &AdoptionPage::reviewAsked, pane, [pane] { pane->showFaults({}); });
}

void MinistryDesk::begin()
{
    m_page.ministries()->showFaults({});
    m_page.ministries()->setObstacle(!m_context.lookUpOnly.isEmpty() ? m_context.lookUpOnly
                                     : m_context.officer.role == Role::Officer
                                         ? tr("Figures of a ministry's system are loaded by a supervisor.")
                                         : QString());
    suggestSystems();
}

/// Those that were loaded before, then those of the catalogue.
void MinistryDesk::suggestSystems()
{
    m_context.store.read<QStringList>([](Connection &c) { return MinistryTable(c).systems(); })
        .then(this, [this](const Result<QStringList> &loaded) {
            QStringList systems = loaded.value_or(QStringList());
            for (const Procedure &procedure : m_context.catalogue->procedures) {
                const ProcedureTerms *terms = procedure.termsAt(m_context.clock.now().date());
                if (terms && !terms->homeSystem.isEmpty() && !systems.contains(terms->homeSystem))
                    systems.append(terms->homeSystem);
            }
            m_page.ministries()->setSystems(systems);
        });
}

void MinistryDesk::askForFile(const QString &system)
{
    auto *dialog =
        new QFileDialog(&m_window, tr("Figures of a ministry's system"), {}, tr("XLSX or CSV (*.xlsx *.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, system](const QString &path) { takeFile(path, system); });
    dialog->open();
}

void MinistryDesk::takeFile(const QString &path, const QString &system)
{
    m_page.ministries()->showFaults({});
    const Period period = m_page.period();
    QtConcurrent::run([path, period, catalogue = m_context.catalogue] {
        return readMinistryFile(path, *catalogue, period);
    }).then(this, [this, path, system, period](const Result<MinistryFile> &file) {
        if (!file)
            return refuse(file.error());
        keep(path, system, period, *file);
    });
}

void MinistryDesk::keep(const QString &path, const QString &system, const Period &period, const MinistryFile &file)
{
    if (!file.faults.isEmpty()) {
        QStringList faults;
        for (const ImportFault &fault : file.faults)
            faults.append(fault.cell + u": "_s + fault.message);
        m_page.ministries()->showFaults(faults);
        return emit refused();
    }
    m_context.store
        .write<MinistryList>(WritePriority::OfficersAct,
                             [order = MinistryOrder{system, period, path, file.figures},
                              act = m_context.act()](Connection &c) { return keepMinistryFigures(c, order, act); })
        .then(this, [this](const Result<MinistryList> &kept) {
            if (!kept)
                return refuse(kept.error());
            m_window.announce(kept->revision > 1
                                  ? tr("Loading %1 of this system and period holds from now on; those before are kept.")
                                        .arg(kept->revision)
                                  : tr("The figures of the ministry's system are loaded."));
            suggestSystems();
            emit changed();
        });
}

void MinistryDesk::withdraw(const QString &system, const Period &period)
{
    m_context.store
        .write<MinistryList>(WritePriority::OfficersAct,
                             [system, period, act = m_context.act()](Connection &c) {
                                 return withdrawMinistryFigures(c, system, period, act);
                             })
        .then(this, [this](const Result<MinistryList> &withdrawn) {
            if (!withdrawn)
                return refuse(withdrawn.error());
            m_window.announce(tr("The figures of the ministry's system are withdrawn; the file can be loaded again."));
            emit changed();
        });
}

void MinistryDesk::refuse(const Error &error)
{
    m_page.ministries()->showFault(error);
    emit refused();
}
