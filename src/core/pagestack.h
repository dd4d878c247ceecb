// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scannedpage.h"

#include <QHash>

/// The pages of one dossier that wait to be filed, in order, with everything an officer does to them before; each act
/// can be undone, all the way.
///
/// Acts on pages that are not there do nothing and answer false.
class PageStack
{
public:
    PageStack() = default;
    explicit PageStack(QList<ScannedPage> pages) : m_pages(std::move(pages)) {}

    const QList<ScannedPage> &pages() const { return m_pages; }
    const ScannedPage *find(const QUuid &id) const;
    int indexOf(const QUuid &id) const; ///< -1: not there.

    // What comes by itself; undoing never takes it away.
    void arrive(const ScannedPage &page) { m_pages.append(page); }
    /// The machine's work on a page is done; ignored if the page was edited meanwhile.
    bool note(const QUuid &id, int revision, PageStage stage, const PageFindings &findings, const QString &text);

    // What the officer does.
    bool assign(const QUuid &id, int component);
    /// Gives the pages of one batch to the components that have none: one each if there are as many sheets as
    /// components (ux.md 2, F6), all to the only one; else nothing is guessed. A blank side goes with the page before
    /// it.
    bool assignInOrder(const QList<QUuid> &batch, const QList<int> &components);
    bool move(const QUuid &id, int to); ///< To this place among all pages.
    bool turn(const QUuid &id, int quarterTurns);
    bool crop(const QUuid &id, const QRectF &part); ///< Of the page as PageEdit says.
    bool straighten(const QUuid &id, bool isStraightened);
    bool drop(const QUuid &id, bool isDropped);
    bool accept(const QUuid &id);
    /// What codes in the stack say, as one act: sheets to leave out, pages with the component they belong to.
    bool divide(const QList<QUuid> &covers, const QHash<QUuid, int> &components);
    bool replace(const QUuid &id, const ScannedPage &by); ///< `by` takes its place; the old page is dropped.
    bool insert(const ScannedPage &page, int at);
    /// Gives pages away to another dossier; not undone here.
    QList<ScannedPage> take(const QList<QUuid> &ids);

    bool canUndo() const { return !m_before.isEmpty(); }
    bool undo();

private:
    /// What an officer decided of one page.
    struct Decision
    {
        QUuid id;
        int component = 0;
        PageEdit edit;
        bool isDropped = false;
        bool isAccepted = false;
    };
    ScannedPage *page(const QUuid &id);
    void remember();
    static void edit(ScannedPage &page, const PageEdit &edit);
    static PageEdit seen(const ScannedPage &page); ///< Its edit with the turns that its text asked for: what is shown.

    QList<ScannedPage> m_pages;
    QList<QList<Decision>> m_before; ///< The latest last.
};
