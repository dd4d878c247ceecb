// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "treereading.h"

#include "reportwriting.h"

using namespace Qt::StringLiterals;

TreeReading::TreeReading(const PortalAddress &portal, QObject *parent) : QObject(parent), m_client(portal) {}

void TreeReading::read(const QString &report, const Period &period, const Answer &answer)
{
    readPage(report, period, {}, {}, answer, ++m_asks);
}

void TreeReading::readPage(const QString &report, const Period &period, const QString &after, Tree tree,
                           const Answer &answer, int ask)
{
    m_client.unitReports(report, period, after).then(this, [=, this](const PortalAnswer<UnitReports> &page) mutable {
        if (ask != m_asks)
            return;
        if (!page)
            return answer(errorOf(page.trouble()));
        for (const UnitReports::Entry &entry : page->filed) {
            auto read = readReport(entry.report.figures);
            if (!read) { // Filed by a later version: as if it were not there, by name.
                tree.missing.append(entry.report.unitName);
                continue;
            }
            if (!tree.oldest.isValid() || read->asOf < tree.oldest)
                tree.oldest = read->asOf;
            tree.reports.append(*std::move(read));
        }
        tree.missing += page->missing;
        if (page->next.isEmpty())
            return answer(tree);
        readPage(report, period, page->next, tree, answer, ask);
    });
}
