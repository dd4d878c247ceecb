// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguewatch.h"

#include "cataloguetable.h"
#include "counterwindow.h"
#include "receivepage.h"
#include "syncpage.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int lookDelayMs = 200;
constexpr int freeDelayMs = 500;

} // namespace

CatalogueWatch::CatalogueWatch(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookDelayMs);
    m_free.setInterval(freeDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &CatalogueWatch::look);
    connect(&m_free, &QTimer::timeout, this, &CatalogueWatch::changeOver);
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (!m_soon.isActive())
                m_soon.start();
        },
        Qt::QueuedConnection);
    showVersion();
}

void CatalogueWatch::look()
{
    m_context.store.read<int>([](Connection &c) { return CatalogueTable(c).newestVersion(); })
        .then(this, [this](const Result<int> &version) {
            const int known = m_waiting ? m_waiting->version : m_context.catalogue->version;
            if (version && *version > known)
                read();
        });
}

void CatalogueWatch::read()
{
    using Shared = std::shared_ptr<const Catalogue>;
    m_context.store
        .read<Shared>([](Connection &c) -> Result<Shared> {
            auto catalogue = loadCatalogue(c);
            if (!catalogue)
                return catalogue.error();
            return std::make_shared<const Catalogue>(*std::move(catalogue));
        })
        .then(this, [this](const Result<Shared> &catalogue) {
            if (!catalogue) {
                qWarning("catalogue: %s", qPrintable(catalogue.error().detail));
                return;
            }
            m_waiting = *catalogue;
            changeOver();
        });
}

void CatalogueWatch::changeOver()
{
    ReceivePage *page = m_window.receivePage();
    const bool isFree = page->order().procedureCode.isEmpty();
    if (m_waiting && !isFree) {
        if (!m_free.isActive())
            m_free.start();
        return;
    }
    m_free.stop();
    if (!m_waiting)
        return;
    m_context.catalogue = std::exchange(m_waiting, nullptr);
    m_context.calendar = calendarOf(*m_context.catalogue);
    page->setCalendar(m_context.calendar);
    page->setCatalogue(m_context.catalogue);
    showVersion();
    emit changed(m_context.catalogue->version);
}

void CatalogueWatch::showVersion()
{
    m_window.syncPage()->setCatalogueText(tr("Procedures: version %1 of %2")
                                              .arg(m_context.catalogue->version)
                                              .arg(m_context.catalogue->issuedOn.toString(u"dd/MM/yyyy"_s)));
}
