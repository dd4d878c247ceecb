// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "composing.h"
#include "counteridentity.h"
#include "filestore.h"
#include "formlibrary.h"
#include "receiving.h"
#include "store.h"

#include <memory>

/// What every activity of a counter shares. Made by main, lives as long as the window; GUI thread.
struct CounterContext
{
    Store &store;
    FileStore files;
    CounterIdentity identity;
    std::shared_ptr<const Catalogue> catalogue;
    WorkingCalendar calendar;
    Clock clock;
    Officer officer;    ///< Empty id: nobody signed in.
    QString lookUpOnly; ///< Not empty: why nothing can be kept; then dossiers are only looked up.
    FormLibrary forms = FormLibrary::builtIn(); ///< With the office's own templates.

    Act act() const { return {officer, identity.device, clock.now()}; }
    ReceivingPlace place() const { return {identity.office, identity.device.counter, officer}; }
};
