// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesender.h"

#include "awaiting.h"
#include "parking.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int windowOfFiles = 100; // At most 200 are looked up at once.
constexpr int filesPerLane = 8;
constexpr qint64 groupMs = 3000; // Files sent so long are attached together.
constexpr int mostFailures = 6;  // Of one file in a row, without a byte more.
constexpr int watchEveryMs = 500;

std::optional<Attachment> attachmentOf(const StoredOperation &stored)
{
    const auto operation = readOperation(stored.body);
    const auto attachment = operation ? attachmentFromJson(operation->payload) : Result<Attachment>(Error{});
    return attachment ? std::optional(*attachment) : std::nullopt;
}

Result<bool> hasMoreUrgent(Connection &connection, const QDateTime &now)
{
    const auto sendable = OutboxTable(connection).sendableLanes(now, 1, 1);
    if (!sendable)
        return sendable.error();
    return !sendable->isEmpty();
}

} // namespace

FileSender::FileSender(Store &store, PortalClient &client, const SyncAccount &account, const PortalLimits &limits,
                       std::function<bool()> isStopping, std::function<void()> progressed)
    : m_store(store)
    , m_client(client)
    , m_account(account)
    , m_limits(limits)
    , m_isStopping(std::move(isStopping))
    , m_progressed(std::move(progressed))
    , m_files(store.directory(), account.fileKey)
{
}

FilesReport FileSender::run()
{
    m_report = {};
    m_running.start();
    while (!m_isStopping()) {
        const auto operations = waiting();
        Batch missing;
        if (!operations || operations->isEmpty() || !sortOut(*operations, missing))
            return m_report;
        if (!m_report.ready.isEmpty() || missing.isEmpty())
            return m_report;
        QElapsedTimer group;
        group.start();
        for (const StoredOperation &operation : std::as_const(missing)) {
            const End end = send(operation);
            if (end == End::Interrupted || end == End::Stopped) {
                m_report.isInterrupted = end == End::Interrupted;
                return m_report;
            }
            if (group.elapsed() > groupMs)
                break;
        }
    }
    return m_report;
}

std::optional<FileSender::Batch> FileSender::waiting()
{
    const QDateTime now = m_account.clock.now();
    auto operations = awaited(m_store.read<Batch>([now](Connection &connection) {
        return OutboxTable(connection).attachable(now, windowOfFiles, filesPerLane);
    }));
    if (!operations) {
        m_report.storeError = operations.error();
        return std::nullopt;
    }
    // What stands behind one that was set aside waits with it.
    QSet<QUuid> restingLanes;
    Batch left;
    for (const StoredOperation &operation : std::as_const(*operations)) {
        if (m_done.contains(operation.opId))
            restingLanes.insert(operation.dossierId);
        else if (!restingLanes.contains(operation.dossierId))
            left.append(operation);
    }
    return left;
}

bool FileSender::sortOut(const Batch &operations, Batch &missing)
{
    QHash<QUuid, QByteArray> hashes;
    for (const StoredOperation &operation : operations) {
        if (const auto attachment = attachmentOf(operation))
            hashes.insert(operation.opId, attachment->file.sha256);
    }
    const QSet<QByteArray> asked(hashes.cbegin(), hashes.cend());
    QList<QByteArray> held;
    if (!asked.isEmpty()) {
        auto answer = awaited(m_client.heldBlobs(asked.values()));
        if (!answer) {
            m_report.trouble = answer.trouble();
            return false;
        }
        held = *std::move(answer);
    }
    QSet<QUuid> waitingLanes;
    QSet<QByteArray> wanted;
    for (const StoredOperation &operation : operations) {
        // What says of no file that it is attached goes to the portal, which refuses it with its reason.
        const auto hash = hashes.constFind(operation.opId);
        const bool isHeld = hash == hashes.cend() || held.contains(*hash);
        if (isHeld && !waitingLanes.contains(operation.dossierId)) {
            m_report.ready.append(operation);
            m_done.insert(operation.opId);
            continue;
        }
        waitingLanes.insert(operation.dossierId);
        if (!isHeld && !wanted.contains(*hash)) {
            wanted.insert(*hash);
            missing.append(operation);
        }
    }
    return true;
}

FileSender::End FileSender::send(const StoredOperation &operation)
{
    if (isMoreUrgentWaiting())
        return End::Interrupted;
    const Blob blob = attachmentOf(operation)->file;
    // Read whole: it lies here sealed.
    const auto bytes = m_files.get(blob.sha256);
    if (!bytes || bytes->size() != blob.bytes)
        return setAside(operation, OutboxState::Quarantined, bytes ? u"file-damaged"_s : bytes.error().code);
    return sendPieces(operation, blob, *bytes);
}

FileSender::End FileSender::sendPieces(const StoredOperation &operation, const Blob &blob, const QByteArray &bytes)
{
    UploadPace &pace = m_client.pace();
    std::optional<UploadStand> upload;
    int failures = 0;
    int badDigests = 0;
    while (!upload || !upload->isDone()) {
        if (m_isStopping())
            return End::Stopped;
        if (isMoreUrgentWaiting())
            return End::Interrupted;
        const qint64 offset = upload ? upload->offset : 0;
        const bool isSentWithCreation = !upload && blob.bytes <= pace.chunk();
        const QByteArray piece = upload || isSentWithCreation ? bytes.mid(offset, pace.chunk()) : QByteArray();
        QElapsedTimer elapsed;
        elapsed.start();
        PortalAnswer<UploadStand> stand;
        if (!upload) {
            stand = watched(m_client.createUpload(blob, piece));
        } else {
            const auto moved = watched(m_client.sendChunk(upload->id, offset, piece));
            stand = moved ? PortalAnswer(UploadStand{upload->id, *moved, blob.bytes})
                          : PortalAnswer<UploadStand>(moved.trouble());
        }
        if (m_isBrokenOff)
            return End::Interrupted;
        if (stand) {
            if (!piece.isEmpty())
                pace.succeeded(elapsed.elapsed(), m_limits.chunkBytes);
            failures = 0;
            upload = *stand;
            m_progressed();
            continue;
        }
        const PortalTrouble &trouble = stand.trouble();
        // What arrived is not what was read here, where its hash was right: once more from the beginning.
        if (trouble.isProblem(ProblemType::badDigest) && ++badDigests < 2) {
            upload.reset();
            continue;
        }
        if (const End end = afterTrouble(operation, blob, trouble, ++failures); end != End::Sent)
            return end;
        if (trouble.kind != PortalTrouble::Kind::Refused)
            pace.failed();
        // Asked again, the portal tells where the upload stands: by its id, or by finding it anew.
        const auto asked = upload && !trouble.isProblem(ProblemType::notFound)
                               ? awaited(m_client.uploadOffset(upload->id))
                               : PortalAnswer<qint64>();
        if (!asked) {
            upload.reset();
            continue;
        }
        if (*asked > upload->offset)
            failures = 0;
        upload->offset = *asked;
    }
    return End::Sent;
}

FileSender::End FileSender::afterTrouble(const StoredOperation &operation, const Blob &blob,
                                         const PortalTrouble &trouble, int failures)
{
    using Kind = PortalTrouble::Kind;
    const int status = trouble.problem.status;
    if (trouble.kind == Kind::Refused) {
        if (trouble.isProblem(ProblemType::wrongOffset) || trouble.isProblem(ProblemType::notFound))
            return failures < mostFailures ? End::Sent : setAside(operation, OutboxState::Ready, trouble.problem.type);
        if (status == 507)
            return setAside(operation, OutboxState::WaitingDependency, trouble.problem.type);
        const bool isOfDevice = status == 401 || status == 403 || status == 426;
        if (isOfDevice || status == 429 || status >= 500)
            return stop(trouble);
        const bool isDamaged = trouble.isProblem(ProblemType::badDigest);
        return setAside(operation, OutboxState::Quarantined, isDamaged ? u"file-damaged"_s : trouble.problem.type);
    }
    if (!trouble.isDoubt())
        return stop(trouble);
    if (failures < mostFailures)
        return End::Sent;
    // The portal that can still say what it holds is there: then it may be this file that does not pass.
    const auto held = awaited(m_client.heldBlobs({blob.sha256}));
    if (!held)
        return stop(held.trouble());
    return setAside(operation, OutboxState::Ready, codeOf(trouble));
}

FileSender::End FileSender::setAside(const StoredOperation &operation, OutboxState state, const QString &code)
{
    m_done.insert(operation.opId);
    const auto parked = park(m_store, m_account, operation, state, code);
    m_progressed();
    if (parked)
        return End::SetAside;
    m_report.storeError = parked.error();
    return End::Stopped;
}

FileSender::End FileSender::stop(const PortalTrouble &trouble)
{
    m_report.trouble = trouble;
    return End::Stopped;
}

bool FileSender::isMoreUrgentWaiting()
{
    if (m_running.elapsed() > m_limits.pollIdleMs)
        return true;
    const QDateTime now = m_account.clock.now();
    const auto urgent =
        awaited(m_store.read<bool>([now](Connection &connection) { return hasMoreUrgent(connection, now); }));
    return urgent && *urgent;
}

template <typename T> PortalAnswer<T> FileSender::watched(QFuture<PortalAnswer<T>> future)
{
    m_isBrokenOff = false;
    QTimer timer;
    std::optional<QFuture<Result<bool>>> asked;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (asked && !asked->isFinished())
            return;
        if (asked && asked->result() && *asked->result()) {
            m_isBrokenOff = true;
            timer.stop();
            m_client.abortAll();
            return;
        }
        asked = m_store.read<bool>(
            [now = m_account.clock.now()](Connection &connection) { return hasMoreUrgent(connection, now); });
    });
    timer.start(watchEveryMs);
    auto answer = awaited(future);
    m_isBrokenOff = m_isBrokenOff && !answer;
    return answer;
}
