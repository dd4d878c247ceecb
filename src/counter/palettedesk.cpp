// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettedesk.h"

#include "actionobstacle.h"
#include "commandpalette.h"
#include "counterwindow.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "dossiertable.h"
#include "drafttable.h"
#include "keycap.h"
#include "printdesk.h"
#include "receivedesk.h"
#include "receivepage.h"
#include "wording.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace {

constexpr int latestDossiers = 20;
using Kind = PaletteEntry::Kind;

/// What the counter worked on last.
struct Latest
{
    QList<Draft> drafts;
    QList<DossierRow> dossiers;
};

Result<Latest> readLatestWork(Connection &connection, const QDateTime &now)
{
    Latest latest;
    const auto drafts = DraftTable(connection).all();
    if (!drafts)
        return drafts.error();
    const auto rows = DossierTable(connection).listed({}, now, {}, latestDossiers);
    if (!rows)
        return rows.error();
    latest.drafts = *drafts;
    latest.dossiers = *rows;
    return latest;
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

PaletteDesk::PaletteDesk(CounterContext &context, CounterWindow &window, ReceiveDesk &receiving, DossierFinder &finder,
                         PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_receiving(receiving)
    , m_finder(finder)
    , m_printing(printing)
{
    connect(&window, &CounterWindow::paletteAsked, this, &PaletteDesk::open);
    connect(window.commandPalette(), &CommandPalette::chosen, this, &PaletteDesk::run);
}

void PaletteDesk::open()
{
    ++m_opened;
    QList<PaletteEntry> entries = dossierEntries();
    entries += commandEntries();
    entries += procedureEntries();
    entries.append({Kind::Find, {}, tr("Look up “%1” among the dossiers"), {}, {}, u"search"_s, {}, {}});
    m_window.commandPalette()->open(entries);
    readLatest();
}

QList<PaletteEntry> PaletteDesk::commandEntries() const
{
    QList<PaletteEntry> entries;
    const QList<QAction *> commands = m_window.commands();
    for (QAction *action : commands) {
        const bool isPlainKey = action->shortcut().isEmpty();
        if (isPlainKey)
            continue; // Stands for a row of keys, none of which it is.
        entries.append({Kind::Command,
                        {},
                        action->iconText(),
                        {},
                        keyCapText(action->shortcut()),
                        u"chevron-right"_s,
                        obstacleOf(action),
                        action});
    }
    return entries;
}

QList<PaletteEntry> PaletteDesk::dossierEntries() const
{
    const DossierPage *page = m_window.dossierPage();
    if (m_window.page() != CounterWindow::Page::Dossier || page->dossier().isNull() || page->isWorking())
        return {};
    QList<PaletteEntry> entries;
    for (const WorkOffer &offer : workOffers(page->shownDossier(), m_context.officer, m_context.clock.now().date())) {
        const QString obstacle = m_context.lookUpOnly.isEmpty() ? offer.obstacle : m_context.lookUpOnly;
        const QString code = page->shownDossier().code();
        switch (offer.kind) {
        case WorkOffer::Kind::Act:
            entries.append(
                {Kind::Act, QString(ruleOf(offer.act).word), offer.text, code, {}, u"pencil"_s, obstacle, {}});
            break;
        case WorkOffer::Kind::Print:
            entries.append({Kind::Print, offer.form, offer.text, code, {}, u"printer"_s, obstacle, {}});
            break;
        case WorkOffer::Kind::Files:
        case WorkOffer::Kind::Voiding: // Asked for on the page itself, where its fields stand.
            break;
        }
    }
    return entries;
}

QList<PaletteEntry> PaletteDesk::procedureEntries() const
{
    QList<PaletteEntry> entries;
    for (const Procedure *procedure : m_context.catalogue->search({}, m_context.clock.now().date()))
        entries.append({Kind::Procedure,
                        procedure->code,
                        procedure->name,
                        tr("Receive · %1").arg(procedure->code),
                        {},
                        u"file-plus"_s,
                        m_context.lookUpOnly,
                        {}});
    return entries;
}

void PaletteDesk::readLatest()
{
    m_context.store.read<Latest>([now = m_context.clock.now()](Connection &c) { return readLatestWork(c, now); })
        .then(this, [this, opened = m_opened](const Result<Latest> &latest) {
            if (!latest || opened != m_opened || !m_window.commandPalette()->isVisible())
                return;
            QList<PaletteEntry> entries;
            const QDate today = m_context.clock.now().date();
            for (const Draft &draft : latest->drafts) {
                if (draft.isParked)
                    entries.append({Kind::Draft,
                                    idText(draft.id),
                                    draft.title.isEmpty() ? tr("Without a name") : draft.title,
                                    tr("On hold since %1").arg(shortTime(inOfficeTime(draft.updatedAt), today)),
                                    {},
                                    u"note"_s,
                                    m_context.lookUpOnly,
                                    {}});
            }
            for (const DossierRow &row : latest->dossiers)
                entries.append({Kind::Dossier,
                                idText(row.id),
                                row.applicantName,
                                row.code + u" · "_s + row.procedureName,
                                {},
                                u"folder"_s,
                                {},
                                {}});
            m_window.commandPalette()->addEntries(entries);
        });
}

void PaletteDesk::run(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case Kind::Command:
        if (entry.action)
            entry.action->trigger();
        return;
    case Kind::Act:
        if (const auto act = dossierActFromText(entry.id))
            emit m_window.dossierPage()->workAsked(m_window.dossierPage()->shownDossier(), *act);
        return;
    case Kind::Print:
        return m_printing.printSheet(m_window.dossierPage()->dossier(), entry.id);
    case Kind::Draft:
        return m_receiving.openParked(QUuid::fromString(entry.id));
    case Kind::Dossier:
        return m_finder.open(QUuid::fromString(entry.id));
    case Kind::Procedure:
        m_window.showPage(CounterWindow::Page::Receive);
        return m_window.receivePage()->chooseProcedure(entry.id);
    case Kind::Find:
        emit m_window.textEntered(entry.id);
    }
}
