// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "portaladdress.h"

#include <QObject>
#include <QUuid>

#include <memory>

class CounterWindow;
class FilesPane;
class PortalClient;

/// Gives a dossier's scanned papers as files, so that the citizen can file online: onto a stick, or by a link of the
/// gateway that works once.
class FilesDesk : public QObject
{
    Q_OBJECT
public:
    FilesDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    ~FilesDesk() override;
    void begin(const PortalAddress &portal); ///< Links can be made from now on.

private:
    void open(const QUuid &dossier);
    void copy(const QString &folder);
    void makeLink();
    void note(int count, const QString &way);

    CounterContext &m_context;
    FilesPane &m_pane;
    std::unique_ptr<PortalClient> m_client;
    QUuid m_dossier;
    int m_files = 0;
};

/// Folders to begin with: sticks that are plugged in and can be written, then the folder used last.
QStringList givingFolders(const QString &last);
