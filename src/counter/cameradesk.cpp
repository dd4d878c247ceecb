// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cameradesk.h"

#include "camerapane.h"
#include "counterwindow.h"

#include <QCoreApplication>

namespace {

struct CameraText
{
    Q_DECLARE_TR_FUNCTIONS(CameraDesk)
};

QString wordsFor(FrameHint hint)
{
    switch (hint) {
    case FrameHint::None:
        return CameraText::tr("Hold still…");
    case FrameHint::ShowCode:
        return CameraText::tr("Hold the code into the frame.");
    case FrameHint::TooFar:
        return CameraText::tr("Too far away: bring the card closer.");
    case FrameHint::Blurred:
        return CameraText::tr("Blurred: hold the card still, a little farther away.");
    case FrameHint::Glare:
        return CameraText::tr("Glare: tilt the card a little.");
    case FrameHint::Dark:
        return CameraText::tr("Too dark: turn on a light.");
    }
    return {};
}

} // namespace

CameraDesk::CameraDesk(CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(new CameraPane(window))
{
    connect(&window, &CounterWindow::cameraAsked, this, &CameraDesk::toggle);
    connect(&window, &CounterWindow::lockShown, this, &CameraDesk::close);
    connect(&window, &CounterWindow::closing, this, &CameraDesk::close);
    connect(m_pane, &CameraPane::closed, this, &CameraDesk::close);
    connect(m_source.reader(), &VideoReader::read, this, &CameraDesk::take);
    connect(m_source.reader(), &VideoReader::looked, this, &CameraDesk::show);
    connect(&m_source, &CameraSource::failed, this, [this](const Error &error) {
        if (isShown())
            m_pane->showHint(error.message, false);
    });
}

bool CameraDesk::isShown() const
{
    return !m_pane->isHidden();
}

void CameraDesk::toggle()
{
    if (isShown())
        return close();
    showPane();
    m_source.open();
}

void CameraDesk::showPane()
{
    m_window.showNotice({});
    m_pane->open();
}

void CameraDesk::close()
{
    m_source.close();
    m_pane->close();
}

void CameraDesk::show(const QImage &preview, const FrameLook &look)
{
    if (!isShown())
        return; // A frame that was on its way.
    m_pane->showFrame(preview);
    m_pane->showHint(wordsFor(look.hint), look.hint == FrameHint::None || look.hint == FrameHint::ShowCode);
}

void CameraDesk::take(const QString &text)
{
    // What a camera sees over a locked or signed-out window belongs to nobody.
    if (!isShown() || !m_window.isSignedIn() || m_window.isLocked())
        return;
    close();
    emit read(text);
}
