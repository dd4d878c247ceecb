// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagequeue.h"

#include "pagetable.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 2; // A page at which a worker dies twice is not tried again.

QJsonObject requestOf(const PageFiles &files, const ScannedPage &page)
{
    QJsonObject request{
        {u"source"_s, files.source(page)},       {u"page"_s, page.sourcePage}, {u"turns"_s, page.edit.quarterTurns},
        {u"straighten"_s, page.edit.straighten}, {u"coding"_s, u"auto"_s},     {u"into"_s, files.folder(page.id)},
        {u"revision"_s, page.revision}};
    if (const QRectF &crop = page.edit.crop; !crop.isNull())
        request.insert(u"crop"_s, QJsonArray{crop.x(), crop.y(), crop.width(), crop.height()});
    return request;
}

PageFindings findingsOf(const QJsonObject &answer)
{
    PageFindings findings;
    findings.skew = answer[u"skew"].toDouble();
    findings.sharpness = answer[u"sharpness"].toDouble(1);
    findings.isBlank = answer[u"blank"].toBool();
    findings.isPhoto = answer[u"photo"].toBool();
    findings.hasColour = answer[u"colour"].toBool();
    findings.isCutAtEdge = answer[u"cut"].toBool();
    findings.hasGlare = answer[u"glare"].toBool();
    findings.isBornDigital = answer[u"bornDigital"].toBool();
    findings.bytes = answer[u"bytes"].toInteger();
    findings.codes = answer[u"codes"].toVariant().toStringList();
    return findings;
}

} // namespace

PageQueue::PageQueue(CounterContext &context, const PageFiles &files, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(files)
{
    for (Line *line : {&m_preparing, &m_recognising})
        line->worker.setFileKey(context.identity.fileKey());
    m_preparing.what = u"prepare"_s;
    m_recognising.what = u"recognise"_s;
    m_recognising.from = PageStage::Prepared;
}

void PageQueue::wake()
{
    wake(m_preparing);
    if (canRecognise())
        wake(m_recognising);
}

void PageQueue::wake(Line &line)
{
    if (!m_context.lookUpOnly.isEmpty())
        return;
    if (line.isBusy || line.isAsking) {
        line.isWokenAgain = true;
        return;
    }
    line.isAsking = true;
    line.isWokenAgain = false;
    m_context.store.read<QList<ScannedPage>>([stage = line.from](Connection &c) { return PageTable(c).at(stage, 1); })
        .then(this, [this, &line](const Result<QList<ScannedPage>> &pages) {
            line.isAsking = false;
            if (pages && !pages->isEmpty())
                work(line, pages->first());
            else if (line.isWokenAgain)
                wake(line);
        });
}

void PageQueue::work(Line &line, const ScannedPage &page)
{
    line.isBusy = true;
    line.worker.ask(line.what, requestOf(m_files, page),
                    [this, &line, page](const Result<QJsonObject> &answer) { take(line, page, answer); });
}

void PageQueue::take(Line &line, const ScannedPage &page, const Result<QJsonObject> &answer)
{
    line.isBusy = false;
    const bool isPreparing = &line == &m_preparing;
    if (answer) {
        PageFindings findings = isPreparing ? findingsOf(*answer) : page.findings;
        if (!isPreparing) {
            findings.codes = (*answer)[u"codes"].toVariant().toStringList();
            findings.quarterTurns = (*answer)[u"turns"].toInt();
            if (answer->contains(u"bytes"))
                findings.bytes = (*answer)[u"bytes"].toInteger();
        }
        return note(page, isPreparing ? PageStage::Prepared : PageStage::Recognised, findings,
                    (*answer)[u"text"].toString());
    }
    const Error &error = answer.error();
    if (error.code == u"worker-died" || error.code == u"worker-hung") {
        if (++m_tries[page.id] < mostTries)
            return wake(line);
    } else if (error.kind == ErrorKind::StorageFailed) {
        return emit troubled(error.message); // Goes on with the next arrival; nothing is lost.
    } else if (!isPreparing) {
        m_recognisingTrouble = error.message;
        return emit troubled(error.message);
    }
    if (!isPreparing)
        return note(page, PageStage::Recognised, page.findings, {}); // Filed without text rather than never.
    PageFindings findings;
    findings.trouble = error.message;
    note(page, PageStage::Failed, findings, {});
}

void PageQueue::note(const ScannedPage &page, PageStage stage, const PageFindings &findings, const QString &text)
{
    emit worked(page.id, page.revision, stage, findings, text);
    m_context.store
        .write<void>(WritePriority::Sync,
                     [id = page.id, revision = page.revision, stage, findings, text](Connection &c) {
                         return PageTable(c).note(id, revision, stage, findings, text);
                     })
        .then(this, [this, id = page.id, stage](const Result<void> &kept) {
            if (!kept)
                return emit troubled(kept.error().message);
            if (stage == PageStage::Recognised)
                emit recognised(id);
            wake();
        });
}

void PageQueue::assemble(const QList<ScannedPage> &pages, const QString &out, const QDateTime &at,
                         WorkerProcess::Answered answered)
{
    QJsonArray list;
    for (const ScannedPage &page : pages) {
        if (page.findings.isBornDigital) {
            list.append(QJsonObject{{u"source"_s, m_files.source(page)}, {u"page"_s, page.sourcePage}});
            continue;
        }
        const QString layer = m_files.file(page, u"layer"_s, u"pdf"_s);
        list.append(QJsonObject{{u"picture"_s, m_files.file(page, u"picture"_s, u"bin"_s)},
                                {u"layer"_s, QFile::exists(layer) ? layer : QString()}});
    }
    m_preparing.worker.ask(u"assemble"_s, {{u"pages"_s, list}, {u"at"_s, toIsoOfficeTime(at)}, {u"out"_s, out}},
                           std::move(answered));
}

void PageQueue::import(const QString &file, const QString &into, WorkerProcess::Answered answered)
{
    m_preparing.worker.ask(u"import"_s, {{u"file"_s, file}, {u"into"_s, into}}, std::move(answered));
}
