// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <QListView>

/// What happened to a dossier, step by step, down to what is promised.
class TimelineView : public QListView
{
    Q_OBJECT
public:
    /// One step: done, now, or only planned.
    struct Step
    {
        enum class Kind { Done, Now, Planned, Correction };
        Kind kind = Kind::Done;
        QDateTime at;
        QString title;
        QString text;
    };

    explicit TimelineView(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);

private:
    class TimelineModel *m_model;
};

/// The steps of a dossier: its events, then what is promised.
QList<TimelineView::Step> timelineOf(const Dossier &dossier, const QList<DossierEvent> &events);
