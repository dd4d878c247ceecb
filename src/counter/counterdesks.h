// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "opentask.h"

#include <QObject>

class ActDesk;
class AdoptionDesk;
class CameraDesk;
class CatalogueWatch;
class CertificationDesk;
class CitizenDesk;
class ContingencyDesk;
class CounterWindow;
class DigitiseDesk;
class FeeDesk;
class DossierFinder;
class FilesDesk;
class HandOverDesk;
class HomeBoard;
class KeepingDesk;
class ListDesk;
class MinistryDesk;
class OfficerSession;
class PeopleListDesk;
class PictureDesk;
class PowerDesk;
class PrintDesk;
class QueueDesk;
class ReceiveDesk;
class ReportDesk;
class ReturnDesk;
class ReviewDesk;
class ScannerDesk;
class SettingsDesk;
class SyncDesk;
class TasksDesk;
class VisitAsking;

/// All activities of one counter, joined to its window, to each other and to the scanners.
/// Lives in the GUI thread; context and window must outlive it.
class CounterDesks : public QObject
{
    Q_OBJECT
public:
    CounterDesks(CounterContext &context, CounterWindow &window, QObject *parent = nullptr);
    ~CounterDesks() override; ///< Waits for the answers of the store and of worker threads.

    OfficerSession *session() const { return m_session; }
    PrintDesk *printing() const { return m_printing; }
    ReceiveDesk *receiving() const { return m_receiving; }
    DossierFinder *finder() const { return m_finder; }
    SyncDesk *sync() const { return m_sync; }
    PictureDesk *pictures() const { return m_pictures; }
    CameraDesk *camera() const { return m_camera; }
    DigitiseDesk *digitising() const { return m_digitising; }
    PowerDesk *power() const { return m_power; }
    CitizenDesk *citizen() const { return m_citizen; }
    FeeDesk *fees() const { return m_fees; }
    KeepingDesk *keeping() const { return m_keeping; }
    PeopleListDesk *peopleList() const { return m_peopleList; }
    ListDesk *lists() const { return m_lists; }
    QueueDesk *queue() const { return m_queue; }
    CertificationDesk *certification() const { return m_certification; }
    FilesDesk *files() const { return m_files; }
    ReviewDesk *review() const { return m_review; }
    ReportDesk *reports() const { return m_reports; }
    TasksDesk *tasks() const { return m_tasks; }
    AdoptionDesk *adoption() const { return m_adoption; }
    MinistryDesk *ministries() const { return m_ministries; }

private:
    void joinReceiving();
    void joinHome();
    void joinDigitising();
    void joinFees();
    void joinCitizen();
    void doTask(const OpenTask &task, bool isOtherAction);
    void sayTroubles(); ///< What must be known before anybody signs in.

    CounterContext &m_context;
    CounterWindow &m_window;
    OfficerSession *m_session;
    PrintDesk *m_printing;
    ReceiveDesk *m_receiving;
    DossierFinder *m_finder;
    ScannerDesk *m_scanners;
    PictureDesk *m_pictures;
    CameraDesk *m_camera;
    DigitiseDesk *m_digitising;
    ListDesk *m_lists;
    ActDesk *m_acting;
    ReturnDesk *m_returning;
    HandOverDesk *m_handingOver;
    PeopleListDesk *m_peopleList;
    FeeDesk *m_fees;
    CitizenDesk *m_citizen;
    HomeBoard *m_home;
    SyncDesk *m_sync;
    KeepingDesk *m_keeping;
    CatalogueWatch *m_catalogue;
    ContingencyDesk *m_contingency;
    PowerDesk *m_power;
    SettingsDesk *m_settings;
    QueueDesk *m_queue;
    CertificationDesk *m_certification;
    FilesDesk *m_files;
    ReportDesk *m_reports;
    AdoptionDesk *m_adoption;
    MinistryDesk *m_ministries;
    VisitAsking *m_visits;
    ReviewDesk *m_review;
    TasksDesk *m_tasks;
    QUuid m_lastReceived; ///< At this counter, since it was opened.
};
