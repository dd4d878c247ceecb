// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperarrival.h"

#include "pagequeue.h"
#include "pagetable.h"
#include "uuidv7.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

PaperArrival::PaperArrival(CounterContext &context, const PageFiles &files, PageQueue &queue, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(files)
    , m_queue(queue)
    , m_sources(context, files, nullptr)
{
    connect(&m_sources, &PaperSources::sheetArrived, this, [this](const QString &sheet) { takeScannedSheet(sheet); });
    connect(&m_sources, &PaperSources::ended, this, &PaperArrival::endBatch);
    connect(&m_sources, &PaperSources::fileArrived, this, [this](const QString &file) { importFiles({file}, unsaid); });
    connect(&m_sources, &PaperSources::troubled, this, &PaperArrival::troubled);
}

void PaperArrival::scan(const ScanChoice &choice, qint64 dossier)
{
    if (m_sources.isScanning())
        return;
    if (m_turning.isOn() && m_scannedFor != dossier)
        giveUpTurning(); // Another dossier's papers are in the feeder.
    m_scannedFor = dossier;
    if (m_turning.isOn()) {
        for (const QString &back : m_turning.goOn())
            QFile::remove(back);
    } else if (choice.byHand) {
        m_turning.begin();
    }
    emit turnChanged();
    m_sources.scan(choice);
}

void PaperArrival::takeScannedSheet(const QString &sheet)
{
    // Backs wait in their folder until all are there; a front is a page at once.
    if (m_turning.isAtBacks())
        return m_turning.addPage(sheet);
    const ScannedPage page = m_files.take(sheet, m_context.clock.now());
    m_turning.addPage(page.id.toString());
    emit arrived(m_scannedFor, {page}, {});
}

void PaperArrival::endBatch(const QString &words, const QString &code)
{
    // Who put nothing more into the feeder has put in everything.
    const bool isEmptied =
        code == u"scanner-empty" && !(m_turning.isAtBacks() ? m_turning.backs() : m_turning.fronts()).isEmpty();
    m_turnTrouble = isEmptied ? QString() : words;
    m_turning.endBatch(!m_turnTrouble.isEmpty());
    if (m_turning.step() == ManualDuplex::Step::Done)
        giveBacks();
    emit turnChanged();
    if (!m_turnTrouble.isEmpty() && !m_turning.isOn())
        emit troubled(words);
    emit ended();
}

void PaperArrival::giveBacks()
{
    const auto order = m_turning.pages();
    if (!order)
        return;
    QList<QUuid> fronts;
    QList<ScannedPage> backs;
    for (qsizetype i = 0; i + 1 < order->size(); i += 2) {
        fronts.append(QUuid::fromString(order->at(i)));
        backs.append(m_files.take(order->at(i + 1), m_context.clock.now()));
    }
    emit backsArrived(m_scannedFor, fronts, backs);
}

void PaperArrival::giveUpTurning()
{
    for (const QString &back : m_turning.giveUp())
        QFile::remove(back);
    emit turnChanged();
    emit ended();
}

StackTurn PaperArrival::turnOf(qint64 dossier) const
{
    using Step = ManualDuplex::Step;
    StackTurn turn{StackTurn::Step::None, static_cast<int>(m_turning.fronts().size()),
                   static_cast<int>(m_turning.backs().size()), m_turnTrouble};
    if (dossier == m_scannedFor)
        turn.step = m_turning.step() == Step::Turn           ? StackTurn::Step::Turn
                    : m_turning.step() == Step::FrontsBroken ? StackTurn::Step::FrontsBroken
                    : m_turning.step() == Step::BacksBroken  ? StackTurn::Step::BacksBroken
                    : m_turning.step() == Step::CountsDiffer ? StackTurn::Step::CountsDiffer
                                                             : StackTurn::Step::None;
    return turn;
}

bool PaperArrival::isBusyFor(qint64 dossier) const
{
    return ((m_sources.isScanning() || m_turning.isOn()) && m_scannedFor == dossier) ||
           std::any_of(m_imports.begin(), m_imports.end(),
                       [dossier](const Import &import) { return import.dossier == dossier; });
}

void PaperArrival::takeSheet(const QString &sheet, qint64 dossier)
{
    emit arrived(dossier, {m_files.take(sheet, m_context.clock.now())}, {});
}

void PaperArrival::adoptLeft()
{
    m_context.store.read<QSet<QString>>([](Connection &c) { return PageTable(c).sources(); })
        .then(this, [this](const Result<QSet<QString>> &sources) {
            if (!sources)
                return emit troubled(sources.error().message);
            for (const QString &sheet : m_files.waiting(*sources))
                takeSheet(sheet, unsaid);
        });
}

void PaperArrival::importFiles(const QStringList &paths, qint64 dossier)
{
    for (const QString &path : paths)
        m_imports.append({path, dossier});
    importNext();
}

void PaperArrival::importNext()
{
    if (m_isImporting || m_imports.isEmpty())
        return;
    m_isImporting = true;
    const QString path = m_imports.first().path;
    const QDateTime at = m_context.clock.now();
    const QUuid first = makeUuidV7(at.toMSecsSinceEpoch());
    m_queue.import(path, m_files.folder(first), [this, path, first, at](const Result<QJsonObject> &imported) {
        m_isImporting = false;
        const qint64 dossier = m_imports.takeFirst().dossier;
        if (!imported) {
            emit troubled(imported.error().message);
        } else {
            QList<ScannedPage> pages;
            const int count = (*imported)[u"pages"].toInt();
            const QString source =
                first.toString(QUuid::WithoutBraces) + u'/' + QFileInfo((*imported)[u"source"].toString()).fileName();
            for (int number = 1; number <= count; ++number) {
                ScannedPage page;
                page.id = number == 1 ? first : makeUuidV7(at.toMSecsSinceEpoch());
                page.source = source;
                page.sourcePage = count > 1 || source.endsWith(u".pdf") ? number : 0;
                page.arrivedAt = at;
                pages.append(page);
            }
            emit arrived(dossier, pages, path);
        }
        if (m_imports.isEmpty())
            emit ended();
        importNext();
    });
}

void PaperArrival::confirm(const QString &file)
{
    if (!file.isEmpty() && !m_sources.folder().isEmpty() && file.startsWith(m_sources.folder()))
        m_sources.confirm(file);
}
