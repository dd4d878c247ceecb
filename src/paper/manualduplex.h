// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

/// Both sides of a stack by a feeder that sees one: first all fronts, then, with the whole stack turned over, all
/// backs. What a front or a back is called is the caller's matter.
class ManualDuplex
{
public:
    enum class Step {
        Off,
        Fronts,       ///< They are being scanned.
        FrontsBroken, ///< The batch broke off; the rest of the fronts comes next.
        Turn,         ///< All fronts are there: the stack is to be turned over.
        Backs,        ///< They are being scanned.
        BacksBroken,  ///< The batch broke off; the rest of the backs comes next.
        CountsDiffer, ///< Fronts and backs are not as many: the backs are to be scanned again.
        Done,         ///< pages() tells the order.
    };

    Step step() const { return m_step; }
    bool isOn() const { return m_step != Step::Off && m_step != Step::Done; }
    bool isScanning() const { return m_step == Step::Fronts || m_step == Step::Backs; }
    bool isAtBacks() const { return m_step == Step::Backs; }
    const QStringList &fronts() const { return m_fronts; }
    const QStringList &backs() const { return m_backs; }

    void begin();                      ///< The fronts are scanned now.
    void addPage(const QString &page); ///< A front or a back, as the step says.
    /// A batch ended. `isBroken`: by a fault, so that sheets are missing.
    void endBatch(bool isBroken);
    /// The officer has put the paper in: the next batch begins. Answers backs that were counted wrong and are void.
    QStringList goOn();
    /// Answers backs that are void; the fronts stay what they are.
    QStringList giveUp();

    Result<QStringList> pages() const; ///< In the order of the paper (manualDuplexOrder).

private:
    QStringList takeBacks();
    Step m_step = Step::Off;
    QStringList m_fronts;
    QStringList m_backs;
};
