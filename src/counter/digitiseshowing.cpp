// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "counterwindow.h"
#include "digitisepage.h"
#include "paperdifferences.h"
#include "wording.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

// What the digitising desk shows of the open stack.

void DigitiseDesk::showStack()
{
    compare();
    m_page.setPages(m_stack.pages(), m_stack.canUndo());
    showFacts();
}

void DigitiseDesk::compare()
{
    for (PaperEntry &paper : m_papers) {
        QStringList text;
        for (const ScannedPage &page : m_stack.pages()) {
            if (page.component == paper.number && !page.isDropped)
                text.append(page.text);
        }
        paper.differences = paperDifferences(text.join(u'\n'), m_applicant).join(u"; "_s);
    }
    m_page.setPapers(m_papers);
}

void DigitiseDesk::showFacts()
{
    if (m_window.page() != CounterWindow::Page::Digitise)
        return;
    int count = 0;
    int recognised = 0;
    qint64 bytes = 0;
    for (const ScannedPage &page : m_stack.pages()) {
        if (page.isDropped)
            continue;
        ++count;
        recognised += page.stage == PageStage::Recognised;
        bytes += page.findings.bytes;
    }
    if (count == 0)
        return m_window.setFacts({});
    m_window.setFacts({{u"file"_s, tr("%n page(s) · %1", nullptr, count).arg(formattedBytes(bytes)), true},
                       {u"search"_s, tr("Text recognised: %1/%2").arg(recognised).arg(count), true}});
}

void DigitiseDesk::showPicture(const QUuid &id)
{
    const ScannedPage *page = m_stack.find(id);
    if (!page)
        return;
    const QString file = m_files.file(*page, u"preview"_s, u"jpg"_s);
    QtConcurrent::run([file] { return QImage(file); }).then(this, [this, id](const QImage &picture) {
        m_page.showPicture(id, picture);
    });
}

void DigitiseDesk::showThumbnail(const ScannedPage &page)
{
    if (!page.isReady())
        return;
    const QString file = m_files.file(page, u"thumb"_s, u"jpg"_s);
    QtConcurrent::run([file] { return QImage(file); }).then(this, [this, id = page.id](const QImage &picture) {
        m_page.setThumbnail(id, picture);
    });
}
