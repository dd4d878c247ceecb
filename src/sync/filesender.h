// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"
#include "filestore.h"
#include "outboxtable.h"
#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

#include <QElapsedTimer>
#include <QSet>

/// How a run of sending files ended.
struct FilesReport
{
    QList<StoredOperation> ready; ///< Operations whose files the portal holds, in order: they may be sent now.
    bool isInterrupted =
        false; ///< Something that goes before files waits: to be sent, or to be looked for in the feed.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Brings the files of waiting dossier.attach operations to the portal (sync.md 7): looks up what it holds, sends the
/// rest a piece at a time, goes on where a piece broke off, never from the beginning. A receipt or a step that is made
/// meanwhile interrupts it. A file that cannot be sent sets its operation aside; other dossiers go on.
class FileSender
{
public:
    FileSender(Store &store, PortalClient &client, const SyncAccount &account, const PortalLimits &limits,
               std::function<bool()> isStopping, std::function<void()> progressed);

    /// Until some operations are ready to be sent, or nothing is left to do. What was told as ready once is not told
    /// again.
    FilesReport run();

private:
    enum class End { Sent, SetAside, Interrupted, Stopped };

    using Batch = QList<StoredOperation>;
    std::optional<Batch> waiting();
    /// Moves what may go to m_report.ready; answers what still wants its file. False: stopped.
    bool sortOut(const Batch &operations, Batch &missing);
    End send(const StoredOperation &operation);
    End sendPieces(const StoredOperation &operation, const Blob &blob, const QByteArray &bytes);
    /// What to do after an answer that was none; Sent: go on with the upload.
    End afterTrouble(const StoredOperation &operation, const Blob &blob, const PortalTrouble &trouble, int failures);
    End setAside(const StoredOperation &operation, OutboxState state, const QString &code);
    End stop(const PortalTrouble &trouble);
    bool isMoreUrgentWaiting(); ///< Or it is time to look at the feed.
    /// Waits for the answer; breaks the request off when something more urgent is to be sent.
    template <typename T> PortalAnswer<T> watched(QFuture<PortalAnswer<T>> future);

    Store &m_store;
    PortalClient &m_client;
    const SyncAccount &m_account;
    const PortalLimits m_limits;
    const std::function<bool()> m_isStopping;
    const std::function<void()> m_progressed;
    FileStore m_files;
    FilesReport m_report;
    QSet<QUuid> m_done; ///< Told as ready, or set aside.
    bool m_isBrokenOff = false;
    QElapsedTimer m_running; ///< This run.
};
