// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportdesk.h"

#include "counterwindow.h"
#include "enteredfiguretable.h"
#include "reportpane.h"
#include "reportspage.h"

// A report that stands on the page when another counter has done something with it.

void ReportDesk::lookAgain()
{
    if (!m_isOwn || m_window.page() != CounterWindow::Page::Reports) // Opened, it is read.
        return;
    const Report &report = m_opened.computed;
    m_context.store
        .read<QList<StandingFigure>>([of = FiguredReport{report.form.report, report.period, report.unitCode}](
                                         Connection &c) { return EnteredFigureTable(c).of(of); })
        .then(this, [this, ask = m_asks](const Result<QList<StandingFigure>> &standing) {
            if (!standing || ask != m_asks || *standing == m_opened.entered)
                return;
            m_isOutdated = true;
            renew();
        });
}

/// What was typed or loaded is not kept: the report is signed, it may be at another counter meanwhile.
void ReportDesk::takeSigned(const Error &refusal, bool isLoaded, int ask)
{
    if (isLoaded && ask == m_asks)
        return readFilings(m_opened.computed, ask, true);
    say(refusal.message);
    show();
}

void ReportDesk::renew()
{
    const auto mayCome = [this] { return m_isOwn && m_keeping == 0 && !m_page.pane()->isTyping(); };
    if (!m_isOutdated || !mayCome() || m_window.page() != CounterWindow::Page::Reports)
        return;
    const Period period = m_page.period();
    const auto form = m_library.find(m_page.report(), period.to, m_context.identity.office.code);
    if (!form)
        return;
    m_isOutdated = false;
    m_context.store
        .read<GatheredReport>([asked = question(*form, period)](Connection &c) { return gatheredReport(c, asked); })
        .then(this, [this, mayCome, ask = m_asks, typed = m_typed](const Result<GatheredReport> &read) {
            if (!read || ask != m_asks || typed != m_typed || !mayCome()) { // Something was asked or typed meanwhile.
                m_isOutdated = true;
                if (read && typed != m_typed)
                    renew();
                return;
            }
            m_facts = read->facts;
            m_opened = read->opened;
            m_page.pane()->renewReport(reportView(m_opened, m_context.officer));
            emit shown();
        });
}
