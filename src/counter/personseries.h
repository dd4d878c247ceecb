// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "paperform.h"

#include <QObject>

class PrintDesk;
struct ReceiveOrder;

/// Dossiers that one submitter hands in one after another (Ctrl+F9): their papers wait, and one receipt is printed for
/// all of them when the last one is saved or the next person comes.
class PersonSeries : public QObject
{
    Q_OBJECT
public:
    PersonSeries(PrintDesk &printing, QObject *parent);

    /// Saved, and more of this submitter may come. `form`: what is printed if it stays the only one.
    void add(const Dossier &dossier, PaperForm form);
    void remove(const QUuid &dossier); ///< It was undone.
    /// Whether what is being entered is of the series' submitter.
    bool continuesWith(const ReceiveOrder &order) const;
    void finish(); ///< Prints; nothing if nothing waits.
    int count() const { return static_cast<int>(m_dossiers.size()); }

private:
    PrintDesk &m_printing;
    QList<Dossier> m_dossiers;
    PaperForm m_form = PaperForm::Receipt;
};
