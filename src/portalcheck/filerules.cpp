// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "blobs.h"
#include "problem.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct FileRuleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

QByteArray newPaper(int bytes = 4000)
{
    QByteArray paper = "%PDF-1.7\n" + makeToken().toLatin1();
    while (paper.size() < bytes)
        paper += makeToken().toLatin1() + '\n';
    return paper;
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256Of(bytes).toHex());
}

RawAnswer created(CheckBench &bench, const CheckDevice &by, const QByteArray &whole, const QByteArray &first,
                  const QByteArray &hash)
{
    const Blob blob{.sha256 = hash, .bytes = whole.size(), .type = u"application/pdf"_s};
    Headers headers{{"Tus-Resumable", "1.0.0"},
                    {"Upload-Length", QByteArray::number(whole.size())},
                    {"Upload-Metadata", writtenUploadMetadata(blob)}};
    const QByteArray type = first.isEmpty() ? "application/octet-stream" : "application/offset+octet-stream";
    headers.append(std::pair<QByteArray, QByteArray>("Content-Type", type));
    return bench.callAs(by, {.method = "POST", .path = u"/v1/uploads"_s, .body = first, .headers = headers});
}

QString uploadPath(const RawAnswer &answer)
{
    const QString location = QString::fromLatin1(answer.header("location"));
    return location.isEmpty() ? QString() : "/v1/uploads/"_L1 + location.section(u'/', -1);
}

RawAnswer patched(CheckBench &bench, const CheckDevice &by, const QString &path, qint64 offset, const QByteArray &bytes)
{
    return bench.callAs(by, {.method = "PATCH",
                             .path = path,
                             .body = bytes,
                             .headers = {{"Tus-Resumable", "1.0.0"},
                                         {"Upload-Offset", QByteArray::number(offset)},
                                         {"Content-Type", "application/offset+octet-stream"}}});
}

bool holds(CheckBench &bench, const CheckDevice &by, const QByteArray &paper)
{
    return bench.callAs(by, {.method = "HEAD", .path = "/v1/blobs/"_L1 + hexOf(paper)}).status == 200;
}

Verdict unknownFileIs404(CheckBench &bench)
{
    return holds(bench, *bench.device, newPaper())
               ? failed(FileRuleText::tr("a file that was never sent is said to be there"))
               : passed();
}

Verdict fileComesInOneRequest(CheckBench &bench)
{
    const QByteArray paper = newPaper();
    const RawAnswer answer = created(bench, *bench.device, paper, paper, sha256Of(paper));
    if (answer.status != 201)
        return unexpected(u"201"_s, answer);
    if (answer.header("upload-offset").toLongLong() != paper.size())
        return failed(FileRuleText::tr("not all of its bytes were taken"));
    if (!holds(bench, *bench.device, paper))
        return failed(FileRuleText::tr("a whole file is not said to be there"));
    const RawAnswer looked =
        bench.callAs(*bench.device, {.method = "POST",
                                     .path = u"/v1/blobs:lookup"_s,
                                     .body = writtenBlobLookup({sha256Of(paper), QByteArray(32, '\1')}),
                                     .headers = {{"Content-Type", "application/json"}}});
    const auto held = readHeldBlobs(looked.body);
    return held && *held == QList{sha256Of(paper)}
               ? passed()
               : failed(FileRuleText::tr("the look-up of files does not tell which are there"));
}

Verdict brokenUploadGoesOn(CheckBench &bench)
{
    const CheckDevice &device = *bench.device;
    const QByteArray paper = newPaper();
    const QString path = uploadPath(created(bench, device, paper, {}, sha256Of(paper)));
    if (path.isEmpty())
        return failed(FileRuleText::tr("an upload was not made"));
    const qsizetype half = paper.size() / 2;
    const RawAnswer first = patched(bench, device, path, 0, paper.left(half));
    if (first.status != 204)
        return unexpected(u"204"_s, first);
    const RawAnswer head =
        bench.callAs(device, {.method = "HEAD", .path = path, .headers = {{"Tus-Resumable", "1.0.0"}}});
    if (head.header("upload-offset").toLongLong() != half)
        return failed(FileRuleText::tr("it does not say how far the upload is"));
    if (uploadPath(created(bench, device, paper, {}, sha256Of(paper))) != path)
        return failed(FileRuleText::tr("beginning again did not find the upload that is open"));
    patched(bench, device, path, half, paper.mid(half));
    return holds(bench, device, paper) ? passed() : failed(FileRuleText::tr("a whole file is not said to be there"));
}

Verdict wrongOffsetIs409(CheckBench &bench)
{
    const CheckDevice &device = *bench.device;
    const QByteArray paper = newPaper();
    const QString path = uploadPath(created(bench, device, paper, {}, sha256Of(paper)));
    const RawAnswer answer = patched(bench, device, path, 100, paper.mid(100));
    return answer.status == 409 ? passed() : unexpected(u"409"_s, answer);
}

Verdict wrongFileIsRefused(CheckBench &bench)
{
    const QByteArray paper = newPaper();
    const QByteArray other = newPaper();
    const RawAnswer answer = created(bench, *bench.device, paper, paper, sha256Of(other));
    if (holds(bench, *bench.device, other))
        return failed(FileRuleText::tr("bytes with another hash were taken for the file"));
    return refusedAs(answer, 400, ProblemType::badDigest);
}

Verdict heldFileIsNotSentAgain(CheckBench &bench)
{
    const QByteArray paper = newPaper();
    created(bench, *bench.device, paper, paper, sha256Of(paper));
    const RawAnswer again = created(bench, *bench.device, paper, {}, sha256Of(paper));
    const bool isDone = again.status == 201 && again.header("upload-offset").toLongLong() == paper.size();
    return isDone ? passed() : failed(FileRuleText::tr("a file that is held is asked for again"));
}

Verdict officesSeeTheirOwn(CheckBench &bench)
{
    if (!bench.other)
        return skipped(FileRuleText::tr("needs a code of another office (--other-code)"));
    const QByteArray paper = newPaper();
    created(bench, *bench.device, paper, paper, sha256Of(paper));
    const Dossier dossier = bench.dossier(*bench.device);
    bench.put(*bench.device, bench.receipt(*bench.device, dossier));
    const RawAnswer read = bench.callAs(
        *bench.other, {.method = "GET", .path = "/v1/dossiers/"_L1 + dossier.id.toString(QUuid::WithoutBraces)});
    if (read.status != 404)
        return unexpected(u"404"_s, read);
    return holds(bench, *bench.other, paper) ? failed(FileRuleText::tr("another office is told that a file is there"))
                                             : passed();
}

} // namespace

QList<CheckRule> fileRules()
{
    return {
        {"7", "unknown-file-is-404", QT_TRANSLATE_NOOP("PortalCheck", "A file that was never sent is not there"),
         unknownFileIs404},
        {"7", "file-comes-in-one-request", QT_TRANSLATE_NOOP("PortalCheck", "A file comes whole with its creation"),
         fileComesInOneRequest},
        {"7", "broken-upload-goes-on", QT_TRANSLATE_NOOP("PortalCheck", "A broken upload goes on where it was"),
         brokenUploadGoesOn},
        {"7", "wrong-offset-is-409", QT_TRANSLATE_NOOP("PortalCheck", "A wrong offset is 409"), wrongOffsetIs409},
        {"7", "wrong-file-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "A file with another hash is refused"),
         wrongFileIsRefused},
        {"7", "held-file-is-not-sent-again", QT_TRANSLATE_NOOP("PortalCheck", "A file that is held is not sent again"),
         heldFileIsNotSentAgain},
        {"7", "offices-see-their-own", QT_TRANSLATE_NOOP("PortalCheck", "An office sees only what is its own"),
         officesSeeTheirOwn},
    };
}
