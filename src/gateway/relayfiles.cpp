// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relayfiles.h"

#include "awaiting.h"
#include "operation.h"
#include "retrydelay.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int papersAtOnce = 100; // At most 200 are looked up at once.
constexpr int mostFailures = 6;   // Of one file in a row, without a byte more.
constexpr qint64 roomSeconds = 15 * 60;

/// A paper with the file that it needs.
struct WaitingPaper
{
    RelayedOperation operation;
    std::optional<Blob> file; ///< Nothing: the operation names none; the province says so.
};

class FilesRun
{
public:
    FilesRun(const UpstreamLink &link, const PortalLimits &limits) : m_link(link), m_limits(limits) {}

    RelayFilesStep run()
    {
        while (!m_link.isStopping() && m_result.step.isWhole() && !m_result.isInterrupted) {
            const QList<WaitingPaper> papers = waiting();
            QList<WaitingPaper> missing;
            if (papers.isEmpty() || !sortOut(papers, missing) || !m_result.ready.isEmpty() || missing.isEmpty())
                break;
            for (const WaitingPaper &paper : std::as_const(missing)) {
                if (!send(paper))
                    break;
            }
        }
        return m_result;
    }

private:
    enum class After { GoOn, SetAside, Stop };

    QList<WaitingPaper> waiting()
    {
        QList<WaitingPaper> papers;
        const QString now = toIsoOfficeTime(m_link.clock.now());
        const bool isRead = m_link.read([&](GatewayConnection &connection) {
            const RelayPlan plan = relayPlan(connection, now, papersAtOnce);
            for (const RelayedOperation &operation : plan.papers) {
                const auto read = readOperation(signedRelayed(connection, operation).body);
                const auto attachment = read ? attachmentFromJson(read->payload) : Result<Attachment>(Error{});
                papers.append({operation, attachment ? std::optional(attachment->file) : std::nullopt});
            }
        });
        m_result.step.isStoreFailed = !isRead;
        return papers;
    }

    bool sortOut(const QList<WaitingPaper> &papers, QList<WaitingPaper> &missing)
    {
        QSet<QByteArray> asked;
        for (const WaitingPaper &paper : papers) {
            if (paper.file)
                asked.insert(paper.file->sha256);
        }
        const auto held = awaited(m_link.client.heldBlobs(asked.values()));
        if (!held)
            return stop(held.trouble());
        QSet<QString> waitingLanes;
        QSet<QByteArray> wanted;
        for (const WaitingPaper &paper : papers) {
            const bool isHeld = !paper.file || held->contains(paper.file->sha256);
            if (isHeld && !waitingLanes.contains(paper.operation.dossier)) {
                m_result.ready.append(paper.operation);
                continue;
            }
            waitingLanes.insert(paper.operation.dossier);
            if (!isHeld && !wanted.contains(paper.file->sha256)) {
                wanted.insert(paper.file->sha256);
                missing.append(paper);
            }
        }
        return true;
    }

    /// False: no further file now.
    bool send(const WaitingPaper &paper)
    {
        if (isUrgentWaiting())
            return false;
        const auto file = m_link.shelf.openBlob(m_link.office, *paper.file);
        if (!file) // Lost from the office's disk: the counter that has it sends it again when asked.
            return setAside(paper, u"file-missing"_s, roomSeconds);
        UploadPace &pace = m_link.client.pace();
        std::optional<UploadStand> upload;
        int failures = 0;
        int badDigests = 0;
        while (!upload || !upload->isDone()) {
            if (m_link.isStopping() || isUrgentWaiting())
                return false;
            QElapsedTimer elapsed;
            elapsed.start();
            qint64 sent = 0;
            const auto stand = sendPiece(*file, *paper.file, upload, sent);
            if (stand) {
                if (sent > 0)
                    pace.succeeded(elapsed.elapsed(), m_limits.chunkBytes);
                failures = 0;
                upload = *stand;
                continue;
            }
            const PortalTrouble trouble = stand.trouble();
            if (trouble.isProblem(ProblemType::badDigest) && ++badDigests < 2) {
                upload.reset();
                continue;
            }
            const After after = afterTrouble(paper, trouble, ++failures);
            if (after != After::GoOn)
                return after == After::SetAside;
            if (trouble.kind != PortalTrouble::Kind::Refused)
                pace.failed();
            const auto asked = upload && !trouble.isProblem(ProblemType::notFound)
                                   ? awaited(m_link.client.uploadOffset(upload->id))
                                   : PortalAnswer<qint64>();
            if (!asked) {
                upload.reset();
                continue;
            }
            failures = *asked > upload->offset ? 0 : failures;
            upload->offset = *asked;
        }
        return true;
    }

    PortalAnswer<UploadStand> sendPiece(QFile &file, const Blob &blob, const std::optional<UploadStand> &upload,
                                        qint64 &sent)
    {
        const qint64 offset = upload ? upload->offset : 0;
        const qint64 chunk = m_link.client.pace().chunk();
        const bool isWithBytes = upload || blob.bytes <= chunk;
        const QByteArray piece = isWithBytes && file.seek(offset) ? file.read(chunk) : QByteArray();
        sent = piece.size();
        if (!upload)
            return awaited(m_link.client.createUpload(blob, piece));
        const auto moved = awaited(m_link.client.sendChunk(upload->id, offset, piece));
        if (!moved)
            return moved.trouble();
        return UploadStand{upload->id, *moved, blob.bytes};
    }

    After afterTrouble(const WaitingPaper &paper, const PortalTrouble &trouble, int failures)
    {
        const int status = trouble.problem.status;
        const bool isRefused = trouble.kind == PortalTrouble::Kind::Refused;
        const bool isOfPlace = trouble.isProblem(ProblemType::wrongOffset) || trouble.isProblem(ProblemType::notFound);
        if ((isOfPlace || trouble.isDoubt()) && failures < mostFailures)
            return After::GoOn;
        if (isRefused && !isOfPlace && status != 507 &&
            (status >= 500 || status == 429 || status == 401 || status == 403 || status == 426)) {
            stop(trouble);
            return After::Stop;
        }
        if (!isRefused && !trouble.isDoubt()) {
            stop(trouble);
            return After::Stop;
        }
        return setAside(paper, codeOf(trouble), status == 507 ? roomSeconds : 0) ? After::SetAside : After::Stop;
    }

    /// The paper waits for another try; others go on.
    bool setAside(const WaitingPaper &paper, const QString &code, qint64 leastSeconds)
    {
        const qint64 delay = std::max(retryDelay(paper.operation.attempts), leastSeconds * 1000) + 1000;
        const QString nextAt = toIsoOfficeTime(m_link.clock.now().addMSecs(delay));
        m_result.step.isStoreFailed = !m_link.write(
            [&](GatewayConnection &connection) { postponeRelay(connection, paper.operation, code, nextAt, true); });
        return !m_result.step.isStoreFailed;
    }

    bool isUrgentWaiting()
    {
        const QString now = toIsoOfficeTime(m_link.clock.now());
        m_link.read([&](GatewayConnection &connection) { m_result.isInterrupted = hasRelayWork(connection, now); });
        return m_result.isInterrupted;
    }

    bool stop(const PortalTrouble &trouble)
    {
        m_result.step.trouble = trouble;
        return false;
    }

    const UpstreamLink &m_link;
    const PortalLimits &m_limits;
    RelayFilesStep m_result;
};

} // namespace

RelayFilesStep bringFiles(const UpstreamLink &link, const PortalLimits &limits)
{
    return FilesRun(link, limits).run();
}
