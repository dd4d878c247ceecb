// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relaytable.h"
#include "upstreamlink.h"

/// How a run of bringing files ended.
struct RelayFilesStep
{
    QList<RelayedOperation> ready; ///< Papers whose files the province holds, in order: they may be sent now.
    bool isInterrupted = false;    ///< Something that goes before files waits.
    UpstreamStep step;
};

/// Brings the files of waiting papers to the province (sync.md 7): looks up what it holds, sends the rest a piece at a
/// time out of the office's folder, goes on where a piece broke off. Ends as soon as papers are ready, or something
/// more urgent waits.
RelayFilesStep bringFiles(const UpstreamLink &link, const PortalLimits &limits);
