// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stacksplitting.h"

#include "dossiertable.h"
#include "pagetable.h"
#include "papertable.h"
#include "scandecoding.h"

#include <algorithm>

namespace {

/// What a code on a page says.
struct StackMark
{
    qint64 dossier = 0; ///< 0: of the dossier at hand.
    int component = 0;  ///< 0: not said.
    bool isNextPaper = false;
};
using FoundMark = std::optional<StackMark>;

Result<FoundMark> markOf(const Result<std::optional<qint64>> &key, int component)
{
    if (!key)
        return key.error();
    return *key ? FoundMark({**key, component, false}) : FoundMark();
}

/// Nothing if the text leads to no dossier here.
Result<FoundMark> markOf(DossierTable &dossiers, const QString &text, QDate today)
{
    const auto meaning = identified(text, today);
    if (!meaning)
        return FoundMark();
    if (const auto *cover = meaning->as<CoverCode>()) {
        if (cover->isNextPaper())
            return FoundMark({0, 0, true});
        return markOf(dossiers.keyOfCode(cover->slip()), cover->component());
    }
    if (const auto *slip = meaning->as<SlipCode>())
        return markOf(dossiers.keyOfCode(slip->digits()), 0);
    if (const auto *code = meaning->as<DossierCode>())
        return markOf(dossiers.keyOfCode(code->text()), 0);
    const auto *token = meaning->as<TrackingToken>();
    if (!token)
        return FoundMark();
    const auto id = dossiers.idOfTracking(token->token);
    if (!id)
        return id.error();
    return *id ? markOf(dossiers.keyOf(**id), 0) : Result<FoundMark>(FoundMark());
}

Result<FoundMark> markOn(DossierTable &dossiers, const ScannedPage &page, QDate today)
{
    for (const QString &text : page.findings.codes) {
        auto mark = markOf(dossiers, text, today);
        if (!mark || *mark)
            return mark;
    }
    return FoundMark();
}

/// The papers of a dossier, and which of them are still to be scanned.
struct PaperNumbers
{
    QList<int> all;
    QList<int> open;
};

bool isHandedIn(const Component &component)
{
    return component.state == ComponentState::Original || component.state == ComponentState::Certified ||
           component.state == ComponentState::Copy;
}

Result<PaperNumbers> paperNumbers(Connection &connection, qint64 key)
{
    PaperNumbers numbers;
    const auto stored = DossierTable(connection).find(key);
    if (!stored)
        return stored.error();
    const auto papers = PaperTable(connection).of(key);
    if (!papers)
        return papers.error();
    const auto waiting = PageTable(connection).of(key);
    if (!waiting)
        return waiting.error();
    if (!*stored)
        return numbers;
    for (const Component &component : (*stored)->dossier.components) {
        const int number = component.number;
        const bool isThere =
            std::any_of(papers->begin(), papers->end(), [number](const Paper &p) { return p.component == number; }) ||
            std::any_of(waiting->begin(), waiting->end(),
                        [number](const ScannedPage &p) { return p.component == number && !p.isDropped; });
        numbers.all.append(number);
        if (isHandedIn(component) && !isThere)
            numbers.open.append(number);
    }
    return numbers;
}

/// Goes through a stack page by page.
class StackDivision
{
public:
    StackDivision(Connection &connection, qint64 dossier) : m_connection(connection), m_own(dossier), m_now(dossier) {}

    Result<void> take(const ScannedPage &page, const FoundMark &mark)
    {
        const bool isBack = m_isBehindCover && !mark && page.findings.isBlank;
        m_isBehindCover = mark.has_value();
        if (mark) {
            if (const auto followed = follow(*mark); !followed)
                return followed.error();
        }
        if (mark || isBack) {
            m_split.covers.append(page.id);
        } else {
            m_section.append(page.id);
            if (m_paper > 0)
                m_split.components.insert(page.id, m_paper);
        }
        if (m_now != m_own)
            m_split.parts.last().pages.append(page.id);
        return {};
    }
    const StackSplit &split() const { return m_split; }

private:
    Result<void> follow(const StackMark &mark)
    {
        if (mark.isNextPaper)
            return beginNext();
        if (mark.dossier != m_now && mark.dossier != m_own) {
            const auto row = DossierTable(m_connection).row(mark.dossier);
            if (!row)
                return row.error();
            m_split.parts.append({mark.dossier, row->code, {}});
        }
        if (mark.dossier != m_now || mark.component == 0) {
            m_section.clear();
            m_hasBegun = false;
            m_last = 0;
        }
        m_now = mark.dossier;
        m_paper = 0;
        if (mark.component == 0)
            return {};
        const auto numbers = numbersOf(m_now);
        if (!numbers)
            return numbers.error();
        if (numbers->all.contains(mark.component))
            begin(mark.component);
        return {};
    }

    Result<void> beginNext()
    {
        if (m_now == 0)
            return {};
        const auto numbers = numbersOf(m_now);
        if (!numbers)
            return numbers.error();
        if (!m_hasBegun && !m_section.isEmpty()) {
            begin(nextOf(*numbers));
            for (const QUuid &page : std::as_const(m_section))
                m_split.components.insert(page, m_paper);
        }
        begin(nextOf(*numbers));
        return {};
    }

    void begin(int paper)
    {
        m_paper = paper;
        m_last = paper > 0 ? paper : CoverCode::mostComponents;
        m_hasBegun = true;
        m_given[m_now].append(paper);
    }

    /// The first paper behind the present one that nothing was given to; 0: none is left.
    int nextOf(const PaperNumbers &numbers) const
    {
        for (const int number : numbers.open) {
            if (number > m_last && !m_given.value(m_now).contains(number))
                return number;
        }
        return 0;
    }

    Result<PaperNumbers> numbersOf(qint64 dossier)
    {
        if (!m_numbers.contains(dossier)) {
            const auto numbers = paperNumbers(m_connection, dossier);
            if (!numbers)
                return numbers.error();
            m_numbers.insert(dossier, *numbers);
        }
        return m_numbers.value(dossier);
    }

    Connection &m_connection;
    const qint64 m_own;
    qint64 m_now;
    int m_paper = 0;         ///< To which the pages belong now; 0: to none yet.
    int m_last = 0;          ///< Sheets that say “next paper” go on behind this one.
    bool m_hasBegun = false; ///< A sheet that names or counts papers was seen in this dossier's part.
    bool m_isBehindCover = false;
    QList<QUuid> m_section; ///< Pages of the present dossier's part.
    QHash<qint64, PaperNumbers> m_numbers;
    QHash<qint64, QList<int>> m_given;
    StackSplit m_split;
};

} // namespace

Result<StackSplit> splitByCodes(Connection &connection, qint64 dossier, const QList<ScannedPage> &pages, QDate today)
{
    DossierTable dossiers(connection);
    StackDivision division(connection, dossier);
    for (const ScannedPage &page : pages) {
        if (page.isDropped)
            continue;
        const auto mark = markOn(dossiers, page, today);
        if (!mark)
            return mark.error();
        if (const auto taken = division.take(page, *mark); !taken)
            return taken.error();
    }
    return division.split();
}
