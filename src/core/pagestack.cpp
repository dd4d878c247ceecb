// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestack.h"

#include <algorithm>

int PageStack::indexOf(const QUuid &id) const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].id == id)
            return i;
    }
    return -1;
}

const ScannedPage *PageStack::find(const QUuid &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_pages[index];
}

ScannedPage *PageStack::page(const QUuid &id)
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_pages[index];
}

void PageStack::remember()
{
    QList<Decision> decisions;
    for (const ScannedPage &page : std::as_const(m_pages))
        decisions.append({page.id, page.component, page.edit, page.isDropped, page.isAccepted});
    m_before.append(decisions);
}

void PageStack::edit(ScannedPage &page, const PageEdit &edit)
{
    if (page.edit == edit)
        return;
    page.edit = edit;
    ++page.revision;
    page.stage = PageStage::Arrived;
    page.findings = {};
    page.text.clear();
}

PageEdit PageStack::seen(const ScannedPage &page)
{
    PageEdit edit = page.edit;
    edit.quarterTurns = (edit.quarterTurns + page.findings.quarterTurns) % 4;
    return edit;
}

bool PageStack::note(const QUuid &id, int revision, PageStage stage, const PageFindings &findings, const QString &text)
{
    ScannedPage *found = page(id);
    if (!found || found->revision != revision)
        return false;
    found->stage = stage;
    found->findings = findings;
    found->text = text;
    return true;
}

bool PageStack::assign(const QUuid &id, int component)
{
    const ScannedPage *found = find(id);
    if (!found || (found->component == component && !found->isDropped))
        return false;
    remember();
    ScannedPage *changed = page(id);
    changed->component = component;
    changed->isDropped = false;
    return true;
}

bool PageStack::assignInOrder(const QList<QUuid> &batch, const QList<int> &components)
{
    QList<QList<QUuid>> sheets; // A page with the blank sides behind it.
    for (const ScannedPage &page : std::as_const(m_pages)) {
        if (!batch.contains(page.id) || page.component != 0 || page.isDropped)
            continue;
        if (page.findings.isBlank && !sheets.isEmpty())
            sheets.last().append(page.id);
        else if (!page.findings.isBlank)
            sheets.append({page.id});
    }
    const bool isOneEach = sheets.size() == components.size();
    if (sheets.isEmpty() || components.isEmpty() || (!isOneEach && components.size() > 1))
        return false;
    remember();
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        for (const QUuid &id : std::as_const(sheets[i]))
            page(id)->component = components[isOneEach ? i : 0];
    }
    return true;
}

bool PageStack::move(const QUuid &id, int to)
{
    const int from = indexOf(id);
    if (from < 0 || to < 0 || to >= m_pages.size() || to == from)
        return false;
    remember();
    m_pages.move(from, to);
    return true;
}

bool PageStack::turn(const QUuid &id, int quarterTurns)
{
    ScannedPage *found = page(id);
    if (!found || quarterTurns % 4 == 0)
        return false;
    remember();
    PageEdit turned = seen(*found);
    turned.quarterTurns = ((turned.quarterTurns + quarterTurns) % 4 + 4) % 4;
    turned.crop = {}; // It was said of the page as it stood before.
    edit(*found, turned);
    return true;
}

bool PageStack::crop(const QUuid &id, const QRectF &part)
{
    ScannedPage *found = page(id);
    const QRectF inside = part.intersected(QRectF(0, 0, 1, 1));
    if (!found || found->edit.crop == inside)
        return false;
    remember();
    PageEdit cropped = seen(*found);
    cropped.crop = inside;
    edit(*found, cropped);
    return true;
}

bool PageStack::straighten(const QUuid &id, bool isStraightened)
{
    ScannedPage *found = page(id);
    if (!found || found->edit.straighten == isStraightened)
        return false;
    remember();
    PageEdit changed = seen(*found);
    changed.straighten = isStraightened;
    edit(*found, changed);
    return true;
}

bool PageStack::drop(const QUuid &id, bool isDropped)
{
    ScannedPage *found = page(id);
    if (!found || found->isDropped == isDropped)
        return false;
    remember();
    found->isDropped = isDropped;
    return true;
}

bool PageStack::accept(const QUuid &id)
{
    ScannedPage *found = page(id);
    if (!found || found->isAccepted)
        return false;
    remember();
    found->isAccepted = true;
    return true;
}

bool PageStack::divide(const QList<QUuid> &covers, const QHash<QUuid, int> &components)
{
    const auto isChanged = [&](const ScannedPage &page) {
        return (covers.contains(page.id) && !page.isDropped) ||
               components.value(page.id, page.component) != page.component;
    };
    if (std::none_of(m_pages.begin(), m_pages.end(), isChanged))
        return false;
    remember();
    for (ScannedPage &page : m_pages) {
        page.isDropped = page.isDropped || covers.contains(page.id);
        page.component = components.value(page.id, page.component);
    }
    return true;
}

bool PageStack::replace(const QUuid &id, const ScannedPage &by)
{
    const int index = indexOf(id);
    if (index < 0)
        return false;
    // Undoing shall leave out the new page and bring back the old one, so both are there before.
    ScannedPage newPage = by;
    newPage.isDropped = true;
    newPage.component = m_pages[index].component;
    m_pages.insert(index + 1, newPage);
    remember();
    m_pages[index].isDropped = true;
    m_pages[index + 1].isDropped = false;
    return true;
}

bool PageStack::insert(const ScannedPage &page, int at)
{
    if (at < 0 || at > m_pages.size())
        return false;
    m_pages.insert(at, page);
    return true;
}

QList<ScannedPage> PageStack::take(const QList<QUuid> &ids)
{
    QList<ScannedPage> taken;
    for (const QUuid &id : ids) {
        if (const int index = indexOf(id); index >= 0)
            taken.append(m_pages.takeAt(index));
    }
    return taken;
}

bool PageStack::undo()
{
    if (m_before.isEmpty())
        return false;
    const QList<Decision> before = m_before.takeLast();
    QHash<QUuid, ScannedPage> now;
    for (const ScannedPage &page : std::as_const(m_pages))
        now.insert(page.id, page);
    QList<ScannedPage> pages;
    for (const Decision &decision : before) {
        if (!now.contains(decision.id))
            continue; // Given to another dossier.
        ScannedPage page = now.take(decision.id);
        page.component = decision.component;
        page.isDropped = decision.isDropped;
        page.isAccepted = decision.isAccepted;
        edit(page, decision.edit);
        pages.append(page);
    }
    for (const ScannedPage &page : std::as_const(m_pages)) {
        if (now.contains(page.id))
            pages.append(page); // Came after.
    }
    m_pages = pages;
    return true;
}
