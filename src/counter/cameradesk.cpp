// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cameradesk.h"

#include "camerapane.h"
#include "counterwindow.h"
#include "scannerpane.h"
#include "settingspage.h"
#include "settingtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QString cameraSetting = u"camera"_s;

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

CameraDesk::CameraDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_settings(*window.settingsPage()->scannerPane())
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
    connect(&m_source, &CameraSource::replaced, this, [this](const QString &name) {
        m_pane->sayTitle(CameraText::tr("The chosen camera is not connected: using %1").arg(name));
    });
    connect(&m_settings, &ScannerPane::devicesAsked, this, &CameraDesk::listCameras);
    connect(&m_settings, &ScannerPane::cameraChosen, this, [this](const ScannerDevice &camera) {
        choose({camera.id.toUtf8(), camera.name});
    });
    load();
}

void CameraDesk::load()
{
    m_context.store.read<QJsonObject>([](Connection &c) { return SettingTable(c).object(cameraSetting); })
        .then(this, [this](const Result<QJsonObject> &read) {
            if (!read)
                return qWarning("camera setting: %s", qPrintable(read.error().detail));
            m_chosen = {(*read)[u"id"].toString().toUtf8(), (*read)[u"name"].toString()};
            if (m_settings.isVisible())
                listCameras();
        });
}

void CameraDesk::choose(const CameraName &camera)
{
    m_chosen = camera;
    const QJsonObject object{{u"id"_s, QString::fromUtf8(camera.id)}, {u"name"_s, camera.name}};
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [object](Connection &c) { return SettingTable(c).setObject(cameraSetting, object); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                m_window.showNotice(kept.error().message);
        });
}

void CameraDesk::listCameras()
{
    const QList<CameraName> present = CameraSource::cameras();
    QList<ScannerDevice> shown;
    for (const CameraName &camera : present)
        shown.append({QString::fromUtf8(camera.id), camera.name});
    const CameraName chosen = cameraAmong(present, m_chosen).value_or(m_chosen);
    m_settings.setCameras(shown, {QString::fromUtf8(chosen.id), chosen.name});
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
    m_source.open(m_chosen);
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
