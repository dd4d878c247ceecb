// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannerdesk.h"

#include "counterwindow.h"
#include "dossierfinder.h"
#include "keyscanner.h"

#include <QCoreApplication>

ScannerDesk::ScannerDesk(CounterContext &context, CounterWindow &window, DossierFinder &finder, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_finder(finder)
    , m_keyboard(new KeyScanner(this))
{
    m_keyboard->setRecogniser([clock = context.clock](const RawScan &scan) {
        const ScanVerdict verdict = decodedScan(scan, clock.now().date()).verdict();
        return verdict == ScanVerdict::Accepted || verdict == ScanVerdict::NeedsReview;
    });
    QCoreApplication::instance()->installEventFilter(m_keyboard);
    connect(m_keyboard, &KeyScanner::scanned, this, &ScannerDesk::take);
    connect(m_keyboard, &KeyScanner::unreadable, this, &ScannerDesk::sayUnreadable);
}

/// What is scanned over a locked or signed-out window belongs to nobody.
bool ScannerDesk::isListening() const
{
    return m_window.isSignedIn() && !m_window.isLocked();
}

void ScannerDesk::take(const RawScan &scan)
{
    if (!isListening())
        return;
    const DecodedScan decoded = decodedScan(scan, m_context.clock.now().date());
    if (decoded.isDamaged())
        return sayUnreadable();
    m_window.showScanNotice({});
    m_finder.takeScan(decoded);
}

void ScannerDesk::sayUnreadable()
{
    if (isListening())
        m_window.showScanNotice(tr("The scan could not be read: scan again."));
}
