// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"
#include "changes.h"
#include "dossier.h"
#include "enrolment.h"
#include "filedreportjson.h"
#include "outcome.h"
#include "portaladdress.h"
#include "portalexchange.h"
#include "queuejson.h"
#include "reconciliation.h"
#include "relayoffice.h"
#include "signedoperation.h"
#include "unitadoptionjson.h"
#include "uploadpace.h"

#include <QFuture>
#include <QPointer>

#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

/// A dossier as the portal has it.
struct PortalDossier
{
    qint64 version = 0;
    Dossier dossier;
    QJsonObject document;    ///< As it came: with members that this version does not know.
    QList<Attachment> files; ///< In the order in which they came.
};

/// A link to a dossier's papers that works once.
struct FileLink
{
    QString url;
    QDateTime expiresAt;
};

/// A batch of operations as it goes over the line.
struct PreparedBatch
{
    QList<QUuid> ids;
    QByteArray body;
    bool isDeflated = false;
};

/// The portal's REST calls (sync.md 4), one function each. Lives on one thread with an event loop; every call's future
/// finishes once, with an answer or a trouble; calls under way when it goes away finish as aborted. Follows no redirect
/// and sends nothing to a host that is not trusted.
class PortalClient : public QObject
{
    Q_OBJECT
public:
    explicit PortalClient(PortalAddress address, QObject *parent = nullptr);
    ~PortalClient() override;

    void setTimeout(int milliseconds) { m_timeoutMs = milliseconds; } ///< Preset 30,000.
    /// Batches are sent deflated (to a tenth: country lines are slow upwards). Only to a portal whose limits say that
    /// it takes them.
    void setDeflating(bool isDeflating) { m_isDeflating = isDeflating; }
    UploadPace &pace() { return m_pace; } ///< Of the line to this portal, as uploads found it.
    const PortalAddress &address() const { return m_address; }

    QFuture<PortalAnswer<EnrolmentAnswer>> enrol(const EnrolmentRequest &request);
    QFuture<PortalAnswer<PortalLimits>> limits();
    QFuture<PortalAnswer<NumberLease>> leaseNumbers(const LeaseRequest &request);
    /// An applied or refused outcome; only one that names the operation.
    QFuture<PortalAnswer<Outcome>> putOperation(const SignedOperation &operation);
    QFuture<PortalAnswer<Outcome>> outcomeOf(const QUuid &opId); ///< ProblemType::neverSeen: 404.
    PreparedBatch preparedBatch(const QList<SignedOperation> &operations) const;
    /// One outcome for each operation, in their order; else it counts as lost.
    QFuture<PortalAnswer<QList<Outcome>>> sendBatch(const PreparedBatch &batch);
    QFuture<PortalAnswer<QList<Outcome>>> sendBatch(const QList<SignedOperation> &operations)
    {
        return sendBatch(preparedBatch(operations));
    }
    QFuture<PortalAnswer<QList<Outcome>>> lookUp(const QList<QUuid> &opIds);
    /// This device's own operations after that one, at most 100, as they were sent: what a restored counter lacks.
    QFuture<PortalAnswer<QList<SignedOperation>>> ownOperations(qint64 afterSeq);
    QFuture<PortalAnswer<DayDifference>> reconcile(int counter, QDate day, const DayAccount &account);
    QFuture<PortalAnswer<PortalDossier>> dossier(const QUuid &id);
    /// A link under which a browser fetches the dossier's scanned papers, each once. ProblemType::missingBlob: none of
    /// them has arrived there yet.
    QFuture<PortalAnswer<FileLink>> makeFileLink(const QUuid &dossier);
    QFuture<PortalAnswer<ChangesPage>> changes(const QString &cursor, int limit);
    QFuture<PortalAnswer<ChangesPage>> snapshot(const QString &scope, const QString &cursor);
    /// The newest filings of the units below this office for a report and period; more behind `after`.
    QFuture<PortalAnswer<UnitReports>> unitReports(const QString &report, const Period &period,
                                                   const QString &after = {});
    /// How the units of this office's tree stand with online services, itself with them, with the
    /// weeks of the period; more behind `after`.
    QFuture<PortalAnswer<UnitAdoptionPage>> unitAdoption(const Period &days, const QString &after = {});
    QFuture<PortalAnswer<OfficerList>> officers();            ///< Who works in this office.
    QFuture<PortalAnswer<RelayOffice>> relayOffice();         ///< For the gateway of an office: who works there.
    QFuture<PortalAnswer<QByteArray>> catalogue(int version); ///< The catalogue file as it stands there.

    /// Which of at most 200 files the portal holds for this organisation.
    QFuture<PortalAnswer<QList<QByteArray>>> heldBlobs(const QList<QByteArray> &hashes);
    QFuture<PortalAnswer<bool>> holdsBlob(const QByteArray &sha256); ///< The same of one file, by HEAD.
    /// Begins an upload, or finds the one that is open, by tus 1.0. `first` may be the file's first bytes; they count
    /// only where nothing is there yet.
    QFuture<PortalAnswer<UploadStand>> createUpload(const Blob &blob, const QByteArray &first = {});
    QFuture<PortalAnswer<qint64>> uploadOffset(const QString &uploadId);
    /// The next bytes; answers the new offset. ProblemType::wrongOffset: it stands elsewhere, badDigest: what arrived
    /// is not the file, and the upload is gone.
    QFuture<PortalAnswer<qint64>> sendChunk(const QString &uploadId, qint64 offset, const QByteArray &bytes);

    /// The office's waiting numbers, or word that they are still those of that version.
    QFuture<PortalAnswer<QueueNews>> queue(const QString &since);
    QFuture<PortalAnswer<WaitingDay>> waitingDay(QDate day); ///< How long the office's citizens waited.
    /// One step with them; the same id again gives the same answer and does nothing more.
    QFuture<PortalAnswer<QueueActAnswer>> putQueueAct(const QUuid &id, const QueueAct &act);
    /// Whether the connection is given up after each look at the numbers; to be unset by whoever looks several times a
    /// second.
    void setLeavingQueue(bool isLeaving) { m_isLeavingQueue = isLeaving; }

public slots:
    void abortAll(); ///< Calls under way finish as aborted; later ones work.

private:
    enum class Verb { Get, Head, Put, Post, Patch };
    enum class Encoding { None, Deflate };
    QFuture<PortalAnswer<PortalBytes>> exchange(Verb verb, const QString &path, const QByteArray &body = {},
                                                const QByteArray &signature = {}, Encoding encoding = Encoding::None);
    QFuture<PortalAnswer<PortalBytes>> start(Verb verb, const QNetworkRequest &request, const QByteArray &body,
                                             PortalExchange::Expecting expecting = PortalExchange::Expecting::Json);
    QNetworkRequest requestFor(const QString &path) const;

    const PortalAddress m_address;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QList<QPointer<PortalExchange>> m_exchanges;
    int m_timeoutMs = 30000;
    bool m_isDeflating = false;
    bool m_isLeavingQueue = true;
    UploadPace m_pace;
};
